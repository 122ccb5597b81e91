import type { StudentId } from '../../domain/id';
import type { Action } from '../workspace';

/**
 * Removes a student with achievements, claims and decisions. It can be undone: erasing a person for good is another act.
 * @example await workspace.act(removeStudent(id))
 */
export function removeStudent(id: StudentId): Action {
  return {
    kind: 'remove-student',
    params: {},
    async run(scope) {
      for (const table of ['decisions', 'claims', 'achievements'] as const) {
        const rows = await scope.where(table, 'studentId', id);
        await scope.removeMany(
          table,
          rows.map((row) => row.id),
        );
      }
      await scope.remove('students', id);
    },
  };
}
