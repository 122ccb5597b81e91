import { compareAmounts, minus, ONE, sum, ZERO, type Amount } from '../../domain/amount';
import type { Course } from '../../domain/programme';
import type { FindingRow } from '../finding';
import { maybe, type ShapedFields } from '../../domain/shape';
import { bound, choiceName, figure, word } from '../policy/parameter';
import type { Scene } from '../scene';
import { practiceHours, totalHours, weeksOf, wholeWeeks, type Figure } from './course-figures';
import { courseFilter, fits, type CourseFilter } from './filter';

/** What is added up and held against a bound: parameters that the counting primitives share. */
export const MEASURE = {
  of: word('hours', 'theory-hours', 'practice-hours', 'credits', 'weeks', 'courses'),
  part: maybe(courseFilter),
  /** Choice that says what a week is worth in hours. */
  factor: maybe(choiceName),
  /** Choice that says whether weeks without printed hours count: `counted` or `left-out`. */
  unpriced: maybe(choiceName),
  atLeast: maybe(bound),
  atMost: maybe(bound),
  around: maybe(figure),
  within: maybe(figure),
};
export type Measure = ShapedFields<typeof MEASURE>;

/** Rows that count for sure, rows of which the plan does not say it, and weeks left out by choice. */
export interface Tally {
  readonly rows: readonly FindingRow[];
  readonly unclear: readonly FindingRow[];
  readonly leftOut: readonly FindingRow[];
  readonly sum: Amount;
  /** With every unclear row; null when one has no known amount. */
  readonly most: Amount | null;
}

const BY_TABLE = {
  'weeks-by-factor': 'weeks-by-table',
  'hours-by-factor': 'hours-by-table',
} as const;

/** The figure as one that rests on the school's own table, where a week's hours were needed for it. */
function byTable(figure: Figure, factor: Amount): Figure {
  return figure.how === 'weeks-by-factor' || figure.how === 'hours-by-factor'
    ? { ...figure, how: BY_TABLE[figure.how], factor }
    : figure;
}

/** A course as a row of a finding. @example rowOf(course, { amount: ONE, how: 'one' }).code */
export function rowOf(course: Course, figure: Figure): FindingRow {
  return { course: course.id, code: course.code, name: course.name, ...figure };
}

function figureOf(course: Course, of: Measure['of'], factor: Amount | null): Figure {
  if (of === 'courses') return { amount: ONE, how: 'one' };
  if (of === 'credits')
    return {
      amount: course.uncounted?.includes('credits') === true ? ZERO : (course.credits ?? ZERO),
      how: 'printed',
    };
  if (of === 'weeks') return weeksOf(course, factor);
  if (of === 'practice-hours') return practiceHours(course, factor);
  const total = totalHours(course, factor);
  if (of === 'hours') return total;
  const practice = practiceHours(course, factor);
  if (total.amount === null || practice.amount === null) return practice;
  return { ...total, amount: minus(total.amount, practice.amount) };
}

/**
 * What the courses of a filter add up to. A week has the hours of the school's own table, else those of the factor. Rows of 0 are not listed; whatever the plan leaves open is kept apart.
 * @example tally(scene, { of: 'credits' }, {}).sum // '151'
 */
export function tally(
  scene: Scene,
  measure: Pick<Measure, 'of' | 'factor' | 'unpriced'>,
  filter: CourseFilter,
): Tally {
  const factor = measure.factor === undefined ? null : scene.amountOf(measure.factor).value;
  const isLeftOut =
    measure.unpriced !== undefined && scene.reading(measure.unpriced) === 'left-out';
  const rows: FindingRow[] = [];
  const unclear: FindingRow[] = [];
  const leftOut: FindingRow[] = [];
  for (const course of scene.courses) {
    const fit = fits(course, filter);
    if (fit === 'no') continue;
    const own = scene.weekOf(course);
    const figure = figureOf(course, measure.of, own ?? factor);
    const row = rowOf(course, own === undefined ? figure : byTable(figure, own));
    if (row.amount !== null && compareAmounts(row.amount, ZERO) === 0 && row.weeks === undefined)
      continue;
    const isUnpriced = row.how === 'weeks-by-factor' && factor === null;
    const isOfWeeks = row.how === 'weeks-by-factor' || row.how === 'weeks-by-table';
    if (isUnpriced || (isOfWeeks && isLeftOut))
      leftOut.push({ ...row, amount: wholeWeeks(course) ?? ZERO });
    else if (fit === 'unclear' || row.amount === null) unclear.push(row);
    else rows.push(row);
  }
  const total = (of: readonly FindingRow[]) => sum(of.map((row) => row.amount ?? ZERO));
  const isOpen = unclear.some((row) => row.amount === null);
  return {
    rows,
    unclear,
    leftOut,
    sum: total(rows),
    most: isOpen ? null : total([...rows, ...unclear]),
  };
}
