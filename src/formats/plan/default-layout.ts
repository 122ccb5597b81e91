import type { HourKind, ProgrammeDocument, Programme } from '../../domain/programme';
import type { LayoutColumn, PlanLayout } from './layout-note';

const KINDS: readonly (readonly [HourKind, string])[] = [
  ['total', '总学时'],
  ['theory', '理论学时'],
  ['practice', '实践学时'],
  ['block', '集中实践学时'],
  ['school-placement', '校内实习学时'],
  ['enterprise-placement', '企业实习学时'],
  ['extra', '课外学时'],
];

const LEVELS: Readonly<Record<Programme['level'], string>> = {
  secondary: '中职',
  'higher-diploma': '高职',
  'vocational-bachelor': '职业本科',
  bachelor: '本科',
  'applied-bachelor': '应用型本科',
};

const FORMS: Readonly<Record<Programme['form'], string>> = {
  'three-year': '三年制',
  'four-year': '四年制',
  'four-year-pilot': '四年制高职',
  'five-year': '五年一贯制',
  'secondary-to-diploma': '中高职一体化',
  'secondary-to-bachelor': '中本一体化',
  other: '',
};

function column(role: LayoutColumn['role'], ...path: string[]): LayoutColumn {
  return { role, path, header: path.join(' / ') };
}

/**
 * A usual layout for a plan that came from no sheet: the field's core columns, one column a term with its weeks, and further
 * columns only for what the plan has. 中职 plans say 课时 where others say 学时.
 * @example defaultLayout(document).titles[0] // '2026级工业机器人技术专业教学进程表（高职 三年制）'
 */
export function defaultLayout({ programme, courses }: ProgrammeDocument): PlanLayout {
  const unit = (text: string) =>
    programme.level === 'secondary' ? text.replaceAll('学时', '课时') : text;
  const used = (kind: HourKind) => courses.some(({ hours }) => hours[kind] !== undefined);
  const has = (test: (course: (typeof courses)[number]) => boolean) => courses.some(test);
  const extras = new Set(courses.flatMap(({ extra }) => Object.keys(extra ?? {})));
  const columns: LayoutColumn[] = [
    column('category', '课程类别'),
    column('requirement', '课程性质'),
    column('code', '课程代码'),
    column('name', '课程名称'),
    ...(has(({ nameEn }) => nameEn !== undefined) ? [column('name-en', '英文名称')] : []),
    column('type', '课程类型'),
    column('credits', '学分'),
    ...KINDS.filter(([kind]) => ['total', 'theory', 'practice'].includes(kind) || used(kind)).map(
      ([kind, text]): LayoutColumn => ({ ...column('hours', unit('学时分配'), unit(text)), kind }),
    ),
    column('assessment', '考核方式'),
    ...programme.terms.map(({ number, weeks }): LayoutColumn => ({
      ...column(
        'term',
        unit('各学期周学时'),
        `第${number}学期`,
        ...(weeks === null ? [] : [`${weeks}周`]),
      ),
      term: number,
      measure: 'weekly',
      ...(weeks !== null && { weeks }),
    })),
    column('department', '开课部门'),
    ...(has(({ prerequisites }) => prerequisites !== undefined)
      ? [column('prerequisites', '先修课程')]
      : []),
    ...(has(({ certificates }) => certificates !== undefined)
      ? [column('certificates', '相关证书')]
      : []),
    ...(has(({ partner }) => partner !== undefined) ? [column('partner', '合作企业')] : []),
    ...(has(({ coDeveloped }) => coDeveloped !== undefined)
      ? [column('co-developed', '校企共建')]
      : []),
    ...(has(({ outcomes }) => outcomes.length > 0) ? [column('outcomes', '课程目标')] : []),
    ...(has(({ description }) => description !== undefined)
      ? [column('description', '课程简介')]
      : []),
    ...[...extras].map((header) => column('kept', header)),
    column('notes', '备注'),
  ];
  return { sheet: '教学进程表', titles: titlesOf(programme), columns, remarks: [] };
}

function titlesOf({ name, cohort, level, form, majorCode }: Programme): string[] {
  const kind = [LEVELS[level], FORMS[form]].filter((text) => text !== '').join(' ');
  const title = `${cohort === '' ? '' : `${cohort}级`}${name}专业教学进程表（${kind}）`;
  return majorCode === '' ? [title] : [title, `专业代码：${majorCode}`];
}
