import { amount, compareAmounts, dividedBy, times, ZERO, type Amount } from '../../domain/amount';
import { asksFor, givenOf } from '../engine/effect';
import { isUnknown } from '../engine/scope';
import { valueOf } from '../engine/value';
import { expression } from '../pack/expression';
import { exact, fields, list, maybe, oneOf } from '../../domain/shape';
import { factName } from '../pack/fact-name';
import { perLine } from './primitive';

const STEPS = list(fields({ from: exact, gives: exact }), 1);
const RATE = fields({ per: exact, gives: exact, only: maybe(oneOf('whole')) });

function stepped(
  value: Amount,
  steps: readonly { from: string | number; gives: string | number }[],
) {
  return steps
    .filter((each) => compareAmounts(value, amount(each.from)) >= 0)
    .reduce<Amount>((_, each) => amount(each.gives), ZERO);
}

/** The whole part of a non-negative amount. */
function floored(value: Amount): Amount {
  const [above = '0', below = '1'] = value.includes('/') ? value.split('/') : [value.split('.')[0]];
  return amount(String(BigInt(above) / BigInt(below)));
}

/**
 * `units`: hours, sessions or the like into credits, by thresholds in rising order (16 h = 0.5, 32 h = 1; nothing between) or at a rate,
 * fractions kept unless `only: "whole"`.
 * @example { "primitive": "units", "of": { "fact": "hours" }, "steps": [{ "from": 16, "gives": "0.5" }, { "from": 32, "gives": 1 }] }
 */
export const units = perLine(
  'units',
  { of: expression, steps: maybe(STEPS), rate: maybe(RATE), to: maybe(factName) },
  (step, line) => {
    const value = valueOf(step.of, line);
    if (isUnknown(value)) return asksFor(value, givenOf(line, value.unknown));
    const rate = step.rate;
    const count = rate ? (dividedBy(value, amount(rate.per)) ?? ZERO) : ZERO;
    const credits = rate
      ? times(rate.only === 'whole' ? floored(count) : count, amount(rate.gives))
      : stepped(value, step.steps ?? []);
    return step.to === undefined
      ? { given: { value }, credits }
      : { given: { value }, set: { [step.to]: credits } };
  },
);
