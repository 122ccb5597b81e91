import type { Course } from '../../domain/programme';
import type { Action } from '../workspace';

/** Writes courses anew with what their course standards say, as one step. @example await workspace.act(attachCourseStandards([course])) */
export function attachCourseStandards(courses: readonly Course[]): Action {
  return {
    kind: 'attach-course-standards',
    params: { count: courses.length, name: courses.map(({ name }) => name).join('、') },
    run: (scope) => scope.putMany('courses', courses),
  };
}
