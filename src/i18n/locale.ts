/** The languages of the screens: zh-CN is the source, en must say all that it says. */
export type Locale = 'zh-CN' | 'en';

export const LOCALES: readonly Locale[] = ['zh-CN', 'en'];

/** A catalogue of one room in each language. */
export type InEach<T> = Readonly<Record<Locale, T>>;

function kept<T>(make: (locale: Locale, key: string) => T): (locale: Locale, key: string) => T {
  const made = new Map<string, T>();
  return (locale, key) => {
    const name = `${locale} ${key}`;
    let value = made.get(name);
    if (value === undefined) {
      value = make(locale, key);
      made.set(name, value);
    }
    return value;
  };
}

const decimals = kept(
  (locale, places) => new Intl.NumberFormat(locale, { maximumFractionDigits: Number(places) }),
);
const percents = kept(
  (locale, places) =>
    new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: Number(places) }),
);
const rules = kept((locale) => new Intl.PluralRules(locale));
const lists = kept((locale) => new Intl.ListFormat(locale, { type: 'conjunction' }));
const relatives = kept((locale) => new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }));
const dates = kept(
  (locale, style) =>
    new Intl.DateTimeFormat(
      locale,
      style === 'day' ? { dateStyle: 'medium' } : { dateStyle: 'medium', timeStyle: 'short' },
    ),
);

/**
 * The number as the language writes it, rounded to at most `places` decimals (default 1).
 * @example numberText('en', 12345.678) // '12,345.7'
 */
export function numberText(locale: Locale, value: number, places = 1): string {
  return decimals(locale, String(places)).format(value);
}

/**
 * A share from 0 to 1 as a percentage with at most `places` decimals (default 1).
 * @example percentText('en', 0.525) // '52.5%'
 */
export function percentText(locale: Locale, share: number, places = 1): string {
  return percents(locale, String(places)).format(share);
}

/**
 * A count with its noun in the right number; Chinese needs no such thing.
 * @example counted('en', 1, 'item', 'items') // '1 item'
 */
export function counted(locale: Locale, count: number, one: string, other: string): string {
  const noun = rules(locale, '').select(count) === 'one' ? one : other;
  return `${numberText(locale, count, 0)} ${noun}`;
}

/** The parts joined as the language joins a list; none gives ''. @example listText('en', ['a', 'b']) // 'a and b' */
export function listText(locale: Locale, parts: readonly string[]): string {
  return lists(locale, '').format(parts);
}

/**
 * An ISO date or instant as the language writes it, in the reader's own time zone; a text that is no date comes back as it is.
 * @example dateText('en', '2026-09-01') // 'Sep 1, 2026'
 */
export function dateText(locale: Locale, iso: string, style: 'day' | 'minute' = 'day'): string {
  const time = Date.parse(iso.length === 10 ? `${iso}T00:00` : iso);
  return Number.isNaN(time) ? iso : dates(locale, style).format(time);
}

const UNITS: readonly (readonly [Intl.RelativeTimeFormatUnit, number])[] = [
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
];

/**
 * How long before `now` (milliseconds) the ISO instant lies, in the coarsest unit that fits; under a minute reads as this minute.
 * @example agoText('en', '2026-11-20T08:00:00Z', Date.parse('2026-11-23T08:00:00Z')) // '3 days ago'
 */
export function agoText(locale: Locale, iso: string, now: number): string {
  const gap = Date.parse(iso) - now;
  if (Number.isNaN(gap)) return iso;
  const [unit, size] = UNITS.find(([, length]) => Math.abs(gap) >= length) ?? ['minute', 60_000];
  return relatives(locale, '').format(Math.round(gap / size), unit);
}

/** What the very first workspace is called. @example firstWorkspaceName('en') // 'My workspace' */
export function firstWorkspaceName(locale: Locale): string {
  return locale === 'en' ? 'My workspace' : '我的工作区';
}
