import { tokenise } from '../matching/tokenise';

/** Single ideographs are many and say little beside pairs and words. */
const SINGLE_SHARE = 0.4;

/** A text as weighed terms. */
export interface Profile {
  readonly terms: ReadonlyMap<string, number>;
  /** The sum of its terms' weights. */
  readonly weight: number;
}

/**
 * The texts as profiles in which a term weighs the more the fewer of these texts have it, so that 能, 相关 and the like decide nothing.
 * A text without terms has the weight 0.
 * @example profilesOf(['能读图', '能绘图'])[0].weight > 0 // true
 */
export function profilesOf(texts: readonly string[]): readonly Profile[] {
  const counted = texts.map((text) => {
    const counts = new Map<string, number>();
    for (const { term } of tokenise(text)) counts.set(term, (counts.get(term) ?? 0) + 1);
    return counts;
  });
  const spread = new Map<string, number>();
  for (const counts of counted)
    for (const term of counts.keys()) spread.set(term, (spread.get(term) ?? 0) + 1);
  return counted.map((counts) => {
    const terms = new Map<string, number>();
    let weight = 0;
    for (const [term, count] of counts) {
      const share = term.length === 1 && term > '\u2E80' ? SINGLE_SHARE : 1;
      const each = share * count * Math.log(1 + (2 * texts.length) / (spread.get(term) ?? 1));
      terms.set(term, each);
      weight += each;
    }
    return { terms, weight };
  });
}

/** The weight of what two profiles share. @example sharedWeight(a, a) === a.weight // true */
export function sharedWeight(a: Profile, b: Profile): number {
  const [few, many] = a.terms.size <= b.terms.size ? [a, b] : [b, a];
  let shared = 0;
  for (const [term, weight] of few.terms) shared += Math.min(weight, many.terms.get(term) ?? 0);
  return shared;
}

/** How alike two profiles are, 0 to 1 (Dice); two without terms are not alike. @example likeness(a, a) // 1 */
export function likeness(a: Profile, b: Profile): number {
  const weight = a.weight + b.weight;
  return weight === 0 ? 0 : (2 * sharedWeight(a, b)) / weight;
}

/** What share of the first profile the second holds, 0 to 1. @example shareHeld(part, whole) // 0.9 */
export function shareHeld(part: Profile, whole: Profile): number {
  return part.weight === 0 ? 0 : sharedWeight(part, whole) / part.weight;
}

/** What share of a whole the parts hold together, 0 to 1; a term held twice counts once. @example shareHeldByAll(whole, [a, b]) // 0.95 */
export function shareHeldByAll(whole: Profile, parts: readonly Profile[]): number {
  let held = 0;
  for (const [term, weight] of whole.terms)
    held += Math.min(weight, Math.max(0, ...parts.map((part) => part.terms.get(term) ?? 0)));
  return whole.weight === 0 ? 0 : held / whole.weight;
}
