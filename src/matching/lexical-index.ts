import {
  countTarget,
  evenedFrequencies,
  impactOf,
  meanLengths,
  type Target,
  type TargetCounts,
} from './field-counts';
import { DEFAULT_SETTINGS, type MatchSettings } from './settings';

/** A target that came or changed after the index was built. */
export interface LateTarget {
  readonly target: Target;
  /** Term → evened frequency over all fields. */
  readonly frequencies: ReadonlyMap<string, number>;
  readonly nameTerms: ReadonlySet<string>;
}

/**
 * Targets made ready for ranking. The postings of term t are `docs[starts[t] .. starts[t + 1]]`, with equally placed `impacts`
 * (saturated frequencies without the term's rarity) and `inName` (1 where the term is a word of the target's name).
 */
export interface LexicalIndex {
  readonly settings: MatchSettings;
  readonly targets: readonly Target[];
  readonly vocabulary: ReadonlyMap<string, number>;
  readonly starts: Uint32Array;
  readonly docs: Uint32Array;
  readonly impacts: Float32Array;
  readonly inName: Uint8Array;
  /** Sum of the rarities of the words of each target's name. */
  readonly nameTotals: Float64Array;
  /** Mean number of words of each field, in the order of `settings.fields`. */
  readonly means: readonly number[];
  /** Targets written since the build, by id; undefined = taken out. */
  readonly late: ReadonlyMap<string, LateTarget | undefined>;
}

/** Told of the progress of a build: targets done, of all. Throwing ends the build. */
export type BuildProgress = (done: number, all: number) => void;

interface Posting {
  readonly docs: number[];
  readonly impacts: number[];
  readonly inName: number[];
}

/**
 * How rare a term of which `having` of `all` targets have any is: ln(1 + (N − n + ½) / (n + ½)), always above 0
 * (BM25's inverse document frequency).
 * @example rarityOf(0, 0) // ln 2 = 0.693…
 */
function rarityOf(having: number, all: number): number {
  return Math.log(1 + (all - having + 0.5) / (having + 0.5));
}

function postingsOf(
  counted: readonly TargetCounts[],
  settings: MatchSettings,
  means: readonly number[],
): { readonly vocabulary: Map<string, number>; readonly postings: readonly Posting[] } {
  const vocabulary = new Map<string, number>();
  const postings: Posting[] = [];
  counted.forEach((target, doc) => {
    for (const [term, frequency] of evenedFrequencies(target, settings, means)) {
      const known = vocabulary.get(term);
      const posting = postings[known ?? -1] ?? { docs: [], impacts: [], inName: [] };
      if (known === undefined) {
        vocabulary.set(term, postings.length);
        postings.push(posting);
      }
      posting.docs.push(doc);
      posting.impacts.push(impactOf(frequency, settings));
      posting.inName.push(target.nameTerms.has(term) ? 1 : 0);
    }
  });
  return { vocabulary, postings };
}

/**
 * An index over targets, ready for `rank`. No targets give an index in which nothing is found; of targets with one id the last counts.
 * @example buildIndex([{ id: 'a', fields: { name: 'Weld pipes' } }]).targets.length // 1
 */
export function buildIndex(
  given: readonly Target[],
  settings: MatchSettings = DEFAULT_SETTINGS,
  onProgress: BuildProgress = () => undefined,
): LexicalIndex {
  const targets = [...new Map(given.map((target) => [target.id, target])).values()];
  const counted = targets.map((target, at) => {
    if (at % 500 === 0) onProgress(at, targets.length);
    return countTarget(target, settings);
  });
  const means = meanLengths(counted, settings.fields.length);
  const { vocabulary, postings } = postingsOf(counted, settings, means);
  const starts = new Uint32Array(postings.length + 1);
  postings.forEach((posting, term) => {
    starts[term + 1] = (starts[term] ?? 0) + posting.docs.length;
  });
  const size = starts[postings.length] ?? 0;
  const docs = new Uint32Array(size);
  const impacts = new Float32Array(size);
  const inName = new Uint8Array(size);
  const nameTotals = new Float64Array(targets.length);
  postings.forEach((posting, term) => {
    const start = starts[term] ?? 0;
    docs.set(posting.docs, start);
    impacts.set(posting.impacts, start);
    inName.set(posting.inName, start);
    const rarity = rarityOf(posting.docs.length, targets.length);
    posting.docs.forEach((doc, at) => {
      if (posting.inName[at] === 1) nameTotals[doc] = (nameTotals[doc] ?? 0) + rarity;
    });
  });
  onProgress(targets.length, targets.length);
  return {
    settings,
    targets,
    vocabulary,
    starts,
    docs,
    impacts,
    inName,
    nameTotals,
    means,
    late: new Map(),
  };
}

/**
 * How rare a term is among the targets of the last build; an unknown term is the rarest.
 * @example rarity(buildIndex([]), 'weld') // ln 2 = 0.693…
 */
export function rarity(index: LexicalIndex, term: string): number {
  const at = index.vocabulary.get(term);
  const having = at === undefined ? 0 : (index.starts[at + 1] ?? 0) - (index.starts[at] ?? 0);
  return rarityOf(having, index.targets.length);
}
