import { problem, type Problem } from '../../domain/problem';
import { placeIn, type Grid } from '../grid';
import type { CellClaims } from './sheet-source';

/**
 * Sets aside the cells of columns that a reader does not take, and says once for each such column how many there are. `taken` are the
 * columns that are read, `rows` those below the header; columns without text are passed over.
 * @example unreadColumns(grid, 0, [0, 1], [1, 2], claims)[0]?.code // 'column-not-read'
 */
export function unreadColumns(
  grid: Grid,
  header: number,
  taken: readonly (number | undefined)[],
  rows: readonly number[],
  claims: CellClaims,
): readonly Problem[] {
  const read = new Set(taken);
  const cells = new Map<number, number>();
  for (const row of rows)
    for (const [column, text] of grid.rows[row]?.entries() ?? []) {
      if (read.has(column) || text.trim() === '') continue;
      claims.cell(row, column, 'ignored', 'column-not-read');
      cells.set(column, (cells.get(column) ?? 0) + 1);
    }
  return [...cells].map(([column, count]) => {
    const where = placeIn(grid, header, column);
    const named = claims.text(header, column).slice(0, 40);
    return problem('column-not-read', 'warning', where, {
      shown: named === '' ? (where.column ?? '') : named,
      count,
    });
  });
}
