import { dividedBy, plus, sum, times, ZERO, ONE, type Amount } from '../../domain/amount';
import type { Course, CourseTerm, HourKind, ProgrammeDocument, Term } from '../../domain/programme';
import { countedTerms, TOTAL_PARTS } from './course-figures';

/** Hours of a term by kind, `total` for hours that the plan does not part. */
export interface TermLoad {
  /** null: courses that stand in no term. */
  readonly term: Term | null;
  readonly hours: readonly { readonly kind: HourKind; readonly amount: Amount }[];
  readonly total: Amount;
  readonly credits: Amount;
  readonly weekly: Amount;
  readonly courses: number;
}

/** Kinds in the order in which they are stacked. */
const KINDS: readonly HourKind[] = [...TOTAL_PARTS, 'total'];

/** What part of a course falls in each of its terms; empty where the plan does not say. */
function partsOf(
  course: Course,
  terms: ReadonlyMap<number, Term>,
): readonly (readonly [term: number, part: Amount])[] {
  const counted = countedTerms(course);
  const [only] = counted;
  if (only !== undefined && counted.length === 1) return [[only.term, ONE]];
  const size = ({ term, hours, weeklyHours, weeks }: CourseTerm): Amount | undefined => {
    if (hours !== undefined) return hours;
    if (weeklyHours === undefined) return weeks;
    const length = weeks ?? terms.get(term)?.weeks ?? ONE;
    return times(weeklyHours, length);
  };
  const sizes = counted.flatMap((each) => {
    const own = size(each);
    return own === undefined ? [] : [[each.term, own] as const];
  });
  const whole = sum(sizes.map(([, own]) => own));
  return sizes.flatMap(([term, own]) => {
    const part = dividedBy(own, whole);
    return part === undefined ? [] : [[term, part] as const];
  });
}

/** Hours by kind as the plan gives them; a total without kinds, or what is left of it, stands as `total`. */
function kindsOf(course: Course): readonly (readonly [HourKind, Amount])[] {
  if (course.uncounted?.includes('hours') === true) return [];
  const parts = TOTAL_PARTS.flatMap((kind) => {
    const amount = course.hours[kind];
    return amount === undefined ? [] : [[kind, amount] as const];
  });
  const { total } = course.hours;
  return parts.length > 0 || total === undefined ? parts : [['total', total]];
}

/**
 * Hours by term and kind, credits and weekly hours, term by term and last what stands in no term (only where there is such). A course of several terms is parted
 * after its hours in each, else after weekly hours × weeks, exactly; whole weeks without hours add none.
 * @example termLoads({ programme, courses: [] }).every(({ total }) => total === '0') // true
 */
export function termLoads({ programme, courses }: ProgrammeDocument): readonly TermLoad[] {
  const terms = new Map(programme.terms.map((term) => [term.number, term]));
  const hours = new Map<number, Map<HourKind, Amount>>();
  const credits = new Map<number, Amount>();
  const weekly = new Map<number, Amount>();
  const counts = new Map<number, number>();
  const add = (to: Map<number, Amount>, key: number, amount: Amount) =>
    to.set(key, plus(to.get(key) ?? ZERO, amount));
  const NOWHERE = 0;
  for (const course of courses) {
    const known = partsOf(course, terms).filter(([term]) => terms.has(term));
    const parts: typeof known = known.length > 0 ? known : [[NOWHERE, ONE]];
    for (const [term, part] of parts) {
      const own = hours.get(term) ?? new Map<HourKind, Amount>();
      hours.set(term, own);
      for (const [kind, amount] of kindsOf(course))
        own.set(kind, plus(own.get(kind) ?? ZERO, times(amount, part)));
      if (course.credits !== null && course.uncounted?.includes('credits') !== true)
        add(credits, term, times(course.credits, part));
      counts.set(term, (counts.get(term) ?? 0) + 1);
    }
    for (const each of countedTerms(course))
      if (each.weeklyHours !== undefined) add(weekly, each.term, each.weeklyHours);
  }
  const load = (key: number): TermLoad => {
    const own = hours.get(key) ?? new Map<HourKind, Amount>();
    const stack = KINDS.flatMap((kind) => {
      const amount = own.get(kind);
      return amount === undefined ? [] : [{ kind, amount }];
    });
    return {
      term: terms.get(key) ?? null,
      hours: stack,
      total: sum(stack.map(({ amount }) => amount)),
      credits: credits.get(key) ?? ZERO,
      weekly: weekly.get(key) ?? ZERO,
      courses: counts.get(key) ?? 0,
    };
  };
  return [
    ...programme.terms.map(({ number }) => load(number)),
    ...(counts.has(NOWHERE) ? [load(NOWHERE)] : []),
  ];
}
