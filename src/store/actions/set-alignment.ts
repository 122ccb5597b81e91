import type { Alignment } from '../../domain/alignment';
import type { Action } from '../workspace';
import { setAlignments } from './set-alignments';

/**
 * Sets one link; the link that already joins this course and item is changed and keeps its id.
 * @example await workspace.act(setAlignment({ ...link, strength: 'H' }))
 */
export function setAlignment(link: Alignment): Action {
  const { strength, state } = link;
  return { ...setAlignments([link]), kind: 'set-alignment', params: { strength, state } };
}
