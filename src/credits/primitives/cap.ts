import { amount, compareAmounts, minus, plus, sum, ZERO, type Amount } from '../../domain/amount';
import { asksFor, givenOf } from '../engine/effect';
import type { Line, Use } from '../engine/line';
import { isUnknown, type Truth, type Unknown } from '../engine/scope';
import { isSame, truthOf } from '../engine/truth';
import { notBelowZero, valueOf } from '../engine/value';
import { condition, type Condition } from '../pack/condition';
import { expression } from '../pack/expression';
import { list, maybe, oneOf, text } from '../../domain/shape';
import { factName } from '../pack/fact-name';
import { limit } from './primitive';

/** Uses that count against a cap for sure, and those of which a needed fact is missing. */
export interface Counted {
  readonly sure: readonly Use[];
  readonly unclear: readonly Use[];
}

/**
 * Which earlier uses share the line's key and fit the condition.
 * A key fact that the line lacks is returned instead, to be asked for.
 */
export function usesLike(
  line: Line,
  per: readonly string[],
  where: Condition | undefined,
): Counted | Unknown {
  const missing = per.filter((name) => (line.fact(name) ?? null) === null);
  if (missing.length > 0) return { unknown: missing };
  const judged = line.uses.map((use): { use: Use; truth: Truth } => {
    const scope = { ...line, fact: use.scope.fact };
    const keys = per.map((name): Truth => {
      const [mine, other] = [line.fact(name), use.scope.fact(name)];
      if (other === undefined || other === null) return { unknown: [name] };
      return mine !== undefined && isSame(mine, other);
    });
    if (keys.includes(false)) return { use, truth: false };
    const fitting = where === undefined ? true : truthOf(where, scope);
    return { use, truth: fitting === false ? false : (keys.find(isUnknown) ?? fitting) };
  });
  return {
    sure: judged.filter((each) => each.truth === true).map((each) => each.use),
    unclear: judged.filter((each) => isUnknown(each.truth)).map((each) => each.use),
  };
}

function total(uses: readonly Use[], measure: string | undefined): Amount {
  return measure === 'count' ? amount(uses.length) : sum(uses.map((each) => each.credits));
}

/**
 * `cap`: what the student may be given at most, this line and everything given before in the same stage counted: per item, category (`where`),
 * share of the plan (`limit` is an expression) or any key (`per`). The bound itself is allowed. Over it: refused (default), or cut down to the room left.
 * Earlier uses that lack a needed fact end in a question, but only when they decide.
 * @example { "primitive": "cap", "where": { "ref": "major" }, "limit": { "times": ["0.2", { "planCredits": { "ref": "major" } }] } }
 */
export const cap = limit(
  'cap',
  {
    limit: expression,
    where: maybe(condition),
    per: maybe(list(factName, 1)),
    measure: maybe(oneOf('credits', 'count')),
    excess: maybe(oneOf('refuse', 'cut')),
    reason: maybe(text),
  },
  (step, line) => {
    const concerned = step.where === undefined ? true : truthOf(step.where, line);
    if (concerned === false) return null;
    if (isUnknown(concerned)) return asksFor(concerned, {});
    const most = valueOf(step.limit, line);
    if (isUnknown(most)) return asksFor(most, givenOf(line, most.unknown));
    const per = step.per ?? [];
    const found = usesLike(line, per, step.where);
    if (isUnknown(found)) return asksFor(found, givenOf(line, per));
    // An achievement recognised before is the same credits again, not more of them.
    const own = (use: Use) =>
      line.stage === 'recognition' &&
      use.achievementIds.some((id) => line.achievements.some((each) => each.id === id));
    const same = (use: Use) => use.stage === line.stage && !own(use);
    const used = total(found.sure.filter(same), step.measure);
    const asked = step.measure === 'count' ? amount(1) : line.credits;
    const given = { ...givenOf(line, per), used, asked, limit: most };
    const after = plus(used, asked);
    if (compareAmounts(after, most) > 0) {
      const room = notBelowZero(minus(most, used));
      return step.excess === 'cut' && step.measure !== 'count' && compareAmounts(room, ZERO) > 0
        ? { given, credits: room, cut: true, set: { used: most } }
        : { given, set: { total: after }, refuse: step.reason ?? 'over-the-cap' };
    }
    const unclear = total(found.unclear.filter(same), step.measure);
    if (compareAmounts(plus(after, unclear), most) > 0)
      return { given, ask: { code: 'earlier-use-unclear', params: { step: step.id, unclear } } };
    return { given, set: { total: after } };
  },
);
