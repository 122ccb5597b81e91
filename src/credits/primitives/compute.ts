import { asksFor, givenOf } from '../engine/effect';
import { isUnknown } from '../engine/scope';
import { factsOfExpression, notBelowZero, valueOf } from '../engine/value';
import { expression } from '../pack/expression';
import {} from '../../domain/shape';
import { factName } from '../pack/fact-name';
import { perLine } from './primitive';

/**
 * `compute`: sets a fact, or `credits` (never below 0), to an exact amount worked out from others.
 * @example { "primitive": "compute", "set": "credits", "to": { "times": [{ "fact": "credits" }, "0.6"] } }
 */
export const compute = perLine('compute', { set: factName, to: expression }, (step, line) => {
  const value = valueOf(step.to, line);
  if (isUnknown(value)) return asksFor(value, givenOf(line, value.unknown));
  const given = givenOf(line, factsOfExpression(step.to));
  return step.set === 'credits'
    ? { given, credits: notBelowZero(value) }
    : { given, set: { [step.set]: value } };
});
