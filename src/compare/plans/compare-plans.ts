import { minus, sum, type Amount } from '../../domain/amount';
import {
  HOUR_KINDS,
  type Course,
  type HourKind,
  type ProgrammeDocument,
} from '../../domain/programme';
import { pairCourses, type PairedBy } from './pair-courses';

/** A field of a course that two plans may give differently. */
export type ComparedField =
  | 'code'
  | 'name'
  | 'category'
  | 'requirement'
  | 'type'
  | 'core'
  | 'credits'
  | HourKind
  | 'terms'
  | 'assessment';

export interface FieldChange {
  readonly field: ComparedField;
  /** As the plan holds it: an amount as text, a code of a choice, terms as `3: 4/16W`; '' where there is none. */
  readonly old: string;
  readonly now: string;
}

/** `moved`: nothing but the terms differ, and they are other terms. */
export type PlanChange = 'same' | 'changed' | 'moved' | 'added' | 'removed';

export interface PlanRow {
  readonly change: PlanChange;
  readonly old?: Course;
  readonly now?: Course;
  readonly by?: PairedBy;
  readonly fields: readonly FieldChange[];
}

export interface PlanTotal {
  readonly measure: 'credits' | HourKind;
  readonly old: Amount;
  readonly now: Amount;
  /** now − old. */
  readonly difference: Amount;
}

export interface PlanComparison {
  /** In the order of the new plan, then what is removed in the order of the old. */
  readonly rows: readonly PlanRow[];
  readonly totals: readonly PlanTotal[];
}

function termsText(course: Course): string {
  return [...course.terms]
    .sort((a, b) => a.term - b.term)
    .map(({ term, written }) => `${term}: ${written}`)
    .join('; ');
}

function values(course: Course): readonly (readonly [ComparedField, string])[] {
  return [
    ['code', course.code],
    ['name', course.name],
    ['category', course.category],
    ['requirement', course.requirement ?? ''],
    ['type', course.type ?? ''],
    ['core', course.core ? 'core' : ''],
    ['credits', course.credits ?? ''],
    ...HOUR_KINDS.map((kind) => [kind, course.hours[kind] ?? ''] as const),
    ['terms', termsText(course)],
    ['assessment', course.assessment ?? ''],
  ];
}

function changesOf(old: Course, now: Course): readonly FieldChange[] {
  const before = new Map(values(old));
  return values(now).flatMap(([field, value]) => {
    const was = before.get(field) ?? '';
    return was === value ? [] : [{ field, old: was, now: value }];
  });
}

function changeOf(old: Course, now: Course, fields: readonly FieldChange[]): PlanChange {
  if (fields.length === 0) return 'same';
  const numbers = (course: Course) => [...new Set(course.terms.map(({ term }) => term))].sort();
  const isElsewhere = numbers(old).join() !== numbers(now).join();
  return isElsewhere && fields.every(({ field }) => field === 'terms') ? 'moved' : 'changed';
}

function totalsOf(old: readonly Course[], now: readonly Course[]): readonly PlanTotal[] {
  const measures: readonly PlanTotal['measure'][] = ['credits', ...HOUR_KINDS];
  const of = (courses: readonly Course[], measure: PlanTotal['measure']) =>
    courses.flatMap((course) =>
      course.uncounted?.includes(measure === 'credits' ? 'credits' : 'hours') === true
        ? []
        : ((measure === 'credits' ? course.credits : course.hours[measure]) ?? []),
    );
  return measures.flatMap((measure) => {
    const [before, after] = [of(old, measure), of(now, measure)];
    if (before.length + after.length === 0) return [];
    const [a, b] = [sum(before), sum(after)];
    return [{ measure, old: a, now: b, difference: minus(b, a) }];
  });
}

/**
 * Two plans course by course: what is added, removed, moved to other terms or changed, with each field that differs, and the totals of both. Figures are compared
 * as exact texts; fields that a plan does not print count as empty.
 * @example comparePlans(document, document).rows.every(({ change }) => change === 'same') // true
 */
export function comparePlans(old: ProgrammeDocument, now: ProgrammeDocument): PlanComparison {
  const inOrder = ({ courses }: ProgrammeDocument) =>
    [...courses].sort((a, b) => a.order - b.order);
  const [before, after] = [inOrder(old), inOrder(now)];
  const { pairs, removed } = pairCourses(before, after);
  const byNow = new Map(pairs.map((pair) => [pair.now, pair]));
  return {
    rows: [
      ...after.map((course): PlanRow => {
        const pair = byNow.get(course);
        if (pair === undefined) return { change: 'added', now: course, fields: [] };
        const fields = changesOf(pair.old, course);
        return { change: changeOf(pair.old, course, fields), ...pair, fields };
      }),
      ...removed.map((course): PlanRow => ({ change: 'removed', old: course, fields: [] })),
    ],
    totals: totalsOf(before, after),
  };
}
