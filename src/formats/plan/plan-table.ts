import type { Grid, Merge } from '../grid';
import { cellAt, markKey } from '../grid';

/** What a table of a plan's workbook is about. Only `courses` tables are read as courses. */
export type PlanTableKind =
  'courses' | 'weeks' | 'shares' | 'certificates' | 'support' | 'descriptions' | 'orientation';

/** A table found in a grid: which rows are its header and body, and the texts around it. Rows and columns count from 0. */
export interface PlanTable {
  readonly kind: PlanTableKind;
  /** The grid with merges carried. */
  readonly grid: Grid;
  /** Merges by the key of each cell they cover. */
  readonly merged: ReadonlyMap<string, Merge>;
  /** First and last column, both included. */
  readonly left: number;
  readonly right: number;
  /** First and last header row, both included. */
  readonly top: number;
  readonly headerEnd: number;
  /** Body rows in order; repeated headers of a continued table are left out. */
  readonly body: readonly number[];
  /** Texts above the header, top down. */
  readonly titles: readonly string[];
  /** Category of all rows until a section row says otherwise; from a sheet named for it. */
  readonly section?: string;
  /** Remark lines that ended the table. */
  readonly remarks: readonly string[];
}

/** Every merge of a grid by the key of each cell it covers. @example mergeIndex(gridOf([])).size // 0 */
export function mergeIndex(grid: Grid): Map<string, Merge> {
  const index = new Map<string, Merge>();
  for (const merge of grid.merges)
    for (let row = merge.top; row <= Math.min(merge.bottom, grid.rows.length - 1); row++)
      for (let column = merge.left; column <= merge.right; column++)
        index.set(markKey(row, column), merge);
  return index;
}

/** How a cell came by its text: its own, carried down from a row above, or carried from a column at its left. */
export type CellOrigin = 'own' | 'above' | 'left';

/**
 * How a cell of a table came by its text; a cell outside every merge is its own.
 * @example originOf(table, table.headerEnd + 1, 0) // 'own'
 */
export function originOf(table: PlanTable, row: number, column: number): CellOrigin {
  const merge = table.merged.get(markKey(row, column));
  if (merge === undefined || table.grid.marks.get(markKey(row, column)) !== 'carried') return 'own';
  if (merge.left < column) return 'left';
  return merge.top < row ? 'above' : 'own';
}

/** The columns of a table from left to right. @example columnsOf(table) // [0, 1, 2] */
export function columnsOf(table: PlanTable): number[] {
  return Array.from({ length: table.right - table.left + 1 }, (_, at) => table.left + at);
}

/** The texts of a row that are not carried from elsewhere, with their columns. @example ownCells(grid, merged, 0, 0, 9) */
export function ownCells(
  grid: Grid,
  row: number,
  left = 0,
  right = (grid.rows[row]?.length ?? 0) - 1,
): { readonly column: number; readonly text: string }[] {
  const cells = [];
  for (let column = left; column <= right; column++) {
    const text = cellAt(grid, row, column).trim();
    if (text !== '' && grid.marks.get(markKey(row, column)) !== 'carried')
      cells.push({ column, text });
  }
  return cells;
}
