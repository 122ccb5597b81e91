import { utils, write, type CellObject, type WorkSheet } from 'xlsx';
import type { RandomBytes } from '../../../src/domain/id';
import type { Course, ProgrammeDocument } from '../../../src/domain/programme';
import { openSource } from '../../../src/formats/gate/open-source';
import type { Grid } from '../../../src/formats/grid';

export type Cell = string | number | Date | null;

/** A sheet as a school would lay it out: `merges` in the office's own notation, `hidden` rows counted from 1. */
export interface Sheet {
  readonly name: string;
  readonly rows: readonly (readonly Cell[])[];
  readonly merges?: string;
  readonly hidden?: readonly number[];
}

/** Bytes that count up, so that every run gives the same ids. */
export function countingBytes(): RandomBytes {
  let next = 0;
  return (bytes) => {
    next += 1;
    new DataView(bytes.buffer).setUint32(12, next);
    return bytes;
  };
}

/** The book as an office program would save it. */
export function bookBytes(sheets: readonly Sheet[], bookType: 'xlsx' | 'biff8' = 'xlsx') {
  const book = utils.book_new();
  for (const { name, rows, merges = '', hidden = [] } of sheets) {
    const sheet: WorkSheet = utils.aoa_to_sheet(
      rows.map((row) => row.map((cell): CellObject | null => cellOf(cell))),
    );
    sheet['!merges'] = merges
      .split(/\s+/)
      .filter(Boolean)
      .map((range) => utils.decode_range(range));
    const shown = [];
    for (const row of hidden) shown[row - 1] = { hidden: true };
    sheet['!rows'] = shown;
    utils.book_append_sheet(book, sheet, name);
  }
  return new Uint8Array(write(book, { type: 'array', bookType }) as ArrayBuffer);
}

function cellOf(cell: Cell): CellObject | null {
  if (cell === null || cell === '') return null;
  if (cell instanceof Date) {
    const serial = Math.round(cell.getTime() / 86_400_000) + 25_569;
    return { t: 'n', v: serial, z: 'm"月"d"日"' };
  }
  return typeof cell === 'number' ? { t: 'n', v: cell } : { t: 's', v: cell };
}

/** The sheets of a file as its own reader sees them. */
export function gridsOf(bytes: Uint8Array): readonly Grid[] {
  const { value, problems } = openSource(bytes, {});
  if (value?.shape === 'grids') return value.grids;
  if (value?.shape === 'text') return [value.grid().value].flatMap((grid) => grid ?? []);
  throw new Error(JSON.stringify(problems));
}

/** A course on one line: code, name, credits, hours by kind, terms as `term:weekly×weeks=hours`. */
function lineOf(course: Course): string {
  const hours = Object.entries(course.hours).map(([kind, value]) => `${kind} ${value}`);
  const terms = course.terms.map(
    ({ term, weeklyHours, weeks, hours: inTerm, alternative }) =>
      `${term}:${weeklyHours ?? ''}${weeks === undefined ? '' : `×${weeks}`}${inTerm === undefined ? '' : `=${inTerm}`}${alternative === true ? '~' : ''}`,
  );
  return [course.code, course.name, course.credits ?? '-', hours.join(' '), terms.join(' ')].join(
    ' | ',
  );
}

/** The lines of a plan's courses. */
export function linesOf({ courses }: ProgrammeDocument): string[] {
  return courses.map(lineOf);
}
