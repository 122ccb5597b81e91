/** A span of days, weeks or calendar months. */
interface Span {
  readonly days?: number | undefined;
  readonly weeks?: number | undefined;
  readonly months?: number | undefined;
}

/**
 * The ISO day that lies the span after the given ISO day; a month that is too short gives its last day.
 * undefined when the day is no date.
 * @example dayAfter('2026-01-31', { months: 1 }) // '2026-02-28'
 */
export function dayAfter(day: string, span: Span): string | undefined {
  const date = new Date(`${day.slice(0, 10)}T00:00:00Z`);
  if (Number.isNaN(date.getTime())) return undefined;
  const wanted = date.getUTCDate();
  date.setUTCDate(1);
  date.setUTCMonth(date.getUTCMonth() + (span.months ?? 0));
  const last = new Date(date);
  last.setUTCMonth(last.getUTCMonth() + 1, 0);
  date.setUTCDate(Math.min(wanted, last.getUTCDate()));
  date.setUTCDate(date.getUTCDate() + (span.days ?? 0) + 7 * (span.weeks ?? 0));
  return date.toISOString().slice(0, 10);
}
