import { asksFor, givenOf } from '../engine/effect';
import { isUnknown } from '../engine/scope';
import { truthOf } from '../engine/truth';
import { exact, maybe } from '../../domain/shape';
import { factName } from '../pack/fact-name';
import { perLine } from './primitive';

/**
 * The fact that says on what a stated fact rests.
 * @example reasonFactOf('course.relatedness') // 'course.relatednessReason'
 */
export function reasonFactOf(fact: string): string {
  return `${fact}Reason`;
}

const FACT = 'course.relatedness';

/**
 * `relatedness`: how far source and target agree in content, as a share from 0 to 1; the bound itself is enough (以上).
 * A person states it, fact `course.relatedness`, and may say on what it rests (`…Reason`, kept in the proof); unknown ends in a question.
 * @example { "primitive": "relatedness", "atLeast": "0.8" }
 */
export const relatedness = perLine(
  'relatedness',
  { atLeast: exact, fact: maybe(factName) },
  (step, line) => {
    const fact = step.fact ?? FACT;
    const truth = truthOf({ fact, atLeast: step.atLeast }, line);
    const given = {
      ...givenOf(line, [fact, reasonFactOf(fact)]),
      atLeast: String(step.atLeast),
    };
    if (isUnknown(truth)) return asksFor(truth, given);
    return truth ? { given } : { given, refuse: 'too-little-related' };
  },
  (step) => [step.fact ?? FACT],
);
