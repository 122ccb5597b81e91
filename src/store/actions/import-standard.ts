import type { StandardDocument } from '../../domain/standard';
import type { Action } from '../workspace';

/**
 * Takes in a standard with its items. One of the same id is replaced: items that the new document lacks go, with the links to
 * them; links to items that stay are kept.
 * @example await workspace.act(importStandard(document))
 */
export function importStandard({ standard, items }: StandardDocument): Action {
  return {
    kind: 'import-standard',
    params: { title: standard.title, items: items.length },
    async run(scope) {
      const known = await scope.get('standards', standard.id);
      if (known) {
        const staying = new Set<string>(items.map((item) => item.id));
        const before = await scope.where('items', 'standardId', standard.id);
        const links = await scope.where('alignments', 'standardId', standard.id);
        const going = before.filter((item) => !staying.has(item.id)).map((item) => item.id);
        await scope.removeMany('items', going);
        await scope.removeMany(
          'alignments',
          links.filter((link) => !staying.has(link.itemId)).map((link) => link.id),
        );
      }
      await scope.put('standards', standard);
      await scope.putMany('items', items);
    },
  };
}
