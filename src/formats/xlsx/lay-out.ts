import { CAPS } from '../gate/caps';
import { columnLetters, markKey, type CellMark, type Grid, type Merge } from '../grid';
import type { ProblemList } from '../problem-list';
import type { SheetCells } from './sheet-cells';

/** The rows of the sheet that the grid shows: written ones in order, with a few blank rows kept where the sheet has gaps. */
function shownRows(cells: SheetCells, hidden: ReadonlySet<number>): readonly number[] {
  const written = [...cells.rows.keys()].sort((a, b) => a - b);
  const shown: number[] = [];
  let last = -1;
  for (const row of written) {
    for (let gap = Math.max(last + 1, row - CAPS.blankRows); gap < row; gap++)
      if (last >= 0 && !hidden.has(gap)) shown.push(gap);
    if (!hidden.has(row)) shown.push(row);
    last = row;
  }
  return shown;
}

/** For merges, the first and last shown index within [from, to]; undefined when none of it is shown. */
function span(
  index: readonly number[],
  from: number,
  to: number,
): readonly [number, number] | undefined {
  let low = 0;
  let high = index.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((index[middle] ?? 0) < from) low = middle + 1;
    else high = middle;
  }
  let end = low;
  let top = index.length;
  while (end < top) {
    const middle = (end + top) >> 1;
    if ((index[middle] ?? 0) <= to) end = middle + 1;
    else top = middle;
  }
  return end > low ? [low, end - 1] : undefined;
}

function placeMerges(
  merges: readonly Merge[],
  rows: readonly number[],
  columns: readonly number[],
  sheet: string,
  problems: ProblemList,
): readonly Merge[] {
  const placed: Merge[] = [];
  let room: number = CAPS.carried;
  for (const merge of merges) {
    const down = span(rows, merge.top, merge.bottom);
    const across = span(columns, merge.left, merge.right);
    if (!down || !across) continue;
    // The text of a merge stands in its first row and column: when that one is hidden there is nothing to carry.
    if (rows[down[0]] !== merge.top || columns[across[0]] !== merge.left) continue;
    const area = (down[1] - down[0] + 1) * (across[1] - across[0] + 1);
    if (area <= 1) continue;
    if (area > room) {
      problems.add('merge-too-big', 'warning', {
        sheet,
        row: merge.top + 1,
        column: columnLetters(merge.left),
      });
      continue;
    }
    room -= area;
    placed.push({ top: down[0], bottom: down[1], left: across[0], right: across[1] });
  }
  return placed;
}

/**
 * A sheet's written cells as a grid: hidden rows and columns left out (and counted in a problem) unless asked for, gaps of more
 * than a few blank rows shortened, row numbers and column letters kept as the sheet has them.
 */
export function layOut(
  sheet: string,
  cells: SheetCells,
  includeHidden: boolean,
  problems: ProblemList,
): Grid {
  const width = [...cells.rows.values()].reduce((most, row) => Math.max(most, row.length), 0);
  const hiddenColumns = new Set<number>();
  for (const [from, to] of cells.hiddenColumns)
    for (let column = Math.max(0, from); column <= Math.min(to, width - 1); column++)
      hiddenColumns.add(column);
  const hiddenWritten = [...cells.hiddenRows].filter((row) => cells.rows.has(row));
  if (hiddenWritten.length > 0)
    problems.add(
      'hidden-rows',
      'warning',
      { sheet, row: Math.min(...hiddenWritten.slice(0, 1000)) + 1 },
      {
        count: hiddenWritten.length,
        taken: includeHidden ? 1 : 0,
      },
    );
  if (hiddenColumns.size > 0)
    problems.add(
      'hidden-columns',
      'warning',
      { sheet, column: columnLetters(Math.min(...hiddenColumns)) },
      {
        count: hiddenColumns.size,
        taken: includeHidden ? 1 : 0,
      },
    );
  const rowIndex = shownRows(cells, includeHidden ? new Set() : cells.hiddenRows);
  const columnIndex = Array.from({ length: width }, (_, column) => column).filter(
    (column) => includeHidden || !hiddenColumns.has(column),
  );
  const whole = columnIndex.length === width;
  const marks = new Map<string, CellMark>();
  const rows = rowIndex.map((row, at) => {
    const written = cells.rows.get(row) ?? [];
    const inRow = cells.marks.get(row);
    if (inRow)
      for (const [to, column] of columnIndex.entries()) {
        const mark = inRow.get(column);
        if (mark !== undefined) marks.set(markKey(at, to), mark);
      }
    return whole
      ? written
      : columnIndex
          .filter((column) => column < written.length)
          .map((column) => written[column] ?? '');
  });
  return {
    sheet,
    rows,
    rowNumbers: rowIndex.map((row) => row + 1),
    columns: columnIndex.map(columnLetters),
    merges: placeMerges(cells.merges, rowIndex, columnIndex, sheet, problems),
    marks,
  };
}
