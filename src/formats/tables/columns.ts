import { normalForm } from '../../domain/normal-form';
import type { Grid } from '../grid';

/** A header as compared: normal form without blanks, signs and bracketed remarks. @example headerKey('Is Child Of') // 'ischildof' */
export function headerKey(written: string): string {
  return normalForm(written.slice(0, 200))
    .replace(/\([^)]*\)|\[[^\]]*\]/g, '')
    .replace(/[\s_\-:/、.*]+/g, '');
}

/** Column places by header key, first column of equal headers first; empty headers are left out. */
export function columnsByHeader(grid: Grid, row: number): ReadonlyMap<string, number> {
  const columns = new Map<string, number>();
  for (const [column, header] of (grid.rows[row] ?? []).entries()) {
    const key = headerKey(header);
    if (key !== '' && !columns.has(key)) columns.set(key, column);
  }
  return columns;
}

/** The first of the names that is a header, as its column; undefined when none is. */
export function findColumn(
  columns: ReadonlyMap<string, number>,
  names: readonly string[],
): number | undefined {
  for (const name of names) {
    const column = columns.get(headerKey(name));
    if (column !== undefined) return column;
  }
  return undefined;
}

/** Whether a row of the grid has no text at all. */
export function isBlankRow(grid: Grid, row: number): boolean {
  return (grid.rows[row] ?? []).every((cell) => cell.trim() === '');
}

/**
 * The only text of a row, when it has exactly one; a text that a merge carried over counts once.
 * @example onlyText(gridOf([['3.1 四级/中级工', '']]), 0) // '3.1 四级/中级工'
 */
export function onlyText(grid: Grid, row: number): string | undefined {
  const texts = new Set(
    (grid.rows[row] ?? []).map((cell) => cell.trim()).filter((cell) => cell !== ''),
  );
  return texts.size === 1 ? [...texts][0] : undefined;
}

/**
 * The row that names the columns: the first one of the leading rows at which the table reaches its usual width with different,
 * non-numeric texts; rows before it are a preamble. 0 when nothing speaks for another row, -1 for an empty grid.
 * @example headerRow(gridOf([['Title'], [], ['code', 'name'], ['1', 'a'], ['2', 'b']])) // 2
 */
export function headerRow(grid: Grid): number {
  const filled = (row: number) =>
    (grid.rows[row] ?? []).filter((cell) => cell.trim() !== '').length;
  const count = grid.rows.length;
  if (count === 0) return -1;
  const widths = grid.rows
    .slice(0, 400)
    .map((row) => row.filter((cell) => cell.trim() !== '').length);
  const wide = widths.filter((width) => width > 1);
  const body = (wide.length > 1 ? wide : widths.filter((width) => width > 0)).sort((a, b) => a - b);
  const usual = body[Math.floor(body.length / 2)] ?? 1;
  for (let row = 0; row < Math.min(count, 60); row++) {
    const cells = (grid.rows[row] ?? []).filter((cell) => cell.trim() !== '');
    if (cells.length < Math.max(1, Math.min(usual, 2)) || cells.length < usual * 0.6) continue;
    const keys = new Set(cells.map(headerKey));
    const numeric = cells.filter((cell) => /^[\d.,%\s-]+$/.test(cell)).length;
    if (keys.size >= cells.length * 0.6 && numeric <= cells.length * 0.3) return row;
  }
  for (let row = 0; row < count; row++) if (filled(row) > 0) return row;
  return -1;
}

/** Whether a sheet is named for what it is in our own template. @example isSheet(grid, '权重表') */
export function isSheet(grid: Grid, name: string): boolean {
  return headerKey(grid.sheet).startsWith(headerKey(name));
}
