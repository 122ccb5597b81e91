import type { AlignmentId } from '../../domain/id';
import type { Action } from '../workspace';

/** Removes links; unknown ids are passed over. @example await workspace.act(removeAlignments([id])) */
export function removeAlignments(ids: readonly AlignmentId[]): Action {
  return {
    kind: 'remove-alignments',
    params: { count: ids.length },
    run: (scope) => scope.removeMany('alignments', ids),
  };
}
