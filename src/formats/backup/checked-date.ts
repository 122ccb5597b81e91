import { sha256Of } from './sha-256';

const SECONDS = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d/;

/**
 * The instant to the second, with three decimals that check the digits before them. Given such a date, the same date.
 * An ISO instant in UTC is expected; anything else throws a RangeError (a bug, not bad data).
 * @example checkedDate('2026-11-23T09:30:05.000Z') // '2026-11-23T09:30:05.' + three digits + 'Z'
 */
export function checkedDate(instant: string): string {
  const seconds = SECONDS.exec(instant)?.[0];
  if (seconds === undefined || Number.isNaN(Date.parse(`${seconds}Z`))) {
    throw new RangeError(`not an instant: ${instant}`);
  }
  const check = Number.parseInt(sha256Of(seconds).slice(0, 8), 16) % 1000;
  return `${seconds}.${String(check).padStart(3, '0')}Z`;
}

/** Whether the text is a date that checkedDate wrote. @example isCheckedDate('2026') // false */
export function isCheckedDate(written: string): boolean {
  return (
    SECONDS.test(written) && !Number.isNaN(Date.parse(written)) && checkedDate(written) === written
  );
}
