import type {
  Achievement,
  Award,
  Claim,
  ConversionTarget,
  Decision,
  Outcome,
} from '../domain/achievement';
import { sum, ZERO, type Amount } from '../domain/amount';
import type { Course } from '../domain/programme';
import type { AdoptedPacks, DecisionContext } from './context';
import { orderClaims } from './engine/claim-order';
import { convertClaim, type ConvertedClaim } from './engine/convert-claim';
import { earlierUses, type Rows } from './engine/earlier-uses';
import type { Question } from './engine/effect';
import type { Subject } from './engine/facts';
import { adoptionInForce } from './engine/in-force';
import type { Use } from './engine/line';
import type { OpenLine, Plan } from './engine/open-line';
import { ENGINE_STEP, recognise, type Recognised } from './engine/recognise';

/** A decision before a person has put a name to it. */
export type ProposedDecision = Omit<Decision, 'id' | 'by' | 'at' | 'reason'>;

function outcomeOf(line: OpenLine): Outcome {
  if (line.question !== null) return 'needs-person';
  if (!line.isGranted) return 'refused';
  return line.cut ? 'partly' : 'granted';
}

/** All granted, all refused, something between; an open question comes before all. */
function together(outcomes: readonly Outcome[]): Outcome {
  if (outcomes.includes('needs-person')) return 'needs-person';
  if (outcomes.length > 0 && outcomes.every((each) => each === 'granted')) return 'granted';
  return outcomes.every((each) => each === 'refused') ? 'refused' : 'partly';
}

function creditsOf(line: OpenLine): Amount {
  return line.isGranted ? line.credits : ZERO;
}

interface RunRows extends Rows {
  readonly subjectOf: (
    claim: Claim,
    achievements: readonly Achievement[],
    course: Course | null,
  ) => Subject;
  readonly planOf: (claim: Claim) => Plan;
}

type GrowingPlan = Plan & { readonly courses: Course[] };

function emptyPlan(): GrowingPlan {
  return { courses: [], sums: new Map() };
}

function rowsOf(context: DecisionContext): RunRows {
  const students = new Map((context.students ?? []).map((each) => [each.id, each]));
  const programmes = new Map((context.programmes ?? []).map((each) => [each.id, each]));
  const plans = new Map<string, GrowingPlan>();
  for (const course of context.courses ?? []) {
    const plan = plans.get(course.programmeId) ?? emptyPlan();
    plan.courses.push(course);
    plans.set(course.programmeId, plan);
  }
  return {
    achievements: new Map(context.achievements.map((each) => [each.id, each])),
    courses: new Map((context.courses ?? []).map((each) => [each.id, each])),
    planOf: (claim) => plans.get(claim.programmeId) ?? emptyPlan(),
    subjectOf: (claim, achievements, course) => ({
      claim,
      achievements,
      course,
      student: students.get(claim.studentId),
      studentFacts: context.studentFacts?.[claim.studentId] ?? {},
      programme: programmes.get(claim.programmeId),
      on: context.on,
      whatIf: context.whatIf ?? {},
    }),
  };
}

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

function unknownRow(kind: 'achievement' | 'course', id: string): Question {
  return { code: `${kind}-unknown`, params: { [kind]: id } };
}

function decisionOf(
  adopted: AdoptedPacks,
  claim: Claim,
  own: readonly Recognised[],
  converted: ConvertedClaim | undefined,
  context: DecisionContext,
  missing: Question | undefined,
): ProposedDecision {
  const awards = own.map(({ achievement, line }): Award => ({
    achievementId: achievement.id,
    credits: creditsOf(line),
    outcome: outcomeOf(line),
  }));
  const targets = (converted?.targets ?? []).map(({ course, line }): ConversionTarget => ({
    courseId: course.id,
    from: line.isGranted ? line.achievements.map((each) => each.id) : [],
    credits: creditsOf(line),
    grade: line.isGranted ? line.grade : null,
    outcome: outcomeOf(line),
  }));
  const lines = [
    ...own.map((each) => each.line),
    ...(converted?.sources ?? []),
    ...(converted?.targets ?? []).map((each) => each.line),
  ];
  const question =
    missing ?? lines.map((each) => each.question).find((each): each is Question => each !== null);
  const asked = claim.targetCourseIds.length > 0 && adopted.conversion !== null;
  const outcome: Outcome =
    question !== undefined
      ? 'needs-person'
      : together((asked ? targets : awards).map((each) => each.outcome));
  const recognised = sum(awards.map((each) => each.credits));
  return {
    claimId: claim.id,
    studentId: claim.studentId,
    adoptionId: adopted.adoption.id,
    on: context.on,
    outcome,
    recognised,
    awards,
    convertible: converted?.convertible ?? ZERO,
    credits: sum(targets.map((each) => each.credits)),
    targets,
    ...(question !== undefined && { question }),
    trace: lines.flatMap((each) => each.trace),
    approvals: [...new Set(lines.flatMap((each) => each.approvals))],
  };
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
 * @example decide(adopted, [claim], { on: '2026-03-01', achievements }).map((each) => each.recognised) // ['4.5']
 */
export function decide(
  adopted: AdoptedPacks,
  claims: readonly Claim[],
  context: DecisionContext,
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
  }
  return claims.flatMap((claim) => decided.get(claim.id) ?? []);
}
