import type { Amount } from '../../../domain/amount';
import type { ItemId } from '../../../domain/id';
import type { Standard, WeightColumn } from '../../../domain/standard';

/** What an item weighs in one of a standard's columns. */
export interface ItemWeight extends Pick<WeightColumn, 'table' | 'direction'> {
  readonly weight: Amount;
}

/**
 * The weights of one level by item, in the order of the columns; null asks for those of a standard without levels. Weights that are
 * tied to no item are left out.
 * @example weightsOfItems(standard, '3').get(functionId)?.[0]?.weight // '40'
 */
export function weightsOfItems(
  { weights }: Standard,
  level: string | null,
): ReadonlyMap<ItemId, readonly ItemWeight[]> {
  const byItem = new Map<ItemId, ItemWeight[]>();
  for (const { level: of, rows, ...column } of weights)
    if (of === level)
      for (const { itemId, weight } of rows)
        if (itemId !== null && weight !== null)
          byItem.set(itemId, [...(byItem.get(itemId) ?? []), { ...column, weight }]);
  return byItem;
}
