import { ZERO, parseAmount, sum, type Amount } from '../../domain/amount';
import type { Course, CourseTerm, ProgrammeDocument, SubtotalRow } from '../../domain/programme';
import { gridOf, type Merge } from '../grid';
import { sheetName, type SheetOut } from '../xlsx/write-xlsx';
import { cellText } from './cell-text';
import type { PlanColumn } from './columns';
import { currentTitles } from './current-titles';
import { defaultLayout } from './default-layout';
import { readLayout, type LayoutColumn, type PlanLayout } from './layout-note';
import { floorRemarks } from './modules';
import { CellReader } from './odd-list';
import { mergeIndex, type PlanTable } from './plan-table';
import { readRow } from './read-course';
import { DEFAULT_RULES, type ReadingRules } from './reading-rules';
import { isShareWord } from './row-words';

/** Check rows as the source printed them, or worked out anew from the courses. */
export type SubtotalChoice = 'as-printed' | 'computed';

/**
 * A plan as a sheet in the school's own layout (columns, header texts, titles and remarks that it came with), or in a usual one
 * for a plan from elsewhere. A cell that still says what it said is written as it was; changed figures are written plainly.
 * @example planSheet(document, 'as-printed').headerRows // 3
 */
export function planSheet(document: ProgrammeDocument, subtotals: SubtotalChoice): SheetOut {
  const layout = withRoom(
    readLayout(document.programme.foreign) ?? defaultLayout(document),
    document,
  );
  const { columns } = layout;
  const titles = currentTitles(layout.titles, document.programme);
  const depth = Math.max(1, ...columns.map(({ path }) => path.length));
  const rows: string[][] = titles.map((title) => [title]);
  const merges: Merge[] = titles.flatMap((_, row) => wide(row, columns.length));
  rows.push(...headerRows(columns, depth));
  merges.push(...headerMerges(columns, titles.length, depth));
  const categories = columns.flatMap(({ role }, at) => (role === 'category' ? [at] : []));
  const runs = categories.map(() => ({ text: '', from: -1 }));
  const close = (from: number) => {
    for (const [at, run] of runs.entries()) {
      if (at < from) continue;
      const column = categories[at] ?? 0;
      if (run.from >= 0 && rows.length - 1 > run.from)
        merges.push({ top: run.from, bottom: rows.length - 1, left: column, right: column });
      run.from = -1;
      run.text = '';
    }
  };
  let section = '';
  for (const line of linesOf(document)) {
    const parts = line.category.split('/').filter((part) => part !== '');
    if (line.kind === 'course') {
      const inColumns = Math.min(parts.length, categories.length);
      const head = parts.slice(0, parts.length - inColumns).join('/');
      if (head !== section) {
        close(0);
        section = head;
        if (head !== '') {
          merges.push(...wide(rows.length, columns.length));
          rows.push([head]);
        }
      }
      const own = parts.slice(parts.length - inColumns);
      const row = courseRow(line.course, columns, layout.rules ?? DEFAULT_RULES);
      for (const [at, column] of categories.entries()) {
        const text = own[at] ?? '';
        const run = runs[at];
        if (run === undefined) continue;
        if (run.from >= 0 && run.text === text && text !== '') continue;
        close(at);
        row[column] = text;
        run.text = text;
        run.from = rows.length;
      }
      rows.push(row);
    } else {
      close(0);
      rows.push(subtotalRow(line.subtotal, document.courses, columns, subtotals));
    }
  }
  close(0);
  for (const remark of [...layout.remarks, ...unsaidFloors(document, layout)]) {
    merges.push(...wide(rows.length, columns.length));
    rows.push([remark]);
  }
  const numeric = columns.flatMap(({ role }, at) =>
    role === 'credits' || role === 'hours' || role === 'term' ? [at] : [],
  );
  return {
    name: sheetName(layout.sheet),
    rows,
    headerRows: titles.length + depth,
    merges,
    numeric,
  };
}

/** Floors of modules that neither categories nor check rows nor remarks of the sheet say. */
function unsaidFloors(
  { programme, courses }: ProgrammeDocument,
  { remarks }: PlanLayout,
): readonly string[] {
  return floorRemarks(programme.modules ?? [], courses, [
    ...programme.subtotals.map(({ category, label }) => ({ category, text: label })),
    ...remarks.map((text) => ({ category: '', text })),
  ]);
}

type Line =
  | { readonly kind: 'course'; readonly category: string; readonly course: Course }
  | { readonly kind: 'subtotal'; readonly category: string; readonly subtotal: SubtotalRow };

/** Courses in order, each check row behind the last course of its category, those of the whole plan at the end. */
function linesOf({ programme, courses }: ProgrammeDocument): Line[] {
  const within = (category: string, of: string) => category === of || category.startsWith(`${of}/`);
  const ordered = [...courses].sort((a, b) => a.order - b.order);
  const last = new Map<SubtotalRow, Course | undefined>(
    programme.subtotals.map((row) => [
      row,
      row.category === ''
        ? undefined
        : ordered.findLast(({ category }) => within(category, row.category)),
    ]),
  );
  const check = (subtotal: SubtotalRow): Line => ({
    kind: 'subtotal',
    category: subtotal.category,
    subtotal,
  });
  return [
    ...ordered.flatMap((course): Line[] => [
      { kind: 'course', category: course.category, course },
      ...programme.subtotals.filter((row) => last.get(row) === course).map(check),
    ]),
    ...programme.subtotals.filter((row) => last.get(row) === undefined).map(check),
  ];
}

/** The layout with a column for each term that it has no room for. */
function withRoom(layout: PlanLayout, { programme, courses }: ProgrammeDocument): PlanLayout {
  const shown = new Set(
    layout.columns.flatMap(({ role, term }) => (role === 'term' ? [term] : [])),
  );
  if (shown.size === 0) return layout;
  const used = new Set(courses.flatMap(({ terms }) => terms.map(({ term }) => term)));
  const missing = programme.terms.filter(({ number }) => used.has(number) && !shown.has(number));
  if (missing.length === 0) return layout;
  const at = layout.columns.findLastIndex(({ role }) => role === 'term') + 1;
  const added = missing.map(({ number }): LayoutColumn => ({
    role: 'term',
    path: [`第${number}学期`],
    header: `第${number}学期`,
    term: number,
    measure: 'weekly',
  }));
  return {
    ...layout,
    columns: [...layout.columns.slice(0, at), ...added, ...layout.columns.slice(at)],
  };
}

/** A course's cells: what the sheet said where that still holds, else the plain text of what the course says now. */
function courseRow(
  course: Course,
  columns: readonly LayoutColumn[],
  rules: ReadingRules,
): string[] {
  const now = columns.map((column) => cellText(course, column, columns));
  const came = columns.map(({ header }) => course.written?.[header] ?? course.extra?.[header]);
  /** Several columns of one kind of hours hold what they held together, blanks included. */
  const together = columns.map(({ role, kind }) =>
    role !== 'hours'
      ? false
      : columns.some(
          (each, at) => each.role === role && each.kind === kind && came[at] !== undefined,
        ),
  );
  const tried = columns.map((_, at) => came[at] ?? (together[at] === true ? '' : (now[at] ?? '')));
  const before = draftOf(tried, columns, course.category, rules);
  const still = columns.map((column, at) => cellText(before, column, columns) === now[at]);
  return columns.map(({ role, kind }, at) => {
    if (together[at] !== true)
      return came[at] !== undefined && still[at] === true ? came[at] : (now[at] ?? '');
    const holds = columns.every(
      (each, n) => each.role !== role || each.kind !== kind || still[n] === true,
    );
    return (holds ? tried[at] : now[at]) ?? '';
  });
}

/** What a single row of cells says, read again with the columns it stands in. */
function draftOf(
  cells: readonly string[],
  columns: readonly LayoutColumn[],
  category: string,
  rules: ReadingRules,
) {
  const grid = gridOf([cells]);
  const table: PlanTable = {
    kind: 'courses',
    grid,
    merged: mergeIndex(grid),
    left: 0,
    right: columns.length - 1,
    top: 0,
    headerEnd: -1,
    body: [0],
    titles: [],
    remarks: [],
  };
  const mapped = columns.map((column, at): PlanColumn => ({
    ...column,
    column: at,
    confidence: 'sure',
  }));
  const context = { table, columns: mapped, cells: new CellReader(rules), rules };
  const categories = category.split('/').filter((part) => part !== '');
  return readRow(context, { row: 0, kind: 'course', categories, label: '', carried: false }).draft;
}

function subtotalRow(
  subtotal: SubtotalRow,
  courses: readonly Course[],
  columns: readonly LayoutColumn[],
  choice: SubtotalChoice,
): string[] {
  const label = columns.findIndex(({ role }) => role === 'category' || role === 'name');
  const of = courses.filter(
    ({ category }) =>
      subtotal.category === '' ||
      category === subtotal.category ||
      category.startsWith(`${subtotal.category}/`),
  );
  const fresh = choice === 'computed' && !isShareWord(subtotal.label);
  return columns.map((column, at) => {
    const printed =
      subtotal.written?.[column.header] ??
      (column.role === 'credits'
        ? (subtotal.credits ?? '')
        : column.role === 'hours'
          ? (subtotal.hours[column.kind ?? 'total'] ?? '')
          : column.role === 'term'
            ? (subtotal.terms.find(({ term }) => term === column.term)?.written ?? '')
            : '');
    if (
      at === label &&
      printed === '' &&
      !Object.values(subtotal.written ?? {}).includes(subtotal.label)
    )
      return subtotal.label;
    return fresh && printed !== '' ? (computed(column, of) ?? printed) : printed;
  });
}

function computed(column: LayoutColumn, of: readonly Course[]): Amount | undefined {
  if (column.role === 'credits')
    return sum(
      of.map(({ credits, uncounted }) =>
        uncounted?.includes('credits') === true ? ZERO : (credits ?? ZERO),
      ),
    );
  if (column.role === 'hours')
    return sum(
      of.map(({ hours, uncounted }) =>
        uncounted?.includes('hours') === true ? ZERO : (hours[column.kind ?? 'total'] ?? ZERO),
      ),
    );
  if (column.role !== 'term') return undefined;
  const inTerm = (terms: readonly CourseTerm[]) =>
    terms.find(({ term, alternative }) => term === column.term && alternative !== true);
  return sum(
    of.map(({ terms }) => {
      const entry = inTerm(terms);
      return (
        (column.measure === 'weekly' ? entry?.weeklyHours : parseAmount(entry?.written ?? '')) ??
        ZERO
      );
    }),
  );
}

function wide(row: number, columns: number): Merge[] {
  return columns > 1 ? [{ top: row, bottom: row, left: 0, right: columns - 1 }] : [];
}

function headerRows(columns: readonly LayoutColumn[], depth: number): string[][] {
  return Array.from({ length: depth }, (_, level) =>
    columns.map(({ path }, at) => {
      const text = path[level] ?? '';
      const before = columns[at - 1]?.path;
      return sharesHead(before, path, level) ? '' : text;
    }),
  );
}

/** Whether a header cell belongs to the merged cell at its left: same texts down to this level, and not the last of its column. */
function sharesHead(
  before: readonly string[] | undefined,
  path: readonly string[],
  level: number,
): boolean {
  return (
    before !== undefined &&
    path.length > level + 1 &&
    before.length > level + 1 &&
    path.slice(0, level + 1).every((text, at) => text === before[at])
  );
}

function headerMerges(columns: readonly LayoutColumn[], top: number, depth: number): Merge[] {
  const merges: Merge[] = [];
  for (const [at, { path }] of columns.entries()) {
    const leaf = path.length - 1;
    if (leaf >= 0 && path.length < depth)
      merges.push({ top: top + leaf, bottom: top + depth - 1, left: at, right: at });
    for (let level = 0; level < leaf; level++) {
      if (sharesHead(columns[at - 1]?.path, path, level)) continue;
      let right = at;
      while (sharesHead(columns[right]?.path, columns[right + 1]?.path ?? [], level)) right += 1;
      if (right > at) merges.push({ top: top + level, bottom: top + level, left: at, right });
    }
  }
  return merges;
}
