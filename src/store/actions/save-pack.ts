import type { StoredPack } from '../../domain/credit';
import type { Action } from '../workspace';

/** Keeps a pack or writes it anew. A pack that was adopted must not be written anew: make an edition of its own. @example await workspace.act(savePack(pack)) */
export function savePack(pack: StoredPack): Action {
  return {
    kind: 'save-pack',
    params: { title: pack.title, edition: pack.edition, kind: pack.kind },
    run: (scope) => scope.put('packs', pack),
  };
}
