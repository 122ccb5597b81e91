import { withProofs } from '../../domain/evidence';
import type { EvidenceId } from '../../domain/id';
import type { Action } from '../workspace';

/**
 * Takes a file away from an achievement's evidence, its bytes too when no other achievement has them, and what only it proved from
 * the facts. An unknown id does nothing.
 * @example await workspace.act(removeEvidence(id))
 */
export function removeEvidence(id: EvidenceId): Action {
  return {
    kind: 'remove-evidence',
    params: {},
    async run(scope) {
      const file = await scope.get('evidence', id);
      if (file === undefined) return;
      const own = await scope.where('evidence', 'achievementId', file.achievementId);
      const alike = await scope.where('evidence', 'sha256', file.sha256);
      await scope.remove('evidence', id);
      if (alike.length === 1) await scope.remove('files', file.sha256);
      const achievement = await scope.get('achievements', file.achievementId);
      if (achievement === undefined) return;
      const left = own.filter((each) => each.id !== id);
      await scope.put('achievements', withProofs(achievement, own, left));
    },
  };
}
