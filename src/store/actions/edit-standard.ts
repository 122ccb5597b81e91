import type { StandardDocument } from '../../domain/standard';
import type { Action } from '../workspace';
import { importStandard } from './import-standard';

/**
 * Writes a standard's items as a person rearranged them, as one act: items that are no longer there go with the links to them, links to
 * items that stay are kept.
 * @example await workspace.act(editStandard(document))
 */
export function editStandard(document: StandardDocument): Action {
  return {
    ...importStandard(document),
    kind: 'edit-standard',
    params: { title: document.standard.title },
  };
}
