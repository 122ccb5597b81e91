import type { Alignment } from '../../domain/alignment';
import type { Action } from '../workspace';

/**
 * Sets links. A course and an item are joined by at most one: where one is there already under another id, it is changed and keeps
 * its id. Of two links in the list that join the same pair the later wins.
 * @example await workspace.act(setAlignments([link]))
 */
export function setAlignments(links: readonly Alignment[]): Action {
  return {
    kind: 'set-alignments',
    params: { count: links.length },
    async run(scope) {
      const pair = (link: Alignment) => `${link.itemId}/${link.courseId}`;
      const known = new Map<string, Alignment>();
      for (const itemId of new Set(links.map((link) => link.itemId))) {
        for (const link of await scope.where('alignments', 'itemId', itemId)) {
          known.set(pair(link), link);
        }
      }
      const wanted = new Map(links.map((link) => [pair(link), link]));
      await scope.putMany(
        'alignments',
        [...wanted].map(([key, link]) => ({ ...link, id: known.get(key)?.id ?? link.id })),
      );
    },
  };
}
