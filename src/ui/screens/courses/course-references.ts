import type { Decision } from '../../../domain/achievement';
import { sum, type Amount } from '../../../domain/amount';
import { prerequisitesOf } from '../../../domain/prerequisites';
import type { Course } from '../../../domain/programme';
import type { Read } from '../../../store/read';

export interface CourseReferences {
  /** Courses of the programme that come before it, as it says itself. */
  readonly before: readonly Course[];
  /** Courses of the programme that name it as coming before them. */
  readonly after: readonly Course[];
  /** Decisions that convert something into it, newest first, with how much of it. */
  readonly decisions: readonly { readonly decision: Decision; readonly credits: Amount }[];
}

/** Entries of the course's prerequisites that are met, even if only among others, by the other course. */
function names(from: Course, to: Course): boolean {
  return prerequisitesOf(from, [to]).some(({ anyOf }) => anyOf.length > 0);
}

/** Everything besides its links that refers to a course; a course that nothing refers to gives empty lists. */
export async function courseReferences(read: Read, course: Course): Promise<CourseReferences> {
  const others = (await read.where('courses', 'programmeId', course.programmeId)).filter(
    ({ id }) => id !== course.id,
  );
  const decisions = await read.all('decisions');
  return {
    before: others.filter((other) => names(course, other)),
    after: others.filter((other) => names(other, course)),
    decisions: decisions
      .map((decision) => ({
        decision,
        parts: decision.targets.filter(({ courseId }) => courseId === course.id),
      }))
      .filter(({ parts }) => parts.length > 0)
      .map(({ decision, parts }) => ({
        decision,
        credits: sum(parts.map(({ credits }) => credits)),
      }))
      .sort((a, b) => (a.decision.on < b.decision.on ? 1 : -1)),
  };
}
