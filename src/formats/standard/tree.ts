import type { ItemId } from '../../domain/id';
import type { Problem } from '../../domain/problem';
import { problem } from '../../domain/problem';

/** A parent that an item names, with its place among the parent's children when one is stated. */
export interface ParentLink {
  readonly child: ItemId;
  /** Null: the item stands at the top. */
  readonly parent: ItemId | null;
  readonly sequence: number | null;
}

export interface Tree {
  /** Items in reading order: parents before children, siblings by sequence, then as the file has them. */
  readonly order: readonly ItemId[];
  readonly parent: ReadonlyMap<ItemId, ItemId | null>;
  readonly alsoUnder: ReadonlyMap<ItemId, readonly ItemId[]>;
  readonly problems: readonly Problem[];
}

/** Links that would close a ring, found by walking up from each child; iterative, so depth does not matter. */
function withoutRings(
  ids: readonly ItemId[],
  parents: ReadonlyMap<ItemId, readonly ItemId[]>,
  problems: Problem[],
): ReadonlyMap<ItemId, readonly ItemId[]> {
  const kept = new Map<ItemId, ItemId[]>();
  const state = new Map<ItemId, 'open' | 'done'>();
  for (const root of ids) {
    if (state.has(root)) continue;
    const stack: { id: ItemId; next: number }[] = [{ id: root, next: 0 }];
    state.set(root, 'open');
    while (stack.length > 0) {
      const top = stack[stack.length - 1];
      if (top === undefined) break;
      const above = parents.get(top.id) ?? [];
      const parent = above[top.next++];
      if (parent === undefined) {
        state.set(top.id, 'done');
        stack.pop();
      } else if (state.get(parent) === 'open') {
        problems.push(
          problem(
            parent === top.id ? 'self-parent' : 'cycle',
            'warning',
            { path: top.id },
            { parent },
          ),
        );
      } else {
        const list = kept.get(top.id) ?? [];
        if (!list.includes(parent)) kept.set(top.id, [...list, parent]);
        if (!state.has(parent)) {
          state.set(parent, 'open');
          stack.push({ id: parent, next: 0 });
        }
      }
    }
  }
  return kept;
}

/**
 * The tree (or DAG) that the links state, each item once. A ring is cut at the link that closes it (`cycle`, `self-parent`),
 * a parent that is no item is left out by the caller beforehand; an item with several parents keeps the first as its parent and
 * the rest as further places (`several-parents`).
 * @example treeOf([a, b], [{ child: b, parent: a, sequence: 1 }]).order // [a, b]
 */
export function treeOf(ids: readonly ItemId[], links: readonly ParentLink[]): Tree {
  const problems: Problem[] = [];
  const stated = new Map<ItemId, ItemId[]>();
  const sequence = new Map<string, number>();
  for (const link of links) {
    if (link.sequence !== null) sequence.set(`${link.child}>${link.parent ?? ''}`, link.sequence);
    if (link.parent === null) continue;
    const list = stated.get(link.child) ?? [];
    if (!list.includes(link.parent)) list.push(link.parent);
    stated.set(link.child, list);
  }
  const parents = withoutRings(ids, stated, problems);
  const parent = new Map<ItemId, ItemId | null>();
  const alsoUnder = new Map<ItemId, readonly ItemId[]>();
  const children = new Map<ItemId | null, ItemId[]>();
  for (const id of ids) {
    const [first = null, ...rest] = parents.get(id) ?? [];
    parent.set(id, first);
    if (rest.length > 0) {
      alsoUnder.set(id, rest);
      problems.push(problem('several-parents', 'note', { path: id }, { parents: rest.length + 1 }));
    }
    const siblings = children.get(first);
    if (siblings) siblings.push(id);
    else children.set(first, [id]);
  }
  const place = new Map(ids.map((id, index) => [id, index]));
  for (const [above, siblings] of children) {
    const rank = (id: ItemId) => sequence.get(`${id}>${above ?? ''}`) ?? Number.POSITIVE_INFINITY;
    siblings.sort((a, b) => {
      const difference = rank(a) - rank(b);
      return Number.isNaN(difference) || difference === 0
        ? (place.get(a) ?? 0) - (place.get(b) ?? 0)
        : difference;
    });
  }
  const order: ItemId[] = [];
  const stack = [...(children.get(null) ?? [])].reverse();
  while (stack.length > 0) {
    const id = stack.pop();
    if (id === undefined) break;
    order.push(id);
    const below = children.get(id) ?? [];
    for (let index = below.length - 1; index >= 0; index--) {
      const child = below[index];
      if (child !== undefined) stack.push(child);
    }
  }
  return { order, parent, alsoUnder, problems };
}
