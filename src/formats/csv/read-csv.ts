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

function lineEnds(text: string, from: number, to: number): number {
  let count = 0;
  for (let at = text.indexOf('\n', from); at >= 0 && at < to; at = text.indexOf('\n', at + 1))
    count++;
  return count;
}

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
    const state = { stopped: false, last: 0, brokenAt: -1 };
    Papa.parse<string[]>(rest, {
      delimiter,
      newline: '\n',
      skipEmptyLines: false,
      ...(!quotes && { quoteChar: '\0' }),
      step: (result, parser) => {
        const start = state.last;
        state.last = result.meta.cursor;
        if (quotes && result.errors.some((error) => error.type === 'Quotes')) {
          state.brokenAt = start;
          parser.abort();
          return;
        }
        state.stopped = !onRow({ cells: result.data, line });
        line += lineEnds(rest, start, state.last);
        if (state.stopped) parser.abort();
      },
    });
    const { stopped, brokenAt } = state;
    if (stopped || brokenAt < 0) return open;
    open.push(line);
    const end = rest.indexOf('\n', brokenAt);
    const one = rest.slice(brokenAt, end < 0 ? rest.length : end);
    const cells = one
      .split(delimiter)
      .map((cell) => cell.replace(/^"|"$/g, '').replaceAll('""', '"'));
    if (!onRow({ cells, line }) || end < 0) return open;
    line++;
    from += end + 1;
  }
  return open;
}

/**
 * A CSV or TSV text as one grid, every cell a string: separator guessed or named by `sep=`, line ends inside quotes kept, ragged
 * rows kept and said, an open quote confined to its line. Blank lines keep their place up to a few. Guard apostrophes and
 * `="…"` wrappers are taken off and marked.
 * @example readCsv('a;b\n001;2').value?.rows // [['a', 'b'], ['001', '2']]
 */
export function readCsv(written: string, onProgress: OnProgress = () => undefined): Reading<Grid> {
  const problems = new ProblemList();
  // One kind of line end, or a mixture hides most of the file from the splitter.
  const text = written.includes('\r') ? written.replace(/\r\n?/g, '\n') : written;
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
    return plain.length > CAPS.cellCharacters ? plain.slice(0, CAPS.cellCharacters) : plain;
  };
  const firstLine = skip > 0 ? 1 : 0;
  const open = split(skip > 0 ? text.slice(skip) : text, delimiter, (record) => {
    const line = record.line + firstLine;
    seen += record.cells.reduce((sum, cell) => sum + cell.length + 1, 0);
    if (rows.length % 2000 === 0)
      onProgress({ phase: 'parse', done: Math.min(seen, total), total });
    if (record.cells.every((cell) => cell.trim() === '')) {
      blanks++;
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
