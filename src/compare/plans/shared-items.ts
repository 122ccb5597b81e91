import type { StandardItem } from '../../domain/standard';
import { teachersIn, type TaughtPlan, type Teaching } from './taught-plan';

/** One item over several programmes, with the courses that teach it in each; none where a programme does not teach it. */
export interface SharedItem {
  readonly item: StandardItem;
  readonly teachings: readonly (readonly Teaching[])[];
  /** How many programmes teach it. */
  readonly taughtIn: number;
}

/**
 * Which programmes teach which of the items by their confirmed links: items that all teach first, those of one last, else in the order given. Only items of
 * standards that two programmes or more teach something of are compared; items that none teaches are left out.
 * @example sharedItems(items, []) // []
 */
export function sharedItems(
  items: readonly StandardItem[],
  plans: readonly TaughtPlan[],
): readonly SharedItem[] {
  const teachers = plans.map(teachersIn);
  const rows = items.flatMap((item): readonly SharedItem[] => {
    const teachings = teachers.map((of) => of(item.id));
    const taughtIn = teachings.filter(({ length }) => length > 0).length;
    return taughtIn === 0 ? [] : [{ item, teachings, taughtIn }];
  });
  const plansOf = new Map<string, Set<number>>();
  for (const { item, teachings } of rows) {
    const serving = plansOf.get(item.standardId) ?? new Set();
    for (const [at, { length }] of teachings.entries()) if (length > 0) serving.add(at);
    plansOf.set(item.standardId, serving);
  }
  return rows
    .filter(({ item }) => (plansOf.get(item.standardId)?.size ?? 0) > 1)
    .sort((a, b) => b.taughtIn - a.taughtIn);
}
