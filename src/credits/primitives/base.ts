import { amount, minus } from '../../domain/amount';
import { givenOf } from '../engine/effect';
import { notBelowZero } from '../engine/value';
import { exact } from '../../domain/shape';
import { perLine } from './primitive';

/**
 * `base`: only credits above the base go on; at or below it, none.
 * @example { "primitive": "base", "above": 2, "on": "source" } // 13 → 11, 2 → 0
 */
export const base = perLine('base', { above: exact }, (step, line) => ({
  given: { ...givenOf(line, ['credits']), above: String(step.above) },
  credits: notBelowZero(minus(line.credits, amount(step.above))),
}));
