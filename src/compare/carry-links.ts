import type { Alignment } from '../domain/alignment';
import type { ItemId } from '../domain/id';
import type { ChangeKind, ComparedRow, Comparison } from './comparison';

/** A link that goes over as it is, and the new edition's item that it goes to. */
export interface CarriedLink {
  readonly link: Alignment;
  readonly itemId: ItemId;
}

/** A link that a person must look at, with the new edition's items that stand in its item's place: none when the item is gone. */
export interface QueuedLink {
  readonly link: Alignment;
  readonly kind: Exclude<ChangeKind, 'unchanged' | 'new'>;
  readonly itemIds: readonly ItemId[];
  readonly confidence: number;
}

/** Each link given is in exactly one of both lists. */
export interface CarriedLinks {
  readonly carried: readonly CarriedLink[];
  readonly queued: readonly QueuedLink[];
}

/**
 * Where the links to an old edition go in the new one: those to unchanged items are carried, all others are queued for a person.
 * None is lost: a link to an item that the comparison does not know is queued as gone.
 * @example carryLinks(links, compareStandards(old, now)).queued.length // 37
 */
export function carryLinks(links: readonly Alignment[], { rows }: Comparison): CarriedLinks {
  const byItem = new Map<ItemId, ComparedRow>();
  for (const row of rows) for (const id of row.oldIds) byItem.set(id, row);
  const carried: CarriedLink[] = [];
  const queued: QueuedLink[] = [];
  for (const link of links) {
    const row = byItem.get(link.itemId);
    const [only] = row?.newIds ?? [];
    if (row === undefined || row.kind === 'new')
      queued.push({ link, kind: 'gone', itemIds: [], confidence: 0 });
    else if (row.kind !== 'unchanged' || only === undefined)
      queued.push({
        link,
        kind: row.kind === 'unchanged' ? 'gone' : row.kind,
        itemIds: row.newIds,
        confidence: row.confidence,
      });
    else carried.push({ link, itemId: only });
  }
  return { carried, queued };
}
