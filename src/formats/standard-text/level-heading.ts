import { compact } from './piece';

const WORDS: readonly (readonly [string, RegExp])[] = [
  ['一级', /一级|高级技师/],
  ['二级', /二级|(?<!高级)技师/],
  ['三级', /三级|高级工(?!程)/],
  ['四级', /四级|中级工(?!程)/],
  ['五级', /五级|初级工(?!程)/],
  ['初级', /初级/],
  ['中级', /中级/],
  ['高级', /高级/],
];

/**
 * The level that words name, in the word that `levelOf` knows; of several the first in the text. Undefined when they name none.
 * @example levelWord('三级/高级工') // '三级'
 * @example levelWord('中级') // '中级'
 */
export function levelWord(text: string): string | undefined {
  let best: { at: number; word: string } | undefined;
  for (const [word, pattern] of WORDS) {
    const at = text.search(pattern);
    if (at >= 0 && (best === undefined || at < best.at)) best = { at, word };
  }
  return best?.word;
}

/** All level words in a text in their order, each once: the heads of a weight table, or a sentence that lists the levels. */
export function levelWordsIn(text: string): readonly string[] {
  const words: string[] = [];
  const pattern =
    /[一二三四五]级(?:\s*[/／]\s*)?(?:初级工|中级工|高级工|高级技师|技师)?|初级工|中级工|高级工|高级技师|技师|初级|中级|高级/g;
  for (const [found] of text.matchAll(pattern)) {
    const word = levelWord(found);
    if (word !== undefined && !words.includes(word)) words.push(word);
  }
  return words;
}

const PREFIX =
  /^(?:3[.．]\d{1,2}|\d[.．]\d(?:[.．]\d)?|表\d{1,2}(?:[-—.]\d)?|[(（][一二三四五六七八九][)）]|[一二三四五六七][、.．])/;
const WHOLE =
  /^(?:[一二三四五]级[/／]?(?:初级工|中级工|高级工|高级技师|技师)?|初级工|中级工|高级工|高级技师|技师|初级|中级|高级)(?:[/／])?(?:[(（][^()（）]{0,24}[)）])?(?:(?:工作|技能|职业技能|职业能力)?(?:等级)?要求)?$/;
const OCCUPATION = /^[一二三四五]级[^，。；,;、]{2,14}$/;
const TABLE =
  /^(?:表\d{1,2}.{0,40}|[^，。；]{2,40})(?:要求|描述|标准)[(（]\s*(初级|中级|高级|[一二三四五]级[^)）]{0,8})\s*[)）]$/;

/**
 * The level word of a heading that opens a level: `3.2 三级/高级工`, `（一）初级`, `四级市场管理员`, `表1 … 要求（初级）`; undefined for
 * any other text, so that a sentence that only mentions a level opens none.
 * @example levelHeading('3.1 五级／初级工') // '五级'
 * @example levelHeading('1.1 技师培训准备') // undefined
 */
export function levelHeading(text: string): string | undefined {
  const tight = compact(text);
  if (tight.length > 60) return undefined;
  const table = TABLE.exec(tight);
  if (table?.[1] !== undefined) return levelWord(table[1]);
  const prefix = PREFIX.exec(tight)?.[0] ?? '';
  const rest = tight.slice(prefix.length);
  if (WHOLE.test(rest)) return levelWord(rest);
  if (OCCUPATION.test(rest)) return levelWord(rest);
  if (/^3[.．]\d/.test(prefix) && rest.length <= 20 && !/[，。；]/.test(rest)) {
    const word = levelWord(rest.slice(0, 8));
    // A work content 3.1 of the third function begins with a verb, not with a level.
    return word !== undefined && /^(?:[一二三四五]级|初级|中级|高级|技师)/.test(rest)
      ? word
      : undefined;
  }
  return undefined;
}

/**
 * Level words in one scheme: where the five-level scheme is in use, 初级, 中级 and 高级 are its lower three.
 * @example inOneScheme('初级', ['初级', '二级']) // '五级'
 */
export function inOneScheme(word: string, all: readonly string[]): string {
  const isFive = all.some((each) => /^[一二三四五]级$/.test(each));
  const five: Readonly<Record<string, string>> = { 初级: '五级', 中级: '四级', 高级: '三级' };
  return isFive ? (five[word] ?? word) : word;
}
