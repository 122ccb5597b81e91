import type { Standard } from '../../domain/standard';
import type { Action } from '../workspace';

/** Adds a standard or writes its own fields anew (not its items). @example await workspace.act(saveStandard(standard)) */
export function saveStandard(standard: Standard): Action {
  return {
    kind: 'save-standard',
    params: { title: standard.title },
    run: (scope) => scope.put('standards', standard),
  };
}
