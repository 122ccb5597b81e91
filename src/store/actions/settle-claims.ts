import type { Claim, ClaimState, Decision } from '../../domain/achievement';
import type { Action } from '../workspace';

export interface Settled {
  readonly decision: Decision;
  readonly claim: Claim;
}

/**
 * Records the decisions on many claims at once, and with them where the claims now stand: one act, one step of undo. An empty list does nothing.
 * @example await workspace.act(settleClaims([{ decision, claim: { ...claim, state: 'approved' } }], 'approved'))
 */
export function settleClaims(settled: readonly Settled[], state: ClaimState): Action {
  return {
    kind: 'settle-claims',
    params: { count: settled.length, state },
    async run(scope) {
      await scope.putMany(
        'claims',
        settled.map(({ claim }) => claim),
      );
      await scope.putMany(
        'decisions',
        settled.map(({ decision }) => decision),
      );
    },
  };
}
