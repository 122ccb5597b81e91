import { amount, compareAmounts, dividedBy, sum, ZERO } from '../domain/amount';
import type { ItemId } from '../domain/id';
import { problem, type Problem } from '../domain/problem';
import type { StandardDocument, StandardItem, WeightColumn } from '../domain/standard';
import type { LevelCoverage } from './coverage';
import type { CoverageDefinition } from './definition';
import type { ItemTree } from './item-tree';
import type { TopShare } from './level-coverage';

/** Which items share out a level's points, and by what right. */
export interface TopShares {
  readonly weights: LevelCoverage['weights'];
  readonly tops: readonly TopShare[];
  readonly problems: readonly Problem[];
}

const HUNDRED = amount(100);

/** Scored items grouped under the item of their path that carries a weight, else under the highest that is not a mere part. */
function grouped(
  scored: readonly StandardItem[],
  tree: ItemTree,
  weighted: ReadonlySet<ItemId>,
): ReadonlyMap<ItemId, { readonly item: StandardItem; readonly scored: StandardItem[] }> {
  const groups = new Map<
    ItemId,
    { readonly item: StandardItem; readonly scored: StandardItem[] }
  >();
  for (const item of scored) {
    const path = tree.pathOf(item);
    const top =
      path.find(({ id }) => weighted.has(id)) ?? path.find(({ kind }) => kind !== 'part') ?? item;
    const group = groups.get(top.id) ?? { item: top, scored: [] };
    group.scored.push(item);
    groups.set(top.id, group);
  }
  return groups;
}

function printed(column: WeightColumn, scored: readonly StandardItem[], tree: ItemTree): TopShares {
  const level = column.level ?? '';
  const rows = column.rows.flatMap(({ name, itemId, weight }) =>
    weight === null ? [] : [{ name, itemId, weight }],
  );
  const carriers = new Set(rows.flatMap(({ itemId }) => (itemId === null ? [] : [itemId])));
  const groups = grouped(scored, tree, carriers);
  const problems: Problem[] = [];
  const used = new Set<ItemId>();
  const tops = rows.map(({ name, itemId, weight }): TopShare => {
    const isAgain = itemId !== null && used.has(itemId);
    if (itemId !== null) used.add(itemId);
    const group = itemId === null || isAgain ? undefined : groups.get(itemId);
    if (group === undefined)
      problems.push(problem('weight-without-items', 'warning', {}, { level, name, weight }));
    const item = itemId === null || isAgain ? null : (tree.byId.get(itemId) ?? null);
    return { name, item, weight, scored: group?.scored ?? [] };
  });
  for (const [id, { item, scored: without }] of groups) {
    if (carriers.has(id)) continue;
    const params = { level, name: item.text, items: without.length };
    problems.push(problem('items-without-weight', 'warning', item.source ?? {}, params));
    tops.push({ name: item.text, item, weight: ZERO, scored: without });
  }
  const total = sum(rows.map(({ weight }) => weight));
  if (compareAmounts(total, HUNDRED) !== 0)
    problems.push(problem('weights-not-100', 'warning', {}, { level, total }));
  return { weights: 'printed', tops, problems };
}

function evenly(scored: readonly StandardItem[], tree: ItemTree): TopShares {
  const groups = [...grouped(scored, tree, new Set()).values()];
  const weight = dividedBy(HUNDRED, amount(groups.length)) ?? ZERO;
  return {
    weights: 'even',
    tops: groups.map((group) => ({ name: group.item.text, weight, ...group })),
    problems: [],
  };
}

function perItem(scored: readonly StandardItem[], tree: ItemTree): TopShares {
  const groups = [...grouped(scored, tree, new Set()).values()];
  const each = dividedBy(HUNDRED, amount(scored.length)) ?? ZERO;
  return {
    weights: 'per-item',
    tops: groups.map((group) => ({
      name: group.item.text,
      weight: dividedBy(amount(100 * group.scored.length), amount(scored.length)) ?? each,
      ...group,
    })),
    problems: [],
  };
}

/**
 * How a level's 100 points are shared out among the top items (functions, work areas, sections) of its scored items: by the column of
 * that level and direction, evenly where it has none or several that nothing tells apart (which is said), or by number of items where
 * the definition or a norm asks for it. No scored items give no tops unless a column is printed. Negative weights count as 0.
 * @example topShares(document, tree, [], { level: '4', columns: [] }, definition).tops // []
 */
export function topShares(
  { standard }: StandardDocument,
  tree: ItemTree,
  scored: readonly StandardItem[],
  { level, columns }: { readonly level: string | null; readonly columns: readonly WeightColumn[] },
  definition: CoverageDefinition,
): TopShares {
  if (definition.spread === 'item' || standard.kind === 'norm') return perItem(scored, tree);
  const [column, ...others] = columns;
  if (others.length > 0) {
    const params = { level: level ?? '', columns: columns.length };
    const several = problem('several-weight-columns', 'warning', {}, params);
    return { ...evenly(scored, tree), problems: [several] };
  }
  const isPrinted = column?.rows.some(
    ({ weight }) => weight !== null && compareAmounts(weight, ZERO) > 0,
  );
  if (column === undefined || isPrinted !== true) return evenly(scored, tree);
  const rows = column.rows.map((row) =>
    row.weight !== null && compareAmounts(row.weight, ZERO) < 0 ? { ...row, weight: ZERO } : row,
  );
  return printed({ ...column, rows }, scored, tree);
}
