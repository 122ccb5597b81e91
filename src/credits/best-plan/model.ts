import { amount, compareAmounts, minus, times, toNumber, type Amount } from '../../domain/amount';
import type { LinearProblem, LinearRow } from '../../solver/linear-problem';
import type { Unit } from './plan';
import type { Prospect } from './prospects';

/** Prospects as a linear problem: choices first, then the credits of those that may be given in part, then the units. */
export interface PlanModel {
  readonly problem: LinearProblem;
  /** Whole numbers that one credit counts for. */
  readonly unit: number;
  /** What a credit weighs in the gain; each pair costs 1, so that of equal plans the one with fewer pairs is first. */
  readonly weight: number;
  /** Numbers are small enough for the solver to be exact. */
  readonly isExact: boolean;
}

function denominator(value: Amount): number {
  const [, below] = value.split('/');
  if (below !== undefined) return Number(below);
  return 10 ** (value.split('.')[1] ?? '').length;
}

function gcd(a: number, b: number): number {
  return b === 0 ? a : gcd(b, a % b);
}

function common(amounts: readonly Amount[]): number {
  return amounts.map(denominator).reduce((all, each) => (all / gcd(all, each)) * each, 1);
}

/**
 * The relaxed problem: whatever plan the rules grant fits into it, with its credits. Each course is replaced once; a unit gives no more than it has;
 * limits leave the room that they leave; of rivals one is used.
 * @example modelOf([], [], []).problem.variables // []
 */
export function modelOf(
  prospects: readonly Prospect[],
  units: readonly Unit[],
  rivals: readonly (readonly [number, number])[],
): PlanModel {
  const scale = common([
    ...prospects.flatMap((each) => [each.credits, each.available]),
    ...prospects.flatMap((each) => each.rooms.map((one) => one.room)),
  ]);
  const whole = (value: Amount) => Math.round(toNumber(times(value, amount(scale))));
  const weight = prospects.length + 1;
  const parts = prospects.flatMap((each, at) => (each.isDivisible ? [at] : []));
  const given = new Map(parts.map((at, place) => [at, prospects.length + place]));
  const unitAt = (index: number) => prospects.length + parts.length + index;
  const creditsOf = (at: number): readonly [number, number] => {
    const part = given.get(at);
    return part === undefined ? [at, whole(prospects[at]?.credits ?? amount(0))] : [part, 1];
  };
  const numbered = prospects.map((prospect, at) => ({ prospect, at }));
  const rows: LinearRow[] = [];

  for (const [at, part] of given) {
    const most = creditsMost(at);
    rows.push({
      terms: [
        [part, 1],
        [at, -most],
      ],
      atMost: 0,
    });
    rows.push({
      terms: [
        [at, 1],
        [part, -1],
      ],
      atMost: 0,
    });
  }
  for (const id of new Set(prospects.map((each) => each.course.id)))
    rows.push({
      terms: numbered.filter((each) => each.prospect.course.id === id).map(({ at }) => [at, 1]),
      atMost: 1,
    });
  units.forEach((unit, index) => {
    const own = numbered.filter((each) => each.prospect.unit === unit);
    for (const { at } of own)
      rows.push({
        terms: [
          [at, 1],
          [unitAt(index), -1],
        ],
        atMost: 0,
      });
    const [first] = own;
    if (first === undefined) return;
    const has = whole(first.prospect.available);
    const bound = own.filter((each) => !each.prospect.mayOverdraw);
    rows.push({ terms: bound.map(({ at }) => creditsOf(at)), atMost: has });
    const over = own.filter((each) => each.prospect.mayOverdraw);
    if (over.length > 0) {
      // Only the last course may take more than is left, and something must be left for it.
      const largest = Math.max(...own.map(({ at }) => creditsMost(at)));
      rows.push({ terms: own.map(({ at }) => creditsOf(at)), atMost: has - 1 + largest });
    }
    if (own.every((each) => each.prospect.losesRest))
      rows.push({ terms: own.map(({ at }) => [at, 1]), atMost: 1 });
  });
  for (const [one, other] of rivals)
    rows.push({
      terms: [
        [unitAt(one), 1],
        [unitAt(other), 1],
      ],
      atMost: 1,
    });
  const rooms = new Map<string, { most: Amount; isCount: boolean; members: number[] }>();
  for (const { prospect, at } of numbered)
    for (const { key, room, measure } of prospect.rooms) {
      const shared = rooms.get(key) ?? { most: room, isCount: measure === 'count', members: [] };
      if (compareAmounts(minus(room, shared.most), amount(0)) > 0) shared.most = room;
      shared.members.push(at);
      rooms.set(key, shared);
    }
  for (const { most, isCount, members } of rooms.values())
    rows.push({
      terms: members.map((at) => (isCount ? [at, 1] : creditsOf(at))),
      atMost: isCount ? Math.floor(toNumber(most)) : whole(most),
    });

  function creditsMost(at: number): number {
    return whole(prospects[at]?.credits ?? amount(0));
  }
  const total = prospects.reduce((all, _, at) => all + creditsMost(at), 0);
  return {
    unit: scale,
    weight,
    isExact: scale <= 10_000 && total * weight < 1e8,
    problem: {
      variables: [
        ...prospects.map((each, at) => ({
          gain: (each.isDivisible ? 0 : creditsMost(at) * weight) - 1,
          most: 'choice' as const,
        })),
        ...parts.map((at) => ({ gain: weight, most: creditsMost(at) })),
        ...units.map(() => ({ gain: 0, most: 'choice' as const })),
      ],
      rows: rows.filter((each) => each.terms.length > 0),
    },
  };
}
