import { americanSpelling } from './spelling';
import { stemEnglish } from './stem-english';
import { isStopWord } from './stop-words';

/** A term of a text and where it stands in the text as written (code units, end exclusive). */
export interface Token {
  readonly term: string;
  readonly start: number;
  readonly end: number;
}

const CJK = '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Hangul}々〇ー';
const IDEOGRAPHS = new RegExp(`^[${CJK}]`, 'u');
const LETTER = `(?![${CJK}])[\\p{L}\\p{N}]`;
const JOINT = `(?<=\\p{N})[.,](?=\\p{N})|(?<=[\\p{L}\\p{N}\\p{M}])[-_/'’](?=${LETTER})`;
const RUN = new RegExp(`[${CJK}]+|${LETTER}(?:${LETTER}|\\p{M}|${JOINT})*[+#]*`, 'gu');
const PART = /[\p{L}\p{N}\p{M}]+/gu;
const PLAIN = /^[\p{L}\p{N}\p{M}]+$/u;
const CODE = /\p{N}|[+#]$/u;
const HYPHENED = /^\p{L}+-\p{L}+$/u;
const CAPITALS = /^\p{Lu}+$/u;

interface Folded {
  readonly text: string;
  /** Start and end, in the text as written, of what each code unit of `text` came from; undefined when the texts are the same. */
  readonly places: readonly { readonly start: number; readonly end: number }[] | undefined;
}

/** NFKC character by character, so that every place can be found again in the text as written. */
function fold(written: string): Folded {
  if (written.normalize('NFKC') === written) return { text: written, places: undefined };
  const places: { readonly start: number; readonly end: number }[] = [];
  let text = '';
  let at = 0;
  for (const character of written) {
    const folded = character.normalize('NFKC');
    const place = { start: at, end: at + character.length };
    for (let unit = 0; unit < folded.length; unit += 1) places.push(place);
    text += folded;
    at = place.end;
  }
  return { text, places };
}

function withoutAccents(word: string): string {
  return /^[\u0020-\u007e]*$/.test(word) ? word : word.normalize('NFD').replace(/\p{M}/gu, '');
}

/** Texts repeat their words: a stem found once is looked up after. */
const STEMS = new Map<string, string>();
const MOST_STEMS = 20_000;

function stemOf(lower: string): string {
  const known = STEMS.get(lower);
  if (known !== undefined) return known;
  const stem = stemEnglish(americanSpelling(lower));
  if (STEMS.size >= MOST_STEMS) STEMS.clear();
  STEMS.set(lower, stem);
  return stem;
}

function wordTerm(part: string): string | undefined {
  const lower = withoutAccents(part.toLowerCase());
  // `IT` and `OR` in capitals are names, `it` and `or` are not.
  if (isStopWord(lower) && !(part.length > 1 && CAPITALS.test(part))) return undefined;
  return stemOf(lower);
}

function addIdeographs(tokens: Token[], run: string, from: number): void {
  let before = '';
  let at = from;
  for (const character of run) {
    const end = at + character.length;
    if (!isStopWord(character)) tokens.push({ term: character, start: at, end });
    if (before !== '') tokens.push({ term: before + character, start: at - before.length, end });
    before = character;
    at = end;
  }
}

function addWords(tokens: Token[], run: string, from: number): void {
  const add = (term: string | undefined, start: number, end: number): void => {
    if (term !== undefined) tokens.push({ term, start: from + start, end: from + end });
  };
  if (PLAIN.test(run)) {
    add(wordTerm(run), 0, run.length);
    return;
  }
  const isCode = CODE.test(run);
  const hasApostrophe = /['’]/.test(run);
  if (isCode) add(run.toLowerCase(), 0, run.length);
  else if (HYPHENED.test(run)) add(wordTerm(run.replace('-', '')), 0, run.length);
  for (const { 0: part, index } of run.matchAll(PART)) {
    // Digits and single letters of a code, and the `s` of `worker's`, mean nothing on their own.
    const isScrap = isCode ? !/\p{L}{2}/u.test(part) : index > 0 && hasApostrophe;
    if (!isScrap) add(wordTerm(part), index, index + part.length);
  }
}

/**
 * The terms of a text in reading order, each with its place in the text as written. English words are folded to one spelling and
 * stemmed, function words left out; Chinese (and kana, Hangul) gives single characters and pairs of neighbours, which needs no
 * dictionary; codes such as `6-30-99-00` or `C++` stay whole. Width and accents do not matter (NFKC). Empty text gives none.
 * @example tokenise('PLC 编程').map((each) => each.term) // ['plc', '编', '程', '编程']
 */
export function tokenise(written: string): readonly Token[] {
  const { text, places } = fold(written);
  const tokens: Token[] = [];
  for (const { 0: run, index } of text.matchAll(RUN)) {
    if (IDEOGRAPHS.test(run)) addIdeographs(tokens, run, index);
    else addWords(tokens, run, index);
  }
  if (places === undefined) return tokens;
  return tokens.map(({ term, start, end }) => ({
    term,
    start: places[start]?.start ?? 0,
    end: places[end - 1]?.end ?? written.length,
  }));
}
