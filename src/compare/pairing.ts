import type { ItemId } from '../domain/id';
import type { Edition, Entry } from './edition';

/** Items of both sides that belong together. */
export interface Group {
  readonly oldIds: readonly ItemId[];
  readonly newIds: readonly ItemId[];
  readonly confidence: number;
}

/** What has been joined so far; each item is joined at most once. */
export class Pairing {
  readonly old: Edition;
  readonly now: Edition;
  readonly #byOld = new Map<ItemId, Group>();
  readonly #byNew = new Map<ItemId, Group>();

  constructor(old: Edition, now: Edition) {
    this.old = old;
    this.now = now;
  }

  join(group: Group): void {
    for (const id of group.oldIds) this.#byOld.set(id, group);
    for (const id of group.newIds) this.#byNew.set(id, group);
  }

  groupOfOld(id: ItemId): Group | undefined {
    return this.#byOld.get(id);
  }

  groupOfNew(id: ItemId): Group | undefined {
    return this.#byNew.get(id);
  }

  /** The old items that nothing was found for yet, in reading order. */
  freeOld(): readonly Entry[] {
    return [...this.old.values()].filter(({ item }) => !this.#byOld.has(item.id));
  }

  freeNew(): readonly Entry[] {
    return [...this.now.values()].filter(({ item }) => !this.#byNew.has(item.id));
  }

  /** Whether both stand under items that were joined, or both under none. */
  isSamePlace(old: Entry, now: Entry): boolean {
    if (old.level !== now.level) return false;
    if (old.parent === null || now.parent === null) return old.parent === now.parent;
    const group = this.#byOld.get(old.parent);
    return group !== undefined && group === this.#byNew.get(now.parent);
  }
}

/** A pair or group that could be joined, the better the higher. */
export interface Candidate extends Group {
  readonly score: number;
}

/** Joins the best candidates first; one that needs an item already taken is passed over. Equal scores: reading order of the old. */
export function joinBest(pairing: Pairing, candidates: readonly Candidate[]): void {
  const place = ({ oldIds }: Candidate) => pairing.old.get(oldIds[0] ?? ('' as ItemId))?.at ?? 0;
  const ordered = [...candidates].sort((a, b) => b.score - a.score || place(a) - place(b));
  for (const { oldIds, newIds, confidence } of ordered) {
    const isFree =
      oldIds.every((id) => pairing.groupOfOld(id) === undefined) &&
      newIds.every((id) => pairing.groupOfNew(id) === undefined);
    if (isFree) pairing.join({ oldIds, newIds, confidence });
  }
}
