/** How a number before a text is written: `1.1.2`, `一、`, `（一）`, `（1）`, `1)`, `a)`, `①`. */
export type NumberStyle =
  'dotted' | 'chinese' | 'chinese-bracket' | 'bracket' | 'list-number' | 'list-letter' | 'circled';

export interface LeadingNumber {
  readonly style: NumberStyle;
  /** As printed, without blanks and without the sign after it: `1.1.2`, `一`, `（一）`, `(1)`, `a)`. */
  readonly number: string;
  /** Values of its steps: `[1, 1, 2]`; letters count from 1. */
  readonly steps: readonly number[];
  /** Whether a full stop, comma or bracket stands after it. */
  readonly signed: boolean;
  /** Whether a blank or a sign parts it from the text. */
  readonly parted: boolean;
  /** Characters of the text that it takes, blanks after it included. */
  readonly length: number;
}

const DIGIT = '[0-9０-９]';
const DOTTED = new RegExp(
  `^\\s*(${DIGIT}{1,2}(?:\\s*[.．]\\s*${DIGIT}{1,2}){0,5})(?!${DIGIT})(\\s*)([.．、,，)）]?)(\\s*)`,
);
const CHINESE = /^\s*([一二三四五六七八九十]{1,3})\s*[、.．]\s*/;
const BRACKET =
  /^\s*([（(])\s*([0-9０-９]{1,2}|[一二三四五六七八九十]{1,3})\s*([)）])\s*[、.．]?\s*/;
const LETTER = /^\s*([a-zａ-ｚ])\s*[)）]\s*/;
const CIRCLED = /^\s*([①-⑳])\s*/;
/** What follows a quantity, not an item's number. */
const UNIT =
  /^(?:[μmck]?m²?(?![a-z])|kg|g(?![a-z])|k?[VW](?![a-zA-Z])|kA(?![a-zA-Z])|A(?![a-zA-Z]|\s+[a-z])|MPa|Hz|℃|°|%|％|平方|立方|毫米|厘米|米|千克|公斤|倍|个|年|级(?!\/)|小时|分钟|万|元|[~～×xX]\s*\d|以[上下内])/;

const CHINESE_DIGITS = '零一二三四五六七八九';

/** The value of a Chinese number up to ninety-nine. @example chineseValue('十二') // 12 */
export function chineseValue(written: string): number {
  const ten = written.indexOf('十');
  if (ten < 0) return CHINESE_DIGITS.indexOf(written);
  const tens = ten === 0 ? 1 : CHINESE_DIGITS.indexOf(written[0] ?? '');
  const ones = ten === written.length - 1 ? 0 : CHINESE_DIGITS.indexOf(written[ten + 1] ?? '');
  return tens * 10 + ones;
}

/**
 * The number that a text begins with; undefined when it begins with none or with a quantity (`2.5平方毫米`). Blanks between its
 * steps and full-width forms are taken as print.
 * @example leadingNumber('1. 1. 2 能读图')?.number // '1.1.2'
 * @example leadingNumber('2.5 mm 导线') // undefined
 */
export function leadingNumber(text: string): LeadingNumber | undefined {
  const dotted = DOTTED.exec(text);
  if (dotted) {
    const [whole, digits = '', before = '', sign = '', after = ''] = dotted;
    const rest = text.slice(whole.length);
    const number = digits.normalize('NFKC').replace(/\s+/g, '');
    const steps = number.split('.').map(Number);
    if (UNIT.test(rest) && (steps.length > 1 || sign === '')) return undefined;
    if (/[)）]/.test(sign))
      return steps.length === 1
        ? {
            style: 'list-number',
            number: `${number})`,
            steps,
            signed: true,
            parted: true,
            length: whole.length,
          }
        : undefined;
    return {
      style: 'dotted',
      number,
      steps,
      signed: sign !== '',
      parted: sign !== '' || before !== '' || after !== '' || rest === '',
      length: whole.length,
    };
  }
  const bracket = BRACKET.exec(text);
  if (bracket) {
    const [whole, open = '', inner = '', close = ''] = bracket;
    const isChinese = /[一-十]/.test(inner);
    return {
      style: isChinese ? 'chinese-bracket' : 'bracket',
      number: `${open}${inner.normalize('NFKC')}${close}`,
      steps: [isChinese ? chineseValue(inner) : Number(inner.normalize('NFKC'))],
      signed: true,
      parted: true,
      length: whole.length,
    };
  }
  const simple = (
    style: NumberStyle,
    found: RegExpExecArray | null,
    number: (mark: string) => string,
    value: (mark: string) => number,
  ): LeadingNumber | undefined => {
    if (!found) return undefined;
    const mark = found[1] ?? '';
    return {
      style,
      number: number(mark),
      steps: [value(mark)],
      signed: true,
      parted: true,
      length: found[0].length,
    };
  };
  return (
    simple('chinese', CHINESE.exec(text), (mark) => mark, chineseValue) ??
    simple(
      'list-letter',
      LETTER.exec(text),
      (mark) => `${mark.normalize('NFKC')})`,
      (mark) => mark.normalize('NFKC').charCodeAt(0) - 96,
    ) ??
    simple(
      'circled',
      CIRCLED.exec(text),
      (mark) => mark,
      (mark) => mark.charCodeAt(0) - 0x245f,
    )
  );
}
