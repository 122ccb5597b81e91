import type { StoredPack } from '../../domain/credit';
import type { Action } from '../workspace';

/** Keeps a school's own pack or writes it anew. @example await workspace.act(savePack(pack)) */
export function savePack(pack: StoredPack): Action {
  return {
    kind: 'save-pack',
    params: { title: pack.title, edition: pack.edition },
    run: (scope) => scope.put('packs', pack),
  };
}
