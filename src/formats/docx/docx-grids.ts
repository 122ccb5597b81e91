import type { SourceBlock } from '../../domain/source-map';
import { columnLetters, gridOf, type Grid, type Merge } from '../grid';
import { isRemark } from '../plan/row-words';

const LINES_ABOVE = 3;
const LONGEST = 60;

/** A line that may be a title of the table below it: short, and no sentence. */
function isTitleLine(text: string): boolean {
  return text.length <= LONGEST && !/[。；]/.test(text);
}

/** A table of a document as a grid, the lines above it as rows of one cell in front. @example tableGrid([], [], 't1').rows // [] */
export function tableGrid(
  cells: readonly SourceBlock[],
  above: readonly string[],
  sheet: string,
): Grid {
  const rows: string[][] = above.map((line) => [line]);
  const merges: Merge[] = [];
  let width = 1;
  for (const { cell, text } of cells) {
    if (cell === undefined) continue;
    const [top, left] = [above.length + cell.row, cell.column];
    const [bottom, right] = [top + cell.rows - 1, left + cell.columns - 1];
    while (rows.length <= bottom) rows.push([]);
    const row = rows[top];
    if (row === undefined) continue;
    while (row.length < left) row.push('');
    row[left] = text;
    width = Math.max(width, right + 1);
    if (bottom > top || right > left) merges.push({ top, left, bottom, right });
  }
  for (const row of above.keys())
    if (width > 1) merges.push({ top: row, left: 0, bottom: row, right: width - 1 });
  return {
    sheet,
    rows,
    rowNumbers: rows.map((_, row) => row + 1 - above.length),
    columns: Array.from({ length: width }, (_, column) => columnLetters(column)),
    merges,
    marks: new Map(),
    inDocument: true,
  };
}

/**
 * The tables of a running document as grids named `t1`, `t2` … after their place, each with up to three short lines above it and the remarks
 * below it; in front of them, as a grid of one column, all lines outside tables. Rows of a table count from 1; a document without tables gives none.
 * @example documentGrids([]) // []
 */
export function documentGrids(blocks: readonly SourceBlock[]): readonly Grid[] {
  const tables: { cells: SourceBlock[]; above: string[]; below: string[] }[] = [];
  const lines: string[] = [];
  let above: string[] = [];
  for (const block of blocks) {
    const { cell, text } = block;
    const last = tables.at(-1);
    if (cell === undefined) {
      lines.push(text);
      if (last !== undefined && above.length === 0 && isRemark(text)) last.below.push(text);
      else if (isTitleLine(text)) above = [...above, text].slice(-LINES_ABOVE);
      else above = [];
    } else if (last?.cells[0]?.cell?.table === cell.table) last.cells.push(block);
    else {
      tables.push({ cells: [block], above, below: [] });
      above = [];
    }
  }
  if (tables.length === 0) return [];
  const grids = tables.map(({ cells, above: titles, below }, at): Grid => {
    const grid = tableGrid(cells, titles, `t${at + 1}`);
    if (below.length === 0) return grid;
    const rowNumbers = below.map((_, row) => grid.rows.length + row + 1 - titles.length);
    return {
      ...grid,
      rows: [...grid.rows, ...below.map((line) => [line])],
      rowNumbers: [...grid.rowNumbers, ...rowNumbers],
    };
  });
  return [gridOf(lines.map((line) => [line])), ...grids];
}
