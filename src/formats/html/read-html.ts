import { Parser } from 'htmlparser2';
import type { Reading } from '../../domain/problem';
import { CAPS } from '../gate/caps';
import { columnLetters, type Grid, type Merge } from '../grid';
import { ProblemList } from '../problem-list';

interface Table {
  rows: string[][];
  merges: Merge[];
  row: number;
  column: number;
  /** Columns still covered by a cell of an earlier row, and until which row. */
  covered: Map<number, number>;
  cell: { text: string; across: number; down: number } | undefined;
  hidden: boolean;
}

const BLOCK = new Set(['br', 'p', 'div', 'li']);
const SILENT = new Set(['script', 'style', 'head', 'title', 'noscript', 'template']);
const DEEPEST = 20;
/** Open elements after which a page is no page any more. */
const MOST_OPEN = 2000;

class TooDeep extends Error {}

function span(written: string | undefined, most: number): number {
  const number = Number.parseInt(written ?? '1', 10);
  return Number.isFinite(number) ? Math.min(Math.max(number, 1), most) : 1;
}

function tidy(text: string): string {
  return text
    .replace(/ *\n[ \n]*/g, '\n')
    .replace(/ +/g, ' ')
    .trim();
}

/**
 * The tables of an HTML text as grids, one a table, spans as merges; nothing in it is run or fetched. Tables inside a cell give
 * grids of their own. A page without a table gives an empty list and the note `no-table`.
 * @example readHtml('<table><tr><td>a<td>b</table>').value?.[0]?.rows // [['a', 'b']]
 */
export function readHtml(html: string): Reading<readonly Grid[]> {
  const problems = new ProblemList();
  const done: Table[] = [];
  const open: Table[] = [];
  let silent = 0;
  let depth = 0;
  let cells = 0;
  const endCell = (table: Table): void => {
    const { cell } = table;
    if (cell === undefined) return;
    table.cell = undefined;
    if (table.row < 0) table.row = 0;
    const row = (table.rows[table.row] ??= []);
    while ((table.covered.get(table.column) ?? -1) >= table.row) table.column++;
    if (table.column >= CAPS.columns || ++cells > CAPS.cells) {
      problems.add('far-cell', 'warning', { row: table.row + 1 }, { limit: CAPS.columns });
      return;
    }
    while (row.length < table.column) row.push('');
    row[table.column] = tidy(cell.text).slice(0, CAPS.cellCharacters);
    const right = Math.min(table.column + cell.across - 1, CAPS.columns - 1);
    const bottom = table.row + cell.down - 1;
    for (let column = table.column; column <= right; column++)
      if (cell.down > 1) table.covered.set(column, bottom);
    if (right > table.column || bottom > table.row)
      table.merges.push({ top: table.row, left: table.column, bottom, right });
    table.column = right + 1;
  };
  const endTable = (): void => {
    const table = open.pop();
    if (table === undefined) return;
    endCell(table);
    if (done.length < CAPS.sheets) done.push(table);
  };
  const parser = new Parser(
    {
      onopentag: (name, attributes) => {
        if (++depth > MOST_OPEN) throw new TooDeep();
        if (SILENT.has(name)) silent++;
        const table = open.at(-1);
        if (name === 'table') {
          if (open.length < DEEPEST)
            open.push({
              rows: [],
              merges: [],
              row: -1,
              column: 0,
              covered: new Map(),
              cell: undefined,
              hidden: false,
            });
        } else if (table === undefined) return;
        else if (name === 'tr') {
          endCell(table);
          table.row++;
          table.column = 0;
          table.rows[table.row] ??= [];
        } else if (name === 'td' || name === 'th') {
          endCell(table);
          table.cell = {
            text: '',
            across: span(attributes['colspan'], 1000),
            down: span(attributes['rowspan'], 10_000),
          };
        } else if (BLOCK.has(name) && table.cell) table.cell.text += '\n';
      },
      ontext: (text) => {
        const cell = open.at(-1)?.cell;
        if (silent === 0 && cell) cell.text += text.replace(/[\s\u00A0]+/g, ' ');
      },
      onclosetag: (name) => {
        depth--;
        if (SILENT.has(name)) silent--;
        const table = open.at(-1);
        if (table === undefined) return;
        if (name === 'table') endTable();
        else if (name === 'td' || name === 'th' || name === 'tr') endCell(table);
        else if (BLOCK.has(name) && name !== 'br' && table.cell) table.cell.text += '\n';
      },
    },
    { decodeEntities: true, lowerCaseTags: true },
  );
  try {
    parser.write(html);
    parser.end();
  } catch (error) {
    if (!(error instanceof TooDeep)) throw error;
    problems.add('html-too-deep', 'warning', {}, { limit: MOST_OPEN });
  }
  while (open.length > 0) endTable();
  if (done.length === 0) problems.add('no-table', 'error');
  let carried: number = CAPS.carried;
  const grids = done.map((table, index): Grid => {
    const rows = table.rows.map((row) => row);
    const width = rows.reduce((most, row) => Math.max(most, row.length), 0);
    const merges = table.merges
      .map((merge) => ({
        ...merge,
        bottom: Math.min(merge.bottom, rows.length - 1),
        right: Math.min(merge.right, width - 1),
      }))
      .filter((merge) => {
        const area = (merge.bottom - merge.top + 1) * (merge.right - merge.left + 1);
        return area > 1 && (carried -= area) >= 0;
      });
    return {
      sheet: done.length > 1 ? `${index + 1}` : '',
      rows,
      rowNumbers: rows.map((_, row) => row + 1),
      columns: Array.from({ length: width }, (_, column) => columnLetters(column)),
      merges,
      marks: new Map(),
    };
  });
  return { value: done.length === 0 ? undefined : grids, problems: problems.list() };
}
