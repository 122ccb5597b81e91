const WRITTEN = /^(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?(?:[T ].*)?$/;
const PLAIN = /^(\d{4})(\d{2})(\d{2})$/;

/**
 * The ISO day that a cell names: year first, with dashes, slashes, points, 年月日, or eight digits; undefined for anything else and for days that do not
 * exist. A day without a year, or with the year last, is not guessed.
 * @example dayOf('2026年3月1日') // '2026-03-01'
 * @example dayOf('3/1/2026') // undefined
 */
export function dayOf(written: string): string | undefined {
  const plain = written.normalize('NFKC').trim();
  const found = WRITTEN.exec(plain) ?? PLAIN.exec(plain);
  if (found === null) return undefined;
  const [, year = '', month = '', day = ''] = found;
  const iso = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const time = Date.parse(`${iso}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(iso) ? iso : undefined;
}
