import type { Adoption, StoredPack } from '../../domain/credit';
import type { Action } from '../workspace';

/**
 * Adopts a recognition and a conversion pack for whom and from when the adoption says, and keeps the packs themselves.
 * @example await workspace.act(adoptPacks(adoption, [recognition, conversion]))
 */
export function adoptPacks(adoption: Adoption, packs: readonly StoredPack[]): Action {
  return {
    kind: 'adopt-packs',
    params: { title: adoption.title, packs: packs.length },
    async run(scope) {
      await scope.putMany('packs', packs);
      await scope.put('adoptions', adoption);
    },
  };
}
