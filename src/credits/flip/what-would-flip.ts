import type { Claim, Fact, Outcome, TraceStep } from '../../domain/achievement';
import { compareAmounts, minus, parseAmount, ZERO, type Amount } from '../../domain/amount';
import type { ClaimId, CourseId } from '../../domain/id';
import type { AdoptedPacks, DecisionContext } from '../context';
import { decide, type ProposedDecision } from '../decide';
import { isSame } from '../engine/truth';
import { literalsOf } from './literals';

/** One fact that would have to be otherwise. `target`: another course instead; then `from` and `to` are course ids. */
export interface Change {
  readonly subjectId: string;
  readonly fact: string;
  readonly from: Fact;
  readonly to: Fact;
}

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
const DAY = /^\d{4}-\d{2}-\d{2}/;

function isStop(step: TraceStep): boolean {
  return 'refused' in step.result || 'question' in step.result;
}

function subjectOf(step: TraceStep, fact: string, claim: Claim): string {
  const { achievement, course } = step.given;
  if (fact.startsWith('course.')) return typeof course === 'string' ? course : '';
  if (fact.startsWith('student.') || fact.startsWith('programme.')) return claim.studentId;
  if (fact.startsWith('claim.')) return claim.id;
  return Array.isArray(achievement) ? achievement.join('+') : String(achievement ?? '');
}

function amountIn(step: TraceStep, name: string): Amount | undefined {
  const value = step.given[name];
  return value === undefined || value === null ? undefined : parseAmount(String(value));
}

/** Values of the same step that the fact could equal, and the room that a limit leaves. */
function fromProof(step: TraceStep, fact: string): readonly Fact[] {
  const [used, most] = [amountIn(step, 'used'), amountIn(step, 'limit')];
  const room = used !== undefined && most !== undefined ? minus(most, used) : undefined;
  const own = step.given[fact];
  const isDate = typeof own === 'string' && DAY.test(own);
  const others = Object.entries(step.given)
    .filter(([name]) => name !== 'achievement' && name !== 'course' && name !== fact)
    .map(([, value]) => value)
    .filter((value) =>
      isDate ? DAY.test(String(value)) : parseAmount(String(value)) !== undefined,
    );
  const isNumber = parseAmount(String(own)) !== undefined;
  return [...(isDate || isNumber ? others : []), ...(room && isNumber ? [room] : [])];
}

function distance(from: Fact, to: Fact, place: number): number {
  if (DAY.test(String(from)) && DAY.test(String(to))) {
    const [then, now] = [from, to].map((each) => new Date(String(each)).getTime() / 86_400_000);
    return Math.abs((then ?? 0) - (now ?? 0));
  }
  const [a, b] = [parseAmount(String(from)), parseAmount(String(to))];
  if (a === undefined || b === undefined) return place;
  const gap = minus(a, b);
  return Math.abs(Number.parseFloat(compareAmounts(gap, ZERO) === 0 ? '0' : gap));
}

interface Candidate extends Change {
  readonly cost: number;
  readonly atStop: boolean;
}

function candidatesOf(
  adopted: AdoptedPacks,
  claim: Claim,
  decision: ProposedDecision,
): readonly Candidate[] {
  const packs = [adopted.recognition, adopted.conversion].filter((each) => each !== null);
  const literals = new Map(packs.map((pack) => [pack.id, literalsOf(pack)]));
  const seen = new Set<string>();
  const all = decision.trace.flatMap((step) => {
    const names = Object.keys(step.given).filter(
      (name) => !['achievement', 'course', 'used', 'limit', 'recognised'].includes(name),
    );
    // A limit counts the course's credits, though it does not look at the fact itself.
    if ('limit' in step.given && 'asked' in step.given) names.push('course.credits');
    return names.flatMap((fact) => {
      const subjectId = subjectOf(step, fact, claim);
      const from =
        step.given[fact] ?? (fact === 'course.credits' ? (step.given['asked'] ?? null) : null);
      const written = literals.get(step.packId)?.get(fact) ?? [];
      const order = written.findIndex((each) => from !== null && isSame(each, from));
      return [...written, ...fromProof(step, fact)].flatMap((to, place): readonly Candidate[] => {
        const key = `${subjectId}|${fact}|${String(to)}`;
        if (to === null || (from !== null && isSame(from, to)) || seen.has(key)) return [];
        seen.add(key);
        const cost = distance(from, to, Math.abs(place - Math.max(order, 0)));
        return [{ subjectId, fact, from, to, cost, atStop: isStop(step) }];
      });
    });
  });
  return all.sort((a, b) => Number(b.atStop) - Number(a.atStop) || a.cost - b.cost);
}

function bare({ subjectId, fact, from, to }: Candidate): Change {
  return { subjectId, fact, from, to };
}

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
