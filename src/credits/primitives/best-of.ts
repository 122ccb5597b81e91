import { compareAmounts, minus, sum, ZERO, type Amount } from '../../domain/amount';
import { asksFor, givenOf, type Effect } from '../engine/effect';
import type { Line, Use } from '../engine/line';
import { isUnknown, type Scope } from '../engine/scope';
import { isSame, truthOf } from '../engine/truth';
import { condition, type Condition } from '../pack/condition';
import { fields, list, maybe, text } from '../../domain/shape';
import { factName } from '../pack/fact-name';
import { acrossLines } from './primitive';

interface Grouping {
  readonly by: readonly string[];
  readonly where?: Condition;
  readonly rank?: { readonly fact: string; readonly order: readonly string[] };
}

type Standing = Pick<Scope, 'fact'> & { readonly credits: Amount };

/** Place in the order, or by credits when there is none; undefined when the ranking fact is unknown. */
function above(a: Standing, b: Standing, rank: Grouping['rank']): number | undefined {
  if (rank === undefined) return compareAmounts(a.credits, b.credits);
  const place = (one: Standing) => {
    const fact = one.fact(rank.fact);
    if (fact === undefined || fact === null) return -1;
    return rank.order.findIndex((each) => isSame(each, fact));
  };
  const [left, right] = [place(a), place(b)];
  return left < 0 || right < 0 ? undefined : left - right || compareAmounts(a.credits, b.credits);
}

/** true, false, or undefined when a key is unknown on either side. */
function sameGroup(a: Pick<Scope, 'fact'>, b: Pick<Scope, 'fact'>, by: readonly string[]) {
  const answers = by.map((name) => {
    const [mine, other] = [a.fact(name), b.fact(name)];
    if (mine === undefined || other === undefined || mine === null || other === null)
      return undefined;
    return isSame(mine, other);
  });
  return answers.includes(false) ? false : answers.includes(undefined) ? undefined : true;
}

function isSameAchievement(a: Line, b: Line): boolean {
  return a.achievements.some((one) => b.achievements.some((other) => one.id === other.id));
}

/** What a line is held against: another line of this run, or what was given before. `about` names its achievement. */
interface Rival {
  readonly at: number;
  readonly about: string;
  readonly scope: Standing;
  readonly use?: Use;
}

function idsOf(line: Line): readonly string[] {
  return line.achievements.map((each) => each.id);
}

/** A rival whose missing facts a person may have said in the claim of the line itself: its own may be closed. */
function rivalOf(line: Line, at: number, ids: readonly string[], scope: Standing): Rival {
  const about = ids.join('+');
  const fact = (name: string) => scope.fact(name) ?? line.claim.answers[`${name}@${about}`];
  return { at, about, scope: { fact, credits: scope.credits } };
}

/**
 * What each line keeps when only the best of its group counts. What was given earlier for the group is taken off; equal lines: the first in order stays.
 * @example the national and the provincial prize of one event: 4 and refused; the provincial one given earlier (2): 4 − 2 = 2 more
 */
export function keepBest(
  grouping: Grouping,
  lines: readonly Line[],
  reason: string,
): readonly (Effect | null)[] {
  const { by, where, rank } = grouping;
  const concerned = lines.map((line) => (where === undefined ? true : truthOf(where, line)));
  return lines.map((line, at): Effect | null => {
    const mine = concerned[at] ?? false;
    if (isUnknown(mine)) return asksFor(mine, {});
    if (!mine) return null;
    const given = givenOf(line, [...by, 'credits', ...(rank ? [rank.fact] : [])]);
    const earlier = line.uses.filter(
      (use) =>
        use.stage === line.stage &&
        !use.achievementIds.some((id) => line.achievements.some((each) => each.id === id)) &&
        (where === undefined || truthOf(where, { ...line, fact: use.scope.fact }) !== false),
    );
    const rivals: readonly Rival[] = [
      ...lines.flatMap((other, place) =>
        place !== at && concerned[place] !== false && !isSameAchievement(line, other)
          ? [rivalOf(line, place, idsOf(other), other)]
          : [],
      ),
      ...earlier.map((use) => ({
        ...rivalOf(line, -1, use.achievementIds, { fact: use.scope.fact, credits: use.credits }),
        use,
      })),
    ];
    const met = rivals.map((each) => ({ ...each, same: sameGroup(line, each.scope, by) }));
    const unclear = met.find((each) => each.same === undefined);
    if (unclear !== undefined) {
      const own = by.find((name) => (line.fact(name) ?? null) === null);
      if (own !== undefined) return asksFor({ unknown: [own] }, given);
      const fact = by.find((name) => (unclear.scope.fact(name) ?? null) === null) ?? 'group';
      const { about } = unclear;
      const params = { fact, achievement: about, key: `${fact}@${about}` };
      return { given, ask: { code: 'fact-unknown', params } };
    }
    const group = met.filter((each) => each.same === true);
    const ranked = group.map((each) => ({ ...each, order: above(line, each.scope, rank) }));
    if (ranked.some((each) => each.order === undefined))
      return asksFor({ unknown: [rank?.fact ?? 'credits'] }, given);
    const beaten = ranked.find(
      (each) => (each.order ?? 0) < 0 || (each.order === 0 && each.at < at),
    );
    if (beaten) return { given: { ...given, higher: beaten.scope.credits }, refuse: reason };
    const before = sum(group.flatMap((each) => (each.use ? [each.use.credits] : [])));
    if (compareAmounts(before, ZERO) === 0) return { given };
    const more = minus(line.credits, before);
    return compareAmounts(more, ZERO) > 0
      ? { given: { ...given, before }, credits: more }
      : { given: { ...given, before }, refuse: reason };
  });
}

/**
 * `best-of`: of achievements with the same `by` facts (event, content, certificate family) only the highest counts: by credits, or by the order
 * of a fact (`rank`, lowest first). Different groups add up. What the group got in earlier decisions is taken off.
 * @example { "primitive": "best-of", "by": ["event"] }
 */
export const bestOf = acrossLines(
  'best-of',
  {
    by: list(factName, 1),
    where: maybe(condition),
    rank: maybe(fields({ fact: factName, order: list(text, 1) })),
  },
  (step, lines) => keepBest(step, lines, 'higher-counts'),
);
