import { SSF } from 'xlsx';

/** A number cell as text, what it is, and whether digits were lost. */
export interface NumberText {
  readonly text: string;
  readonly mark: 'number' | 'date' | 'lossy';
  /** Code of a doubt about it. */
  readonly doubt?: 'long-number' | 'impossible-date' | 'not-a-number';
}

const BUILT_IN_DATES = new Set([14, 15, 16, 17, 18, 19, 20, 21, 22, 45, 46, 47]);

/** SheetJS knows every way of writing a date format; its own types leave this function out. */
const { is_date: isDate } = SSF as { is_date: (format: string) => boolean };

/** Number formats of East Asian offices that show dates and times though no format text stands in the file. */
const isEastAsianDate = (id: number): boolean => (id >= 27 && id <= 36) || (id >= 50 && id <= 58);

/**
 * Whether a number format shows a date or time.
 * @example isDateFormat(14, undefined) // true
 * @example isDateFormat(164, '0.00%') // false
 */
function isDateFormat(id: number, format: string | undefined): boolean {
  if (format === undefined) return BUILT_IN_DATES.has(id) || isEastAsianDate(id);
  return isDate(format);
}

function plain(value: number): string {
  const rounded = Number(value.toPrecision(15));
  const text = String(rounded);
  if (!/e/i.test(text)) return text;
  return Math.abs(rounded) >= 1
    ? BigInt(Math.round(rounded)).toString()
    : rounded.toFixed(20).replace(/\.?0+$/, '');
}

const two = (number: number): string => String(number).padStart(2, '0');

function dateText(serial: number, date1904: boolean): NumberText {
  const days = serial + (date1904 ? 1462 : 0);
  if (days < 0 || days >= 2_958_466)
    return { text: plain(serial), mark: 'number', doubt: 'impossible-date' };
  const seconds = Math.round((days - Math.floor(days)) * 86_400);
  const clock = `${two(Math.floor(seconds / 3600) % 24)}:${two(Math.floor(seconds / 60) % 60)}${seconds % 60 === 0 ? '' : `:${two(seconds % 60)}`}`;
  const whole = Math.floor(days) + (seconds === 86_400 ? 1 : 0);
  if (whole === 0 && !date1904) return { text: clock, mark: 'date' };
  if (whole === 60 && !date1904)
    return { text: '1900-02-29', mark: 'date', doubt: 'impossible-date' };
  const unix = (whole - (whole > 60 || date1904 ? 25_569 : 25_568)) * 86_400_000;
  const date = new Date(unix).toISOString().slice(0, 10);
  return { text: seconds % 86_400 === 0 ? date : `${date} ${clock}`, mark: 'date' };
}

/**
 * A stored number as the text to keep: dates as ISO (1900 or 1904 system), whole numbers with all their digits, others in plain
 * decimals at the 15 digits a sheet has; formats that only pad with zeros or show percent keep that look.
 * Empty or non-numeric text comes back as it is with the doubt `not-a-number`.
 * @example numberText('24', 164, '000000', false).text // '000024'
 * @example numberText('45292', 14, undefined, false).text // '2024-01-01'
 */
export function numberText(
  written: string,
  formatId: number,
  format: string | undefined,
  date1904: boolean,
): NumberText {
  const raw = written.trim();
  const value = Number(raw);
  if (raw === '' || !Number.isFinite(value))
    return { text: raw, mark: 'number', doubt: 'not-a-number' };
  if (isDateFormat(formatId, format)) return dateText(value, date1904);
  if (/^-?\d+$/.test(raw)) {
    const digits = raw.replace(/^-?0*/, '');
    if (digits.length > 15) return { text: raw, mark: 'lossy', doubt: 'long-number' };
    if (format !== undefined && /^0{2,30}$/.test(format) && value >= 0)
      return { text: digits.padStart(format.length, '0'), mark: 'number' };
  }
  if (
    format === undefined
      ? formatId === 9 || formatId === 10
      : /^[#0,.]*0(?:\.[0#]+)?%$/.test(format)
  )
    return { text: `${plain(value * 100)}%`, mark: 'number' };
  if (Math.abs(value) >= 1e15) return { text: plain(value), mark: 'lossy', doubt: 'long-number' };
  return { text: plain(value), mark: 'number' };
}
