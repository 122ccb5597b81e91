import type { Claim } from '../domain/achievement';
import { ZERO } from '../domain/amount';
import type { AdoptedPacks, DecisionContext } from './context';
import { orderClaims } from './engine/claim-order';
import { convertClaim } from './engine/convert-claim';
import { decisionOf, unknownRow, type ProposedDecision } from './engine/decision-of';
import { earlierUses } from './engine/earlier-uses';
import { adoptionInForce } from './engine/in-force';
import type { Use } from './engine/line';
import { ENGINE_STEP, recognise, type Recognised } from './engine/recognise';
import { rowsOf, type RunRows } from './engine/run-rows';

export type { ProposedDecision } from './engine/decision-of';

/** Credits recognised twice are no credits: a claim that converts nothing cannot bring an achievement again. */
function refuseRepeated(recognised: readonly Recognised[], before: readonly Use[]): void {
  const seen = new Set<string>(
    before.filter((use) => use.stage === 'recognition').flatMap((use) => use.achievementIds),
  );
  for (const { claim, achievement, line } of recognised) {
    if (!line.isGranted) continue;
    if (claim.targetCourseIds.length === 0 && seen.has(achievement.id))
      line.take(
        ENGINE_STEP('recognised-once'),
        { given: {}, refuse: 'already-recognised' },
        '',
        false,
      );
    else seen.add(achievement.id);
  }
}

/** Decides the claims of one student. */
function decideStudent(
  adopted: AdoptedPacks,
  claims: readonly Claim[],
  context: DecisionContext,
  rows: RunRows,
  before: readonly Use[],
): readonly ProposedDecision[] {
  const { recognition, conversion, adoption } = adopted;
  const sizeOf = (id: string) => rows.courses.get(id)?.credits ?? ZERO;
  const ordered = orderClaims(claims, conversion ?? recognition, sizeOf);
  const [first] = ordered;
  if (first === undefined) return [];
  const held = new Map(
    ordered.map((claim) => {
      const cohort = rows.subjectOf(claim, [], null).programme?.cohort ?? '';
      const day = claim.submitted === '' ? context.on : claim.submitted;
      return [claim.id, adoptionInForce(adoption, day, cohort)?.ask];
    }),
  );
  const lawful = ordered.filter((claim) => held.get(claim.id) === undefined);
  const recognised = recognise(
    recognition,
    lawful.flatMap((claim) =>
      [...new Set(claim.achievementIds)].flatMap((id) => {
        const achievement = rows.achievements.get(id);
        return achievement
          ? [{ achievement, subject: rows.subjectOf(claim, [achievement], null) }]
          : [];
      }),
    ),
    rows.planOf(first),
    before,
  );
  refuseRepeated(recognised, before);
  const earlierMembers = before
    .filter((use) => use.stage === 'recognition')
    .flatMap((use) =>
      use.achievementIds.flatMap((id) => {
        const achievement = rows.achievements.get(id);
        return achievement ? [{ achievement, use }] : [];
      }),
    );
  const uses: Use[] = [...before];
  return ordered.map((claim) => {
    const own = recognised.filter((each) => each.claim.id === claim.id);
    const lostAchievement = claim.achievementIds.find((id) => !rows.achievements.has(id));
    const lostCourse = claim.targetCourseIds.find((id) => !rows.courses.has(id));
    const missing =
      held.get(claim.id) ??
      (lostAchievement === undefined ? undefined : unknownRow('achievement', lostAchievement)) ??
      (lostCourse === undefined ? undefined : unknownRow('course', lostCourse));
    const converted =
      conversion === null || held.get(claim.id) !== undefined
        ? undefined
        : convertClaim({
            pack: conversion,
            claim,
            targets: [...new Set(claim.targetCourseIds)].flatMap((id) => {
              const course = rows.courses.get(id);
              return course ? [course] : [];
            }),
            recognised,
            earlierMembers,
            subjectOf: rows.subjectOf,
            plan: rows.planOf(claim),
            before: uses,
          });
    uses.push(...(converted?.uses ?? []));
    return decisionOf(adopted, claim, own, converted, context, missing);
  });
}

/**
 * What the adopted rules say to each claim, with the whole proof; one decision a claim, in the order of the claims given. Their order changes nothing:
 * claims that draw on one cap come first as the pack says (submission, then id). Earlier decisions, the plan and stated uses come with the context.
 * Credits are exact; an unknown fact that matters ends in `needs-person` with the question. The packs must have passed `readRulePack`.
 * `tell` hears after each student how many claims are done.
 * @example decide(adopted, [claim], { on: '2026-03-01', achievements }).map((each) => each.recognised) // ['4.5']
 */
export function decide(
  adopted: AdoptedPacks,
  claims: readonly Claim[],
  context: DecisionContext,
  tell?: (done: number) => void,
): readonly ProposedDecision[] {
  const rows = rowsOf(context);
  const byStudent = new Map<string, Claim[]>();
  for (const claim of claims) {
    const own = byStudent.get(claim.studentId) ?? [];
    own.push(claim);
    byStudent.set(claim.studentId, own);
  }
  const decided = new Map<string, ProposedDecision>();
  const earlier = earlierUses(context, rows, new Set(claims.map((each) => each.id)));
  for (const [studentId, own] of byStudent) {
    const before = earlier.get(studentId) ?? [];
    for (const each of decideStudent(adopted, own, context, rows, before))
      decided.set(each.claimId, each);
    tell?.(decided.size);
  }
  return claims.flatMap((claim) => decided.get(claim.id) ?? []);
}
