import { amount, dividedBy, sum, times, ZERO, type Amount } from '../domain/amount';
import type { ItemId } from '../domain/id';
import type { Place } from '../domain/problem';
import type { StandardItem } from '../domain/standard';
import type { Arithmetic, CountedLink, CoverageRow, LevelCoverage } from './coverage';
import type { ItemTree } from './item-tree';

/** A top row of a level: what it is called, the item that carries it, its points, and the scored items among which they are spread. */
export interface TopShare {
  readonly name: string;
  readonly item: StandardItem | null;
  readonly weight: Amount;
  readonly scored: readonly StandardItem[];
}

/** How much one item is covered, 0 to 1, and by which links. */
export interface ItemValue {
  readonly value: Amount;
  readonly links: readonly CountedLink[];
}

const HUNDRED = amount(100);

function count(items: { readonly length: number }): Amount {
  return amount(items.length);
}

function reckon(
  factor: Amount,
  numerator: Amount,
  denominator: Amount,
  source: Place | undefined,
): Arithmetic {
  const result = dividedBy(times(factor, numerator), denominator) ?? ZERO;
  const reckoned = { factor, numerator, denominator, result };
  return source === undefined ? reckoned : { ...reckoned, source };
}

function rowsOfTop(
  top: TopShare,
  tree: ItemTree,
  valueOf: (id: ItemId) => ItemValue,
): readonly CoverageRow[] {
  const under = new Map<ItemId, StandardItem[]>();
  const parents = new Map<ItemId, ItemId | null>();
  const depths = new Map<ItemId, number>();
  for (const item of top.scored) {
    const path = tree.pathOf(item);
    const from = path.findIndex(({ id }) => id === top.item?.id);
    path.slice(Math.max(0, from)).forEach((step, depth, steps) => {
      const below = under.get(step.id) ?? [];
      below.push(item);
      under.set(step.id, below);
      parents.set(step.id, steps[depth - 1]?.id ?? null);
      depths.set(step.id, depth);
    });
  }
  if (top.item !== null && !under.has(top.item.id)) under.set(top.item.id, []);
  const all = count(top.scored);
  const isScored = new Set(top.scored.map(({ id }) => id));
  const standing = Array.from(under.keys(), (id) => tree.byId.get(id));
  const inOrder = standing.filter((item) => item !== undefined).sort((a, b) => a.order - b.order);
  const rows = inOrder.map((item): CoverageRow => {
    const below = under.get(item.id) ?? [];
    const values = below.map(({ id }) => valueOf(id).value);
    const arithmetic = reckon(top.weight, sum(values), all, item.source);
    return {
      itemId: item.id,
      parentId: parents.get(item.id) ?? null,
      depth: depths.get(item.id) ?? 0,
      kind: item.kind,
      number: item.number,
      text: item.text,
      scored: isScored.has(item.id),
      weight:
        below.length === 0 ? top.weight : (dividedBy(times(top.weight, count(below)), all) ?? ZERO),
      covered: arithmetic.result,
      share: dividedBy(sum(values), count(below)) ?? ZERO,
      items: below.length,
      linked: values.filter((value) => value !== ZERO).length,
      arithmetic,
      links: isScored.has(item.id) ? valueOf(item.id).links : [],
    };
  });
  return top.item === null ? [nameless(top), ...rows] : rows;
}

function nameless({ name, weight }: TopShare): CoverageRow {
  return {
    itemId: null,
    parentId: null,
    depth: 0,
    kind: null,
    number: '',
    text: name,
    scored: false,
    weight,
    covered: ZERO,
    share: ZERO,
    items: 0,
    linked: 0,
    arithmetic: reckon(weight, ZERO, ZERO, undefined),
    links: [],
  };
}

/**
 * The coverage of one level from its top rows: each top row's points are spread evenly over its scored items, and the covered points
 * of all are set against the points of all. No points at all give 0.
 * @example levelCoverage({ level: '4', role: 'target', weights: 'printed' }, [], itemTree([]), () => none).covered // '0'
 */
export function levelCoverage(
  about: Pick<LevelCoverage, 'level' | 'role' | 'weights' | 'direction'>,
  tops: readonly TopShare[],
  tree: ItemTree,
  valueOf: (id: ItemId) => ItemValue,
): LevelCoverage {
  const rows = tops.flatMap((top) => rowsOfTop(top, tree, valueOf));
  const covered = rows.filter(({ depth }) => depth === 0).map((row) => row.covered);
  const points = sum(tops.map(({ weight }) => weight));
  const arithmetic = reckon(HUNDRED, sum(covered), points, undefined);
  return { ...about, covered: arithmetic.result, arithmetic, rows };
}
