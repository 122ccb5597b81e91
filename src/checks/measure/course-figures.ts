import { dividedBy, parseAmount, sum, times, ZERO, type Amount } from '../../domain/amount';
import type { Course, CourseTerm, HourKind } from '../../domain/programme';
import type { FindingRow } from '../finding';

const PRACTICE: readonly HourKind[] = [
  'practice',
  'block',
  'school-placement',
  'enterprise-placement',
];

/** Every kind that a total is made of: extra-curricular hours stand outside. */
export const TOTAL_PARTS: readonly HourKind[] = ['theory', ...PRACTICE];

/** An amount with how it was found; `amount` null: the plan does not say. */
export type Figure = Pick<FindingRow, 'amount' | 'how' | 'weeks' | 'factor'>;

/** The terms that count: an alternative never adds to the term it stands in for. @example countedTerms(course).length */
export function countedTerms(course: Course): readonly CourseTerm[] {
  const main = course.terms.filter((term) => term.alternative !== true);
  return main.length > 0 ? main : course.terms.slice(0, 1);
}

/**
 * Whole weeks of a course (`2W`, `4周` in the hours column); undefined for a course taught by weekly hours.
 * @example wholeWeeks({ ...course, terms: [{ term: 6, weeks: amount(16), written: '16W' }] }) // '16'
 */
export function wholeWeeks(course: Course): Amount | undefined {
  const weeks = countedTerms(course).flatMap(({ weeks: of, weeklyHours }) =>
    of === undefined || weeklyHours !== undefined ? [] : [of],
  );
  if (weeks.length > 0) return sum(weeks);
  for (const cell of Object.values(course.written ?? {})) {
    const found = /^(\d+(?:\.\d+)?)\s*(?:周|W)$/i.exec(cell.normalize('NFKC').trim())?.[1];
    const parsed = found === undefined ? undefined : parseAmount(found);
    if (parsed !== undefined) return parsed;
  }
  return undefined;
}

function parts(course: Course, kinds: readonly HourKind[]): readonly Amount[] {
  return kinds.flatMap((kind) => course.hours[kind] ?? []);
}

/**
 * Hours of a course: the printed total, else its parts, else its terms, else whole weeks × factor. Uncounted hours are 0.
 * @example totalHours({ ...course, hours: { theory: amount(32), practice: amount(16) } }, null).amount // '48'
 */
export function totalHours(course: Course, factor: Amount | null): Figure {
  if (course.uncounted?.includes('hours') === true) return { amount: ZERO, how: 'printed' };
  if (course.hours.total !== undefined) return { amount: course.hours.total, how: 'printed' };
  const own = parts(course, TOTAL_PARTS);
  if (own.length > 0) return { amount: sum(own), how: 'parts' };
  const weeks = wholeWeeks(course);
  if (weeks !== undefined)
    return {
      amount: factor === null ? ZERO : times(weeks, factor),
      how: 'weeks-by-factor',
      weeks,
    };
  const terms = countedTerms(course).map(({ hours }) => hours);
  const known = terms.filter((hours) => hours !== undefined);
  if (terms.length > 0 && known.length === terms.length)
    return { amount: sum(known), how: 'terms' };
  return { amount: null, how: 'terms' };
}

function isPractice(course: Course): boolean {
  return (
    course.type === 'C' ||
    course.group === 'block-practice' ||
    course.theme === 'placement' ||
    course.theme === 'thesis'
  );
}

/**
 * Practice hours of a course: those printed as such; of a course with nothing but a total, all for type C, block practice and placements,
 * none for type A, and unknown (null) otherwise.
 * @example practiceHours({ ...course, type: 'A', hours: { total: amount(32) } }, null).amount // '0'
 */
export function practiceHours(course: Course, factor: Amount | null): Figure {
  if (course.uncounted?.includes('hours') === true) return { amount: ZERO, how: 'printed' };
  const own = parts(course, PRACTICE);
  if (own.length > 0) return { amount: sum(own), how: 'printed' };
  if (course.hours.theory !== undefined) return { amount: ZERO, how: 'printed' };
  const total = totalHours(course, factor);
  if (total.how === 'weeks-by-factor') return total;
  if (isPractice(course)) return { ...total, how: 'type' };
  return { amount: course.type === 'A' ? ZERO : null, how: 'type' };
}

/**
 * Weeks of a course: whole weeks as printed, else its hours over the factor.
 * @example weeksOf({ ...course, terms: [], hours: { total: amount(480) } }, amount(24)).amount // '20'
 */
export function weeksOf(course: Course, factor: Amount | null): Figure {
  const weeks = wholeWeeks(course);
  if (weeks !== undefined) return { amount: weeks, how: 'printed' };
  const hours = totalHours(course, factor).amount;
  if (hours === null || factor === null) return { amount: null, how: 'hours-by-factor' };
  return { amount: dividedBy(hours, factor) ?? null, how: 'hours-by-factor' };
}
