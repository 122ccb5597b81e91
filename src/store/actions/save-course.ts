import type { Course } from '../../domain/programme';
import type { Action } from '../workspace';

/** Adds a course or writes it anew. @example await workspace.act(saveCourse(course)) */
export function saveCourse(course: Course): Action {
  return {
    kind: 'save-course',
    params: { name: course.name, code: course.code },
    run: (scope) => scope.put('courses', course),
  };
}
