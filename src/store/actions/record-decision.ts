import type { Claim, Decision } from '../../domain/achievement';
import type { Action } from '../workspace';

/**
 * Records a decision, and with it where its claim now stands: both or neither.
 * @example await workspace.act(recordDecision(decision, { ...claim, state: 'approved' }))
 */
export function recordDecision(decision: Decision, claim: Claim): Action {
  return {
    kind: 'record-decision',
    params: { outcome: decision.outcome, credits: decision.credits, state: claim.state },
    async run(scope) {
      await scope.put('claims', claim);
      await scope.put('decisions', decision);
    },
  };
}
