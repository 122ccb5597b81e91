import type { Standard } from '../../domain/standard';
import type { Action } from '../workspace';

/**
 * Removes a standard with its items and the links to them; programmes no longer aim at it.
 * @example await workspace.act(removeStandard(standard))
 */
export function removeStandard({ id, title }: Pick<Standard, 'id' | 'title'>): Action {
  return {
    kind: 'remove-standard',
    params: { title },
    async run(scope) {
      const links = await scope.where('alignments', 'standardId', id);
      const items = await scope.where('items', 'standardId', id);
      await scope.removeMany(
        'alignments',
        links.map((link) => link.id),
      );
      await scope.removeMany(
        'items',
        items.map((item) => item.id),
      );
      for (const programme of await scope.all('programmes')) {
        const targets = programme.targets.filter((target) => target.standardId !== id);
        if (targets.length < programme.targets.length) {
          await scope.put('programmes', { ...programme, targets });
        }
      }
      await scope.remove('standards', id);
    },
  };
}
