import { amount, compareAmounts, times, toNumber, type Amount } from '../../domain/amount';
import type { LinearRow, SolveLinear } from '../../solver/linear-problem';
import { everyPlan } from './every-plan';
import { isForeseeable } from './foreseeable';
import { modelOf } from './model';
import { judgePlan, unitsOf, type JudgedPlan, type Pair, type PlanQuestion } from './plan';
import { pairsOf, prospectsOf } from './prospects';
import { rivalsOf } from './rivals';

/** The best plan, and how sure that is. */
export interface BestPlan {
  /** `optimal`: proven that no lawful plan gives more. `best-found`: lawful, but a better one is not ruled out. */
  readonly status: 'optimal' | 'best-found';
  readonly best: JudgedPlan;
  /** Other lawful plans that give as much, at most three. */
  readonly equal: readonly JudgedPlan[];
  /** No lawful plan can give more; null when that is not known. */
  readonly bound: Amount | null;
  /** Plans that the rules were asked about as a whole. */
  readonly judged: number;
}

const EQUAL = 3;
const ROUNDS = 400;
/** Part of the whole work that looking at the pairs takes, for the progress told. */
const LOOKING = 7 / 10;

/** The fewest of the pairs that the rules already refuse together. */
function smallestConflict(question: PlanQuestion, pairs: readonly Pair[]): readonly Pair[] {
  return pairs.reduce<readonly Pair[]>((kept, pair) => {
    const fewer = kept.filter((each) => each !== pair);
    return judgePlan(question, fewer).isLawful ? kept : fewer;
  }, pairs);
}

/**
 * Which achievements to use for which courses so that the student gains most credits and no clause is broken. Each achievement is claimed by itself
 * (all together where the pack pools them), each course replaced once; of plans with equal credits the one with fewer uses comes first. Every plan that is
 * given was decided as a whole by the rules. The proof is exact: bounds come from single pairs, what they miss is cut off until the rules confirm the
 * optimum. Rules under which claims can help each other are tried out whole when the case is small, else the plan is `best-found`. Without a
 * conversion pack, achievements or courses the plan is empty. `tell` hears the share done, from 0 to 1; throw there to stop.
 * @example bestPlan(question, await openSolver()).best.credits // '8'
 */
export function bestPlan(
  question: PlanQuestion,
  solve: SolveLinear,
  tell?: (share: number) => void,
): BestPlan {
  const none = judgePlan(question, []);
  const empty = { best: none, equal: [], bound: none.credits, judged: 0 } as const;
  if (question.adopted.conversion === null) return { status: 'optimal', ...empty };
  const units = unitsOf(question);
  const pairs = pairsOf(question, units);
  const foreseeable = isForeseeable(question);
  if (!foreseeable) {
    const plans = everyPlan(pairs);
    if (plans !== undefined) return ofAll(question, plans);
  }
  const prospects = prospectsOf(question, pairs, (done) => tell?.((done / pairs.length) * LOOKING));
  const useful = units.filter((unit) => prospects.some((each) => each.unit === unit));
  const model = modelOf(prospects, useful, foreseeable ? rivalsOf(question, useful) : []);
  const isProof = foreseeable && model.isExact;
  const isClosed = foreseeable && prospects.every((each) => !each.isDivisible);
  const wholeOf = (credits: Amount) => Math.round(toNumber(times(credits, amount(model.unit))));
  const cuts: LinearRow[] = [];
  let best = none;
  let equal: readonly JudgedPlan[] = [];
  let most: number | undefined;
  let judged = 0;
  let isDone = false;
  while (judged < ROUNDS) {
    tell?.(LOOKING + (1 - LOOKING) * (judged / (judged + 5)));
    const answer = solve({ ...model.problem, rows: [...model.problem.rows, ...cuts] });
    if (answer.status === 'unfinished') break;
    // A plan costs less than one credit's weight, so that the gain tells the credits.
    const ceiling =
      answer.status === 'infeasible'
        ? 0
        : Math.floor((answer.gain + model.weight - 1 + 1e-6) / model.weight);
    const won = wholeOf(best.credits);
    most = Math.max(won, ceiling);
    const isOver = answer.status === 'infeasible' || ceiling < won;
    if (isOver || (ceiling === won && equal.length === EQUAL)) {
      isDone = true;
      break;
    }
    const chosen = prospects.flatMap((_, at) =>
      Math.round(answer.values[at] ?? 0) === 1 ? [at] : [],
    );
    const plan = judgePlan(
      question,
      chosen.flatMap((at) => prospects[at] ?? []),
    );
    judged += 1;
    if (plan.isLawful && plan.pairs.length > 0) {
      const gained = compareAmounts(plan.credits, best.credits);
      if (gained > 0) [best, equal] = [plan, []];
      else if (gained === 0) {
        const isFewer = plan.pairs.length < best.pairs.length;
        equal = [...equal, isFewer ? best : plan].slice(0, EQUAL);
        if (isFewer) best = plan;
      }
    }
    if (!plan.isLawful && isClosed) {
      const conflict = new Set(smallestConflict(question, plan.pairs));
      const terms = prospects.flatMap((each, at): [number, number][] =>
        conflict.has(each) ? [[at, 1]] : [],
      );
      cuts.push({ terms, atMost: terms.length - 1 });
    } else {
      const inside = new Set(chosen);
      cuts.push({
        terms: prospects.map((_, at) => [at, inside.has(at) ? 1 : -1]),
        atMost: chosen.length - 1,
      });
    }
  }
  const bound = most === undefined || !isProof ? null : fractionOf(most, model.unit);
  const isOptimal =
    isProof && (isDone || (bound !== null && compareAmounts(bound, best.credits) <= 0));
  return {
    status: isOptimal ? 'optimal' : 'best-found',
    best,
    equal,
    bound: isOptimal ? best.credits : bound,
    judged,
  };
}

function fractionOf(whole: number, unit: number): Amount {
  return times(amount(whole), amount(`1/${unit}`));
}

function ofAll(question: PlanQuestion, plans: readonly (readonly Pair[])[]): BestPlan {
  const lawful = plans.map((each) => judgePlan(question, each)).filter((each) => each.isLawful);
  const [best = judgePlan(question, []), ...others] = lawful.sort(
    (a, b) => compareAmounts(b.credits, a.credits) || a.pairs.length - b.pairs.length,
  );
  const equal = others.filter((each) => compareAmounts(each.credits, best.credits) === 0);
  return {
    status: 'optimal',
    best,
    equal: equal.slice(0, EQUAL),
    bound: best.credits,
    judged: plans.length,
  };
}
