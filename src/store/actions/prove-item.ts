import type { Achievement } from '../../domain/achievement';
import type { ItemId } from '../../domain/id';
import type { Action } from '../workspace';

/**
 * Keeps a person's word that an achievement covers an item of a standard, or takes it back. Said twice is said once.
 * @example await workspace.act(proveItem(achievement, itemId, true))
 */
export function proveItem(achievement: Achievement, itemId: ItemId, isProven: boolean): Action {
  const others = (achievement.provesItems ?? []).filter((each) => each !== itemId);
  return {
    kind: 'prove-item',
    params: { isProven: isProven ? 'yes' : 'no' },
    run: (scope) =>
      scope.put('achievements', {
        ...achievement,
        provesItems: isProven ? [...others, itemId] : others,
      }),
  };
}
