import type { Student } from '../../domain/achievement';
import type { Action } from '../workspace';

/** Adds a student or writes the record anew; the history names no person, only the payload does. @example await workspace.act(saveStudent(student)) */
export function saveStudent(student: Student): Action {
  return {
    kind: 'save-student',
    params: {},
    run: (scope) => scope.put('students', student),
  };
}
