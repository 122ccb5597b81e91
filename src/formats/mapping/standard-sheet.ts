import { cellAt, markKey, type Grid } from '../grid';
import { columnsByHeader, headerKey, headerRow } from '../tables/columns';
import { itemListHeader } from '../tables/read-item-list';
import { ladderColumns } from '../tables/ladder-columns';
import type { SheetUse, StandardSheet } from '../tables/standard-sheets';
import { sheetUse } from '../tables/standard-sheets';
import { LADDERS, LEVEL_HEADERS, LIST_HEADERS, WEIGHT_HEADERS } from '../tables/standard-words';

/** What a column of a standard's table can hold: a rung or leaf of a requirement table, a field of a list, or nothing. */
export const STANDARD_ROLES = [
  'none',
  'level',
  'function',
  'work-content',
  'skill',
  'knowledge',
  'weight',
  'work-area',
  'work-task',
  'requirement',
  'graduate-requirement',
  'indicator',
  'section',
  'knowing',
  'ability',
  'number',
  'text',
  'kind',
  'parent',
  'key',
  'strength',
  'notes',
] as const;

export type StandardRole = (typeof STANDARD_ROLES)[number];

/** A sheet of a standard with what it is read as; a person may change use, header row and roles. */
export interface MappedSheet {
  readonly grid: Grid;
  readonly use: SheetUse;
  /** The row that names the columns, from 0; undefined where the sheet has none that is known. */
  readonly header: number | undefined;
  /** Roles by column; columns without one are not read. */
  readonly roles: ReadonlyMap<number, StandardRole>;
  /** Whether a person chose header or roles, so that the header's own words no longer count. */
  readonly chosen: boolean;
}

const RUNGS = new Set<StandardRole>(
  LADDERS.flatMap(({ rungs }) => rungs.map(({ kind }) => kind as StandardRole)),
);
const LEAVES = new Set<StandardRole>(
  LADDERS.flatMap(({ leaves }) => leaves.map(({ kind }) => kind as StandardRole)),
);
const FIELDS = ['key', 'parent', 'kind', 'number', 'text', 'strength', 'notes'] as const;

function headersOf(role: StandardRole): readonly string[] {
  if (role === 'none') return [];
  if (role === 'level') return LEVEL_HEADERS;
  if (role === 'weight') return WEIGHT_HEADERS;
  for (const { rungs, leaves } of LADDERS)
    for (const { kind, headers } of [...rungs, ...leaves]) if (kind === role) return headers;
  const field = FIELDS.find((each) => each === role);
  return field === undefined ? [] : LIST_HEADERS[field];
}

/** The header that makes our readers take a column for a role. @example wordOfRole('skill') // '技能要求' */
function wordOfRole(role: StandardRole): string {
  return headersOf(role)[0] ?? '';
}

/**
 * What the columns of a sheet are by the words of one of its rows; each role stands once, the first column of equals has it.
 * @example rolesAt(gridOf([['编号', '内容']]), 0).get(1) // 'text'
 */
function rolesAt(grid: Grid, row: number): ReadonlyMap<number, StandardRole> {
  const ladder = ladderColumns(grid, row)?.ladder;
  const own = new Set<StandardRole>(
    [...(ladder?.rungs ?? []), ...(ladder?.leaves ?? [])].map(({ kind }) => kind as StandardRole),
  );
  const fits = (role: StandardRole) =>
    ladder === undefined
      ? !RUNGS.has(role) || !['section'].includes(role)
      : own.has(role) || role === 'level' || role === 'weight';
  const columns = columnsByHeader(grid, row);
  const roles = new Map<number, StandardRole>();
  // A list's words come first where no requirement table stands: 指标点 and 要求 head lists as well.
  const order =
    ladder === undefined
      ? [...STANDARD_ROLES].sort((a, b) => Number(isRung(a)) - Number(isRung(b)))
      : STANDARD_ROLES;
  for (const role of order.filter(fits)) {
    const header = headersOf(role).find((word) => columns.has(headerKey(word)));
    const column = header === undefined ? undefined : columns.get(headerKey(header));
    if (column !== undefined && !roles.has(column)) roles.set(column, role);
  }
  return roles;
}

function isRung(role: StandardRole): boolean {
  return RUNGS.has(role) || LEAVES.has(role);
}

function useOf(roles: ReadonlyMap<number, StandardRole>): SheetUse {
  const held = [...roles.values()];
  if (held.some((role) => RUNGS.has(role)) && held.some((role) => LEAVES.has(role)))
    return 'ladder';
  return held.includes('text') ? 'list' : 'left';
}

/**
 * What a sheet of a standard is taken for by its own words: its use, header row and the role of each column.
 * @example guessSheet(gridOf([['职业功能', '技能要求']])).use // 'ladder'
 */
export function guessSheet(grid: Grid): MappedSheet {
  const use = sheetUse(grid);
  const header =
    use === 'ladder'
      ? grid.rows.slice(0, 200).findIndex((_, row) => ladderColumns(grid, row) !== undefined)
      : use === 'list'
        ? itemListHeader(grid)
        : use === 'left' && grid.rows.length > 0
          ? headerRow(grid)
          : undefined;
  const known = header === undefined || header < 0 ? undefined : header;
  const roles = known === undefined ? new Map<number, StandardRole>() : rolesAt(grid, known);
  return { grid, use, header: known, roles, chosen: false };
}

/**
 * The sheet with another row for its header; roles are guessed anew from its words.
 * @example withSheetHeader(sheet, 3).header // 3
 */
export function withSheetHeader(sheet: MappedSheet, header: number): MappedSheet {
  return withRoles(sheet, header, rolesAt(sheet.grid, header));
}

/** The sheet with all its roles set, under the given header. @example withRoles(sheet, 0, new Map([[0, 'text']])).use // 'list' */
export function withRoles(
  sheet: MappedSheet,
  header: number,
  roles: ReadonlyMap<number, StandardRole>,
): MappedSheet {
  return { ...sheet, header, roles, use: useOf(roles), chosen: true };
}

/**
 * The sheet with one column taken for a role; the column that had the role before is not read any more.
 * @example withRole(sheet, 2, 'knowledge').roles.get(2) // 'knowledge'
 */
export function withRole(sheet: MappedSheet, column: number, role: StandardRole): MappedSheet {
  const roles = new Map([...sheet.roles].filter(([at, held]) => at !== column && held !== role));
  if (role !== 'none') roles.set(column, role);
  return withRoles(sheet, sheet.header ?? 0, roles);
}

/** The sheet taken or left out. @example withUse(sheet, false).use // 'left' */
export function withUse(sheet: MappedSheet, taken: boolean): MappedSheet {
  if (!taken) return { ...sheet, use: 'left' };
  const use = useOf(sheet.roles);
  return { ...sheet, use: use === 'left' ? sheetUse(sheet.grid) : use };
}

/**
 * The sheet as the readers take it. Where a person chose, header cells carry the words of the chosen roles, in each row that
 * repeats the header too; rows above it keep only lone texts, which may name a level.
 */
export function readableSheet({ grid, use, header, roles, chosen }: MappedSheet): StandardSheet {
  if (!chosen || header === undefined || (use !== 'ladder' && use !== 'list'))
    return { grid, use, header };
  const said = (row: number) => (grid.rows[row] ?? []).map(headerKey).join('\t');
  const own = said(header);
  const width = Math.max(...[...roles.keys()].map((column) => column + 1), 0);
  const words = Array.from({ length: width }, (_, column) =>
    wordOfRole(roles.get(column) ?? 'none'),
  );
  const rows = grid.rows.map((cells, row) => {
    if (row === header || (row > header && said(row) === own)) return words;
    if (row > header) return cells;
    const texts = cells.filter(
      (cell, column) => cell.trim() !== '' && grid.marks.get(markKey(row, column)) !== 'carried',
    );
    return texts.length === 1 ? cells : [];
  });
  return { grid: { ...grid, rows }, use, header, written: grid };
}

/** Header text of a column as shown: its own, or its letters in brackets. @example headerText(sheet, 0) // '职业功能' */
export function headerText({ grid, header }: MappedSheet, column: number): string {
  const text = header === undefined ? '' : cellAt(grid, header, column).replace(/\s+/g, ' ').trim();
  return text === '' ? `(${grid.columns[column] ?? column + 1})` : text;
}
