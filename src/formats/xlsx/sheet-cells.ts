import { CAPS } from '../gate/caps';
import { columnLetters, columnNumber } from '../grid';
import type { ProblemList } from '../problem-list';
import { attribute, walkXml } from '../xml/walk-xml';
import { officeText, type CellFormat } from './book';
import { numberText } from './number-text';
import type { CellMark, Merge } from '../grid';

/** What a sheet's cells are read against, and how much of the whole book's allowance is left. */
export interface SheetContext {
  readonly sheet: string;
  readonly strings: readonly string[];
  readonly formats: readonly CellFormat[];
  readonly date1904: boolean;
  readonly budget: { cells: number; rows: number; characters: number };
  readonly problems: ProblemList;
  readonly onProgress: (done: number, total: number) => void;
}

/** A sheet's written cells, by zero-based row and column; nothing is made for cells that are not written. */
export interface SheetCells {
  readonly rows: ReadonlyMap<number, readonly string[]>;
  /** Marks by row, then column. */
  readonly marks: ReadonlyMap<number, ReadonlyMap<number, CellMark>>;
  readonly hiddenRows: ReadonlySet<number>;
  readonly hiddenColumns: readonly (readonly [number, number])[];
  readonly merges: readonly Merge[];
  /** Whether a cap cut the sheet. */
  readonly cut: boolean;
}

const ADDRESS = /^\$?([A-Za-z]{1,3})\$?(\d{1,7})$/;
const LAST_ROW = 1_048_576;
const LAST_COLUMN = 16_384;

/** Zero-based row and column of `AB12`; undefined for anything a sheet cannot have. @example addressOf('AB12') // [11, 27] */
function addressOf(text: string): readonly [number, number] | undefined {
  const found = ADDRESS.exec(text);
  if (!found) return undefined;
  const row = Number(found[2]);
  const column = columnNumber(found[1] ?? '');
  return row < 1 || row > LAST_ROW || column >= LAST_COLUMN ? undefined : [row - 1, column];
}

function mergeOf(reference: string): Merge | undefined {
  const [from, to] = reference.split(':');
  const first = addressOf(from ?? '');
  const last = addressOf(to ?? from ?? '');
  return first && last && last[0] >= first[0] && last[1] >= first[1]
    ? { top: first[0], left: first[1], bottom: last[0], right: last[1] }
    : undefined;
}

const isOn = (value: string | undefined): boolean => value === '1' || value === 'true';

/**
 * The written cells of a sheet part, walked once; the declared dimension is never looked at. Cells outside the format, written
 * twice, beyond the caps, formulas without a result and error values are each said with their address and left empty.
 */
export function readSheetCells(xml: string, context: SheetContext): SheetCells {
  const { sheet, budget, problems } = context;
  const rows = new Map<number, string[]>();
  const marks = new Map<number, Map<number, CellMark>>();
  const hiddenRows = new Set<number>();
  const hiddenColumns: [number, number][] = [];
  const merges: Merge[] = [];
  let row = -1;
  let nextColumn = 0;
  let cut = false;
  let cell: { row: number; column: number; type: string; style: number } | undefined;
  let value: string | undefined;
  let inline = '';
  let taking: 'value' | 'inline' | undefined;
  let hasFormula = false;
  let phonetic = 0;

  const where = (at: { row: number; column: number }) => ({
    sheet,
    row: at.row + 1,
    column: columnLetters(at.column),
  });

  function begin(attributes: Readonly<Record<string, string>>): void {
    const reference = attribute(attributes, 'r');
    const address = reference === undefined ? ([row, nextColumn] as const) : addressOf(reference);
    value = undefined;
    inline = '';
    hasFormula = false;
    cell = undefined;
    if (address === undefined || address[0] < 0) {
      problems.add(
        'bad-address',
        'warning',
        { sheet, ...(row >= 0 && { row: row + 1 }) },
        { address: (reference ?? '').slice(0, 20) },
      );
      return;
    }
    nextColumn = address[1] + 1;
    cell = {
      row: address[0],
      column: address[1],
      type: attribute(attributes, 't') ?? 'n',
      style: Number(attribute(attributes, 's') ?? '0'),
    };
  }

  function settle(at: NonNullable<typeof cell>): { text: string; mark?: CellMark } {
    if (at.type === 'inlineStr') return { text: officeText(inline) };
    if (value === undefined) {
      if (!hasFormula) return { text: '' };
      problems.add('formula-without-value', 'warning', where(at));
      return { text: '', mark: 'formula-without-value' };
    }
    switch (at.type) {
      case 's': {
        const text = context.strings[Number(value)];
        if (text !== undefined) return { text };
        problems.add('missing-string', 'error', where(at));
        return { text: '', mark: 'error' };
      }
      case 'str':
        return hasFormula
          ? { text: officeText(value), mark: 'formula' }
          : { text: officeText(value) };
      case 'b':
        return { text: isOn(value.trim()) ? 'TRUE' : 'FALSE' };
      case 'e':
        problems.add('error-cell', 'warning', where(at), { shown: value.slice(0, 20) });
        return { text: '', mark: 'error' };
      case 'd':
        return { text: value.trim().replace(/T00:00:00(?:\.0+)?Z?$/, ''), mark: 'date' };
      default: {
        const style = context.formats[at.style];
        const number = numberText(value, style?.id ?? 0, style?.format, context.date1904);
        if (number.doubt !== undefined)
          problems.add(number.doubt, 'warning', where(at), { shown: number.text.slice(0, 40) });
        return {
          text: number.text,
          mark: hasFormula && number.mark === 'number' ? 'formula' : number.mark,
        };
      }
    }
  }

  function put(at: NonNullable<typeof cell>): void {
    const { text: whole, mark } = settle(at);
    if (whole === '' && mark === undefined) return;
    if (at.column >= CAPS.columns) {
      problems.add('far-cell', 'warning', where(at), { limit: CAPS.columns });
      return;
    }
    let text = whole;
    if (text.length > CAPS.cellCharacters) {
      problems.add('long-cell', 'warning', where(at), {
        characters: text.length,
        limit: CAPS.cellCharacters,
      });
      text = text.slice(0, CAPS.cellCharacters);
    }
    let cells = rows.get(at.row);
    if (
      budget.cells <= 0 ||
      budget.characters < text.length ||
      (cells === undefined && budget.rows <= 0)
    ) {
      if (!cut)
        problems.add('too-many-cells', 'error', where(at), { cells: CAPS.cells, rows: CAPS.rows });
      cut = true;
      return;
    }
    if (cells === undefined) {
      cells = [];
      rows.set(at.row, cells);
      budget.rows--;
    }
    if ((cells[at.column] ?? '') !== '') {
      problems.add('repeated-cell', 'warning', where(at));
      return;
    }
    budget.cells--;
    budget.characters -= text.length;
    while (cells.length < at.column) cells.push('');
    cells[at.column] = text;
    if (mark !== undefined) {
      const inRow = marks.get(at.row) ?? new Map<number, CellMark>();
      inRow.set(at.column, mark);
      marks.set(at.row, inRow);
    }
  }

  const whole = walkXml(
    xml,
    {
      open: (name, attributes) => {
        if (cut && name !== 'mergeCell') return;
        switch (name) {
          case 'row': {
            const number = attribute(attributes, 'r');
            const next = number === undefined ? row + 1 : Number(number) - 1;
            row = Number.isInteger(next) && next >= 0 && next < LAST_ROW ? next : -1;
            if (row < 0)
              problems.add(
                'bad-address',
                'warning',
                { sheet },
                { address: (number ?? '').slice(0, 20) },
              );
            nextColumn = 0;
            if (row >= 0 && isOn(attribute(attributes, 'hidden'))) hiddenRows.add(row);
            break;
          }
          case 'col':
            if (isOn(attribute(attributes, 'hidden')))
              hiddenColumns.push([
                Number(attribute(attributes, 'min')) - 1,
                Number(attribute(attributes, 'max')) - 1,
              ]);
            break;
          case 'c':
            begin(attributes);
            break;
          case 'v':
            taking = 'value';
            value = '';
            break;
          case 'f':
            hasFormula = true;
            break;
          case 'rPh':
            phonetic++;
            break;
          case 't':
            if (phonetic === 0) taking = 'inline';
            break;
          case 'mergeCell': {
            const merge = mergeOf(attribute(attributes, 'ref') ?? '');
            if (merge === undefined) problems.add('bad-merge', 'warning', { sheet });
            else if (merges.length < CAPS.merges) merges.push(merge);
            else if (problems.count('too-many-merges') === 0)
              problems.add('too-many-merges', 'warning', { sheet }, { limit: CAPS.merges });
            break;
          }
          default:
        }
      },
      text: (piece) => {
        if (taking === 'value') value = (value ?? '') + piece;
        else if (taking === 'inline') inline += piece;
      },
      close: (name) => {
        if (name === 'v' || name === 't') taking = undefined;
        else if (name === 'rPh') phonetic--;
        else if (name === 'c') {
          if (cell !== undefined && !cut) put(cell);
          cell = undefined;
        }
      },
    },
    context.onProgress,
  );
  if (!whole) problems.add('xml-too-deep', 'error', { sheet });
  return { rows, marks, hiddenRows, hiddenColumns, merges, cut };
}
