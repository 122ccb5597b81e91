import { compareAmounts, ZERO, type Amount } from '../../domain/amount';
import type { CourseId, ItemId } from '../../domain/id';
import type { Course, ProgrammeDocument } from '../../domain/programme';

/** A confirmed link as far as it says how strongly a course teaches an item. */
export interface TeachingLink {
  readonly courseId: CourseId;
  /** Key of a step of the school's scale. */
  readonly strength: string;
  /** What that step is worth, 0 to 1. */
  readonly value: Amount;
}

/** A plan with its confirmed links by item, strongest first. */
export interface TaughtPlan extends ProgrammeDocument {
  readonly links: ReadonlyMap<ItemId, readonly TeachingLink[]>;
}

/** A course that teaches an item, and how strongly. */
export interface Teaching extends Omit<TeachingLink, 'courseId'> {
  readonly course: Course;
}

/**
 * Who teaches an item in a plan, strongest first. Links of courses that the plan does not hold, and those worth nothing, teach nothing.
 * @example teachersIn({ programme, courses, links: new Map() })(itemId) // []
 */
export function teachersIn(plan: TaughtPlan): (item: ItemId) => readonly Teaching[] {
  const byId = new Map(plan.courses.map((course) => [course.id, course]));
  return (item) =>
    (plan.links.get(item) ?? []).flatMap(({ courseId, strength, value }) => {
      const course = byId.get(courseId);
      return course === undefined || compareAmounts(value, ZERO) <= 0
        ? []
        : [{ course, strength, value }];
    });
}
