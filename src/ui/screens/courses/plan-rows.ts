import { minus, plus, sum, ZERO, type Amount } from '../../../domain/amount';
import { HOUR_KINDS, type Course, type HourKind } from '../../../domain/programme';

export interface Totals {
  readonly courses: number;
  readonly credits: Amount;
  readonly hours: Readonly<Partial<Record<HourKind, Amount>>>;
}

export interface CategoryRows extends Totals {
  readonly category: string;
  readonly rows: readonly Course[];
}

/** A plan in runs of one category, with the sums of all. */
export interface PlanSums {
  readonly categories: readonly CategoryRows[];
  readonly totals: Totals;
}

/** The kinds of hours that any of the courses has, in the sheet's order. @example hourKindsOf([]) // [] */
export function hourKindsOf(courses: readonly Pick<Course, 'hours'>[]): readonly HourKind[] {
  return HOUR_KINDS.filter((kind) => courses.some((course) => course.hours[kind] !== undefined));
}

function totalsOf(courses: readonly Course[]): Totals {
  const hours: Partial<Record<HourKind, Amount>> = {};
  for (const kind of hourKindsOf(courses))
    hours[kind] = sum(courses.flatMap((course) => course.hours[kind] ?? []));
  return {
    courses: courses.length,
    credits: sum(courses.flatMap((course) => course.credits ?? [])),
    hours,
  };
}

/** Sums of sums: few, whatever the number of courses. */
function joined(parts: readonly Totals[]): Totals {
  const hours: Partial<Record<HourKind, Amount>> = {};
  for (const kind of hourKindsOf(parts))
    hours[kind] = sum(parts.flatMap((part) => part.hours[kind] ?? []));
  return {
    courses: parts.reduce((all, part) => all + part.courses, 0),
    credits: sum(parts.map(({ credits }) => credits)),
    hours,
  };
}

function inRuns(courses: readonly Course[]): readonly (readonly Course[])[] {
  const runs: Course[][] = [];
  for (const course of [...courses].sort((a, b) => a.order - b.order)) {
    const last = runs.at(-1);
    if (last?.[0]?.category === course.category) last.push(course);
    else runs.push([course]);
  }
  return runs;
}

/** The run with what changed in it; undefined where it must be added up anew: other courses, or a kind of hours that came or went. */
function changedRun(before: CategoryRows, rows: readonly Course[]): CategoryRows | undefined {
  if (before.rows.length !== rows.length) return undefined;
  let { credits } = before;
  const hours = { ...before.hours };
  let isSame = true;
  for (const [at, now] of rows.entries()) {
    const old = before.rows[at];
    if (old === now) continue;
    if (old?.id !== now.id) return undefined;
    isSame = false;
    credits = plus(minus(credits, old.credits ?? ZERO), now.credits ?? ZERO);
    for (const kind of HOUR_KINDS) {
      const [was, is] = [old.hours[kind], now.hours[kind]];
      if (was === is) continue;
      if (was === undefined || is === undefined) return undefined;
      hours[kind] = plus(minus(hours[kind] ?? ZERO, was), is);
    }
  }
  return isSame
    ? before
    : { category: before.category, rows, courses: rows.length, credits, hours };
}

/** Adds plans up, run by run of one category as written; after an edit only from the rows that changed. */
export class PlanAdder {
  #before: readonly CategoryRows[] = [];

  /**
   * The courses in the plan's order, in runs of the same category, each with its exact sums; a course without a figure adds nothing. A run in which nothing changed
   * is the very one of last time.
   * @example new PlanAdder().add([]).totals.credits // '0'
   */
  add(courses: readonly Course[]): PlanSums {
    const categories = inRuns(courses).map((rows, at): CategoryRows => {
      const category = rows[0]?.category ?? '';
      const before = this.#before[at];
      const changed = before?.category === category ? changedRun(before, rows) : undefined;
      return changed ?? { category, rows, ...totalsOf(rows) };
    });
    this.#before = categories;
    return { categories, totals: joined(categories) };
  }
}

/** Rows that a store gives anew after each change: those that did not change stay the objects they were, so that nothing is drawn again for them. */
export class KnownRows<
  T extends { readonly id: string; readonly rev: number; readonly clock: number },
> {
  #known = new Map<string, T>();

  /** The rows in their order. @example new KnownRows<Stored<Course>>().keep([]) // [] */
  keep(rows: readonly T[]): readonly T[] {
    const kept = rows.map((row) => {
      const before = this.#known.get(row.id);
      return before?.rev === row.rev && before.clock === row.clock ? before : row;
    });
    this.#known = new Map(kept.map((row) => [row.id, row]));
    return kept;
  }
}
