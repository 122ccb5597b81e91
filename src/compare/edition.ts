import type { ItemId } from '../domain/id';
import { normalForm } from '../domain/normal-form';
import type { Level, StandardDocument, StandardItem } from '../domain/standard';
import type { Profile } from './likeness';
import { plainText } from './words-of';

/** An item as the comparison sees it. */
export interface Entry {
  readonly item: StandardItem;
  /** Place in its edition's reading order. */
  readonly at: number;
  readonly plain: string;
  readonly profile: Profile;
  /** The level's key common to both editions, '' where there is none. */
  readonly level: string;
  readonly parent: ItemId | null;
  readonly children: readonly ItemId[];
  /** Plain texts of what it stands under, outermost first. */
  readonly path: string;
}

/** One edition, its items by id in reading order. */
export type Edition = ReadonlyMap<ItemId, Entry>;

/**
 * Which level of the old edition each level of the new one goes on: the one of the same id, else of the same name, else of the same rank.
 * @example levelKeys([{ id: '4', name: '四级', rank: 2 }], [{ id: 'L4', name: '四级', rank: 2 }]).get('L4') // '4'
 */
export function levelKeys(
  old: readonly Level[],
  now: readonly Level[],
): ReadonlyMap<string, string> {
  const ways: readonly ((a: Level, b: Level) => boolean)[] = [
    (a, b) => a.id === b.id,
    (a, b) => normalForm(a.name) === normalForm(b.name),
    (a, b) => a.rank === b.rank,
  ];
  const keys = new Map<string, string>();
  for (const isSame of ways)
    for (const level of now) {
      if (keys.has(level.id)) continue;
      const taken = new Set(keys.values());
      const before = old.find((each) => !taken.has(each.id) && isSame(each, level));
      if (before !== undefined) keys.set(level.id, before.id);
    }
  return keys;
}

/** An edition ready for comparing; `levelOf` gives the common key of a level id. A parent that is missing counts as none. */
export function editionOf(
  { items }: StandardDocument,
  profiles: readonly Profile[],
  levelOf: (level: string) => string,
): Edition {
  const known = new Map(items.map((item) => [item.id, item]));
  const children = new Map<ItemId, ItemId[]>();
  const parentOf = (item: StandardItem) =>
    item.parentId !== null && known.has(item.parentId) ? item.parentId : null;
  for (const item of items) {
    const parent = parentOf(item);
    if (parent === null) continue;
    const siblings = children.get(parent);
    if (siblings) siblings.push(item.id);
    else children.set(parent, [item.id]);
  }
  const pathOf = (item: StandardItem) => {
    const path: string[] = [];
    const seen = new Set<ItemId>([item.id]);
    for (let id = parentOf(item); id !== null && !seen.has(id);) {
      seen.add(id);
      const above = known.get(id);
      if (above === undefined) break;
      path.unshift(plainText(above.text));
      id = parentOf(above);
    }
    return path.join('\n');
  };
  const entries = items.map((item, at): Entry => ({
    item,
    at,
    plain: plainText(item.text),
    profile: profiles[at] ?? { terms: new Map(), weight: 0 },
    level: item.level === null ? '' : levelOf(item.level),
    parent: parentOf(item),
    children: children.get(item.id) ?? [],
    path: pathOf(item),
  }));
  return new Map(entries.map((entry) => [entry.item.id, entry]));
}
