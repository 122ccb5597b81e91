import type { Place } from '../domain/problem';

/** What a reader knows of a cell beyond its text. */
export type CellMark =
  /** The file says that the cell is a date; the text is ISO. */
  | 'date'
  /** The file holds a number there, not text. */
  | 'number'
  /** The text was worked out by the office program. */
  | 'formula'
  /** A formula whose result the file does not hold; the text is empty. */
  | 'formula-without-value'
  /** The office program shows an error there; the text is empty. */
  | 'error'
  /** The text was carried over from the top left cell of a merge. */
  | 'carried'
  /** A number that has lost, or may have lost, digits. */
  | 'lossy'
  /** A mark that keeps spreadsheets from evaluating the text was taken off. */
  | 'unguarded';

/** A merged block: first and last row and column as zero-based places in `rows`, both included. */
export interface Merge {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/**
 * A table of texts as any source gives it: a sheet, a CSV file, an HTML table, a pasted range.
 * Rows are as long as their last written cell: read them with `cellAt`.
 */
export interface Grid {
  /** Sheet name; empty where the source has none. */
  readonly sheet: string;
  readonly rows: readonly (readonly string[])[];
  /** For each row its number in the source, from 1: the sheet's row, or the line on which the CSV record begins. */
  readonly rowNumbers: readonly number[];
  /** For each column its letters in the source (`A`, `AB`); hidden columns are left out unless asked for. */
  readonly columns: readonly string[];
  readonly merges: readonly Merge[];
  /** Marks of single cells by `markKey(row, column)`. */
  readonly marks: ReadonlyMap<string, CellMark>;
  /** Whether `rowNumbers` count lines of a text rather than rows of a sheet. */
  readonly byLine?: boolean;
  /** Whether it is one of the tables of a running document (with the lines above it as rows), rather than a sheet for itself. */
  readonly inDocument?: boolean;
}

/** The key of a cell's mark. @example markKey(0, 2) // '0:2' */
export function markKey(row: number, column: number): string {
  return `${row}:${column}`;
}

/** The text of a cell; empty outside the grid. @example cellAt(grid, 0, 99) // '' */
export function cellAt(grid: Grid, row: number, column: number): string {
  return grid.rows[row]?.[column] ?? '';
}

/**
 * A column's letters, counted from 0.
 * @example columnLetters(0) // 'A'
 * @example columnLetters(27) // 'AB'
 */
export function columnLetters(column: number): string {
  let letters = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26))
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  return letters;
}

/** A column's number from 0 for its letters, or -1 when they are none. @example columnNumber('AB') // 27 */
export function columnNumber(letters: string): number {
  let number = 0;
  for (const letter of letters.toUpperCase()) {
    const digit = letter.charCodeAt(0) - 64;
    if (digit < 1 || digit > 26) return -1;
    number = number * 26 + digit;
  }
  return number - 1;
}

/**
 * Where a cell (or, without a column, a row) of the grid stands in its source.
 * @example placeIn(grid, 2, 0) // { sheet: 'Sheet1', row: 3, column: 'A' }
 */
export function placeIn(grid: Grid, row: number, column?: number): Place {
  const number = grid.rowNumbers[row];
  return {
    ...(grid.sheet !== '' && { sheet: grid.sheet }),
    ...(number !== undefined && (grid.byLine ? { line: number } : { row: number })),
    ...(column !== undefined && { column: grid.columns[column] ?? columnLetters(column) }),
  };
}

/**
 * A grid of plain rows, numbered from 1, without merges or marks; for pasted ranges and tests.
 * @example gridOf([['a', 'b']]).columns // ['A', 'B']
 */
export function gridOf(rows: readonly (readonly string[])[], sheet = ''): Grid {
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0);
  return {
    sheet,
    rows,
    rowNumbers: rows.map((_, row) => row + 1),
    columns: Array.from({ length: width }, (_, column) => columnLetters(column)),
    merges: [],
    marks: new Map(),
  };
}

/**
 * The grid with each merge's text written into all its cells, marked `carried`; cells with a text of their own keep it.
 * @example carryMerges(grid).marks.get('1:0') // 'carried'
 */
export function carryMerges(grid: Grid): Grid {
  if (grid.merges.length === 0) return grid;
  const rows = grid.rows.map((row) => [...row]);
  const marks = new Map(grid.marks);
  for (const merge of grid.merges) {
    const text = rows[merge.top]?.[merge.left] ?? '';
    if (text === '') continue;
    for (let row = merge.top; row <= merge.bottom; row++)
      for (let column = merge.left; column <= merge.right; column++) {
        const cells = rows[row];
        if (cells === undefined || (cells[column] ?? '') !== '') continue;
        while (cells.length < column) cells.push('');
        cells[column] = text;
        marks.set(markKey(row, column), 'carried');
      }
  }
  return { ...grid, rows, marks };
}
