import type { Course } from '../../domain/programme';
import type { Action } from '../workspace';

/** Writes courses anew as one step: a paste, a fill, a cleared block. @example await workspace.act(saveCourses(courses)) */
export function saveCourses(courses: readonly Course[]): Action {
  return {
    kind: 'save-courses',
    params: { count: courses.length },
    run: (scope) => scope.putMany('courses', courses),
  };
}
