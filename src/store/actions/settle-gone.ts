import type { ItemId, StandardId } from '../../domain/id';
import type { Action } from '../workspace';

/** The setting that names the old items whose links may stay behind, for a pair of editions. @example seenGone(old, now) */
export function seenGone(old: StandardId, now: StandardId): string {
  return `seen-gone ${old} ${now}`;
}

/**
 * Says which of an old edition's items are gone for good, so that their links stay with it and need no more eyes; the list given is the
 * whole list.
 * @example await workspace.act(settleGone(old.id, now.id, [item.id]))
 */
export function settleGone(old: StandardId, now: StandardId, items: readonly ItemId[]): Action {
  return {
    kind: 'settle-gone',
    params: { count: items.length },
    run: (scope) => scope.put('settings', { id: seenGone(old, now), value: [...items] }),
  };
}
