import type { FieldName, MatchSettings } from './settings';
import { weightedTerms } from './weighted-terms';

/** Something that can be suggested: its id and its texts by field. A missing field counts as empty. */
export interface Target {
  readonly id: string;
  readonly fields: Readonly<Partial<Record<FieldName, string>>>;
}

/** How often each term stands in one field of one target, and how many words the field has (pieces of words not counted). */
export interface FieldCount {
  readonly counts: ReadonlyMap<string, number>;
  readonly length: number;
}

/** A target's fields counted, and the words of its name. */
export interface TargetCounts {
  readonly fields: readonly FieldCount[];
  readonly nameTerms: ReadonlySet<string>;
}

/**
 * The counts of a target's fields in the order of `settings.fields`.
 * @example countTarget({ id: 'a', fields: { name: '焊接' } }, DEFAULT_SETTINGS).fields[0].length // 3: 焊, 接, 焊接
 */
export function countTarget(target: Target, settings: MatchSettings): TargetCounts {
  const nameTerms = new Set<string>();
  const fields = settings.fields.map(({ name }) => {
    const counts = new Map<string, number>();
    let length = 0;
    const text = target.fields[name] ?? '';
    for (const { term, isPiece } of weightedTerms(text, settings.gramWeight, settings.gramLength)) {
      counts.set(term, (counts.get(term) ?? 0) + 1);
      if (isPiece) continue;
      length += 1;
      if (name === 'name') nameTerms.add(term);
    }
    return { counts, length };
  });
  return { fields, nameTerms };
}

/**
 * Mean number of words of each field over the targets that have any there; 0 for a field that none has.
 * @example meanLengths([], 2) // [0, 0]
 */
export function meanLengths(counted: readonly TargetCounts[], fields: number): readonly number[] {
  return Array.from({ length: fields }, (_, at) => {
    let words = 0;
    let filled = 0;
    for (const target of counted) {
      const length = target.fields[at]?.length ?? 0;
      words += length;
      if (length > 0) filled += 1;
    }
    return filled === 0 ? 0 : words / filled;
  });
}

/**
 * What one occurrence counts in a field: the field's weight, evened out by the field's length against the mean (BM25F).
 * A mean of 0 gives 0.
 * @example evenedWeight(2, 0.75, 8, 8) // 2
 */
export function evenedWeight(
  weight: number,
  evening: number,
  length: number,
  mean: number,
): number {
  return mean === 0 ? 0 : weight / (1 - evening + (evening * length) / mean);
}

/**
 * Evened frequency of each term over all fields of a target.
 * @example evenedFrequencies(countTarget({ id: 'a', fields: {} }, settings), settings, []).size // 0
 */
export function evenedFrequencies(
  counted: TargetCounts,
  settings: MatchSettings,
  means: readonly number[],
): ReadonlyMap<string, number> {
  const frequencies = new Map<string, number>();
  settings.fields.forEach(({ weight, evening }, at) => {
    const field = counted.fields[at];
    if (field === undefined) return;
    const each = evenedWeight(weight, evening, field.length, means[at] ?? 0);
    for (const [term, count] of field.counts)
      frequencies.set(term, (frequencies.get(term) ?? 0) + count * each);
  });
  return frequencies;
}

/**
 * What an evened frequency is worth, from 0 up to but never k1 + 1.
 * @example impactOf(1, { ...DEFAULT_SETTINGS, saturation: 1 }) // 1
 */
export function impactOf(frequency: number, { saturation }: MatchSettings): number {
  return (frequency * (saturation + 1)) / (saturation + frequency);
}
