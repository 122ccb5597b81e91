import type { Grid } from '../grid';
import { columnsByHeader, findColumn } from './columns';
import { LADDERS, LEVEL_HEADERS, WEIGHT_HEADERS, type Ladder } from './standard-words';

/** Where the columns of a requirement table stand. */
export interface LadderColumns {
  readonly ladder: Ladder;
  readonly rungs: readonly (number | undefined)[];
  readonly leaves: readonly (number | undefined)[];
  readonly level: number | undefined;
  readonly weight: number | undefined;
}

/** The requirement table's columns when this row names them: a rung and a leaf of one ladder at least. */
export function ladderColumns(grid: Grid, row: number): LadderColumns | undefined {
  const columns = columnsByHeader(grid, row);
  for (const ladder of LADDERS) {
    const taken = new Set<number>();
    const find = (headers: readonly string[]) => {
      const column = findColumn(columns, headers);
      if (column === undefined || taken.has(column)) return undefined;
      taken.add(column);
      return column;
    };
    const rungs = ladder.rungs.map((rung) => find(rung.headers));
    const leaves = ladder.leaves.map((leaf) => find(leaf.headers));
    if (
      rungs.some((column) => column !== undefined) &&
      leaves.some((column) => column !== undefined)
    )
      return { ladder, rungs, leaves, level: find(LEVEL_HEADERS), weight: find(WEIGHT_HEADERS) };
  }
  return undefined;
}

/** Whether any row of the grid heads a requirement table. */
export function hasLadder(grid: Grid): boolean {
  return grid.rows.slice(0, 200).some((_, row) => ladderColumns(grid, row) !== undefined);
}
