import { amount, compareAmounts, dividedBy, sum, ZERO, type Amount } from '../../domain/amount';
import type { CourseId, ItemId } from '../../domain/id';
import { normalForm } from '../../domain/normal-form';
import type { Course, Programme, ProgrammeLevel } from '../../domain/programme';
import type { StandardItem } from '../../domain/standard';
import { pairCourses } from './pair-courses';
import { teachersIn, type TaughtPlan, type Teaching } from './taught-plan';

/** An item with the courses of each plan that teach it, strongest first. */
interface TaughtItem {
  readonly item: StandardItem;
  readonly earlier: readonly Teaching[];
  readonly later: readonly Teaching[];
}

/** An item that both plans teach. */
export interface RepeatedItem extends TaughtItem {
  /** The later plan teaches it more strongly: it takes the item further and does not merely repeat it. */
  readonly isDeeper: boolean;
}

/** Two courses of nearly the same name, whatever their codes. */
export interface RepeatedCourse {
  readonly earlier: Course;
  readonly later: Course;
  /** Outcomes written alike in both. */
  readonly outcomes: readonly string[];
}

/** An item that a later course is linked to, and who teaches it earlier. */
export interface EntryItem {
  readonly item: StandardItem;
  readonly strength: string;
  readonly earlier: readonly Teaching[];
  /** Taught earlier at least as strongly as by this course. */
  readonly isMet: boolean;
}

/** A course of the later plan whose items were taught before: a proposal to recognise its credits on entry. */
export interface EntryCourse {
  readonly course: Course;
  readonly items: readonly EntryItem[];
  /** Items met ÷ items, 0 to 1. */
  readonly share: Amount;
}

export interface Articulation {
  readonly repeatedItems: readonly RepeatedItem[];
  readonly repeatedCourses: readonly RepeatedCourse[];
  /** Items that the later plan's targets ask for and neither plan teaches. */
  readonly bridges: readonly StandardItem[];
  /** In the order of the later plan. */
  readonly entry: readonly EntryCourse[];
  /** Credits of the entry courses together; a course without credits, or with ones outside the totals, adds none. */
  readonly entryCredits: Amount;
}

/** 中职 before 高职专科 before the bachelors. */
const STAGES: Readonly<Record<ProgrammeLevel, number>> = {
  secondary: 0,
  'higher-diploma': 1,
  'vocational-bachelor': 2,
  bachelor: 2,
  'applied-bachelor': 2,
};

/**
 * Below 0 where the first programme is studied before the second: by school level, then by cohort; 0 where neither tells.
 * @example byStage({ level: 'secondary', cohort: '2027' }, { level: 'higher-diploma', cohort: '2026' }) // -1
 */
export function byStage(
  a: Pick<Programme, 'level' | 'cohort'>,
  b: Pick<Programme, 'level' | 'cohort'>,
): number {
  return (
    STAGES[a.level] - STAGES[b.level] || (a.cohort < b.cohort ? -1 : Number(a.cohort > b.cohort))
  );
}

/** Codes and ids are a school's own: between two schools only names tell. */
function sameCourses({ courses: before }: TaughtPlan, { courses: after }: TaughtPlan) {
  const byName = (courses: readonly Course[]) =>
    new Map(courses.map((course) => [{ ...course, code: '' }, course]));
  const [olds, nows] = [byName(before), byName(after)];
  return pairCourses([...olds.keys()], [...nows.keys()]).pairs.flatMap(
    ({ old, now }): readonly RepeatedCourse[] => {
      const [earlier, later] = [olds.get(old), nows.get(now)];
      if (earlier === undefined || later === undefined) return [];
      const known = new Set(earlier.outcomes.map(normalForm));
      const outcomes = later.outcomes.filter((outcome) => known.has(normalForm(outcome)));
      return [{ earlier, later, outcomes }];
    },
  );
}

const isAsStrong = ([strongest]: readonly Teaching[], value: Amount): boolean =>
  strongest !== undefined && compareAmounts(strongest.value, value) >= 0;

/** The linked items of each later course. */
function entryItems(taught: readonly TaughtItem[]): ReadonlyMap<CourseId, readonly EntryItem[]> {
  const byCourse = new Map<CourseId, EntryItem[]>();
  for (const { item, earlier, later } of taught)
    for (const { course, strength, value } of later) {
      const items = byCourse.get(course.id) ?? [];
      items.push({ item, strength, earlier, isMet: isAsStrong(earlier, value) });
      byCourse.set(course.id, items);
    }
  return byCourse;
}

/**
 * How a plan follows an earlier one (中高职/中本衔接): what it repeats, which items that it needs neither teaches, and which of its courses might be recognised on
 * entry, because at least `share` (0 to 1) of the items linked to them were taught before, each as strongly as the course does. A course without linked items, or
 * with none met, is never proposed. `needed`: what the later plan's targets ask for. Only confirmed links count; items stand in the order given.
 * @example articulationOf({ earlier, later, items: [], needed: new Set(), share: ONE }).entryCredits // '0'
 */
export function articulationOf(given: {
  readonly earlier: TaughtPlan;
  readonly later: TaughtPlan;
  readonly items: readonly StandardItem[];
  readonly needed: ReadonlySet<ItemId>;
  readonly share: Amount;
}): Articulation {
  const { earlier, later, items, needed, share } = given;
  const [before, after] = [teachersIn(earlier), teachersIn(later)];
  const taught = items.map((item): TaughtItem => ({
    item,
    earlier: before(item.id),
    later: after(item.id),
  }));
  const linked = entryItems(taught);
  const entry = [...later.courses]
    .sort((a, b) => a.order - b.order)
    .flatMap((course): readonly EntryCourse[] => {
      const its = linked.get(course.id) ?? [];
      const met = its.filter(({ isMet }) => isMet).length;
      const taughtBefore = dividedBy(amount(met), amount(its.length)) ?? ZERO;
      return met === 0 || compareAmounts(taughtBefore, share) < 0
        ? []
        : [{ course, items: its, share: taughtBefore }];
    });
  return {
    repeatedItems: taught
      .filter((row) => row.earlier.length > 0 && row.later.length > 0)
      .map((row) => ({ ...row, isDeeper: !isAsStrong(row.earlier, row.later[0]?.value ?? ZERO) })),
    repeatedCourses: sameCourses(earlier, later),
    bridges: taught
      .filter((row) => needed.has(row.item.id) && row.earlier.length + row.later.length === 0)
      .map(({ item }) => item),
    entry,
    entryCredits: sum(
      entry.flatMap(({ course }) =>
        course.uncounted?.includes('credits') === true ? [] : (course.credits ?? []),
      ),
    ),
  };
}
