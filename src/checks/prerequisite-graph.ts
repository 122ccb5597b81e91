import { prerequisitesOf } from '../domain/prerequisites';
import type { Course } from '../domain/programme';

export interface GraphNode {
  readonly course: Course;
  /** First term; Infinity where the plan gives none. */
  readonly term: number;
  /** Courses that must come before it. */
  readonly before: readonly Course[];
  /** Courses that cannot be taken until this one is passed, at whatever distance. */
  readonly blocking: number;
  /** Courses on the longest chain through this one, itself included; 1 for a course on no chain. */
  readonly delay: number;
}

function reach(from: Course, next: ReadonlyMap<Course, readonly Course[]>): ReadonlySet<Course> {
  const found = new Set<Course>();
  const waiting = [...(next.get(from) ?? [])];
  for (let course = waiting.pop(); course !== undefined; course = waiting.pop()) {
    if (found.has(course)) continue;
    found.add(course);
    waiting.push(...(next.get(course) ?? []));
  }
  found.delete(from);
  return found;
}

/** Courses on the longest chain that begins here; the edges hold no ring. */
function longest(
  from: Course,
  next: (course: Course) => readonly Course[],
  known: Map<Course, number>,
): number {
  const before = known.get(from);
  if (before !== undefined) return before;
  const length = 1 + Math.max(0, ...next(from).map((course) => longest(course, next, known)));
  known.set(from, length);
  return length;
}

/**
 * The courses that stand in a prerequisite relation, with blocking and delay factors after Curricular Analytics (Heileman et al., 2018). Prerequisites are named by
 * code or name; one that the plan does not hold, and a course that names itself, give no edge. Of alternatives (`甲 或 乙`) each is an edge. Edges that close a ring add
 * nothing to the delay.
 * @example prerequisiteGraph([]) // []
 */
export function prerequisiteGraph(courses: readonly Course[]): readonly GraphNode[] {
  const before = new Map<Course, readonly Course[]>();
  const after = new Map<Course, Course[]>();
  for (const course of courses) {
    const own = prerequisitesOf(course, courses).flatMap(({ anyOf }) => anyOf);
    const others = [...new Set(own)].filter((each) => each !== course);
    before.set(course, others);
    for (const each of others) after.set(each, [...(after.get(each) ?? []), course]);
  }
  const blocked = new Map(courses.map((course) => [course, reach(course, after)]));
  const isReached = (course: Course, from: Course) => blocked.get(from)?.has(course) === true;
  const earlier = (course: Course) =>
    (before.get(course) ?? []).filter((each) => !isReached(each, course));
  const later = (course: Course) =>
    (after.get(course) ?? []).filter((each) => !isReached(course, each));
  const [up, down] = [new Map<Course, number>(), new Map<Course, number>()];
  return courses.flatMap((course) => {
    const own = before.get(course) ?? [];
    if (own.length === 0 && !after.has(course)) return [];
    const terms = course.terms.filter(({ alternative }) => alternative !== true);
    return [
      {
        course,
        term: Math.min(...terms.map(({ term }) => term)),
        before: own,
        blocking: blocked.get(course)?.size ?? 0,
        delay: longest(course, earlier, up) + longest(course, later, down) - 1,
      },
    ];
  });
}
