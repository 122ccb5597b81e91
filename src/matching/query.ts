import type { MatchSettings } from './settings';
import { weightedTerms } from './weighted-terms';

/** One text of a query: a name for it, and how much its words count (1 = fully). */
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

/**
 * The terms of a query in the order of first occurrence; repeated words count more, but ever less (k3).
 * Empty texts and parts of weight 0 give none.
 * @example termsOfQuery([{ name: 'text', text: 'Weld', weight: 1 }], DEFAULT_SETTINGS)[0].weight // 1
 */
export function termsOfQuery(
  parts: readonly QueryPart[],
  settings: MatchSettings,
): readonly QueryTerm[] {
  const found = new Map<
    string,
    { frequency: number; weight: number; isPiece: boolean; marks: QueryMark[] }
  >();
  for (const part of parts) {
    if (part.weight <= 0) continue;
    const terms = weightedTerms(part.text, settings.gramWeight, settings.gramLength);
    for (const { term, weight, isPiece, start, end } of terms) {
      const entry = found.get(term) ?? { frequency: 0, weight, isPiece, marks: [] };
      entry.frequency += part.weight;
      entry.marks.push({ part: part.name, start, end });
      found.set(term, entry);
    }
  }
  const { querySaturation } = settings;
  return Array.from(found, ([term, { frequency, weight, isPiece, marks }]) => ({
    term,
    weight: (weight * frequency * (querySaturation + 1)) / (querySaturation + frequency),
    isPiece,
    marks,
  }));
}
