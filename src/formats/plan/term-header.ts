import { parseAmount, type Amount } from '../../domain/amount';
import type { TermMeasure } from './columns';
import { numeral, squeeze } from './plan-text';

/** What a header path says of a term: year of study, number as printed, weeks, and what the cells count. */
export interface TermHeader {
  readonly year?: number;
  /** Number printed, counted within the year or within the programme. */
  readonly number?: number;
  readonly weeks?: Amount;
  readonly measure?: TermMeasure;
}

const N = '(\\d{1,2}|[一二三四五六七八九十]{1,2}|I{1,3}|IV|VI{0,3}|IX|X)';
const YEAR = new RegExp(`^(?:第?${N}学年|大${N}|第${N}年)`);
const TERM = new RegExp(`^(?:第?${N}学期|学期${N}|第${N}$|${N}$|${N}(?=[(（])|${N}(?=学期))`);
const WITHIN: Readonly<Record<string, number>> = {
  上: 1,
  秋: 1,
  下: 2,
  春: 2,
  夏: 3,
  短: 3,
  暑: 3,
};
const MEASURES: readonly (readonly [RegExp, TermMeasure])[] = [
  [/周学时|周课时|周时数|学时\/周|课时\/周|节\/周/, 'weekly'],
  [/学分/, 'credits'],
  [/周数/, 'weeks'],
];

/** The lines of a header text; vertical text (a character a line) is one. */
function lines(text: string): string[] {
  const parts = text.split(/\s+/).filter((part) => part !== '');
  return parts.every((part) => Array.from(part).length === 1)
    ? [squeeze(text)]
    : parts.map(squeeze);
}

/**
 * The term that a column's header texts name, or undefined when they name none.
 * A bare number counts only below a text that speaks of terms, years or weekly hours.
 * @example termHeader(['学期周学时', '第一学年', '1', '16周']) // { year: 1, number: 1, weeks: '16', measure: 'weekly' }
 * @example termHeader(['理论']) // undefined
 */
export function termHeader(path: readonly string[]): TermHeader | undefined {
  let year: number | undefined;
  let number: number | undefined;
  let weeks: Amount | undefined;
  let measure: TermMeasure | undefined;
  let among = false;
  const whole = path.map(squeeze);
  for (const text of whole) {
    measure = MEASURES.find(([pattern]) => pattern.test(text))?.[1] ?? measure;
    if (/学期|学年|周学时|周课时|教学进程|每周/.test(text)) among = true;
  }
  for (const unit of path.flatMap(lines)) {
    let text = unit;
    const inYear = YEAR.exec(text);
    if (inYear !== null) {
      year = numeral(inYear[1] ?? inYear[2] ?? inYear[3] ?? '') ?? year;
      among = true;
      text = text.slice(inYear[0].length).replace(/^第/, '第');
    }
    const short = new RegExp(`^${N}?\\(?([上下秋春夏短暑])(?:季|学期|半年|期)*\\)?$`).exec(text);
    if (short !== null) {
      if (short[1] !== undefined) year ??= numeral(short[1]);
      number = WITHIN[short[2] ?? ''];
      among = true;
      continue;
    }
    const dashed = /^([1-6])[-.]([1-3])$/.exec(text);
    if (dashed !== null && among) {
      year = Number(dashed[1]);
      number = Number(dashed[2]);
      continue;
    }
    const inWeeks = /^[共(]?(\d{1,2}(?:\.\d)?)\)?(?:教学)?(?:周|W)\)?$/i.exec(text);
    if (inWeeks !== null) {
      weeks = parseAmount(inWeeks[1] ?? '');
      continue;
    }
    const inTerm = TERM.exec(text);
    if (inTerm === null) continue;
    const printed = inTerm.slice(1).find(Boolean) ?? '';
    const value = numeral(printed);
    if (/学期/.test(text)) among = true;
    if (number === undefined) number = value;
    else if (value !== undefined && value >= 4) weeks = parseAmount(printed);
    const tail = /[(]?(\d{1,2}(?:\.\d)?)(?:教学)?(?:周|W)?[)]?$/i.exec(
      text.slice(inTerm[0].length),
    );
    if (tail !== null) weeks = parseAmount(tail[1] ?? '');
  }
  if (!among || number === undefined || number > 15) return undefined;
  return {
    ...(year !== undefined && { year }),
    number,
    ...(weeks !== undefined && { weeks }),
    ...(measure !== undefined && { measure }),
  };
}

/**
 * Terms counted through the whole programme for term headers from left to right: numbers that begin again in each year go on.
 * @example throughTerms([{ year: 1, number: 1 }, { year: 1, number: 2 }, { year: 2, number: 1 }]) // [1, 2, 3]
 */
export function throughTerms(headers: readonly TermHeader[]): number[] {
  const distinct = new Map<number, Set<number>>();
  for (const { year, number } of headers)
    if (year !== undefined && number !== undefined)
      distinct.set(year, (distinct.get(year) ?? new Set()).add(number));
  const years = [...distinct.keys()].sort((a, b) => a - b);
  const restarts =
    years.length > 1 && years.slice(1).some((year) => distinct.get(year)?.has(1) === true);
  const before = (year: number) =>
    years
      .filter((each) => each < year)
      .reduce((sum, each) => sum + (distinct.get(each)?.size ?? 0), 0);
  return headers.map(({ year, number = 0 }) =>
    restarts && year !== undefined ? before(year) + number : number,
  );
}
