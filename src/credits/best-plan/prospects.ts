import type { Fact, TraceStep } from '../../domain/achievement';
import { amount, compareAmounts, minus, ZERO, type Amount } from '../../domain/amount';
import type { RulePack, Step } from '../pack/rule-pack';
import { judgePlan, type Pair, type PlanQuestion, type Unit } from './plan';

/** Room that a limit leaves to all that fall under it; `key` tells which limit of which group. */
export interface Room {
  readonly key: string;
  /** What remains once earlier decisions are counted. */
  readonly room: Amount;
  readonly measure: 'credits' | 'count';
}

/** A pair that the rules grant when it is claimed alone, with what they said on the way. */
export interface Prospect extends Pair {
  readonly credits: Amount;
  /** Credits of the unit that may be converted at all. */
  readonly available: Amount;
  /** As many credits as there are, or the room of a limit, may be given in part. */
  readonly isDivisible: boolean;
  /** The course may take more than its source has left. */
  readonly mayOverdraw: boolean;
  /** What the course leaves over is lost. */
  readonly losesRest: boolean;
  readonly rooms: readonly Room[];
}

function amountIn(fact: Fact | undefined): Amount | undefined {
  return typeof fact === 'string' || typeof fact === 'number' ? amount(fact) : undefined;
}

/** Steps of a line with the trace they left. */
function traced(
  pack: RulePack,
  trace: readonly TraceStep[],
): readonly { readonly step: Step; readonly trace: TraceStep }[] {
  return trace.flatMap((each) => {
    const step = pack.steps.find((one) => one.id === each.step);
    return step === undefined || each.packId !== pack.id ? [] : [{ step, trace: each }];
  });
}

function roomOf(step: Step, { given }: TraceStep, credits: Amount): readonly Room[] {
  const { used, limit, asked } = given;
  const isCap = step.primitive === 'cap';
  if (!isCap && step.primitive !== 'use-once') return [];
  const [before, most] = [amountIn(used), amountIn(limit)];
  if (before === undefined || most === undefined) return [];
  const measure = isCap && step['measure'] !== 'count' ? 'credits' : 'count';
  // A limit that looked at fewer credits than were given in the end bounds nothing that can be added up.
  const looked = amountIn(asked);
  if (measure === 'credits' && (looked === undefined || compareAmounts(looked, credits) < 0))
    return [];
  return [{ key: keyOf(step, given), room: minus(most, before), measure }];
}

function keyOf(step: Step, given: TraceStep['given']): string {
  const per = Array.isArray(step['per']) ? (step['per'] as readonly string[]) : [];
  const names =
    step.primitive === 'use-once' && step['per'] === undefined ? ['achievement.id'] : per;
  return JSON.stringify([step.id, ...names.map((name) => String(given[name] ?? null))]);
}

/**
 * What the rules say to one unit for one course alone; undefined when they grant it nothing.
 * @example prospectOf(question, ['a1'], course)?.credits // '4'
 */
function prospectOf(question: PlanQuestion, unit: Unit, pair: Pair): Prospect | undefined {
  const { conversion } = question.adopted;
  const judged = judgePlan(question, [pair]);
  const [decision] = judged.decisions;
  if (conversion === null || decision === undefined || !judged.isLawful) return undefined;
  const steps = traced(
    conversion,
    decision.trace.filter((each) => each.given['course'] === pair.course.id),
  );
  const converts = steps.filter(({ step }) => step.primitive === 'convert');
  return {
    unit,
    course: pair.course,
    credits: judged.credits,
    available: decision.convertible,
    isDivisible:
      converts.some(({ step }) => step['mode'] === 'credits') ||
      steps.some(({ step }) => step['excess'] === 'cut'),
    mayOverdraw: !converts.every(
      ({ step }) => step['mode'] === 'credits' || step['needs'] === 'enough',
    ),
    losesRest: steps.some(({ step }) => step.primitive === 'surplus' && step['is'] === 'lost'),
    rooms: steps.flatMap(({ step, trace }) => roomOf(step, trace, judged.credits)),
  };
}

/**
 * The courses that are still to be replaced: no earlier decision and no stated use has converted them for the student.
 */
function openCourses({ courses, context, studentId }: PlanQuestion) {
  const done = new Set<string>([
    ...(context.earlier ?? [])
      .filter((each) => each.studentId === studentId)
      .flatMap((each) => each.targets)
      .filter((each) => compareAmounts(each.credits, ZERO) > 0)
      .map((each) => each.courseId),
    ...(context.prior ?? []).flatMap((each) =>
      each.studentId === studentId && each.stage === 'conversion' ? (each.courseId ?? []) : [],
    ),
  ]);
  return courses.filter((each) => !done.has(each.id));
}

/** Every unit with every course that is still to be replaced, whether the rules like it or not. */
export function pairsOf(question: PlanQuestion, units: readonly Unit[]): readonly Pair[] {
  const courses = openCourses(question);
  return units.flatMap((unit) => courses.map((course) => ({ unit, course })));
}

/**
 * All pairs that the rules grant alone. `tell` hears after each pair how many are done.
 * @example prospectsOf(question, []) // []
 */
export function prospectsOf(
  question: PlanQuestion,
  pairs: readonly Pair[],
  tell?: (done: number) => void,
): readonly Prospect[] {
  return pairs.flatMap((pair, at) => {
    const found = prospectOf(question, pair.unit, pair);
    tell?.(at + 1);
    return found ?? [];
  });
}
