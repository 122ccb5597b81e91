import type { Claim, Outcome } from '../../domain/achievement';
import { compareAmounts, ZERO } from '../../domain/amount';
import type { ClaimId, CourseId } from '../../domain/id';
import type { AdoptedPacks, DecisionContext } from '../context';
import { decide, type ProposedDecision } from '../decide';
import { bare, candidatesOf, type Candidate, type Change } from './candidates';

export interface Flip {
  readonly changes: readonly Change[];
  readonly outcome: Outcome;
}

const RANK: Readonly<Record<Outcome, number>> = {
  refused: 0,
  'needs-person': 0,
  partly: 1,
  granted: 2,
};
const MOST_PAIRS = 300;

function supposed(context: DecisionContext, changes: readonly Change[]): DecisionContext {
  const whatIf = Object.fromEntries(
    changes.map((each) => [`${each.subjectId}|${each.fact}`, each.to]),
  );
  return { ...context, whatIf: { ...context.whatIf, ...whatIf } };
}

/** Another course of the plan instead of one that was not granted; the largest that would be granted comes first. */
function otherTargets(
  claim: Claim,
  decision: ProposedDecision,
  context: DecisionContext,
  outcomeWith: (claim: Claim) => Outcome | undefined,
): readonly Flip[] {
  const failed = decision.targets.filter((each) => each.outcome !== 'granted');
  const [first] = failed;
  if (failed.length !== 1 || first === undefined) return [];
  const others = (context.courses ?? [])
    .filter(
      (each) => each.programmeId === claim.programmeId && !claim.targetCourseIds.includes(each.id),
    )
    .sort((a, b) => compareAmounts(b.credits ?? ZERO, a.credits ?? ZERO) || a.order - b.order);
  const flips: Flip[] = [];
  for (const { id } of others) {
    const swap = (each: CourseId) => (each === first.courseId ? id : each);
    const outcome = outcomeWith({ ...claim, targetCourseIds: claim.targetCourseIds.map(swap) });
    if (outcome !== 'granted') continue;
    flips.push({
      changes: [{ subjectId: claim.id, fact: 'target', from: first.courseId, to: id }],
      outcome,
    });
    if (flips.length === 3) break;
  }
  return flips;
}

/** One change that gets a claim past its first obstacle, and one more for the next. */
function secondChanges(
  candidates: readonly Candidate[],
  decisionWith: (claim: Claim, changes: readonly Change[]) => ProposedDecision | undefined,
  claim: Claim,
  adopted: AdoptedPacks,
  tried: (changes: readonly Change[]) => readonly Flip[],
): readonly Flip[] {
  let pairs = 0;
  for (const first of candidates.filter((each) => each.atStop)) {
    const change = bare(first);
    const after = decisionWith(claim, [change]);
    if (after === undefined) continue;
    for (const second of candidatesOf(adopted, claim, after)) {
      if (second.subjectId === first.subjectId && second.fact === first.fact) continue;
      pairs += 1;
      if (pairs > MOST_PAIRS) return [];
      const flip = tried([change, bare(second)]);
      if (flip.length > 0) return flip;
    }
  }
  return [];
}

/**
 * The smallest changes of fact that would turn a claim's outcome round: what is missing for a claim not fully granted, or what a granted one hangs on.
 * Single changes first, nearest to the facts as they are, one a fact; then other target courses; pairs only when nothing single does. Empty when nothing
 * that the packs look at would help. The claims must hold the asked one; those of other students do no harm.
 * @example whatWouldFlip(adopted, claim.id, [claim], context)[0]?.changes // [{ fact: 'course.credits', from: '5', to: '4.5', … }]
 */
export function whatWouldFlip(
  adopted: AdoptedPacks,
  claimId: ClaimId,
  claims: readonly Claim[],
  context: DecisionContext,
): readonly Flip[] {
  const claim = claims.find((each) => each.id === claimId);
  if (claim === undefined) return [];
  const own = claims.filter((each) => each.studentId === claim.studentId);
  const decisionWith = (asked: Claim, changes: readonly Change[]) =>
    decide(
      adopted,
      own.map((each) => (each.id === asked.id ? asked : each)),
      supposed(context, changes),
    ).find((each) => each.claimId === claimId);
  const decision = decisionWith(claim, []);
  if (decision === undefined) return [];
  const flips = (outcome: Outcome | undefined): outcome is Outcome =>
    outcome !== undefined &&
    (decision.outcome === 'granted'
      ? outcome === 'refused' || outcome === 'partly'
      : RANK[outcome] > RANK[decision.outcome]);
  const tried = (changes: readonly Change[]): readonly Flip[] => {
    const outcome = decisionWith(claim, changes)?.outcome;
    return flips(outcome) ? [{ changes, outcome }] : [];
  };
  const candidates = candidatesOf(adopted, claim, decision);
  const found = new Map<string, Flip>();
  for (const each of candidates) {
    const key = `${each.subjectId}|${each.fact}`;
    const [flip] = found.has(key) ? [] : tried([bare(each)]);
    if (flip) found.set(key, flip);
  }
  const others = otherTargets(
    claim,
    decision,
    context,
    (asked) => decisionWith(asked, [])?.outcome,
  );
  const singles = [...found.values(), ...others];
  if (singles.length > 0) return singles;
  return secondChanges(candidates, decisionWith, claim, adopted, tried);
}
