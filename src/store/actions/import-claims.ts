import type { Achievement, Claim, Student } from '../../domain/achievement';
import type { Action } from '../workspace';

/**
 * Takes in the achievements and claims of a sheet, with the students who are new: one act, one step of undo.
 * @example await workspace.act(importClaims({ students, achievements, claims }))
 */
export function importClaims(rows: {
  readonly students: readonly Student[];
  readonly achievements: readonly Achievement[];
  readonly claims: readonly Claim[];
}): Action {
  const { students, achievements, claims } = rows;
  return {
    kind: 'import-claims',
    params: { count: claims.length, students: students.length },
    async run(scope) {
      await scope.putMany('students', students);
      await scope.putMany('achievements', achievements);
      await scope.putMany('claims', claims);
    },
  };
}
