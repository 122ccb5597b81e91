const NUMERALS = '一二三四五六七八九十';

/**
 * A cell's words as compared with the vocabulary: NFKC, without any white space, vertical text (a character a line) joined.
 * @example squeeze('公\n共\n基\n础\n课') // '公共基础课'
 * @example squeeze('学 时（总）') // '学时(总)'
 */
export function squeeze(written: string): string {
  return written.normalize('NFKC').replace(/[\s\u200B\uFEFF]+/g, '');
}

/**
 * A cell's words on one line as shown: line breaks between Chinese words (and in vertical text) vanish, others are blanks.
 * @example oneLine('公\n共\n课') // '公共课'
 * @example oneLine('高等数学\nMathematics') // '高等数学 Mathematics'
 */
export function oneLine(written: string): string {
  const parts = written.split(/\s*[\r\n]+\s*/).filter((part) => part !== '');
  return parts
    .reduce((all, part) => {
      const tight =
        /[\u3000-\u9fff\uff00-\uffef(]$/.test(all) && /^[\u3000-\u9fff\uff00-\uffef()]/.test(part);
      return all === '' || tight ? all + part : `${all} ${part}`;
    }, '')
    .trim();
}

/**
 * The number that a Chinese, Roman or Arabic numeral up to 20 names, or undefined.
 * @example numeral('六') // 6
 * @example numeral('Ⅳ') // 4
 * @example numeral('十二') // 12
 */
export function numeral(written: string): number | undefined {
  const text = squeeze(written).toUpperCase();
  if (/^\d{1,2}$/.test(text)) return Number(text);
  const roman = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X'].indexOf(text);
  if (roman >= 0) return roman + 1;
  if (!/^[一二三四五六七八九十]{1,2}$/.test(text)) return undefined;
  const [first = '', second] = Array.from(text);
  if (second === undefined) return NUMERALS.indexOf(first) + 1;
  return first === '十' ? 10 + NUMERALS.indexOf(second) + 1 : undefined;
}
