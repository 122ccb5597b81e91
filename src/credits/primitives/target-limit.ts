import { asksFor, givenOf } from '../engine/effect';
import { isUnknown } from '../engine/scope';
import { factsIn, truthOf } from '../engine/truth';
import { condition, type Condition } from '../pack/condition';
import { maybe } from '../../domain/shape';
import { perLine } from './primitive';

/**
 * `target-limit`: only courses of which `only` holds and `except` does not may be replaced. Facts of the course are `course.*`.
 * @example { "primitive": "target-limit", "except": { "fact": "course.theme", "in": ["ideology", "pe"] } }
 */
export const targetLimit = perLine(
  'target-limit',
  { only: maybe(condition), except: maybe(condition) },
  (step, line) => {
    const both: readonly Condition[] = [
      ...(step.only ? [step.only] : []),
      ...(step.except ? [{ not: step.except }] : []),
    ];
    const allowed: Condition = { all: both };
    const given = givenOf(line, factsIn(allowed, line.named));
    const truth = truthOf(allowed, line);
    if (isUnknown(truth)) return asksFor(truth, given);
    return truth ? { given } : { given, refuse: 'target-not-allowed' };
  },
);
