import { read, type CellObject, type WorkSheet } from 'xlsx';
import type { Reading } from '../../domain/problem';
import { CAPS } from '../gate/caps';
import type { CellMark, Grid } from '../grid';
import { ProblemList } from '../problem-list';
import { numberText } from '../xlsx/number-text';
import { layOut } from '../xlsx/lay-out';
import { columnLetters } from '../grid';

function utf16(name: string): Uint8Array {
  const bytes = new Uint8Array(name.length * 2);
  for (let at = 0; at < name.length; at++) bytes[at * 2] = name.charCodeAt(at);
  return bytes;
}

/** Whether the bytes hold the ASCII name as UTF-16, as an OLE directory does. */
function holdsName(bytes: Uint8Array, name: string): boolean {
  const wanted = utf16(name);
  const first = wanted[0] ?? 0;
  for (let at = bytes.indexOf(first); at >= 0; at = bytes.indexOf(first, at + 1))
    if (wanted.every((byte, offset) => bytes[at + offset] === byte)) return true;
  return false;
}

/**
 * What an OLE container holds, by the names in its directory.
 * @example oleKind(bytes) // 'xls'
 */
export function oleKind(bytes: Uint8Array): 'encrypted' | 'xls' | 'word' | 'other' {
  if (holdsName(bytes, 'EncryptedPackage') || holdsName(bytes, 'EncryptionInfo'))
    return 'encrypted';
  if (bytes[0] === 0x09 || holdsName(bytes, 'Workbook') || holdsName(bytes, 'Book')) return 'xls';
  return holdsName(bytes, 'WordDocument') ? 'word' : 'other';
}

interface Cells {
  readonly rows: Map<number, string[]>;
  readonly marks: Map<number, Map<number, CellMark>>;
}

function textOf(
  cell: CellObject,
  where: { sheet: string; row: number; column: string },
  date1904: boolean,
  problems: ProblemList,
): { text: string; mark?: CellMark } {
  switch (cell.t) {
    case 'n': {
      const format = typeof cell.z === 'string' && cell.z !== 'General' ? cell.z : undefined;
      const number = numberText(String(cell.v), 0, format, date1904);
      if (number.doubt !== undefined)
        problems.add(number.doubt, 'warning', where, { shown: number.text });
      return { text: number.text, mark: number.mark };
    }
    case 'b':
      return { text: cell.v === true ? 'TRUE' : 'FALSE' };
    case 'e':
      problems.add('error-cell', 'warning', where, { shown: String(cell.w ?? cell.v) });
      return { text: '', mark: 'error' };
    case 's':
    case 'd':
      return { text: String(cell.v).replace(/\r\n?/g, '\n') };
    case 'z':
      return { text: '' };
    default:
      return { text: cell.v === undefined ? '' : String(cell.v) };
  }
}

function cellsOf(
  sheet: string,
  worksheet: WorkSheet,
  date1904: boolean,
  room: { cells: number },
  problems: ProblemList,
): Cells {
  const rows = new Map<number, string[]>();
  const marks = new Map<number, Map<number, CellMark>>();
  const data = worksheet['!data'] ?? [];
  data.forEach((cells, row) => {
    cells.forEach((cell, column) => {
      if (room.cells-- <= 0) return;
      if (column >= CAPS.columns) return;
      const { text, mark } = textOf(
        cell,
        { sheet, row: row + 1, column: columnLetters(column) },
        date1904,
        problems,
      );
      if (text === '' && mark === undefined) return;
      const texts = rows.get(row) ?? [];
      while (texts.length < column) texts.push('');
      texts[column] = text;
      rows.set(row, texts);
      if (mark === undefined) return;
      const inRow = marks.get(row) ?? new Map<number, CellMark>();
      marks.set(row, inRow.set(column, mark));
    });
  });
  return { rows, marks };
}

/**
 * The visible sheets of a binary .xls book as grids, by SheetJS, cells walked only where written. A password, a book without
 * sheets or bytes that are no book are refused by name.
 * @example readXls(bytes, false).value?.[0]?.sheet // 'Sheet1'
 */
export function readXls(bytes: Uint8Array, includeHidden: boolean): Reading<readonly Grid[]> {
  const problems = new ProblemList();
  const refuse = (code: string) => {
    problems.add(code, 'error');
    return { value: undefined, problems: problems.list() };
  };
  let book;
  try {
    book = read(bytes, {
      type: 'array',
      dense: true,
      cellFormula: false,
      cellHTML: false,
      cellNF: true,
      cellText: false,
      cellStyles: true,
      bookVBA: true,
    });
  } catch (error) {
    return refuse(
      /password|encrypt/i.test(error instanceof Error ? error.message : '')
        ? 'file-encrypted'
        : 'xls-damaged',
    );
  }
  if (book.SheetNames.length === 0) return refuse('not-a-workbook');
  if (book.SheetNames.length > CAPS.sheets) return refuse('too-many-sheets');
  if (book.vbaraw !== undefined) problems.add('macros-dropped', 'warning');
  const date1904 = book.Workbook?.WBProps?.date1904 === true;
  const room = { cells: CAPS.cells };
  const grids: Grid[] = [];
  let written = 0;
  for (const [index, name] of book.SheetNames.entries()) {
    const worksheet = book.Sheets[name];
    if (worksheet === undefined) continue;
    if ((book.Workbook?.Sheets?.[index]?.Hidden ?? 0) !== 0) {
      problems.add('hidden-sheet', 'warning', { sheet: name }, { taken: includeHidden ? 1 : 0 });
      if (!includeHidden) continue;
    }
    const cells = cellsOf(name, worksheet, date1904, room, problems);
    written += cells.rows.size;
    const hiddenRows = new Set<number>();
    worksheet['!rows']?.forEach((row, at) => {
      if (row.hidden === true) hiddenRows.add(at);
    });
    const hiddenColumns: [number, number][] = [];
    worksheet['!cols']?.forEach((column, at) => {
      if (column.hidden === true) hiddenColumns.push([at, at]);
    });
    const merges = (worksheet['!merges'] ?? []).slice(0, CAPS.merges).map((merge) => ({
      top: merge.s.r,
      left: merge.s.c,
      bottom: merge.e.r,
      right: merge.e.c,
    }));
    grids.push(
      layOut(
        name,
        { ...cells, hiddenRows, hiddenColumns, merges, cut: false },
        includeHidden,
        problems,
      ),
    );
  }
  if (written === 0 && bytes.length > 8192) problems.add('nothing-read', 'error');
  return { value: grids, problems: problems.list() };
}
