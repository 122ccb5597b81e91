import type { Problem } from '../../domain/problem';
import { cellAt, columnLetters, markKey, type Grid } from '../grid';
import type { PlanColumn } from '../plan/columns';
import type { ReadRow } from '../plan/read-plan';
import type { SheetUse } from '../tables/standard-sheets';
import type { BookMapping, MappedReading } from './book-mapping';
import { draftsOf, type PlanSlot } from './plan-slots';
import { headerText, type MappedSheet, type StandardRole } from './standard-sheet';

/** A column as a person sees it: its place, header, and what it was taken for. */
export interface ColumnView {
  readonly at: number;
  readonly letters: string;
  readonly header: string;
  /** Of a standard's table. */
  readonly role?: StandardRole;
  /** Of a plan's table. */
  readonly plan?: PlanColumn;
}

/** A table of the file with what it was taken for, without its rows. */
export interface TableView {
  readonly sheet: string;
  readonly taken: boolean;
  readonly use: SheetUse | 'courses' | 'rows';
  /** Header rows from 0, both included; -1 without a header. */
  readonly top: number;
  readonly end: number;
  /** Rows of the sheet down to the table's last one. */
  readonly lines: number;
  /** First row that belongs to this table rather than the one above it. */
  readonly first: number;
  /** Numbers in the source of the rows that may be the header, from `first` on. */
  readonly numbers: readonly number[];
  readonly columns: readonly ColumnView[];
}

/** What became of a row: it heads the table, gave a course or items, is a sum, a title, goes on, or was left out. */
export type RowFate =
  'above' | 'header' | 'course' | 'subtotal' | 'section' | 'continued' | 'left' | 'items' | 'other';

/** A row with its cells, its fate, and what the reader noticed in it. */
export interface RowView {
  readonly row: number;
  /** Number in the source as its program shows it. */
  readonly number: number;
  readonly cells: readonly string[];
  /** Columns whose text was carried from a merge. */
  readonly carried: readonly number[];
  readonly fate: RowFate;
  /** How many items the row gave. */
  readonly items: number;
  readonly problems: readonly Problem[];
}

const widthOf = (grid: Grid): number => Math.max(0, ...grid.rows.map((row) => row.length));

const HEADER_ROWS = 30;

function numbersOf(grid: Grid, first: number, end: number, lines: number): readonly number[] {
  return grid.rowNumbers.slice(first, Math.min(lines, Math.max(first + HEADER_ROWS, end + 10)));
}

function planView(slots: readonly PlanSlot[], at: number, slot: PlanSlot): TableView {
  const { grid, mapped, taken } = slot;
  const before = slots[at - 1];
  const first = before?.grid === grid ? (before.mapped?.table.body.at(-1) ?? -1) + 1 : 0;
  const table = mapped?.table;
  const lines = table ? (table.body.at(-1) ?? table.headerEnd) + 1 : grid.rows.length;
  return {
    sheet: grid.sheet,
    taken,
    use: mapped ? 'courses' : 'left',
    top: table?.top ?? -1,
    end: table?.headerEnd ?? -1,
    first,
    lines,
    numbers: numbersOf(grid, first, table?.headerEnd ?? 0, lines),
    columns: mapped
      ? mapped.columns.map((plan) => ({
          at: plan.column,
          letters: grid.columns[plan.column] ?? columnLetters(plan.column),
          header: plan.header,
          plan,
        }))
      : plainColumns(grid),
  };
}

function plainColumns(grid: Grid): readonly ColumnView[] {
  return Array.from({ length: widthOf(grid) }, (_, at) => {
    const letters = grid.columns[at] ?? columnLetters(at);
    return { at, letters, header: `(${letters})` };
  });
}

function sheetView(sheet: MappedSheet): TableView {
  const { grid, use, header, roles } = sheet;
  return {
    sheet: grid.sheet,
    taken: use !== 'left',
    use,
    top: header ?? -1,
    end: header ?? -1,
    first: 0,
    lines: grid.rows.length,
    numbers: numbersOf(grid, 0, header ?? 0, grid.rows.length),
    columns: plainColumns(grid).map((column) => ({
      ...column,
      header: headerText(sheet, column.at),
      ...(header !== undefined && { role: roles.get(column.at) ?? 'none' }),
    })),
  };
}

/** Every table of the mapping as the screen lists them. @example tableViews(mapping)[0]?.columns.length */
export function tableViews({ as, slots, sheets, grids }: BookMapping): readonly TableView[] {
  if (as === 'programme') return slots.map((slot, at) => planView(slots, at, slot));
  if (as === 'standard') return sheets.map(sheetView);
  return grids.map((grid) => ({
    sheet: grid.sheet,
    taken: true,
    use: 'rows',
    top: -1,
    end: -1,
    first: 0,
    lines: grid.rows.length,
    numbers: [],
    columns: plainColumns(grid),
  }));
}

/** Rows of a plan's slot by their place in the grid, as its preview read them. */
function fatesOf(
  mapping: BookMapping,
  reading: MappedReading,
  slot: PlanSlot,
): ReadonlyMap<number, ReadRow> {
  const fates = new Map<number, ReadRow>();
  for (const [at, draft] of draftsOf(mapping.slots).entries()) {
    const table = draft.tables.findIndex((mapped) => mapped === slot.mapped);
    if (table < 0 || !slot.taken) continue;
    for (const row of reading.previews[at]?.reading.rows ?? [])
      if (row.table === table) fates.set(row.row, row);
  }
  return fates;
}

function itemRows(reading: MappedReading, grid: Grid): ReadonlyMap<number, number> {
  const counts = new Map<number, number>();
  for (const { items } of reading.value?.standards ?? [])
    for (const { source } of items) {
      const number = source?.row ?? source?.line;
      if (number !== undefined && (source?.sheet ?? '') === grid.sheet)
        counts.set(number, (counts.get(number) ?? 0) + 1);
    }
  return counts;
}

/**
 * A window of a table's rows that hold anything, each with what became of it; `offset` counts such rows. A table that is not
 * there gives none.
 * @example rowViews(mapping, reading, 0, 0, 30)[0]?.fate // 'header'
 */
export function rowViews(
  mapping: BookMapping,
  reading: MappedReading,
  table: number,
  offset: number,
  limit: number,
): readonly RowView[] {
  const view = tableViews(mapping)[table];
  const slot = mapping.as === 'programme' ? mapping.slots[table] : undefined;
  const grid =
    slot?.mapped?.table.grid ??
    slot?.grid ??
    (mapping.as === 'standard' ? mapping.sheets[table]?.grid : mapping.grids[table]);
  if (view === undefined || grid === undefined) return [];
  const fates = slot ? fatesOf(mapping, reading, slot) : undefined;
  const items = slot ? undefined : itemRows(reading, grid);
  const noticed = new Map<number, Problem[]>();
  for (const problem of reading.problems) {
    const number = problem.where.row ?? problem.where.line;
    if (number === undefined || (problem.where.sheet ?? '') !== grid.sheet) continue;
    noticed.set(number, [...(noticed.get(number) ?? []), problem]);
  }
  const filled: number[] = [];
  for (let row = view.first; row < view.lines && filled.length < offset + limit; row++)
    if ((grid.rows[row] ?? []).some((cell) => cell.trim() !== '')) filled.push(row);
  return filled.slice(offset).map((row): RowView => {
    const number = grid.rowNumbers[row] ?? row + 1;
    const given = items?.get(number) ?? 0;
    const fate: RowFate =
      view.end >= 0 && row < view.top
        ? 'above'
        : row <= view.end
          ? 'header'
          : (fates?.get(row)?.kind ?? (given > 0 ? 'items' : 'other'));
    return {
      row,
      number,
      cells: view.columns.map(({ at }) => cellAt(grid, row, at)),
      carried: view.columns
        .filter(({ at }) => grid.marks.get(markKey(row, at)) === 'carried')
        .map(({ at }) => at),
      fate,
      items: given,
      problems: noticed.get(number) ?? [],
    };
  });
}

/** The cells of the source row that a problem speaks of; none where it names no row of these grids. */
export function rowOfProblem(grids: readonly Grid[], { where }: Problem): readonly string[] {
  const number = where.row ?? where.line;
  if (number === undefined) return [];
  const grid = grids.find(({ sheet }) => sheet === (where.sheet ?? ''));
  const row = grid?.rowNumbers.findIndex((each) => each === number) ?? -1;
  return grid?.rows[row] ?? [];
}
