import { tokenise, type Token } from './tokenise';

/** A term with what it counts for once: 1 for words, characters and codes, less for a piece of a word. */
export interface WeightedTerm extends Token {
  readonly weight: number;
  /** A piece of a word; its place is that of the whole word. */
  readonly isPiece: boolean;
}

/** Keeps pieces apart from words in the vocabulary. */
const PIECE = '\u0001';
const LATIN = /^[a-z]/;
const WORD = /^[a-z]{3,}$/;

function piecesOf(word: string, length: number): ReadonlySet<string> {
  const framed = `_${word}_`;
  const pieces = new Set<string>();
  for (let at = 0; at + length <= framed.length; at += 1)
    pieces.add(PIECE + framed.slice(at, at + length));
  return pieces;
}

/**
 * The terms of a text and, for words of three and more Latin letters, their pieces of `gramLength` letters, which find compounds,
 * derived words and slips of typing. A piece weighs `2 × gramWeight ÷ √(pieces of the word)`, so that long words do not outshout
 * short ones; a `gramWeight` of 0 gives no pieces.
 * @example weightedTerms('pump', 0.3, 4).length // 4: the word and its pieces `_pum`, `pump`, `ump_`
 */
export function weightedTerms(
  text: string,
  gramWeight: number,
  gramLength: number,
): readonly WeightedTerm[] {
  const terms: WeightedTerm[] = [];
  for (const { term, start, end } of tokenise(text)) {
    terms.push({ term, start, end, weight: 1, isPiece: false });
    if (gramWeight === 0 || !LATIN.test(term)) continue;
    const word = text.slice(start, end).toLowerCase();
    if (!WORD.test(word)) continue;
    const pieces = piecesOf(word, gramLength);
    const weight = (2 * gramWeight) / Math.sqrt(pieces.size);
    for (const piece of pieces) terms.push({ term: piece, start, end, weight, isPiece: true });
  }
  return terms;
}
