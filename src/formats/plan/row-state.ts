import { cellAt, markKey } from '../grid';
import type { PlanColumn } from './columns';
import { isSectionWord, isSubtotalWord } from './row-words';
import { originOf, ownCells, type PlanTable } from './plan-table';
import { oneLine, squeeze } from './plan-text';

/** What a body row is. `continued` = a further line of the course above; `left` = words that are no course, kept as a problem. */
export type RowKind = 'course' | 'subtotal' | 'section' | 'continued' | 'left';

/** A body row as classified, with the category that holds for it. */
export interface PlanRow {
  readonly row: number;
  readonly kind: RowKind;
  /** Category texts from the outermost in, as written but on one line. */
  readonly categories: readonly string[];
  /** The label of a check row or section. */
  readonly label: string;
  /** Whether the category was carried over a blank cell that no merge covers. */
  readonly carried: boolean;
}

const FIGURE_ROLES = new Set([
  'credits',
  'hours',
  'weeks',
  'start',
  'start-weekly',
  'weekly',
  'term',
  'exam',
  'non-exam',
]);

/**
 * Each body row of a table with its kind and category. Categories come from merged cells, from the cell above when blank, from
 * section rows and from a category written down the rows a character each; check rows end neither.
 * @example classifyRows(table, columns).filter(({ kind }) => kind === 'course').length
 */
export function classifyRows(table: PlanTable, columns: readonly PlanColumn[]): PlanRow[] {
  const names = columns.find(({ role }) => role === 'name');
  const categories = new CategoryColumns(table, columns);
  return table.body.map((row): PlanRow => {
    const label = labelOf(table, row, columns);
    if (label !== '')
      return {
        row,
        kind: 'subtotal',
        categories: categories.ofCheckRow(row),
        label,
        carried: false,
      };
    const words = wordsAlone(table, row, columns, names);
    if (words !== undefined) {
      const section = isSectionWord(words) || isCategoryWord(words);
      if (section) categories.enter(words);
      return {
        row,
        kind: section ? 'section' : 'left',
        categories: [],
        label: words,
        carried: false,
      };
    }
    const carried = categories.step(row);
    const name = nameIn(table, row, names);
    if (name === '') {
      const cells = ownCells(table.grid, row, table.left, table.right);
      const text = cells.map((cell) => oneLine(cell.text)).join(' ');
      return { row, kind: 'left', categories: categories.now(), label: text, carried };
    }
    const kind = isContinued(table, row, columns, names) ? 'continued' : 'course';
    return { row, kind, categories: categories.now(), label: '', carried };
  });
}

function nameIn(table: PlanTable, row: number, names: PlanColumn | undefined): string {
  if (names === undefined || originOf(table, row, names.column) === 'left') return '';
  return cellAt(table.grid, row, names.column).trim();
}

/** The category that holds, row after row. */
class CategoryColumns {
  readonly #table: PlanTable;
  readonly #columns: readonly PlanColumn[];
  readonly #vertical: ReadonlyMap<string, string>;
  #section: string;
  #current: readonly string[];

  constructor(table: PlanTable, columns: readonly PlanColumn[]) {
    this.#table = table;
    this.#columns = columns.filter(({ role }) => role === 'category');
    this.#vertical = verticalCategories(table, this.#columns);
    this.#section = table.section ?? '';
    this.#current = this.#columns.map(() => '');
  }

  /** A section row begins. */
  enter(section: string): void {
    this.#section = section;
    this.#current = this.#columns.map(() => '');
  }

  /** Goes on to a course row; whether a blank cell took the category of the row above. */
  step(row: number): boolean {
    const before = this.#current;
    const written = this.#columns.map(({ column }, at) => {
      const upright = this.#vertical.get(`${row}:${at}`);
      if (upright !== undefined) return upright;
      const text = oneLine(cellAt(this.#table.grid, row, column));
      return text !== '' && originOf(this.#table, row, column) === 'left' ? null : text;
    });
    let changed = false;
    let carried = false;
    this.#current = written.map((text, at) => {
      const next = text ?? '';
      const kept = text === '' && !changed ? (before[at] ?? '') : next;
      if (text === '' && kept !== '') carried = true;
      if (kept !== before[at]) changed = true;
      return kept;
    });
    return carried;
  }

  now(): string[] {
    return distinct([this.#section, ...this.#current]);
  }

  /** Categories of a check row: its own cells where they name one, else those of the rows above it. */
  ofCheckRow(row: number): string[] {
    const own = this.#columns.flatMap(({ column }, at) => {
      const text = oneLine(cellAt(this.#table.grid, row, column));
      return text === '' || isSubtotalWord(text)
        ? []
        : [this.#vertical.get(`${row}:${at}`) ?? text];
    });
    return own.length === 0 ? this.now() : distinct([this.#section, ...own]);
  }
}

/** The words of a row that holds one text and no figure, when they are no course's name; undefined for any other row. */
function wordsAlone(
  table: PlanTable,
  row: number,
  columns: readonly PlanColumn[],
  names: PlanColumn | undefined,
): string | undefined {
  const sequence = columns.find(({ role }) => role === 'sequence')?.column;
  const cells = ownCells(table.grid, row, table.left, table.right);
  const [only, ...more] = cells.filter(({ column }) => column !== sequence);
  if (only === undefined) return cells[0]?.text;
  if (more.length > 0) return undefined;
  const numbered = cells.find(({ column }) => column === sequence)?.text ?? '';
  if (/^[(（]?[一二三四五六七八九十]+[)）、.]?$/.test(numbered)) return oneLine(only.text);
  const figure = columns.some(
    ({ role, column }) => column === only.column && FIGURE_ROLES.has(role),
  );
  const merge = table.merged.get(markKey(row, only.column));
  const wide = merge !== undefined && merge.right - merge.left >= 3;
  const inName = only.column === names?.column && !wide;
  return !figure && (!inName || isSectionWord(only.text)) ? oneLine(only.text) : undefined;
}

/** Whether a row goes on with the course above: its name is merged with it and it has no code or credits of its own. */
function isContinued(
  table: PlanTable,
  row: number,
  columns: readonly PlanColumn[],
  names: PlanColumn | undefined,
): boolean {
  if (names === undefined || originOf(table, row, names.column) !== 'above') return false;
  return columns.every(
    ({ role, column }) =>
      (role !== 'code' && role !== 'credits') ||
      cellAt(table.grid, row, column).trim() === '' ||
      originOf(table, row, column) === 'above',
  );
}

function distinct(texts: readonly string[]): string[] {
  return texts.filter((text, at) => text !== '' && squeeze(texts[at - 1] ?? '') !== squeeze(text));
}

function isCategoryWord(text: string): boolean {
  const plain = squeeze(text);
  return (
    plain.length <= 40 &&
    /课|模块|环节|实践|平台|选修|必修|方向/.test(plain) &&
    !/[。；]/.test(plain)
  );
}

/** The label of a check row; empty for any other row. */
function labelOf(table: PlanTable, row: number, columns: readonly PlanColumn[]): string {
  for (const { column, role } of columns) {
    if (['term', 'hours', 'credits', 'weekly', 'start', 'weeks'].includes(role)) continue;
    if (originOf(table, row, column) === 'above') continue;
    const text = cellAt(table.grid, row, column);
    if (isSubtotalWord(text)) return oneLine(text);
  }
  return '';
}

/** Categories written down a column, one character a row: joined between check rows. */
function verticalCategories(table: PlanTable, columns: readonly PlanColumn[]): Map<string, string> {
  const found = new Map<string, string>();
  for (const [at, { column }] of columns.entries()) {
    let run: number[] = [];
    const close = () => {
      const letters = run
        .map((row) => squeeze(cellAt(table.grid, row, column)))
        .filter((text) => text !== '');
      if (letters.length > 2 && letters.every((text) => /^[\u3400-\u9fff()、]$/.test(text)))
        for (const row of run) found.set(`${row}:${at}`, letters.join(''));
      run = [];
    };
    for (const row of table.body) {
      const text = squeeze(cellAt(table.grid, row, column));
      const cells = ownCells(table.grid, row, table.left, table.right);
      const check = cells.some((cell) => isSubtotalWord(cell.text));
      if (check || Array.from(text).length > 1) close();
      else run.push(row);
    }
    close();
  }
  return found;
}
