import type { Entry } from './edition';
import { joinBest, type Candidate, type Pairing } from './pairing';

function byKey(entries: readonly Entry[], keyOf: (entry: Entry) => string): Map<string, Entry[]> {
  const found = new Map<string, Entry[]>();
  for (const entry of entries) {
    const key = keyOf(entry);
    const same = found.get(key);
    if (same) same.push(entry);
    else found.set(key, [entry]);
  }
  return found;
}

/** Joins what has the same words, kind, level and path on both sides; repeats in the order in which they stand. */
export function pairInPlace(pairing: Pairing): void {
  const keyOf = ({ item, level, path, plain }: Entry) => [item.kind, level, path, plain].join('\t');
  const now = byKey(pairing.freeNew(), keyOf);
  for (const [key, entries] of byKey(pairing.freeOld(), keyOf)) {
    const others = now.get(key) ?? [];
    // One more or one less of the same words under one item: which of them went is not told by the words.
    const confidence = entries.length === others.length ? 1 : 0.8;
    entries.slice(0, others.length).forEach((entry, at) => {
      const other = others[at];
      if (other) pairing.join({ oldIds: [entry.item.id], newIds: [other.item.id], confidence });
    });
  }
}

/**
 * Joins what has the same words and kind wherever it stands: first under items already joined, then at the same level, then
 * anywhere. With `onlySole`, only words that stand once on either side.
 */
export function pairSameWords(pairing: Pairing, onlySole: boolean): void {
  const keyOf = ({ item, plain }: Entry) => `${item.kind}\t${plain}`;
  const now = byKey(pairing.freeNew(), keyOf);
  const candidates: Candidate[] = [];
  for (const [key, entries] of byKey(pairing.freeOld(), keyOf)) {
    const others = now.get(key) ?? [];
    const isSole = entries.length === 1 && others.length === 1;
    if (onlySole && !isSole) continue;
    for (const old of entries)
      for (const other of others) {
        const score =
          (pairing.isSamePlace(old, other) ? 4 : 0) +
          (old.level === other.level ? 2 : 0) +
          (old.item.number === other.item.number ? 1 : 0);
        if (onlySole && old.level !== other.level) continue;
        candidates.push({
          oldIds: [old.item.id],
          newIds: [other.item.id],
          confidence: isSole || score >= 4 ? 1 : 0.7,
          score,
        });
      }
  }
  joinBest(pairing, candidates);
}
