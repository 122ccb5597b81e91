import type { FormatReading, ReadContext } from '../format';
import type { Grid } from '../grid';
import { TABLE_READERS } from './registry';

/** Whether a text's grid is a table at all: most of its rows have two cells or more, or its name says that it is one. */
export function looksLikeTable(grid: Grid, name: string): boolean {
  const rows = grid.rows.slice(0, 200).filter((row) => row.length > 0);
  if (rows.length === 0) return false;
  if (/\.(?:csv|tsv|tab)$/i.test(name)) return true;
  const wide = rows.filter((row) => row.length > 1).length;
  const usual = new Map<number, number>();
  for (const row of rows) usual.set(row.length, (usual.get(row.length) ?? 0) + 1);
  return wide >= rows.length * 0.6 && Math.max(...usual.values()) >= rows.length * 0.4;
}

/** The tables read by the reader that is surest of them. */
export function readTables(grids: readonly Grid[], context: ReadContext): FormatReading {
  const scored = TABLE_READERS.map((reader) => ({
    reader,
    score: reader.fits(grids, context.name),
  }));
  const best = scored.reduce((a, b) => (b.score > a.score ? b : a));
  if (best.score > 0) return best.reader.read(grids, context);
  return {
    kind: 'unknown',
    counts: { items: 0 },
    value: undefined,
    problems: [{ code: 'nothing-read', severity: 'error', where: {}, params: {} }],
  };
}
