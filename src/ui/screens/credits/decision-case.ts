import type { LostItem } from '../../../coverage/coverage-without';
import type { Claim, Decision } from '../../../domain/achievement';
import type { DecisionCase } from '../../../reports/decision-letter';
import type { CreditsData } from './credits-data.svelte';

/** A claim's decision with all that a letter or a list says of it. */
export function caseOf(given: {
  readonly data: CreditsData;
  readonly claim: Claim;
  readonly decision: Decision;
  readonly packName: (title: string, institution: string, edition: string) => string;
  readonly effect: readonly LostItem[];
}): DecisionCase {
  const { data, claim, decision } = given;
  // In the order of their use: recognition before conversion.
  const used = [...new Set(decision.trace.map((step) => step.packId))];
  const packs = used.flatMap((id) => data.packs.find((pack) => pack.id === id) ?? []);
  return {
    student: data.studentById.get(claim.studentId),
    claim,
    decision,
    achievements: claim.achievementIds.flatMap((id) => data.achievementById.get(id) ?? []),
    programme: data.programmeById.get(claim.programmeId),
    courses: data.courses,
    packs: packs.map((pack) => given.packName(pack.title, pack.institution, pack.edition)),
    clauseText: (packId, clause) =>
      packs.find((pack) => pack.id === packId)?.clauses.find((each) => each.id === clause)?.text ??
      clause,
    facts: data.words,
    effect: given.effect,
  };
}
