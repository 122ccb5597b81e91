import { normalForm } from '../../domain/normal-form';
import type { Course } from '../../domain/programme';

/** What told that two courses are the same one. */
export type PairedBy = 'id' | 'code-and-name' | 'code' | 'name' | 'likeness';

export interface CoursePair {
  readonly old: Course;
  readonly now: Course;
  readonly by: PairedBy;
}

export interface CoursePairs {
  /** In the order of the new plan. */
  readonly pairs: readonly CoursePair[];
  readonly removed: readonly Course[];
  readonly added: readonly Course[];
}

const LIKE = 0.7;

/** Numbers and grades in a name: `高等数学(一)` is not `高等数学(二)`. */
const ORDINALS = /[0-9a-zⅰ-ⅻ一二三四五六七八九十上中下]/g;

function bigrams(text: string): readonly string[] {
  return Array.from({ length: Math.max(0, text.length - 1) }, (_, at) => text.slice(at, at + 2));
}

/** Dice's share of common pairs of signs; 0 where numbers or grades differ. */
function likenessOf(a: string, b: string): number {
  if ((a.match(ORDINALS) ?? []).join('') !== (b.match(ORDINALS) ?? []).join('')) return 0;
  const [left, right] = [bigrams(a), [...bigrams(b)]];
  const whole = left.length + right.length;
  let common = 0;
  for (const pair of left) {
    const at = right.indexOf(pair);
    if (at < 0) continue;
    right.splice(at, 1);
    common += 1;
  }
  return whole === 0 ? 0 : (2 * common) / whole;
}

const nameOf = (course: Course) => normalForm(course.name);
const codeOf = (course: Course) => normalForm(course.code);

/** Courses by key; those without a key, and keys that stand twice, are left out. */
function unique(courses: Iterable<Course>, keyOf: (course: Course) => string) {
  const found = new Map<string, Course | undefined>();
  for (const course of courses) {
    const key = keyOf(course);
    if (key !== '') found.set(key, found.has(key) ? undefined : course);
  }
  return found;
}

/**
 * Which courses of two plans are the same: by id, else by code with name, by code, by name, and last by a name that is nearly the same. A key that stands twice in
 * a plan pairs nothing, unless both plans hold the like rows in the like order (a course printed once a term). Every course is in one pair at most.
 * @example pairCourses([], [course]).added.length // 1
 */
export function pairCourses(old: readonly Course[], now: readonly Course[]): CoursePairs {
  const olds = new Set(old);
  const nows = new Set(now);
  const byNow = new Map<Course, CoursePair>();
  const join = (a: Course, b: Course, by: PairedBy) => {
    if (!olds.delete(a) || !nows.delete(b)) return;
    byNow.set(b, { old: a, now: b, by });
  };
  const both = (course: Course) =>
    codeOf(course) === '' ? '' : `${codeOf(course)}\t${nameOf(course)}`;
  const keys: readonly (readonly [PairedBy, (course: Course) => string])[] = [
    ['id', (course) => course.id],
    ['code-and-name', both],
    ['code', codeOf],
    ['name', nameOf],
  ];
  for (const [by, keyOf] of keys) {
    const [left, right] = [unique(olds, keyOf), unique(nows, keyOf)];
    for (const [key, course] of left) {
      const other = right.get(key);
      if (course !== undefined && other !== undefined) join(course, other, by);
    }
    if (by !== 'name') continue;
    // The same name several times in both: the first with the first.
    for (const course of [...olds]) {
      const other = [...nows].find((each) => nameOf(each) === nameOf(course));
      if (other !== undefined) join(course, other, by);
    }
  }
  const alike = [...olds].flatMap((a) =>
    [...nows].flatMap((b) => {
      const likeness = likenessOf(nameOf(a), nameOf(b));
      return likeness < LIKE ? [] : [{ a, b, likeness }];
    }),
  );
  for (const { a, b } of alike.sort((x, y) => y.likeness - x.likeness))
    if (olds.has(a) && nows.has(b)) join(a, b, 'likeness');
  return {
    pairs: now.flatMap((course) => byNow.get(course) ?? []),
    removed: old.filter((course) => olds.has(course)),
    added: now.filter((course) => nows.has(course)),
  };
}
