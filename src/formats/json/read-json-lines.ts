import type { Reading } from '../../domain/problem';
import { CAPS } from '../gate/caps';
import { columnLetters, type Grid } from '../grid';
import { ProblemList } from '../problem-list';
import type { OnProgress } from '../reading';
import { asObject, asText, parseJson, type Json } from './parse-json';

/** Whether a text is one JSON object a line. @example isJsonLines('{"a":1}\n{"a":2}') // true */
export function isJsonLines(text: string): boolean {
  return /^\s*\{[^\n]*\}[ \t\r]*\n\s*\{/.test(text.slice(0, 400_000));
}

const cellOf = (value: Json | undefined): string =>
  value === undefined || value === null
    ? ''
    : typeof value === 'object'
      ? JSON.stringify(value)
      : typeof value === 'boolean'
        ? String(value)
        : asText(value);

/**
 * Records, one JSON object a line, as a grid whose header row names every key in order of first use; nested values stay JSON text.
 * A line that is no object is said with its number and left out.
 */
export function readJsonLines(
  text: string,
  onProgress: OnProgress = () => undefined,
): Reading<Grid> {
  const problems = new ProblemList();
  const keys = new Map<string, number>();
  const rows: string[][] = [];
  const rowNumbers: number[] = [1];
  const lines = text.split('\n');
  for (const [index, line] of lines.entries()) {
    if (line.trim() === '') continue;
    if (rows.length >= CAPS.rows) {
      problems.add(
        'too-many-cells',
        'error',
        { line: index + 1 },
        { cells: CAPS.cells, rows: CAPS.rows },
      );
      break;
    }
    if (index % 1000 === 0) onProgress({ phase: 'parse', done: index, total: lines.length });
    const parsed = parseJson(line);
    for (const each of parsed.problems)
      problems.add(each.code, each.severity, { line: index + 1 }, each.params);
    const record = asObject(parsed.value);
    if (record === undefined) {
      if (parsed.value !== undefined) problems.add('not-a-record', 'error', { line: index + 1 });
      continue;
    }
    const row: string[] = [];
    for (const [key, value] of Object.entries(record)) {
      const column = keys.get(key) ?? keys.size;
      if (column >= CAPS.columns) continue;
      keys.set(key, column);
      while (row.length < column) row.push('');
      row[column] = cellOf(value).slice(0, CAPS.cellCharacters);
    }
    rows.push(row);
    rowNumbers.push(index + 1);
  }
  const header = [...keys.keys()];
  return {
    value: {
      sheet: '',
      rows: [header, ...rows],
      rowNumbers,
      columns: header.map((_, column) => columnLetters(column)),
      merges: [],
      marks: new Map(),
      byLine: true,
    },
    problems: problems.list(),
  };
}
