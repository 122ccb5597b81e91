import { asksFor, givenOf } from '../engine/effect';
import { isUnknown } from '../engine/scope';
import { factsIn, truthOf } from '../engine/truth';
import { condition } from '../pack/condition';
import { maybe, text } from '../../domain/shape';
import { perLine } from './primitive';

/**
 * `require`: what must hold, or the line is refused with the reason named.
 * @example { "primitive": "require", "that": { "fact": "enrolled", "is": true }, "reason": "not-enrolled" }
 */
export const require = perLine(
  'require',
  { that: condition, reason: maybe(text) },
  (step, line) => {
    const truth = truthOf(step.that, line);
    const given = givenOf(line, factsIn(step.that, line.named));
    if (isUnknown(truth)) return asksFor(truth, given);
    return truth ? { given } : { given, refuse: step.reason ?? 'condition-not-met' };
  },
);
