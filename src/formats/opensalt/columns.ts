import type { Grid } from '../grid';
import { columnsByHeader, findColumn } from '../tables/columns';

/** Names under which OpenSALT and its relatives have written each column over the years. */
const NAMES = {
  identifier: ['identifier'],
  fullStatement: ['fullStatement', 'full statement'],
  humanCodingScheme: ['humanCodingScheme'],
  smartLevel: ['smartLevel'],
  listEnumeration: ['listEnumeration'],
  abbreviatedStatement: ['abbreviatedStatement'],
  conceptKeywords: ['conceptKeywords'],
  notes: ['notes'],
  language: ['language'],
  educationLevel: ['educationLevel'],
  type: ['CFItemType', 'itemType'],
  license: ['license'],
  parent: ['isChildOf', 'parentIdentifier', 'parent'],
  sequence: ['sequenceNumber', 'order'],
} as const;

export type OpenSaltField = keyof typeof NAMES;
export type OpenSaltColumns = Readonly<Partial<Record<OpenSaltField, number>>>;

/** Columns that state a relation to another item, by CASE association type. */
const RELATIONS = {
  isPartOf: ['isPartOf'],
  replacedBy: ['replacedBy'],
  exemplar: ['exemplar'],
  hasSkillLevel: ['hasSkillLevel'],
  isRelatedTo: ['isRelatedTo'],
  exactMatchOf: ['isExactMatchOf', 'exactMatchOf'],
  precedes: ['precedes'],
  isPeerOf: ['isPeerOf'],
} as const;

/** The columns of an OpenSALT item table by what they hold. */
export function openSaltColumns(grid: Grid, header: number): OpenSaltColumns {
  const columns = columnsByHeader(grid, header);
  return Object.fromEntries(
    (Object.keys(NAMES) as OpenSaltField[]).flatMap((field) => {
      const column = findColumn(columns, NAMES[field]);
      return column === undefined ? [] : [[field, column]];
    }),
  );
}

/** The relation columns of an OpenSALT item table. */
export function relationColumns(
  grid: Grid,
  header: number,
): readonly { readonly type: string; readonly column: number }[] {
  const columns = columnsByHeader(grid, header);
  return Object.entries(RELATIONS).flatMap(([type, names]) => {
    const column = findColumn(columns, names);
    return column === undefined ? [] : [{ type, column }];
  });
}

/** The row with the columns' names: the first that names a full statement; -1 when none does. */
export function openSaltHeader(grid: Grid): number {
  return grid.rows
    .slice(0, 40)
    .findIndex((_, row) => openSaltColumns(grid, row).fullStatement !== undefined);
}
