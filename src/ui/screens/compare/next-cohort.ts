/**
 * The cohort after the written one: its year, counted up by one in place; '' where no year is written.
 * @example nextCohort('2026级') // '2027级'
 */
export function nextCohort(cohort: string): string {
  const year = /\d{4}/.exec(cohort)?.[0];
  return year === undefined ? '' : cohort.replace(year, String(Number(year) + 1));
}
