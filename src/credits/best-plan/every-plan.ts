import type { Pair } from './plan';

const MOST = 4096;

/**
 * Every way to give each course to one of its units or to none; undefined when there are more than 4,096.
 * @example everyPlan([pair])?.length // 2: with it and without
 */
export function everyPlan(pairs: readonly Pair[]): readonly (readonly Pair[])[] | undefined {
  const byCourse = new Map<string, Pair[]>();
  for (const pair of pairs)
    byCourse.set(pair.course.id, [...(byCourse.get(pair.course.id) ?? []), pair]);
  const count = [...byCourse.values()].reduce((all, own) => all * (own.length + 1), 1);
  if (count > MOST) return undefined;
  return [...byCourse.values()].reduce<readonly (readonly Pair[])[]>(
    (plans, own) => plans.flatMap((plan) => [plan, ...own.map((pair) => [...plan, pair])]),
    [[]],
  );
}
