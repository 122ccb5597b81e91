import { numeral } from './plan-text';

/**
 * Month and day of a text that an office program made of a cell like 1/5: ISO, 1月5日, 5-Jan, or the day's serial number.
 * @example dateParts('2024-01-05') // [1, 5]
 */
export function dateParts(text: string): readonly [number, number] | undefined {
  const iso = /^\d{4}[-/.](\d{1,2})[-/.](\d{1,2})(?:T?00:00(?::00)?(?:\.0+)?Z?)?$/.exec(text);
  const words = /^(?:\d{4}年)?(\d{1,2})月(\d{1,2})日$/.exec(text);
  const found = iso ?? words;
  if (found !== null) return [Number(found[1]), Number(found[2])];
  const months = [
    'JAN',
    'FEB',
    'MAR',
    'APR',
    'MAY',
    'JUN',
    'JUL',
    'AUG',
    'SEP',
    'OCT',
    'NOV',
    'DEC',
  ];
  const english = /^(?:(\d{1,2})-?([A-Z]{3})|([A-Z]{3})-?(\d{1,2}))$/.exec(text);
  const month = months.indexOf(english?.[2] ?? english?.[3] ?? '');
  if (english !== null && month >= 0) return [month + 1, Number(english[1] ?? english[4])];
  const serial = /^[3-6]\d{4}$/.test(text) ? Number(text) : 0;
  if (serial === 0) return undefined;
  const day = new Date(Date.UTC(1899, 11, 30 + serial));
  return [day.getUTCMonth() + 1, day.getUTCDate()];
}

/**
 * The terms that a list or span names, or undefined.
 * @example termList('1-4') // [1, 2, 3, 4]
 */
export function termList(text: string): number[] | undefined {
  const span =
    /^第?([\d一二三四五六七八九十]{1,2})(?:学期)?[-~至到]第?([\d一二三四五六七八九十]{1,2})(?:学期)?$/.exec(
      text,
    );
  const from = numeral(span?.[1] ?? '');
  const to = numeral(span?.[2] ?? '');
  if (from !== undefined && to !== undefined && from < to && to <= 15)
    return Array.from({ length: to - from + 1 }, (_, at) => from + at);
  const terms = text.split(/[,、;/+&和或及]|，/).map(oneTerm);
  const known = terms.flatMap((term) => term ?? []);
  return known.length === terms.length && known.length > 0 ? known : undefined;
}

/**
 * A single term: 3, 第3学期, 三, 2上, 第一学年秋季, 大二下; two terms a year are meant where a year is named.
 * @example oneTerm('大二下') // 4
 */
export function oneTerm(text: string): number | undefined {
  const inYear =
    /^(?:第|大)?([1-6一二三四五六])(?:学年|年级|年)?(?:第)?(?:([上下秋春])(?:学期|季学期|季|半年)?|([12一二])学期)$/.exec(
      text,
    );
  const year = numeral(inYear?.[1] ?? '');
  if (inYear !== null && year !== undefined) {
    const half = inYear[2] ?? inYear[3] ?? '';
    return 2 * (year - 1) + (/[上秋1一]/.test(half) ? 1 : 2);
  }
  const number = numeral(text.replace(/^第?(.+?)(?:学期)?$/, '$1'));
  return number !== undefined && number >= 1 && number <= 15 ? number : undefined;
}
