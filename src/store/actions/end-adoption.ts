import type { Adoption } from '../../domain/credit';
import type { Action } from '../workspace';

/**
 * Ends an adoption with that ISO day, the day included. It stays on file, for decisions rest on its packs.
 * @example await workspace.act(endAdoption(adoption, '2026-08-31'))
 */
export function endAdoption(adoption: Adoption, day: string): Action {
  return {
    kind: 'end-adoption',
    params: { title: adoption.title },
    run: (scope) => scope.put('adoptions', { ...adoption, to: day }),
  };
}
