import type { Entry } from './edition';
import { likeness, shareHeld, shareHeldByAll } from './likeness';
import { joinBest, type Candidate, type Pairing } from './pairing';
import { sharing } from './sharing';

/** A part says mostly what the whole says … */
const PART_HELD = 0.65;
/** … each part brings its own share of the whole … */
const LEAST_GAIN = 0.15;
/** … and together they say most of it. */
const WHOLE_HELD = 0.68;
/** A single part that is this like the whole is the whole, reworded. */
const SAME_THING = 0.8;

interface Parts {
  readonly whole: Entry;
  readonly parts: readonly Entry[];
  readonly held: number;
}

/** The other side's items into which an item was taken apart, or undefined when it was not. */
function partsOf(whole: Entry, others: readonly Entry[]): Parts | undefined {
  const fitting = others
    .filter((other) => other.item.kind === whole.item.kind && other.level === whole.level)
    .filter((other) => shareHeld(other.profile, whole.profile) >= PART_HELD)
    .map((other) => ({ other, alike: likeness(other.profile, whole.profile) }))
    .sort((a, b) => b.alike - a.alike || a.other.at - b.other.at);
  if ((fitting[0]?.alike ?? 1) >= SAME_THING) return undefined;
  const parts: Entry[] = [];
  let held = 0;
  for (const { other } of fitting) {
    const profiles = [...parts, other].map(({ profile }) => profile);
    const more = shareHeldByAll(whole.profile, profiles);
    if (more - held < LEAST_GAIN) continue;
    parts.push(other);
    held = more;
  }
  if (parts.length < 2 || held < WHOLE_HELD) return undefined;
  return { whole, parts: parts.sort((a, b) => a.at - b.at), held };
}

function partsIn(wholes: readonly Entry[], others: readonly Entry[]): readonly Parts[] {
  const near = sharing(wholes, others);
  return wholes.flatMap((whole) => partsOf(whole, near.get(whole) ?? []) ?? []);
}

/**
 * Joins an old item with the several new ones that it was split into, and several old ones with the one that they were merged in.
 * Only what nothing else was found for is looked at; all must be of one kind and level.
 */
export function pairParts(pairing: Pairing): void {
  const old = pairing.freeOld();
  const now = pairing.freeNew();
  const ids = (entries: readonly Entry[]) => entries.map(({ item }) => item.id);
  const nearness = (wholeIsOld: boolean, { whole, parts }: Parts) =>
    parts.filter((part) =>
      wholeIsOld ? pairing.isSamePlace(whole, part) : pairing.isSamePlace(part, whole),
    ).length / parts.length;
  const scored = (wholeIsOld: boolean, found: Parts): Candidate => {
    const whole = ids([found.whole]);
    const parts = ids(found.parts);
    return {
      oldIds: wholeIsOld ? whole : parts,
      newIds: wholeIsOld ? parts : whole,
      confidence: Math.min(0.95, found.held),
      score: found.held + 0.3 * nearness(wholeIsOld, found),
    };
  };
  joinBest(pairing, [
    ...partsIn(old, now).map((found) => scored(true, found)),
    ...partsIn(now, old).map((found) => scored(false, found)),
  ]);
}
