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

interface Folded {
  readonly text: string;
  /** Place in the text as written of each code unit of `text`, and its end; undefined when they are the same. */
  readonly places: readonly number[] | undefined;
}

/** NFKC character by character, so that every place can be found again in the text as written. */
function fold(written: string): Folded {
  if (written.normalize('NFKC') === written) return { text: written, places: undefined };
  const places: number[] = [];
  let text = '';
  let at = 0;
  for (const character of written) {
    const folded = character.normalize('NFKC');
    for (let unit = 0; unit < folded.length; unit += 1) places.push(at);
    text += folded;
    at += character.length;
  }
  places.push(at);
  return { text, places };
}

function withoutAccents(word: string): string {
  return /^[\u0020-\u007e]*$/.test(word) ? word : word.normalize('NFD').replace(/\p{M}/gu, '');
}

function wordTerm(part: string): string | undefined {
  const lower = withoutAccents(part.toLowerCase());
  // `IT` and `C` in capitals are names, `it` and `a` are not.
  const isName = part.length > 1 && part === part.toUpperCase() && /^\p{Lu}+$/u.test(part);
  if (isStopWord(lower) && !isName) return undefined;
  return stemEnglish(americanSpelling(lower));
}

function* ideographs(run: string, from: number): Generator<Token> {
  let before: { readonly character: string; readonly at: number } | undefined;
  let at = from;
  for (const character of run) {
    const end = at + character.length;
    if (!isStopWord(character)) yield { term: character, start: at, end };
    if (before !== undefined) yield { term: before.character + character, start: before.at, end };
    before = { character, at };
    at = end;
  }
}

function* words(run: string, from: number): Generator<Token> {
  const parts = [...run.matchAll(PART)];
  const [first] = parts;
  const isWhole = parts.length === 1 && first?.[0] === run;
  const hasDigit = /\p{N}/u.test(run);
  if (!isWhole && (hasDigit || /[+#]$/.test(run)))
    yield { term: run.toLowerCase(), start: from, end: from + run.length };
  else if (!isWhole && /^[\p{L}]+-[\p{L}]+$/u.test(run)) {
    const joined = wordTerm(run.replace('-', ''));
    if (joined !== undefined) yield { term: joined, start: from, end: from + run.length };
  }
  if (!isWhole && /^[\p{L}]+['’]\p{L}{1,2}$/u.test(run)) parts.length = 1;
  for (const part of parts) {
    // Digits and single letters of a code mean nothing on their own.
    if (!isWhole && (hasDigit || /[+#]$/.test(run)) && !/\p{L}{2}/u.test(part[0])) continue;
    const term = wordTerm(part[0]);
    const start = from + part.index;
    if (term !== undefined) yield { term, start, end: start + part[0].length };
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
  for (const match of text.matchAll(RUN)) {
    const run = match[0];
    const found = IDEOGRAPHS.test(run) ? ideographs(run, match.index) : words(run, match.index);
    for (const token of found)
      tokens.push(
        places === undefined
          ? token
          : {
              term: token.term,
              start: places[token.start] ?? 0,
              end: places[token.end] ?? written.length,
            },
      );
  }
  return tokens;
}
