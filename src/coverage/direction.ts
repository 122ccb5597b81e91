import type { ItemId } from '../domain/id';
import type { Standard, StandardItem, WeightColumn } from '../domain/standard';
import type { LevelCoverage } from './coverage';
import type { CoverageDefinition } from './definition';
import type { ItemTree } from './item-tree';

/**
 * The directions (方向) of a standard, each once, in the order of its weight columns; none for a standard without.
 * @example directionsOf({ weights: [{ level: 'high', direction: '算法部署方向', table: 'skill', rows: [] }] }) // ['算法部署方向']
 */
export function directionsOf({ weights }: Pick<Standard, 'weights'>): readonly string[] {
  return [...new Set(weights.flatMap(({ direction }) => direction ?? []))];
}

/**
 * What a level's coverage is of, in the standard's words: level and direction; '' for a standard without either.
 * @example levelWords(standard, { level: 'high', direction: '算法部署方向' }) // '高级 算法部署方向'
 */
export function levelWords(
  { levels }: Pick<Standard, 'levels'>,
  { level, direction = '' }: Pick<LevelCoverage, 'level' | 'direction'>,
): string {
  return `${levels.find(({ id }) => id === level)?.name ?? ''} ${direction}`.trim();
}

/** The weight columns of one level as they hold for one direction. */
export interface DirectionWeights {
  /** The direction that the figures are for; undefined where the level has none. */
  readonly direction: string | undefined;
  /** Columns of the definition's table for that direction; more than one is more than can be told apart. */
  readonly columns: readonly WeightColumn[];
}

/**
 * The columns of a level for a direction, or for its first one where that is not among its own. A level whose table is common to all
 * directions keeps that table.
 * @example weightsOf(standard, '1', '算法部署方向', definition).direction // '算法部署方向'
 */
export function weightsOf(
  standard: Pick<Standard, 'weights'>,
  level: string | null,
  wanted: string | undefined,
  { table }: CoverageDefinition,
): DirectionWeights {
  const ofLevel = standard.weights.filter((column) => column.level === level);
  const directions = directionsOf({ weights: ofLevel });
  const direction = directions.find((each) => each === wanted) ?? directions[0];
  const ofTable = ofLevel.filter((column) => column.table === table);
  const own = ofTable.filter((column) => column.direction === direction);
  const common = ofTable.filter((column) => column.direction === undefined);
  return { direction, columns: own.length > 0 ? own : common };
}

/**
 * The items of a level that are a direction's: those under a part named for another direction are not, nor are those of a function
 * that has a share in other directions' columns but none in its own. Without a direction all are.
 * @example itemsOfDirection(scored, tree, standard, '1', undefined).length === scored.length // true
 */
export function itemsOfDirection(
  scored: readonly StandardItem[],
  tree: ItemTree,
  { weights }: Pick<Standard, 'weights'>,
  level: string | null,
  direction: string | undefined,
): readonly StandardItem[] {
  if (direction === undefined) return scored;
  const others = new Set(directionsOf({ weights }).filter((each) => each !== direction));
  const sharing = (own: boolean) =>
    new Set(
      weights
        .filter((each) => each.level === level && each.direction !== undefined)
        .filter((each) => (each.direction === direction) === own)
        .flatMap(({ rows }) =>
          rows.flatMap(({ itemId, weight }) => (weight === null ? [] : itemId)),
        )
        .filter((id) => id !== null),
    );
  const own = sharing(true);
  const foreign = sharing(false);
  const isForeign = (id: ItemId) => foreign.has(id) && !own.has(id);
  return scored.filter((item) =>
    tree
      .pathOf(item)
      .every(({ id, kind, text }) => !isForeign(id) && !(kind === 'part' && others.has(text))),
  );
}
