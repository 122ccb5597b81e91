import type { Claim } from '../domain/achievement';
import type { AdoptedPacks, DecisionContext } from './context';
import { decide, type ProposedDecision } from './decide';
import { adoptionsFor, byPrecedence } from './engine/in-force';

/**
 * The adoption by which a claim is judged: of those in force on its day (submission, else the day of deciding) for its cohort the latest; when none
 * is, the latest of all, whose answer is the question. undefined without any.
 * @example adoptedFor([since2020, since2026], '2026-09-01', '2026')?.adoption.from // '2026-01-01'
 */
export function adoptedFor(
  adopted: readonly AdoptedPacks[],
  day: string,
  cohort: string,
): AdoptedPacks | undefined {
  const all = adopted.map((each) => each.adoption);
  const [inForce] = adoptionsFor(all, day, cohort);
  const [latest] = [...all].sort(byPrecedence);
  const chosen = inForce ?? latest;
  return adopted.find((each) => each.adoption.id === chosen?.id);
}

/**
 * What the school's rules say to each claim, each under the adoption in force for it, in the order of the claims; empty when nothing is adopted.
 * Claims of one student under one adoption draw on its caps together; what other adoptions gave counts once it is approved. `tell` hears how many
 * claims are done.
 * @example decideUnder([], [claim], context) // []
 */
export function decideUnder(
  adopted: readonly AdoptedPacks[],
  claims: readonly Claim[],
  context: DecisionContext,
  tell?: (done: number) => void,
): readonly ProposedDecision[] {
  const cohorts = new Map((context.programmes ?? []).map((each) => [each.id, each.cohort]));
  const groups = new Map<AdoptedPacks, Claim[]>();
  for (const claim of claims) {
    const day = claim.submitted === '' ? context.on : claim.submitted;
    const chosen = adoptedFor(adopted, day, cohorts.get(claim.programmeId) ?? '');
    if (chosen === undefined) return [];
    const group = groups.get(chosen) ?? [];
    group.push(claim);
    groups.set(chosen, group);
  }
  const decided = new Map<string, ProposedDecision>();
  let before = 0;
  for (const [chosen, group] of groups) {
    for (const each of decide(chosen, group, context, (done) => tell?.(before + done)))
      decided.set(each.claimId, each);
    before += group.length;
  }
  return claims.flatMap((claim) => decided.get(claim.id) ?? []);
}
