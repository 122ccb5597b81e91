import { givenOf } from '../engine/effect';
import {} from '../../domain/shape';
import { factName } from '../pack/fact-name';
import { perLine } from './primitive';

/**
 * `ask`: what the rules leave open: a person must say the fact before the decision goes on. The question's text stands with the fact.
 * @example { "primitive": "ask", "fact": "course.stepGrade" }
 */
export const ask = perLine('ask', { fact: factName }, (step, line) => {
  const given = givenOf(line, [step.fact]);
  return given[step.fact] === null
    ? { given, ask: { code: 'rule-leaves-open', params: { fact: step.fact } } }
    : { given };
});
