import type { StandardItem } from '../../domain/standard';
import type { Action } from '../workspace';

/** Adds an item of a standard or writes it anew. @example await workspace.act(saveStandardItem(item)) */
export function saveStandardItem(item: StandardItem): Action {
  return {
    kind: 'save-standard-item',
    params: { number: item.number },
    run: (scope) => scope.put('items', item),
  };
}
