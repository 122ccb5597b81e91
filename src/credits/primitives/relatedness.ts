import { asksFor, givenOf } from '../engine/effect';
import { isUnknown } from '../engine/scope';
import { truthOf } from '../engine/truth';
import { exact, maybe, text } from '../pack/shape';
import { perLine } from './primitive';

/**
 * `relatedness`: how far source and target agree in content, as a share from 0 to 1; the bound itself is enough (以上).
 * Computed or said by a person beforehand, fact `course.relatedness`; unknown ends in a question.
 * @example { "primitive": "relatedness", "atLeast": "0.8" }
 */
export const relatedness = perLine(
  'relatedness',
  { atLeast: exact, fact: maybe(text) },
  (step, line) => {
    const fact = step.fact ?? 'course.relatedness';
    const truth = truthOf({ fact, atLeast: step.atLeast }, line);
    const given = { ...givenOf(line, [fact]), atLeast: String(step.atLeast) };
    if (isUnknown(truth)) return asksFor(truth, given);
    return truth ? { given } : { given, refuse: 'too-little-related' };
  },
);
