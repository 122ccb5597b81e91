import type { ChangeKind, ComparedRow, Comparison } from '../../../compare/comparison';
import type { Alignment } from '../../../domain/alignment';
import type { ItemId } from '../../../domain/id';
import type { StandardItem } from '../../../domain/standard';

/** A row of the comparison with its items, the links of both sides, and how many of the old ones a person has still to look at. */
export interface EditionRow {
  readonly key: string;
  readonly compared: ComparedRow;
  readonly old: readonly StandardItem[];
  readonly now: readonly StandardItem[];
  readonly oldLinks: readonly Alignment[];
  readonly newLinks: readonly Alignment[];
  /** Old links that were not carried yet, though the new edition has a place for them. */
  readonly waiting: number;
  /** Old links that a person must look at and has not yet. */
  readonly open: number;
}

/** The order in which kinds are shown: what asks for eyes first. */
export const KINDS: readonly ChangeKind[] = [
  'reworded',
  'split',
  'merged',
  'moved',
  'gone',
  'new',
  'unchanged',
];

export interface EditionLinks {
  readonly old: readonly Alignment[];
  readonly now: readonly Alignment[];
  /** Old items whose links stay behind, and a person has said so. */
  readonly seen: readonly string[];
}

function byItem(links: readonly Alignment[]): ReadonlyMap<ItemId, readonly Alignment[]> {
  const found = new Map<ItemId, Alignment[]>();
  for (const link of links) {
    const own = found.get(link.itemId);
    if (own) own.push(link);
    else found.set(link.itemId, [link]);
  }
  return found;
}

/**
 * The rows of a comparison as the screen shows them. A link needs eyes when its item changed and no link of its course in the new
 * edition was judged yet, or its item is gone and nobody said that it may stay behind.
 * @example editionRows(comparison, oldItems, newItems, links).reduce((sum, row) => sum + row.open, 0) // 37
 */
export function editionRows(
  { rows }: Comparison,
  oldItems: readonly StandardItem[],
  newItems: readonly StandardItem[],
  links: EditionLinks,
): readonly EditionRow[] {
  const olds = new Map(oldItems.map((item) => [item.id, item]));
  const nows = new Map(newItems.map((item) => [item.id, item]));
  const oldLinks = byItem(links.old);
  const newLinks = byItem(links.now);
  const seen = new Set(links.seen);
  return rows.map((compared) => {
    const before = compared.oldIds.flatMap((id) => oldLinks.get(id) ?? []);
    const after = compared.newIds.flatMap((id) => newLinks.get(id) ?? []);
    const heirsOf = (link: Alignment) => after.filter(({ courseId }) => courseId === link.courseId);
    const isOpen = (link: Alignment) => {
      if (compared.kind === 'unchanged') return false;
      if (compared.newIds.length === 0) return !seen.has(link.itemId);
      const heirs = heirsOf(link);
      return heirs.length === 0 || heirs.some(({ state }) => state === 'proposed');
    };
    return {
      key: [...compared.oldIds, '>', ...compared.newIds].join(' '),
      compared,
      old: compared.oldIds.flatMap((id) => olds.get(id) ?? []),
      now: compared.newIds.flatMap((id) => nows.get(id) ?? []),
      oldLinks: before,
      newLinks: after,
      waiting:
        compared.newIds.length === 0
          ? 0
          : before.filter((link) => heirsOf(link).length === 0).length,
      open: before.filter(isOpen).length,
    };
  });
}
