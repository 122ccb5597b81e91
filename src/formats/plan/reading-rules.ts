import { times, type Amount } from '../../domain/amount';
import type { CourseTheme } from '../../domain/programme';
import type { CellField, Meaning } from './cell-parts';

/** What whole weeks and days are converted for. `any` stands for whatever has no factor of its own. */
export type Activity = 'block' | 'placement' | 'military' | 'thesis' | 'any';

/** One line of the school's conversion table: what a week or day of an activity is worth. */
export interface UnitFactor {
  readonly activity: Activity;
  readonly unit: 'week' | 'day';
  readonly hours: Amount;
}

/** The school's own meaning for every cell of a shape in a kind of column. */
export interface MeaningRule {
  readonly field: CellField;
  readonly shape: string;
  readonly meaning: Meaning;
}

/** How a school's plans are read: its choices for odd cells and its table of weeks and days. Empty = defaults, no factors. */
export interface ReadingRules {
  readonly meanings: readonly MeaningRule[];
  readonly units: readonly UnitFactor[];
}

export const DEFAULT_RULES: ReadingRules = { meanings: [], units: [] };

/** The meaning a school chose for cells of a shape, if it chose one. @example chosenMeaning(DEFAULT_RULES, 'term', 'nW') // undefined */
export function chosenMeaning(
  rules: ReadingRules,
  field: CellField,
  shape: string,
): Meaning | undefined {
  return rules.meanings.find((rule) => rule.field === field && rule.shape === shape)?.meaning;
}

/**
 * The rules with one shape's meaning set; an earlier choice for the shape is replaced.
 * @example withMeaning(DEFAULT_RULES, 'hours', 'n周', 'whole-weeks').meanings.length // 1
 */
export function withMeaning(
  rules: ReadingRules,
  field: CellField,
  shape: string,
  meaning: Meaning,
): ReadingRules {
  const others = rules.meanings.filter((rule) => rule.field !== field || rule.shape !== shape);
  return { ...rules, meanings: [...others, { field, shape, meaning }] };
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
