import type { ItemId } from '../domain/id';
import type { Entry } from './edition';
import { shareHeld, sharedWeight, type Profile } from './likeness';
import type { Candidate, Pairing } from './pairing';

/** What one side says beyond the other must be worth looking for … */
const LEAST_LEFT = 0.2;
/** … and be said by the item that explains it. */
const LEAST_EXPLAINED = 0.6;
/** That item says little else that neither side knows. */
const LEAST_OWN = 0.4;

function withoutTerms(profile: Profile, other: Profile): Profile {
  const terms = new Map<string, number>();
  let weight = 0;
  for (const [term, all] of profile.terms) {
    const left = all - (other.terms.get(term) ?? 0);
    if (left <= 0) continue;
    terms.set(term, left);
    weight += left;
  }
  return { terms, weight };
}

/** How much of what `whole` says beyond `part` the free entry says, 0 when it is not the missing part. */
function explained(whole: Entry, part: Entry, free: Entry): number {
  const left = withoutTerms(whole.profile, part.profile);
  if (left.weight < LEAST_LEFT * whole.profile.weight) return 0;
  if (shareHeld(free.profile, whole.profile) < LEAST_OWN) return 0;
  const share = sharedWeight(left, free.profile) / left.weight;
  return share >= LEAST_EXPLAINED ? share : 0;
}

/**
 * Adds to a reworded pair the item beside it that says what one of both lost: the pair becomes a split or a merger. Only what nothing
 * was found for, of the same kind and under the same item, is looked at.
 */
export function pairLeftover(pairing: Pairing): void {
  const candidates: Candidate[] = [];
  for (const old of pairing.old.values()) {
    const group = pairing.groupOfOld(old.item.id);
    const now = pairing.now.get(group?.newIds[0] ?? old.item.id);
    if (group === undefined || now === undefined || old.plain === now.plain) continue;
    if (group.oldIds.length > 1 || group.newIds.length > 1) continue;
    const isBeside = (entry: Entry, free: Entry) =>
      free.parent === entry.parent &&
      free.level === entry.level &&
      free.item.kind === entry.item.kind;
    for (const free of pairing.freeNew()) {
      const share = isBeside(now, free) ? explained(old, now, free) : 0;
      const ids = [now, free].sort((a, b) => a.at - b.at).map(({ item }) => item.id);
      if (share > 0)
        candidates.push({
          oldIds: group.oldIds,
          newIds: ids,
          confidence: share * 0.9,
          score: share,
        });
    }
    for (const free of pairing.freeOld()) {
      const share = isBeside(old, free) ? explained(now, old, free) : 0;
      const ids = [old, free].sort((a, b) => a.at - b.at).map(({ item }) => item.id);
      if (share > 0)
        candidates.push({
          oldIds: ids,
          newIds: group.newIds,
          confidence: share * 0.9,
          score: share,
        });
    }
  }
  const widened = new Set<ItemId>();
  for (const { oldIds, newIds, confidence } of candidates.sort((a, b) => b.score - a.score)) {
    const ids = [...oldIds, ...newIds];
    if (ids.some((id) => widened.has(id))) continue;
    for (const id of ids) widened.add(id);
    pairing.join({ oldIds, newIds, confidence });
  }
}
