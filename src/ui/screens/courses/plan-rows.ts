import { sum, type Amount } from '../../../domain/amount';
import type { Course, HourKind } from '../../../domain/programme';

export interface Totals {
  readonly courses: number;
  readonly credits: Amount;
  readonly hours: Readonly<Partial<Record<HourKind, Amount>>>;
}

export interface CategoryRows extends Totals {
  readonly category: string;
  readonly rows: readonly Course[];
}

const HOUR_KINDS: readonly HourKind[] = [
  'total',
  'theory',
  'practice',
  'block',
  'school-placement',
  'enterprise-placement',
  'extra',
];

/** The kinds of hours that any of the courses has, in the sheet's order. @example hourKindsOf([]) // [] */
export function hourKindsOf(courses: readonly Course[]): readonly HourKind[] {
  return HOUR_KINDS.filter((kind) => courses.some((course) => course.hours[kind] !== undefined));
}

/** Exact sums over courses; a course without the figure adds nothing. @example totalsOf([]).credits // '0' */
export function totalsOf(courses: readonly Course[]): Totals {
  const hours: Partial<Record<HourKind, Amount>> = {};
  for (const kind of hourKindsOf(courses))
    hours[kind] = sum(courses.flatMap((course) => course.hours[kind] ?? []));
  return {
    courses: courses.length,
    credits: sum(courses.flatMap((course) => course.credits ?? [])),
    hours,
  };
}

/** The courses in the plan's order, in runs of the same category as written, each with its sums. */
export function categoriesOf(courses: readonly Course[]): readonly CategoryRows[] {
  const runs: Course[][] = [];
  for (const course of [...courses].sort((a, b) => a.order - b.order)) {
    const last = runs.at(-1);
    if (last?.[0]?.category === course.category) last.push(course);
    else runs.push([course]);
  }
  return runs.map((rows) => ({ category: rows[0]?.category ?? '', rows, ...totalsOf(rows) }));
}
