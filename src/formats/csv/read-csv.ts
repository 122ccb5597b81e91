import Papa from 'papaparse';
import type { Reading } from '../../domain/problem';
import { CAPS } from '../gate/caps';
import { columnLetters, markKey, type CellMark, type Grid } from '../grid';
import { ProblemList } from '../problem-list';
import type { OnProgress } from '../reading';
import { dialectOf } from './dialect';
import { textOfFormula, unguarded } from './guard';

interface Record {
  readonly cells: readonly string[];
  readonly line: number;
}

const lineEnds = (text: string): number => text.match(/\r\n|\r|\n/g)?.length ?? 0;

const MOST_OPEN = 50;

/**
 * Splits the text; when a quote is left open or closed in the middle of a cell, only its own line is taken as it stands and
 * splitting goes on with the next line; after many of them quotes no longer count. Returns the lines on which that happened.
 */
function split(
  text: string,
  delimiter: string,
  onRow: (record: Record) => boolean,
): readonly number[] {
  const open: number[] = [];
  let from = 0;
  let line = 1;
  while (from < text.length) {
    const rest = from === 0 ? text : text.slice(from);
    const quotes = open.length < MOST_OPEN;
    let stopped = false;
    let last = 0;
    let brokenAt = -1;
    Papa.parse<string[]>(rest, {
      delimiter,
      skipEmptyLines: false,
      ...(!quotes && { quoteChar: '\0' }),
      step: (result, parser) => {
        const start = last;
        last = result.meta.cursor;
        if (quotes && result.errors.some((error) => error.type === 'Quotes')) {
          brokenAt = start;
          parser.abort();
          return;
        }
        stopped = !onRow({ cells: result.data, line });
        line += lineEnds(rest.slice(start, last));
        if (stopped) parser.abort();
      },
    });
    if (stopped || brokenAt < 0) return open;
    open.push(line);
    const end = /\r\n|\r|\n/.exec(rest.slice(brokenAt, brokenAt + 1_000_000));
    const one = end ? rest.slice(brokenAt, brokenAt + end.index) : rest.slice(brokenAt);
    const cells = one
      .split(delimiter)
      .map((cell) => cell.replace(/^"|"$/g, '').replaceAll('""', '"'));
    if (!onRow({ cells, line }) || !end) return open;
    line++;
    from += brokenAt + end.index + end[0].length;
  }
  return open;
}

/**
 * A CSV or TSV text as one grid, every cell a string: separator guessed or named by `sep=`, line ends inside quotes kept, ragged
 * rows kept and said, an open quote confined to its line. Blank lines keep their place up to a few. Guard apostrophes and
 * `="…"` wrappers are taken off and marked.
 * @example readCsv('a;b\n001;2').value?.rows // [['a', 'b'], ['001', '2']]
 */
export function readCsv(text: string, onProgress: OnProgress = () => undefined): Reading<Grid> {
  const problems = new ProblemList();
  const { delimiter, skip } = dialectOf(text);
  const rows: (readonly string[])[] = [];
  const rowNumbers: number[] = [];
  const marks = new Map<string, CellMark>();
  const widths = new Map<number, number>();
  let cells = 0;
  let blanks = 0;
  let width = 0;
  const total = text.length;
  let seen = 0;
  const clean = (cell: string, column: number): string => {
    const wrapped = textOfFormula(cell);
    const plain = wrapped ?? unguarded(cell);
    if (plain !== cell) marks.set(markKey(rows.length, column), 'unguarded');
    const even = plain.includes('\r') ? plain.replace(/\r\n?/g, '\n') : plain;
    return even.length > CAPS.cellCharacters ? even.slice(0, CAPS.cellCharacters) : even;
  };
  const firstLine = skip > 0 ? 1 : 0;
  const open = split(skip > 0 ? text.slice(skip) : text, delimiter, (record) => {
    const line = record.line + firstLine;
    seen += record.cells.reduce((sum, cell) => sum + cell.length + 1, 0);
    if (rows.length % 2000 === 0)
      onProgress({ phase: 'parse', done: Math.min(seen, total), total });
    if (record.cells.every((cell) => cell.trim() === '')) {
      blanks++;
      if (record.cells.length <= 1 && blanks > CAPS.blankRows) return true;
      if (blanks > CAPS.blankRows) return true;
      rows.push([]);
      rowNumbers.push(line);
      return true;
    }
    blanks = 0;
    let taken = record.cells;
    if (taken.length > CAPS.columns) {
      problems.add('far-cell', 'warning', { line }, { limit: CAPS.columns });
      taken = taken.slice(0, CAPS.columns);
    }
    const long = taken.findIndex((cell) => cell.length > CAPS.cellCharacters);
    if (long >= 0)
      problems.add(
        'long-cell',
        'warning',
        { line, column: columnLetters(long) },
        {
          characters: taken[long]?.length ?? 0,
          limit: CAPS.cellCharacters,
        },
      );
    cells += taken.length;
    if (rows.length >= CAPS.rows || cells > CAPS.cells) {
      problems.add('too-many-cells', 'error', { line }, { cells: CAPS.cells, rows: CAPS.rows });
      return false;
    }
    const row = taken.map(clean);
    while (row.length > 0 && row.at(-1) === '') row.pop();
    widths.set(record.cells.length, (widths.get(record.cells.length) ?? 0) + 1);
    width = Math.max(width, row.length);
    rows.push(row);
    rowNumbers.push(line);
    return true;
  });
  for (const line of open) problems.add('open-quote', 'warning', { line: line + firstLine });
  while (rows.length > 0 && rows.at(-1)?.length === 0) {
    rows.pop();
    rowNumbers.pop();
  }
  return {
    value: {
      sheet: '',
      rows,
      rowNumbers,
      columns: Array.from({ length: width }, (_, column) => columnLetters(column)),
      merges: [],
      marks,
      byLine: true,
    },
    problems: problems.list(),
  };
}
