import type { Adoption } from '../../domain/credit';
import type { RulePack } from '../pack/rule-pack';
import type { Effect } from './effect';
import type { Line } from './line';

function isWithin(day: string, from: string, to: string | null | undefined): boolean {
  return day >= from && (to === undefined || to === null || day <= to);
}

/**
 * Nothing when this edition of the pack holds for the line by the date the pack names; else a question, for another edition may apply.
 * First and last day are included.
 */
export function editionInForce(pack: RulePack, line: Line): Effect | null {
  const { from, to, by } = pack.effective;
  const date = line.fact(by);
  if (typeof date !== 'string')
    return { given: { [by]: null }, ask: { code: 'fact-unknown', params: { fact: by } } };
  const day = date.slice(0, 10);
  if (isWithin(day, from, to)) return null;
  const given = { [by]: day, from, to: to ?? null };
  return {
    given,
    ask: { code: 'edition-not-in-force', params: { ...given, edition: pack.edition } },
  };
}

/**
 * Nothing when the adoption holds for a claim of that day and cohort; else a question.
 * A claim without a submission day is judged by the day of deciding.
 */
export function adoptionInForce(adoption: Adoption, day: string, cohort: string): Effect | null {
  const isTime = isWithin(day.slice(0, 10), adoption.from, adoption.to);
  const isCohort = adoption.cohorts.length === 0 || adoption.cohorts.includes(cohort);
  if (isTime && isCohort) return null;
  const given = {
    day: day.slice(0, 10),
    cohort,
    from: adoption.from,
    to: adoption.to ?? null,
    cohorts: adoption.cohorts,
  };
  return { given, ask: { code: 'adoption-not-in-force', params: given } };
}

/**
 * Negative when `a` goes before `b` for a claim to which both apply: the later one first, on one day the one that names cohorts before the one for all.
 * @example [since2020, since2026].sort(byPrecedence)[0] // since2026
 */
export function byPrecedence(a: Adoption, b: Adoption): number {
  if (a.from !== b.from) return a.from < b.from ? 1 : -1;
  const forAll = (each: Adoption) => Number(each.cohorts.length === 0);
  return forAll(a) - forAll(b) || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
}

/**
 * The adoptions that hold for a claim of that day and cohort, in their order of precedence. None: nobody has adopted rules for it.
 * @example adoptionsFor(all, '2026-03-01', '2025')[0]?.title
 */
export function adoptionsFor(
  adoptions: readonly Adoption[],
  day: string,
  cohort: string,
): readonly Adoption[] {
  return adoptions.filter((each) => adoptionInForce(each, day, cohort) === null).sort(byPrecedence);
}

/**
 * The adoption that a new one for the same cohorts from the same day takes the place of; undefined when it stands beside all.
 * @example replacedBy([ofAll], { from: ofAll.from, cohorts: [] })?.id // ofAll.id
 */
export function replacedBy(
  adoptions: readonly Adoption[],
  { from, cohorts }: Pick<Adoption, 'from' | 'cohorts'>,
): Adoption | undefined {
  const key = (each: readonly string[]) => [...each].sort().join('\n');
  return adoptions.find((each) => each.from === from && key(each.cohorts) === key(cohorts));
}
