import { compareAmounts, type Amount } from '../../domain/amount';
import type { CourseStandard } from '../../domain/course-standard';
import { normalForm } from '../../domain/normal-form';
import { HOUR_KINDS, type Course, type HourKind } from '../../domain/programme';
import { hoursOfAll } from '../../domain/unit-hours';

/** A figure that a course standard and the plan give differently. */
export interface FigureDifference {
  /** `units`: the hours of all units together against the plan's total. */
  readonly of: 'credits' | 'units' | HourKind;
  readonly plan: Amount;
  readonly standard: Amount;
}

/** A name without brackets and what hangs on to it: `《电工基础》（一）` stays apart from `（二）`. */
const bare = (name: string) => normalForm(name).replace(/[《》"“”\s]/g, '');

/**
 * The course of a plan that a course standard is about: the only one of its code and name, else of its code, else of its name; undefined where none or several fit.
 * @example courseBehind(standard, []) // undefined
 */
export function courseBehind(
  { code, name }: Pick<CourseStandard, 'code' | 'name'>,
  courses: readonly Course[],
): Course | undefined {
  const coded = courses.filter(
    (course) => code !== '' && normalForm(course.code) === normalForm(code),
  );
  const named = courses.filter((course) => name !== '' && bare(course.name) === bare(name));
  const both = coded.filter((course) => named.includes(course));
  const fitting = [both, coded, named].find((list) => list.length > 0) ?? [];
  return fitting.length === 1 ? fitting[0] : undefined;
}

/**
 * The course with the outcomes and units of its standard in the place of its own; what the standard says nothing of, and every figure of the plan, stays.
 * @example withCourseStandard(course, standard).hours === course.hours // true
 */
export function withCourseStandard(
  course: Course,
  { outcomes, units }: Pick<CourseStandard, 'outcomes' | 'units'>,
): Course {
  return {
    ...course,
    ...(outcomes.length > 0 && { outcomes }),
    ...(units.length > 0 && { units }),
  };
}

/**
 * Credits and hours that both the standard and the plan state, and differ in; the plan's are never changed by it.
 * @example figureDifferences(course, standard) // [{ of: 'total', plan: '64', standard: '60' }]
 */
export function figureDifferences(
  course: Pick<Course, 'credits' | 'hours'>,
  standard: Pick<CourseStandard, 'credits' | 'hours' | 'units'>,
): readonly FigureDifference[] {
  const pairs: readonly (readonly [
    FigureDifference['of'],
    Amount | null | undefined,
    Amount | null | undefined,
  ])[] = [
    ['credits', course.credits, standard.credits],
    ...HOUR_KINDS.map((kind) => [kind, course.hours[kind], standard.hours[kind]] as const),
    ['units', course.hours.total, hoursOfAll(standard.units)],
  ];
  return pairs.flatMap(([of, plan, own]) =>
    plan === null ||
    plan === undefined ||
    own === null ||
    own === undefined ||
    compareAmounts(plan, own) === 0
      ? []
      : [{ of, plan, standard: own }],
  );
}
