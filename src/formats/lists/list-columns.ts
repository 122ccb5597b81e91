import { columnsByHeader, findColumn, headerKey } from '../tables/columns';
import type { Grid } from '../grid';

/** Where a list's columns stand. */
export interface ListColumns {
  readonly id: number | undefined;
  readonly kind: number | undefined;
  readonly code: number | undefined;
  readonly text: number;
  readonly definition: number | undefined;
  readonly aliases: number | undefined;
  readonly parent: number | undefined;
}

const ID = ['conceptUri', 'uri', 'identifier', 'canonical url', 'id', 'skill id'];
const KIND = ['conceptType', 'type', '类型', '类别', 'kind'];
const CODE = [
  'code',
  'O*NET-SOC Code',
  'iscoGroup',
  '编码',
  '代码',
  '编号',
  '职业编码',
  'number',
  'notation',
];
const TEXT = [
  'preferredLabel',
  'name',
  'title',
  '名称',
  '职业名称',
  'label',
  'RSD Name',
  'skill name',
  'preferred term',
  'text',
  'statement',
  'fullStatement',
];
const DEFINITION = [
  'definition',
  '定义',
  'description',
  '描述',
  'skill statement',
  'contextualized skill statement',
  'scopeNote',
];
const ALIASES = ['altLabels', 'alias', '别名', 'alternative label', 'synonyms'];
const PARENT = [
  'broaderConceptUri',
  'broaderUri',
  'parent',
  '上级',
  '上级编码',
  'parent code',
  'parent id',
];

/** O*NET's reference tables: which column identifies a row, which names it, which is its parent. */
const ONET: readonly {
  readonly id: string;
  readonly text: string;
  readonly parent?: string;
  readonly definition?: string;
}[] = [
  { id: 'Task ID', text: 'Task', parent: 'O*NET-SOC Code' },
  { id: 'DWA ID', text: 'DWA Title', parent: 'IWA ID' },
  { id: 'IWA ID', text: 'IWA Title', parent: 'Element ID' },
  { id: 'O*NET-SOC Code', text: 'Title', definition: 'Description' },
  { id: 'Element ID', text: 'Element Name', definition: 'Description' },
];

/** The columns by which each row of a relation file names its two ends, with its word for the relation. */
export interface RelationColumns {
  readonly from: number;
  readonly to: number;
  readonly type: number | undefined;
  readonly usual: string;
}

const RELATIONS: readonly { readonly from: string; readonly to: string; readonly usual: string }[] =
  [
    { from: 'conceptUri', to: 'broaderUri', usual: 'isChildOf' },
    { from: 'occupationUri', to: 'skillUri', usual: 'isRelatedTo' },
    { from: 'originalSkillUri', to: 'relatedSkillUri', usual: 'isRelatedTo' },
  ];

/** The ends of a relation file, when the header names them and nothing that would name a thing. */
export function relationColumns(grid: Grid, header: number): RelationColumns | undefined {
  const columns = columnsByHeader(grid, header);
  if (findColumn(columns, TEXT) !== undefined) return undefined;
  for (const { from, to, usual } of RELATIONS) {
    const one = findColumn(columns, [from]);
    const other = findColumn(columns, [to]);
    if (one !== undefined && other !== undefined)
      return { from: one, to: other, type: findColumn(columns, ['relationType']), usual };
  }
  return undefined;
}

/** Columns of ESCO's skills hierarchy: uri and term of each level, outermost first; empty when it is not that file. */
export function hierarchyColumns(
  grid: Grid,
  header: number,
): readonly { readonly uri: number; readonly term: number; readonly code: number | undefined }[] {
  const columns = columnsByHeader(grid, header);
  const levels = [];
  for (let level = 0; level < 10; level++) {
    const uri = findColumn(columns, [`Level ${level} URI`]);
    const term = findColumn(columns, [`Level ${level} preferred term`]);
    if (uri === undefined || term === undefined) break;
    levels.push({ uri, term, code: findColumn(columns, [`Level ${level} code`]) });
  }
  return levels;
}

/** The list's columns by known headers; with none known the first column that is not numbers is the text. */
export function listColumns(grid: Grid, header: number): ListColumns | undefined {
  const columns = columnsByHeader(grid, header);
  for (const { id, text, parent, definition } of ONET) {
    const one = findColumn(columns, [id]);
    const other = findColumn(columns, [text]);
    if (one === undefined || other === undefined) continue;
    return {
      id: one,
      kind: undefined,
      code: one,
      text: other,
      definition: definition === undefined ? undefined : findColumn(columns, [definition]),
      aliases: undefined,
      parent: parent === undefined ? undefined : findColumn(columns, [parent]),
    };
  }
  const id = findColumn(columns, ID);
  const code = findColumn(columns, CODE);
  const known = findColumn(columns, TEXT);
  const text = known ?? firstWords(grid, header);
  if (text === undefined) return undefined;
  const definition = findColumn(columns, DEFINITION);
  return {
    id,
    kind: findColumn(columns, KIND),
    code,
    text,
    definition: definition === text ? undefined : definition,
    aliases: findColumn(columns, ALIASES),
    parent: findColumn(columns, PARENT),
  };
}

function firstWords(grid: Grid, header: number): number | undefined {
  const sample = grid.rows.slice(header + 1, header + 30);
  const width = grid.rows[header]?.length ?? 0;
  for (let column = 0; column < width; column++) {
    const texts = sample.map((row) => row[column] ?? '').filter((cell) => cell !== '');
    if (
      texts.length > sample.length / 2 &&
      texts.filter((cell) => !/^[\d.,%\s:/-]+$/.test(cell)).length > texts.length / 2
    )
      return column;
  }
  return headerKey(grid.rows[header]?.[0] ?? '') === '' ? undefined : 0;
}
