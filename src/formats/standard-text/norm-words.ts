import { compact } from './piece';

const NUMBER =
  /^((?:GB|HG|JB|YY|DL|SJ|QB|JY|LD|YD|JT|DB\d{2}|T)(?:\/(?:[TZ]|[A-Z]{2,8}))?\d{2,6}(?:\.\d+)?[-—–－]((?:19|20)\d{2}))$/;

/** A line that is a norm's number and nothing else. @example normNumber('GB/T 1.1—2020')?.edition // '2020' */
export function normNumber(
  text: string,
): { readonly code: string; readonly edition: string } | undefined {
  const found = NUMBER.exec(compact(text));
  if (!found) return undefined;
  const [, code = '', edition = ''] = found;
  return { code: code.replace(/^([A-Z]+(?:\d{2})?(?:\/[A-Z]+)?)(\d)/, '$1 $2'), edition };
}

/** The type of an annex as a note of its item. */
type AnnexType = '规范性' | '资料性';

const TYPE = '[(（]\\s*(规范性|资料性|normative|informative)\\s*(?:附录|annex)?\\s*[)）]';
const ANNEX = new RegExp(`^(?:附\\s*录|annex)\\s*([A-Z])(?![A-Za-z.])\\s*(?:${TYPE})?\\s*`, 'i');
const ANNEX_TYPE = new RegExp(`^${TYPE}$`, 'i');

const typeOf = (written: string | undefined): AnnexType | undefined =>
  written === undefined ? undefined : /规范|^normative/i.test(written) ? '规范性' : '资料性';

/**
 * The heading of an annex, `附录A（规范性）…` or `Annex A (normative) …`; its title begins at `length`. A sentence that speaks of an annex
 * is none.
 * @example annexHead('附　录　B')?.letter // 'B'
 */
export function annexHead(
  text: string,
):
  | { readonly letter: string; readonly type: AnnexType | undefined; readonly length: number }
  | undefined {
  const found = ANNEX.exec(text);
  if (!found || text.length > 100 || /[。；;，,.]$/.test(text)) return undefined;
  const [whole, letter = '', type] = found;
  return { letter: letter.toUpperCase(), type: typeOf(type), length: whole.length };
}

/** The type of an annex on a line of its own. @example annexType('（资料性附录）') // '资料性' */
export function annexType(text: string): AnnexType | undefined {
  return typeOf(ANNEX_TYPE.exec(text.trim())?.[1]);
}

/** The part that a heading opens and that holds no clause: contents, foreword, references at the end. */
export function partWithoutClauses(tight: string): string | undefined {
  if (/^(?:目次|目录|contents)$/i.test(tight)) return 'contents';
  if (/^(?:前言|引言|foreword|introduction)$/i.test(tight)) return 'foreword';
  return /^(?:参考文献|索引|bibliography|index)$/i.test(tight) ? 'references' : undefined;
}

/** Whether a clause's heading opens the list of what the norm refers to. */
export function isReferences(tight: string): boolean {
  return /(?:规范性引用文件|normativereferences)$/i.test(tight);
}

/** Whether a clause's heading opens the terms, whose definitions are no provisions (GB/T 1.1-2020, 8.7). */
export function isTerms(tight: string): boolean {
  return /^\d+[.、]?(?:术语.{0,12}|terms.*definitions.{0,20})$/i.test(tight);
}

/** Whether a sentence only says that its section is empty: 本标准没有需要界定的术语和定义。 */
export function saysEmpty(tight: string): boolean {
  return (
    /^本(?:文件|标准|规范|规程)(?:没有|无)[^，；]{0,8}(?:术语|规范性引用文件)[^，；]{0,6}。?$/.test(
      tight,
    ) || /^(?:notermsanddefinitions|thereareno(?:normativereferences|terms))/i.test(tight)
  );
}

const FIGURE = /^(?:表|图|table|figure)\s*[A-Z]?[.．]?\d{1,2}(?:\s|[^\d.])|^单位/i;
const NOTE = /^(?:注|示例|例)\s*\d*\s*[:：]|^注\d?\s|^(?:NOTE|EXAMPLE)\b|^[[［](?:来源|SOURCE)/;

/** What a line beside the clauses is: a note or example, the title of a table or a figure; a sentence that speaks of one is neither. */
export function asideOf(text: string): 'note' | 'table-or-figure' | undefined {
  if (NOTE.test(text)) return 'note';
  return FIGURE.test(text) && !/[。；;.]$/.test(text) ? 'table-or-figure' : undefined;
}

/** Whether a line below a table's title reads as one of its cells: a few words and no sign of a sentence. */
export function isCellLike(text: string): boolean {
  return text.length <= 25 && !/[，。；：,;:]/.test(text);
}
