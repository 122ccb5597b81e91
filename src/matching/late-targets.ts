import { countTarget, evenedFrequencies, type Target } from './field-counts';
import type { LexicalIndex } from './lexical-index';

/**
 * The index with one target added or replaced, in the time of that target; the given index stays as it is.
 * Rarity and mean lengths stay those of the last build, so build anew after many changes.
 * @example withTarget(buildIndex([]), { id: 'a', fields: { name: '焊接' } }).late.size // 1
 */
export function withTarget(index: LexicalIndex, target: Target): LexicalIndex {
  const counted = countTarget(target, index.settings);
  const means = index.means.map((mean, at) =>
    mean === 0 ? (counted.fields[at]?.length ?? 0) : mean,
  );
  const frequencies = evenedFrequencies(counted, index.settings, means);
  const written = { target, frequencies, nameTerms: counted.nameTerms };
  return { ...index, means, late: new Map(index.late).set(target.id, written) };
}

/**
 * The index without the target of that id; an unknown id changes nothing that can be found.
 * @example withoutTarget(index, 'a').late.get('a') // undefined: `a` is no longer found
 */
export function withoutTarget(index: LexicalIndex, id: string): LexicalIndex {
  return { ...index, late: new Map(index.late).set(id, undefined) };
}
