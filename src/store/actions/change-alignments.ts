import type { Alignment } from '../../domain/alignment';
import type { AlignmentId } from '../../domain/id';
import type { Action } from '../workspace';
import { removeAlignments } from './remove-alignments';
import { setAlignments } from './set-alignments';

/**
 * Sets some links and takes others away as one act (a paste, a fill, a cut), so that one undo brings all back.
 * @example await workspace.act(changeAlignments([link], [gone.id]))
 */
export function changeAlignments(
  links: readonly Alignment[],
  gone: readonly AlignmentId[],
): Action {
  return {
    kind: 'change-alignments',
    params: { set: links.length, removed: gone.length },
    async run(scope) {
      await setAlignments(links).run(scope);
      await removeAlignments(gone).run(scope);
    },
  };
}
