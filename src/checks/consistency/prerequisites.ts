import { prerequisitesOf } from '../../domain/prerequisites';
import type { Course } from '../../domain/programme';
import type { Judgement } from '../finding';
import { countedTerms } from '../measure/course-figures';
import { primitive } from '../primitives/primitive';
import { faultOf } from './fault';

const firstTerm = (course: Course) => Math.min(...countedTerms(course).map(({ term }) => term));

/** `甲 或 乙`: one of them is enough, and the one taught first decides. */
function earliest(courses: readonly Course[]): Course | undefined {
  return [...courses].sort((a, b) => firstTerm(a) - firstTerm(b))[0];
}

/** The ring of courses that leads back to the course, or nothing. */
function ringFrom(start: Course, next: ReadonlyMap<Course, readonly Course[]>): readonly Course[] {
  const before = new Map<Course, Course | undefined>([[start, undefined]]);
  const waiting = [start];
  for (let course = waiting.shift(); course !== undefined; course = waiting.shift())
    for (const each of next.get(course) ?? []) {
      if (each === start) {
        const ring: Course[] = [];
        for (let at: Course | undefined = course; at !== undefined; at = before.get(at))
          ring.push(at);
        return ring.reverse();
      }
      if (!before.has(each)) {
        before.set(each, course);
        waiting.push(each);
      }
    }
  return [];
}

/**
 * `prerequisite-order`: a prerequisite that is taught later (or, for a person, in the same term), one that the plan does not hold, and rings, each once.
 * @example { "primitive": "prerequisite-order" }
 */
export const prerequisiteOrder = primitive('prerequisite-order', {}, (_rule, scene) => {
  const found: Judgement[] = [];
  const next = new Map<Course, readonly Course[]>();
  const say = (
    code: string,
    rows: readonly Course[],
    verdict: 'fail' | 'needs-person',
    of = '',
  ) => {
    const params: Readonly<Record<string, string>> = of === '' ? {} : { prerequisite: of };
    const named = rows.map((course) => [course, null] as const);
    found.push(faultOf({ code, verdict, computed: null, printed: null, rows: named, params }));
  };
  for (const course of scene.courses) {
    const own = prerequisitesOf(course, scene.courses).map(({ written, anyOf }) => ({
      text: written,
      of: earliest(anyOf),
    }));
    next.set(
      course,
      own.flatMap(({ of }) => of ?? []),
    );
    for (const { text, of } of own) {
      if (of === undefined) {
        say('prerequisite-unknown', [course], 'needs-person', text);
        continue;
      }
      const [mine, its] = [firstTerm(course), firstTerm(of)];
      if (!Number.isFinite(mine) || !Number.isFinite(its)) continue;
      if (its > mine) say('prerequisite-later', [course, of], 'fail', text);
      else if (its === mine && of !== course)
        say('prerequisite-same-term', [course, of], 'needs-person', text);
    }
  }
  const inRing = new Set<Course>();
  for (const course of scene.courses) {
    if (inRing.has(course)) continue;
    const ring = ringFrom(course, next);
    if (ring.length === 0) continue;
    ring.forEach((each) => inRing.add(each));
    say('prerequisite-ring', ring, 'fail');
  }
  return found;
});
