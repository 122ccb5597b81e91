import { parseAmount, type Amount } from '../../domain/amount';

const KNOWING =
  /^(?:[a-z]+\s+){0,4}(?:needs?|must|should|shall|(?:is|are)\s+expected)\s*(?:to\s+)?know(?:\s+and\s+understand)?\s*[:：]?$|^[\u4e00-\u9fff]{0,8}?(?:应当?|需要?|必?须)?(?:该)?(?:知道|了解)[和与及、](?:理解|懂得)[:：]?$|^应知[:：]?$/i;
const ABILITY =
  /^(?:[a-z]+\s+){0,4}(?:shall|must|should|will|needs?\s+to)\s+be\s+able\s+to\s*[:：]?$|^[\u4e00-\u9fff]{0,8}?(?:(?:应当?|需要?|必?须)(?:该)?能够?[:：]?|能够[:：]?)$|^应会[:：]?$/i;
const SAID =
  /^\s*(?:section|单元|模块|第)\s*([0-9０-９]{1,2})\s*(?:部分|单元)?\s*[.．:：、–—-]?\s*/i;
const SHARE_LINE =
  /^(?:relative\s+)?(?:importance|weight(?:ing)?|相对重要性|重要性|权重|占比|比重)\s*(?:[(（][%％][)）])?\s*[:：]?\s*(\d[\d\s]*(?:\.\d+)?)\s*[%％]?$/i;
const TAIL = /^(.*?\D)\s+(\d\s?\d?\s?\d?(?:\.\d+)?)\s*[%％]?$/;
const BRACKETED = /^(.*?\S)\s*[(（]\s*(\d\s?\d?\s?\d?(?:\.\d+)?)\s*[%％]\s*[)）]$/;

/**
 * Which of the two lists of a section a lead-in opens; undefined when the line is none.
 * @example leadInOf('Specialists shall be able to') // 'ability'
 */
export function leadInOf(text: string): 'knowing' | 'ability' | undefined {
  const tight = text.replace(/\s+/g, '');
  if (KNOWING.test(text) || KNOWING.test(tight)) return 'knowing';
  return ABILITY.test(text) || ABILITY.test(tight) ? 'ability' : undefined;
}

/** The number of a heading that says that it is a section, and its characters. @example saidSection('Section 2: Wiring') // { number: 2, length: 11 } */
export function saidSection(
  text: string,
): { readonly number: number; readonly length: number } | undefined {
  const found = SAID.exec(text);
  return found
    ? { number: Number((found[1] ?? '').normalize('NFKC')), length: found[0].length }
    : undefined;
}

const share = (digits: string | undefined): Amount | undefined =>
  digits === undefined ? undefined : (parseAmount(digits.replace(/\s/g, '')) ?? undefined);

/** The share that a line states by itself. @example shareLine('Relative importance: 20 %') // '20' */
export function shareLine(text: string): Amount | undefined {
  return share(SHARE_LINE.exec(text)?.[1]);
}

/** The share behind a section's name, and where the name ends. @example shareBehind('Wiring（35%）') // { weight: '35', until: 6 } */
export function shareBehind(
  text: string,
): { readonly weight: Amount; readonly until: number } | undefined {
  const found = BRACKETED.exec(text) ?? TAIL.exec(text);
  const weight = share(found?.[2]);
  return found && weight !== undefined ? { weight, until: found[1]?.length ?? 0 } : undefined;
}

/** A section's name is short and no sentence; inside a list it needs its importance behind it or a capital letter. */
export function looksLikeSection(rest: string, inList: boolean): boolean {
  const text = rest.trim();
  if (text === '' || text.length > 90 || /[;；。]$/.test(text)) return false;
  return !inList || shareBehind(text) !== undefined || /^[A-Z\u4e00-\u9fff]/.test(text);
}
