import type { CarriedLinks, QueuedLink } from '../../../compare/carry-links';
import type { Alignment } from '../../../domain/alignment';
import type { AlignmentId, ItemId, StandardId } from '../../../domain/id';

export interface MigrationBy {
  readonly standardId: StandardId;
  readonly by: string;
  /** ISO instant. */
  readonly at: string;
  readonly newId: () => AlignmentId;
  /** Where a queued link came from, in the person's language. */
  readonly note: (queued: QueuedLink) => string;
}

/**
 * The links that the new edition gets: carried ones keep strength, state, reason and who said so; queued ones are proposals with a note of
 * where they came from, one for each item that stands in the old one's place. Where two meet at one item and course, the carried one
 * stays, and of two proposals the first with both notes. Links of items that are gone give none.
 * @example migratedLinks({ carried: [], queued: [queued] }, by)[0].state // 'proposed'
 */
export function migratedLinks(
  { carried, queued }: CarriedLinks,
  { standardId, by, at, newId, note }: MigrationBy,
): readonly Alignment[] {
  const made = new Map<string, Alignment>();
  const pair = (itemId: ItemId, link: Alignment) => `${itemId}/${link.courseId}`;
  for (const { link, itemId } of carried)
    if (!made.has(pair(itemId, link)))
      made.set(pair(itemId, link), { ...plain(link), id: newId(), standardId, itemId });
  const isCarried = new Set(made.keys());
  for (const each of queued)
    for (const itemId of each.itemIds) {
      const key = pair(itemId, each.link);
      if (isCarried.has(key)) continue;
      const before = made.get(key);
      const reason = [before?.reason, note(each)].filter((text) => text !== undefined).join('\n');
      const { programmeId, courseId, strength } = before ?? each.link;
      made.set(key, {
        id: before?.id ?? newId(),
        programmeId,
        standardId,
        itemId,
        courseId,
        strength,
        state: 'proposed',
        reason,
        by,
        at,
        origin: 'import',
      });
    }
  return [...made.values()];
}

/** A stored row carries more than a link has; only the link goes over. */
function plain(link: Alignment): Alignment {
  const { id, programmeId, standardId, itemId, courseId, strength, state, reason, by, at, origin } =
    link;
  return {
    ...{ id, programmeId, standardId, itemId, courseId, strength, state, by, at, origin },
    ...(reason !== undefined && { reason }),
  };
}
