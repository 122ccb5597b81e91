import { type Proofs, withProofs } from '../../domain/evidence';
import type { EvidenceId } from '../../domain/id';
import type { Action } from '../workspace';

/**
 * Says which kinds of proof a file is, in the words of the rules; the achievement's facts follow. An unknown id does nothing.
 * @example await workspace.act(tellEvidence(id, { evidenceKinds: ['certificate'] }))
 */
export function tellEvidence(id: EvidenceId, proves: Proofs): Action {
  return {
    kind: 'tell-evidence',
    params: {},
    async run(scope) {
      const file = await scope.get('evidence', id);
      if (file === undefined) return;
      const own = await scope.where('evidence', 'achievementId', file.achievementId);
      const told = { ...file, proves };
      await scope.put('evidence', told);
      const achievement = await scope.get('achievements', file.achievementId);
      if (achievement === undefined) return;
      const now = own.map((each) => (each.id === id ? told : each));
      await scope.put('achievements', withProofs(achievement, own, now));
    },
  };
}
