import type { Achievement, Student } from '../../domain/achievement';
import type { Action } from '../workspace';

/**
 * Records a student's achievement or writes it anew, together with the student when he is new.
 * @example await workspace.act(recordAchievement(achievement))
 */
export function recordAchievement(achievement: Achievement, newStudent?: Student): Action {
  return {
    kind: 'record-achievement',
    params: { kind: achievement.kind },
    async run(scope) {
      if (newStudent !== undefined) await scope.put('students', newStudent);
      await scope.put('achievements', achievement);
    },
  };
}
