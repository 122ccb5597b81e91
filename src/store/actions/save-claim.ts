import type { Claim } from '../../domain/achievement';
import type { Action } from '../workspace';

/** Enters a claim or writes it anew. @example await workspace.act(saveClaim(claim)) */
export function saveClaim(claim: Claim): Action {
  return {
    kind: 'save-claim',
    params: { state: claim.state },
    run: (scope) => scope.put('claims', claim),
  };
}
