import { amount, compareAmounts, sum } from '../../domain/amount';
import { asksFor } from '../engine/effect';
import { isUnknown } from '../engine/scope';
import { truthOf } from '../engine/truth';
import { condition } from '../pack/condition';
import { exact, fields, list, maybe, text } from '../../domain/shape';
import { factName } from '../pack/fact-name';
import { perLine } from './primitive';

/**
 * `parts`: minimum parts of a pool: the total and each named part must reach its least amount. It sets the fact `to` (default `partsMet`) to true or
 * false and names what is short; later steps say what follows.
 * @example { "primitive": "parts", "on": "source", "total": 6, "parts": [{ "name": "社会实践", "where": { "fact": "kind", "is": "service" }, "atLeast": "4.5" }] }
 */
export const parts = perLine(
  'parts',
  {
    total: exact,
    parts: list(fields({ name: text, where: condition, atLeast: exact }), 1),
    to: maybe(factName),
  },
  (step, line) => {
    const judged = line.members.map((member) => ({
      member,
      truths: step.parts.map((part) => truthOf(part.where, member.scope)),
    }));
    const open = judged.flatMap((each) => each.truths).find(isUnknown);
    if (open) return asksFor(open, {});
    const reached = step.parts.map((part, at) => ({
      part,
      has: sum(
        judged.filter((each) => each.truths[at] === true).map((each) => each.member.credits),
      ),
    }));
    const total = sum(line.members.map((each) => each.credits));
    const short = reached
      .filter(({ part, has }) => compareAmounts(has, amount(part.atLeast)) < 0)
      .map(({ part, has }) => `${part.name}: ${has} < ${part.atLeast}`);
    const met = short.length === 0 && compareAmounts(total, amount(step.total)) >= 0;
    return {
      given: { total, ...Object.fromEntries(reached.map(({ part, has }) => [part.name, has])) },
      set: { [step.to ?? 'partsMet']: met, ...(short.length > 0 && { short }) },
    };
  },
);
