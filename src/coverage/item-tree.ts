import type { ItemId } from '../domain/id';
import type { StandardItem } from '../domain/standard';

/** A standard's items as a tree. An item of a DAG stands under its first parent only, so it counts once. */
export interface ItemTree {
  /** All items in reading order. */
  readonly items: readonly StandardItem[];
  readonly byId: ReadonlyMap<ItemId, StandardItem>;
  readonly childrenOf: (id: ItemId) => readonly StandardItem[];
  /** The item and what it stands under, from the top down. */
  readonly pathOf: (item: StandardItem) => readonly StandardItem[];
  /** The item's level, or that of the nearest item above that has one; null = common to all. */
  readonly levelOf: (item: StandardItem) => string | null;
}

/**
 * The tree of a standard's items. An unknown parent makes an item a top item; where parents form a ring, the path ends at the ring;
 * of items with one id the first counts.
 * @example itemTree([]).items // []
 */
export function itemTree(given: readonly StandardItem[]): ItemTree {
  const byId = new Map<ItemId, StandardItem>();
  for (const item of given) if (!byId.has(item.id)) byId.set(item.id, item);
  const items = [...byId.values()].sort((a, b) => a.order - b.order);
  const parentOf = ({ parentId, alsoUnder = [] }: StandardItem): StandardItem | undefined => {
    const first = [parentId, ...alsoUnder].find((id) => id !== null && byId.has(id));
    return first === undefined || first === null ? undefined : byId.get(first);
  };
  const children = new Map<ItemId, StandardItem[]>();
  for (const item of items) {
    const parent = parentOf(item);
    if (parent === undefined) continue;
    const siblings = children.get(parent.id) ?? [];
    siblings.push(item);
    children.set(parent.id, siblings);
  }
  const pathOf = (item: StandardItem): readonly StandardItem[] => {
    const path = [item];
    const passed = new Set([item.id]);
    for (let up = parentOf(item); up !== undefined && !passed.has(up.id); up = parentOf(up)) {
      path.unshift(up);
      passed.add(up.id);
    }
    return path;
  };
  return {
    items,
    byId,
    childrenOf: (id) => children.get(id) ?? [],
    pathOf,
    levelOf: (item) => {
      const path = pathOf(item);
      for (let at = path.length - 1; at >= 0; at -= 1) {
        const level = path[at]?.level ?? null;
        if (level !== null) return level;
      }
      return null;
    },
  };
}
