import type { MatchSettings } from './settings';
import { weightedTerms } from './weighted-terms';

/** One text of a query: a name for it, and how much its words count (1 = fully). The first part of a query is its main text. */
export interface QueryPart {
  readonly name: string;
  readonly text: string;
  readonly weight: number;
}

/** A stretch of one of the query's texts as written (code units, end exclusive). */
export interface QueryMark {
  readonly part: string;
  readonly start: number;
  readonly end: number;
}

/** A term of a query: what it counts for before the term's rarity, and where it stands. */
export interface QueryTerm {
  readonly term: string;
  readonly weight: number;
  readonly isPiece: boolean;
  readonly marks: readonly QueryMark[];
}

interface Counted {
  frequency: number;
  readonly weight: number;
  readonly isPiece: boolean;
  readonly marks: QueryMark[];
}

/** A long description must not drown a short name: its words count less, the longer it is beside the main text. */
function evenedPart(length: number, mainLength: number, evening: number): number {
  return length <= mainLength ? 1 : (mainLength / length) ** evening;
}

/**
 * The terms of a query in the order of first occurrence; repeated words count more, but ever less (k3).
 * Empty texts and parts of weight 0 give none.
 * @example termsOfQuery([{ name: 'text', text: 'Weld', weight: 1 }], DEFAULT_SETTINGS)[0].weight // 1
 */
export function termsOfQuery(
  parts: readonly QueryPart[],
  settings: MatchSettings,
): readonly QueryTerm[] {
  const { gramWeight, gramLength, querySaturation, sideEvening } = settings;
  const found = new Map<string, Counted>();
  let mainLength = 0;
  for (const part of parts) {
    if (part.weight <= 0) continue;
    const terms = weightedTerms(part.text, gramWeight, gramLength);
    const length = terms.filter(({ isPiece }) => !isPiece).length;
    if (mainLength === 0) mainLength = length;
    const counts = part.weight * evenedPart(length, mainLength, sideEvening);
    for (const { term, weight, isPiece, start, end } of terms) {
      const entry = found.get(term) ?? { frequency: 0, weight, isPiece, marks: [] };
      entry.frequency += counts;
      entry.marks.push({ part: part.name, start, end });
      found.set(term, entry);
    }
  }
  return Array.from(found, ([term, { frequency, weight, isPiece, marks }]) => ({
    term,
    weight: (weight * frequency * (querySaturation + 1)) / (querySaturation + frequency),
    isPiece,
    marks,
  }));
}
