import { parseAmount, times, type Amount } from './amount';
import type { CourseTheme } from './programme';

/** What whole weeks and days are converted for. `any` stands for whatever has no factor of its own. */
export const ACTIVITIES = ['block', 'placement', 'military', 'thesis', 'any'] as const;
export type Activity = (typeof ACTIVITIES)[number];

/** One line of the school's conversion table: what a week or day of an activity is worth. */
export interface UnitFactor {
  readonly activity: Activity;
  readonly unit: 'week' | 'day';
  readonly hours: Amount;
}

/** The factors in a stored list; whatever is none is left out. @example unitFactorsIn(undefined) // [] */
export function unitFactorsIn(value: unknown): readonly UnitFactor[] {
  if (!Array.isArray(value)) return [];
  return value.flatMap((each: Readonly<Record<string, unknown>> | null): readonly UnitFactor[] => {
    const activity = ACTIVITIES.find((known) => known === each?.['activity']);
    const unit = each?.['unit'];
    const hours = parseAmount(String(each?.['hours']));
    return activity === undefined || (unit !== 'week' && unit !== 'day') || hours === undefined
      ? []
      : [{ activity, unit, hours }];
  });
}

/** What whole weeks of a course are spent on. @example activityOf('placement') // 'placement' */
export function activityOf(theme: CourseTheme | undefined): Activity {
  if (theme === 'placement' || theme === 'military' || theme === 'thesis') return theme;
  return 'block';
}

/**
 * Hours of whole weeks or days of an activity by the school's table; undefined when the table has no factor for them.
 * @example hoursOfUnits([{ activity: 'block', unit: 'week', hours: amount(42) }], 'block', 'week', amount(2)) // '84'
 */
export function hoursOfUnits(
  units: readonly UnitFactor[],
  activity: Activity,
  unit: 'week' | 'day',
  count: Amount,
): Amount | undefined {
  const of = (asked: Activity) =>
    units.find((factor) => factor.unit === unit && factor.activity === asked);
  const factor = of(activity) ?? of('any');
  return factor && times(count, factor.hours);
}

/**
 * The table with one factor set; undefined hours take the factor away.
 * @example withFactor([], { activity: 'any', unit: 'week' }, amount(24)).length // 1
 */
export function withFactor(
  units: readonly UnitFactor[],
  { activity, unit }: Pick<UnitFactor, 'activity' | 'unit'>,
  hours: Amount | undefined,
): readonly UnitFactor[] {
  const others = units.filter((each) => each.activity !== activity || each.unit !== unit);
  return hours === undefined ? others : [...others, { activity, unit, hours }];
}
