import type { Amount } from '../../../domain/amount';
import type { ItemId } from '../../../domain/id';
import type { Standard } from '../../../domain/standard';

/** What an item weighs in each of a standard's tables. */
export type ItemWeights = Readonly<Partial<Record<'skill' | 'theory', Amount>>>;

/**
 * The weights of one level by item; null asks for those of a standard without levels. Weights that are tied to no item are left out.
 * @example weightsOfItems(standard, '3').get(functionId)?.skill // '40'
 */
export function weightsOfItems(
  { weights }: Standard,
  level: string | null,
): ReadonlyMap<ItemId, ItemWeights> {
  const byItem = new Map<ItemId, ItemWeights>();
  for (const column of weights)
    if (column.level === level)
      for (const { itemId, weight } of column.rows)
        if (itemId !== null && weight !== null)
          byItem.set(itemId, { ...byItem.get(itemId), [column.table]: weight });
  return byItem;
}
