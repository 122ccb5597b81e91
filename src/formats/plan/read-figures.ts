import { plus, type Amount } from '../../domain/amount';
import type { CourseTerm, CourseTheme, HourKind } from '../../domain/programme';
import type { PlanColumn } from './columns';
import type { CellParts } from './cell-parts';
import { hoursOver } from './odd-cell';
import type { RowCells } from './row-cells';

/** The figures of a row. */
export interface RowFigures {
  readonly credits: Amount | null;
  readonly hours: Readonly<Partial<Record<HourKind, Amount>>>;
  readonly uncounted: readonly ('credits' | 'hours')[];
  readonly terms: readonly CourseTerm[];
}

/**
 * Credits, hours by kind and terms of a row, each as printed; several columns of one kind are added up.
 * @example readFigures(cells, undefined).hours // { total: '64', theory: '32', practice: '32' }
 */
export function readFigures(cells: RowCells, theme: CourseTheme | undefined): RowFigures {
  const { columns } = cells.context;
  const hours: Partial<Record<HourKind, Amount>> = {};
  const uncounted = new Set<'credits' | 'hours'>();
  const add = (kind: HourKind, value: Amount | undefined) => {
    if (value !== undefined)
      hours[kind] = hours[kind] === undefined ? value : plus(hours[kind], value);
  };
  let credits: Amount | null = null;
  let weeks: Amount | undefined;
  for (const column of columns) {
    if (column.role === 'credits') {
      const parts = cells.figure(column, 'credits');
      credits = parts.value ?? null;
      if (parts.uncounted === true) uncounted.add('credits');
    }
    if (column.role === 'hours') {
      const parts = cells.figure(column, 'hours');
      add(column.kind ?? 'total', parts.value ?? cells.hours(column, parts, theme));
      add('extra', parts.extra);
      if (parts.uncounted === true) uncounted.add('hours');
    }
    if (column.role === 'weeks') {
      const parts = cells.figure(column, 'weeks');
      weeks = parts.value ?? parts.weeks;
    }
  }
  const entries: CourseTerm[] = [];
  for (const column of columns.filter(({ role }) => role === 'term')) {
    const written = cells.written(column);
    const parts = cells.figure(column, 'term');
    if (/^[-—–/\\0]*$/.test(written)) continue;
    if (column.measure === 'hours') add('extra', parts.extra);
    entries.push(termOf(column, parts, written, cells.hours(column, parts, theme)));
  }
  const terms = entries.length > 0 ? oneATerm(entries) : startTerms(cells, weeks);
  return { credits, hours, uncounted: [...uncounted], terms };
}

function termOf(
  { term = 0, weeks, measure }: PlanColumn,
  parts: CellParts,
  written: string,
  converted: Amount | undefined,
): CourseTerm {
  const plain = parts.value;
  const weekly = parts.weekly ?? (measure === 'weekly' ? plain : undefined);
  const inWeeks =
    parts.weeks ?? (measure === 'weeks' ? plain : weekly === undefined ? undefined : weeks);
  const hours =
    (measure === 'hours' ? plain : undefined) ?? converted ?? hoursOver(weekly, inWeeks);
  return {
    term,
    ...(weekly !== undefined && { weeklyHours: weekly }),
    ...(inWeeks !== undefined && { weeks: inWeeks }),
    ...(hours !== undefined && { hours }),
    ...(parts.alternative === true && { alternative: true }),
    written,
  };
}

/** Several columns of one term (weekly hours, weeks, credits) are one entry. */
function oneATerm(terms: readonly CourseTerm[]): CourseTerm[] {
  const byTerm = new Map<number, CourseTerm>();
  for (const each of terms) {
    const before = byTerm.get(each.term);
    byTerm.set(
      each.term,
      before === undefined
        ? each
        : { ...before, ...each, written: `${before.written} ${each.written}` },
    );
  }
  return [...byTerm.values()].sort((a, b) => a.term - b.term);
}

/** Terms from one cell that names them, with weekly hours and weeks from cells of their own. */
function startTerms(cells: RowCells, rowWeeks: Amount | undefined): CourseTerm[] {
  const filled = (role: PlanColumn['role']) => {
    const column = cells.column(role);
    return cells.written(column) === '' ? undefined : column;
  };
  const named = cells.column('start-weekly') ?? cells.column('start');
  const start = named ?? filled('exam') ?? filled('non-exam');
  if (start === undefined) return [];
  if (named === undefined && !/[\d一二三四五六七八]/.test(cells.written(start))) return [];
  const parts = cells.figure(start, start.role === 'start-weekly' ? 'start-weekly' : 'start');
  const weeklyColumn = cells.column('weekly');
  const weeklyParts = weeklyColumn === undefined ? {} : cells.figure(weeklyColumn, 'weekly');
  const weekly = parts.weekly ?? weeklyParts.weekly ?? weeklyParts.value;
  const weeks = weeklyParts.weeks ?? rowWeeks;
  const written = [cells.written(start), cells.written(weeklyColumn)]
    .filter((text) => text !== '')
    .join(' ');
  return (parts.terms ?? []).map((term, _at, all) => {
    const hours = all.length === 1 ? hoursOver(weekly, weeks) : undefined;
    return {
      term,
      ...(weekly !== undefined && { weeklyHours: weekly }),
      ...(weeks !== undefined && { weeks }),
      ...(hours !== undefined && { hours }),
      written,
    };
  });
}
