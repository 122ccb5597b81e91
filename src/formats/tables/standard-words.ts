import type { ItemKind, StandardKind } from '../../domain/standard';

/** Columns of a requirement table from the outside in: who contains whom, and how many steps its numbers have. */
export interface Ladder {
  readonly kind: StandardKind;
  readonly rungs: readonly {
    readonly kind: ItemKind;
    readonly headers: readonly string[];
    readonly steps: number;
  }[];
  /** Columns that all hang under the last rung. */
  readonly leaves: readonly {
    readonly kind: ItemKind;
    readonly headers: readonly string[];
    readonly steps: number;
  }[];
}

/** The table shapes of the field, most telling first. */
export const LADDERS: readonly Ladder[] = [
  {
    kind: 'x-certificate',
    rungs: [
      { kind: 'work-area', headers: ['工作领域', 'work area'], steps: 1 },
      { kind: 'work-task', headers: ['工作任务', '典型工作任务', 'work task'], steps: 2 },
    ],
    leaves: [
      {
        kind: 'requirement',
        headers: ['职业技能要求', '技能要求', '职业能力要求', 'requirement'],
        steps: 3,
      },
    ],
  },
  {
    kind: 'occupational',
    rungs: [
      {
        kind: 'function',
        headers: ['职业功能', '职业功能模块', 'occupational function', 'function'],
        steps: 1,
      },
      { kind: 'work-content', headers: ['工作内容', 'work content'], steps: 2 },
    ],
    leaves: [
      {
        kind: 'skill',
        headers: ['技能要求', '专业能力要求', 'skill requirement', 'skill'],
        steps: 3,
      },
      {
        kind: 'knowledge',
        headers: ['相关知识要求', '相关知识', '知识要求', 'knowledge requirement', 'knowledge'],
        steps: 3,
      },
    ],
  },
  {
    kind: 'graduate-requirements',
    rungs: [
      {
        kind: 'graduate-requirement',
        headers: ['毕业要求', 'graduate requirement', 'graduate outcome'],
        steps: 1,
      },
    ],
    leaves: [{ kind: 'indicator', headers: ['指标点', '观测点', 'indicator'], steps: 2 }],
  },
  {
    kind: 'wsos',
    rungs: [{ kind: 'section', headers: ['单元', 'section'], steps: 1 }],
    leaves: [
      {
        kind: 'knowing',
        headers: [
          '应知',
          '须知与理解',
          'know and understand',
          'the individual needs to know and understand',
        ],
        steps: 2,
      },
      {
        kind: 'ability',
        headers: ['应会', '须能够', 'be able to', 'the individual shall be able to'],
        steps: 2,
      },
    ],
  },
];

export const LEVEL_HEADERS = ['等级', '技能等级', '职业技能等级', '级别', 'level', 'skill level'];
export const WEIGHT_HEADERS = [
  '权重',
  '技能权重',
  '权重(%)',
  '比重',
  'weight',
  '相对重要性',
  'relative importance',
];

/** Columns of a plain list of items. */
export const LIST_HEADERS = {
  key: ['序号', '行号', 'id', 'no'],
  parent: ['上级', '上级序号', '上级编号', '父级', '父编号', 'parent', 'parent id'],
  kind: ['类型', '条目类型', 'kind', 'type'],
  level: LEVEL_HEADERS,
  number: ['编号', '条款号', '条款', '代码', 'number', 'clause', 'code'],
  text: [
    '内容',
    '条目',
    '条文',
    '要求',
    '描述',
    '条款内容',
    '指标点',
    'text',
    'statement',
    'requirement',
    'full statement',
  ],
  strength: ['强度', '规范强度', '约束力', 'strength'],
  notes: ['备注', '注', '说明', 'notes', 'note'],
} as const;

/** What may head a sheet of facts. */
export const FACT_HEADERS = ['项目', '信息项', '字段', 'item', 'field'];

/** Names of a standard's own facts in a sheet of two columns, first the one we write. */
export const FACT_WORDS = {
  title: ['名称', '标准名称', '职业名称', 'title'],
  titleEn: ['英文名称', 'english title'],
  code: ['编码', '职业编码', '标准编号', '标准号', 'code'],
  edition: ['版次', '版本', '年份', 'edition', 'version'],
  kind: ['类型', '标准类型', 'kind'],
  workType: ['工种', 'work type'],
  publisher: ['制定部门', '发布机构', '发布部门', 'publisher'],
  language: ['语言', 'language'],
  status: ['状态', 'status'],
  effectiveFrom: ['实施日期', '生效日期', 'effective from'],
  effectiveTo: ['废止日期', '失效日期', 'effective to'],
  levels: ['等级', '级别', 'levels'],
  licence: ['许可', '版权', 'licence'],
  sourceNote: ['来源说明', '来源', 'source'],
} as const;
