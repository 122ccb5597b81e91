import type { Entry } from './edition';
import { likeness } from './likeness';
import { joinBest, type Candidate, type Pairing } from './pairing';
import { sharing } from './sharing';

/** Below this, words and place together do not make two items one. */
const LEAST_SCORE = 0.5;
const SAME_PLACE = 0.15;
const SAME_NUMBER = 0.05;
const OTHER_LEVEL = 0.15;
const OTHER_KIND = 0.25;

/** How much of what stands under both was joined, 0 to 1; undefined when either has nothing under it. */
function childrenShared(pairing: Pairing, old: Entry, now: Entry): number | undefined {
  if (old.children.length === 0 || now.children.length === 0) return undefined;
  const under = new Set(now.children);
  const shared = old.children.filter((id) =>
    pairing.groupOfOld(id)?.newIds.some((other) => under.has(other)),
  ).length;
  return (2 * shared) / (old.children.length + now.children.length);
}

function candidateOf(pairing: Pairing, old: Entry, now: Entry): Candidate | undefined {
  const words = likeness(old.profile, now.profile);
  const below = childrenShared(pairing, old, now);
  const alike = below === undefined ? words : Math.max(words, 0.5 * words + 0.6 * below);
  const score =
    alike +
    (pairing.isSamePlace(old, now) ? SAME_PLACE : 0) +
    (old.item.number !== '' && old.item.number === now.item.number ? SAME_NUMBER : 0) -
    (old.level === now.level ? 0 : OTHER_LEVEL) -
    (old.item.kind === now.item.kind ? 0 : OTHER_KIND);
  if (score < LEAST_SCORE) return undefined;
  return {
    oldIds: [old.item.id],
    newIds: [now.item.id],
    confidence: Math.max(0, Math.min(0.99, score)),
    score,
  };
}

/** Old items beside the new ones that could be theirs: those that share words, and those whose children were joined. */
function nearby(
  pairing: Pairing,
  olds: readonly Entry[],
  nows: readonly Entry[],
): readonly (readonly [Entry, Entry])[] {
  const isFree = new Set(nows);
  const near = sharing(olds, nows);
  return olds.flatMap((old) => {
    const others = new Set(near.get(old) ?? []);
    for (const child of old.children)
      for (const id of pairing.groupOfOld(child)?.newIds ?? []) {
        const parent = pairing.now.get(id)?.parent ?? null;
        const entry = parent === null ? undefined : pairing.now.get(parent);
        if (entry !== undefined && isFree.has(entry)) others.add(entry);
      }
    return [...others].map((now) => [old, now] as const);
  });
}

/** Joins one to one what is alike in its words, its place and what stands under it, the surest first. */
export function pairAlike(pairing: Pairing, which: (entry: Entry) => boolean = () => true): void {
  const olds = pairing.freeOld().filter(which);
  const nows = pairing.freeNew().filter(which);
  joinBest(
    pairing,
    nearby(pairing, olds, nows).flatMap(([old, now]) => candidateOf(pairing, old, now) ?? []),
  );
}

/** Under joined parents a few words in common are enough … */
const FEW_WORDS = 0.25;
/** … and still fewer where only one of the kind is left on either side. */
const FEWEST_WORDS = 0.15;

/** What is left of one kind between two joined parents, by the words in common: proposed, never sure. */
export function pairByPlace(pairing: Pairing): void {
  const olds = pairing.freeOld().filter(({ parent }) => parent !== null);
  const nows = pairing.freeNew();
  const besides = (entry: Entry, others: readonly Entry[]) =>
    others.filter(({ parent, item }) => parent === entry.parent && item.kind === entry.item.kind)
      .length;
  const candidates = olds.flatMap((old) =>
    nows.flatMap((now): Candidate[] => {
      if (now.item.kind !== old.item.kind || !pairing.isSamePlace(old, now)) return [];
      const words = likeness(old.profile, now.profile);
      const isSole = besides(old, olds) === 1 && besides(now, nows) === 1;
      if (words < (isSole ? FEWEST_WORDS : FEW_WORDS)) return [];
      const ids = { oldIds: [old.item.id], newIds: [now.item.id] };
      return [{ ...ids, confidence: Math.min(0.5, 0.2 + words), score: words }];
    }),
  );
  joinBest(pairing, candidates);
}
