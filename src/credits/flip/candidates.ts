import type { Claim, Fact, TraceStep } from '../../domain/achievement';
import { compareAmounts, minus, parseAmount, ZERO, type Amount } from '../../domain/amount';
import type { AdoptedPacks } from '../context';
import type { ProposedDecision } from '../decide';
import { isSame } from '../engine/truth';
import { literalsOf } from './literals';

const DAY = /^\d{4}-\d{2}-\d{2}/;

/** One fact that would have to be otherwise. `target`: another course instead; then `from` and `to` are course ids. */
export interface Change {
  readonly subjectId: string;
  readonly fact: string;
  readonly from: Fact;
  readonly to: Fact;
}

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

/** Texts that stand beside a text at the step that stopped the line: a rule may hold one against the other. */
function heldAgainst(step: TraceStep, fact: string): readonly Fact[] {
  if (!isStop(step)) return [];
  return Object.entries(step.given)
    .filter(([name]) => name !== 'achievement' && name !== 'course' && name !== fact)
    .map(([, value]) => value)
    .filter((value) => typeof value === 'string' && parseAmount(value) === undefined);
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
  const held = isDate || isNumber ? others : heldAgainst(step, fact);
  return [...held, ...(room && isNumber ? [room] : [])];
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

export interface Candidate extends Change {
  readonly cost: number;
  readonly atStop: boolean;
}

/**
 * Every single change of a fact that the proof looked at, to a value that the packs hold it against or that stands beside it in the proof.
 * Facts at which the claim stopped come first, then the nearest values.
 */
export function candidatesOf(
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

/** The change without its rank. */
export function bare({ subjectId, fact, from, to }: Candidate): Change {
  return { subjectId, fact, from, to };
}
