import type { Course } from '../../../domain/programme';
import { withCell } from './sheet-cells';

/**
 * The course with what it has in one term taught in another; undefined when it has nothing there, or is taught in the other term already. Written cell, weekly hours
 * and weeks stay as they are.
 * @example movedToTerm(course, 3, 4)?.terms[0]?.term // 4
 */
export function movedToTerm(course: Course, from: number, to: number): Course | undefined {
  const isTaken = course.terms.some(({ term }) => term === to);
  if (isTaken || !course.terms.some(({ term }) => term === from)) return undefined;
  return {
    ...course,
    terms: course.terms
      .map((each) => (each.term === from ? { ...each, term: to } : each))
      .sort((a, b) => a.term - b.term),
  };
}

/**
 * The course with another text in a term's cell, read as in the sheet (`4`, `4/16W`, `2W`); undefined when the text does not fit.
 * @example withTermCell(course, 6, '20W')?.terms.at(-1)?.weeks // '20'
 */
export function withTermCell(course: Course, term: number, written: string): Course | undefined {
  return withCell(course, { of: 'term', term }, written);
}
