import type { ItemId } from '../../../domain/id';
import type { StandardItem } from '../../../domain/standard';

/** Rows found by their id; of two with one id the later counts. @example byId([course]).get(course.id) // course */
export function byId<T extends { readonly id: string }>(
  rows: readonly T[],
): ReadonlyMap<string, T> {
  return new Map(rows.map((row) => [row.id, row]));
}

/** Ids of the items that no other stands under: what a course can be linked to. @example leafIds([]) // [] */
export function leafIds(items: readonly StandardItem[]): readonly ItemId[] {
  const parents = new Set(items.map((item) => item.parentId));
  return items.flatMap((item) => (parents.has(item.id) ? [] : [item.id]));
}
