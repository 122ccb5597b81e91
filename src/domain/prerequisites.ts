import { isSameText } from './normal-form';
import type { Course } from './programme';

/** One thing that must come before a course. */
export interface Prerequisite {
  /** As written: a name or code, or several with 或 between them. */
  readonly written: string;
  /** The courses of the plan that it names; any one of them is enough. Empty where the plan holds none. */
  readonly anyOf: readonly Course[];
}

const NONE = /^(?:[-—–/]+|无|没有|none)$/i;

/**
 * The entries of a prerequisite cell, all of which are asked for; alternatives stay in one entry. A blank and 无 give none.
 * @example prerequisiteEntries('高等数学、电工基础或电子基础') // ['高等数学', '电工基础或电子基础']
 */
export function prerequisiteEntries(written: string): readonly string[] {
  return written
    .split(/[\r\n；;、,，]+/)
    .map((entry) => entry.trim())
    .filter((entry) => entry !== '' && !NONE.test(entry));
}

function named(text: string, courses: readonly Course[]): Course | undefined {
  return (
    courses.find(({ code }) => code !== '' && isSameText(code, text)) ??
    courses.find(({ name }) => isSameText(name, text))
  );
}

/**
 * What must come before a course, each entry with the courses that it names by code or name. A name that holds 或 itself is that course; a course that
 * names itself is not left out.
 * @example prerequisitesOf(course, courses)[0]?.anyOf.length // 2 for 甲或乙
 */
export function prerequisitesOf(
  course: Pick<Course, 'prerequisites'>,
  courses: readonly Course[],
): readonly Prerequisite[] {
  return (course.prerequisites ?? []).map((written) => {
    const whole = named(written, courses);
    const parts = written.split(/\s*(?:或者|或|\||\bor\b)\s*/i);
    const anyOf = whole ? [whole] : parts.flatMap((part) => named(part.trim(), courses) ?? []);
    return { written, anyOf: [...new Set(anyOf)] };
  });
}
