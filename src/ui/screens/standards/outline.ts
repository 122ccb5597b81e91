import type { ItemId } from '../../../domain/id';
import { normalForm } from '../../../domain/normal-form';
import type { StandardItem } from '../../../domain/standard';

export interface OutlineNode {
  readonly item: StandardItem;
  /** 0 for what has no parent. */
  readonly depth: number;
  /** Whether anything shown stands under it. */
  readonly hasChildren: boolean;
  /** The first of a run of leaves of its kind beside leaves of another kind: skills, then knowledge. */
  readonly startsKind: boolean;
}

/** Which part of a standard: a level's items with what they stand under, the part common to all levels, or everything. */
export type Part = { readonly level: string } | 'common' | 'all';

/**
 * The items of one part of a standard in reading order, each with its depth. What stands above a shown item is shown too. Items
 * whose parent is missing count as roots; a circle of parents is entered once, at its first item.
 * @example outlineOf(items, { level: '3' }).map(({ item, depth }) => [item.number, depth])
 */
export function outlineOf(items: readonly StandardItem[], part: Part): readonly OutlineNode[] {
  const sorted = [...items].sort((a, b) => a.order - b.order);
  const byId = new Map(sorted.map((item) => [item.id, item]));
  const levelled = closedUpwards(
    sorted.filter((item) => item.level !== null),
    byId,
  );
  const shown =
    part === 'all'
      ? undefined
      : part === 'common'
        ? closedUpwards(
            sorted.filter((item) => !levelled.has(item.id)),
            byId,
          )
        : closedUpwards(
            sorted.filter((item) => item.level === part.level),
            byId,
          );
  const kept = shown ? sorted.filter((item) => shown.has(item.id)) : sorted;
  return inReadingOrder(kept);
}

function closedUpwards(
  items: readonly StandardItem[],
  byId: ReadonlyMap<ItemId, StandardItem>,
): ReadonlySet<ItemId> {
  const closed = new Set<ItemId>();
  for (const item of items) {
    for (let at: StandardItem | undefined = item; at && !closed.has(at.id);) {
      closed.add(at.id);
      at = at.parentId === null ? undefined : byId.get(at.parentId);
    }
  }
  return closed;
}

function inReadingOrder(items: readonly StandardItem[]): readonly OutlineNode[] {
  const ids = new Set(items.map((item) => item.id));
  const children = new Map<ItemId | null, StandardItem[]>();
  for (const item of items) {
    const parent = item.parentId !== null && ids.has(item.parentId) ? item.parentId : null;
    const siblings = children.get(parent);
    if (siblings) siblings.push(item);
    else children.set(parent, [item]);
  }
  const seen = new Set<ItemId>();
  const nodes: OutlineNode[] = [];
  const walk = (roots: readonly StandardItem[]) => {
    const stack = [...roots].reverse().map((item) => ({ item, depth: 0 }));
    for (let next = stack.pop(); next; next = stack.pop()) {
      const { item, depth } = next;
      if (seen.has(item.id)) continue;
      seen.add(item.id);
      const under = children.get(item.id) ?? [];
      const before = nodes.at(-1);
      const startsKind =
        under.length === 0 &&
        (before === undefined || before.hasChildren || before.item.kind !== item.kind);
      nodes.push({ item, depth, hasChildren: under.length > 0, startsKind });
      for (const child of [...under].reverse()) stack.push({ item: child, depth: depth + 1 });
    }
  };
  walk(children.get(null) ?? []);
  // What is left stands in a circle of parents.
  for (const item of items) if (!seen.has(item.id)) walk([item]);
  return nodes;
}

/** A leaf whose forerunners are left out may now be the first of its kind. */
function withStart(node: OutlineNode, before: OutlineNode | undefined): OutlineNode {
  const startsKind =
    !node.hasChildren &&
    (before === undefined || before.hasChildren || before.item.kind !== node.item.kind);
  return startsKind === node.startsKind ? node : { ...node, startsKind };
}

/** What is left of an outline when only some words are looked for. */
export interface Found {
  readonly nodes: readonly OutlineNode[];
  /** How many items hold the words themselves. */
  readonly hits: number;
}

/**
 * The nodes whose text or number holds the words and that fit, each with what it stands under; no words and no `fits` give all nodes
 * and 0 hits.
 * @example findInOutline(nodes, '示教器').hits // 2
 */
export function findInOutline(
  nodes: readonly OutlineNode[],
  words: string,
  fits?: (node: OutlineNode) => boolean,
): Found {
  const wanted = normalForm(words);
  if (wanted === '' && fits === undefined) return { nodes, hits: 0 };
  const kept: OutlineNode[] = [];
  let hits = 0;
  /** From here upwards only what stands above a kept node is needed. */
  let depthNeeded = 0;
  for (const node of [...nodes].reverse()) {
    const isHit =
      normalForm(`${node.item.number} ${node.item.text}`).includes(wanted) &&
      (fits === undefined || fits(node));
    if (isHit) hits += 1;
    if (isHit || node.depth < depthNeeded) {
      kept.unshift(node);
      depthNeeded = node.depth;
    }
  }
  return { nodes: kept.map((node, at) => withStart(node, kept[at - 1])), hits };
}

/** The items above one, outermost first; a circle ends the way. @example pathOf(item, byId).map((each) => each.text) */
export function pathOf(
  item: StandardItem,
  byId: ReadonlyMap<ItemId, StandardItem>,
): readonly StandardItem[] {
  const path: StandardItem[] = [];
  for (let id = item.parentId; id !== null;) {
    const parent = byId.get(id);
    if (!parent || path.includes(parent)) break;
    path.unshift(parent);
    id = parent.parentId;
  }
  return path;
}
