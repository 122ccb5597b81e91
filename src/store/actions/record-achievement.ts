import type { Achievement } from '../../domain/achievement';
import type { Action } from '../workspace';

/** Records a student's achievement or writes it anew. @example await workspace.act(recordAchievement(achievement)) */
export function recordAchievement(achievement: Achievement): Action {
  return {
    kind: 'record-achievement',
    params: { kind: achievement.kind },
    run: (scope) => scope.put('achievements', achievement),
  };
}
