import type { Claim } from '../../domain/achievement';
import type { Action } from '../workspace';

/** Enters several claims at once: one act, one step of undo. An empty list does nothing. @example await workspace.act(makeClaims(claims)) */
export function makeClaims(claims: readonly Claim[]): Action {
  return {
    kind: 'make-claims',
    params: { count: claims.length },
    run: (scope) => scope.putMany('claims', claims),
  };
}
