import type { Alignment } from '../../domain/alignment';
import type { StandardId } from '../../domain/id';
import type { Target } from '../../domain/programme';
import type { Action } from '../workspace';
import { setAlignments } from './set-alignments';

/** What goes over from one edition of a standard to the next. */
export interface Migration {
  /** The new edition, as it is named. */
  readonly edition: string;
  /** Links to the new edition's items. */
  readonly links: readonly Alignment[];
  /** Aims at the old edition that become aims at the new one; undefined leaves the programmes as they are. */
  readonly aim: { readonly from: StandardId; readonly to: (old: Target) => Target } | undefined;
}

/**
 * Carries links over to a new edition as one act. A course and an item that are linked already are left as they are, so that doing it
 * twice overwrites nothing that a person judged; the old edition and its links stay.
 * @example await workspace.act(carryLinks({ edition: '2024', links, aim: undefined }))
 */
export function carryLinks({ edition, links, aim }: Migration): Action {
  return {
    kind: 'carry-links',
    params: { edition, count: links.length },
    async run(scope) {
      const known = new Set<string>();
      for (const itemId of new Set(links.map((link) => link.itemId)))
        for (const link of await scope.where('alignments', 'itemId', itemId))
          known.add(`${itemId}/${link.courseId}`);
      const fresh = links.filter(({ itemId, courseId }) => !known.has(`${itemId}/${courseId}`));
      await setAlignments(fresh).run(scope);
      if (aim === undefined) return;
      for (const programme of await scope.all('programmes')) {
        if (!programme.targets.some(({ standardId }) => standardId === aim.from)) continue;
        const moved = programme.targets.map((target) =>
          target.standardId === aim.from ? aim.to(target) : target,
        );
        const targets = moved.filter(
          ({ standardId }, at) => moved.findIndex((each) => each.standardId === standardId) === at,
        );
        await scope.put('programmes', { ...programme, targets });
      }
    },
  };
}
