import { compareAmounts, least, minus, ZERO } from '../../domain/amount';
import { asksFor, givenOf } from '../engine/effect';
import { isUnknown } from '../engine/scope';
import { notBelowZero, valueOf } from '../engine/value';
import { maybe, oneOf } from '../../domain/shape';
import { perLine } from './primitive';

/**
 * `convert`: puts the source's credits to the course. `mode: "whole"` replaces the course whole or not at all, `"credits"` replaces as many of its
 * credits as there are, `"mark"` touches no credits: the course is studied, and only a `grade` step after it does something.
 * `needs: "enough"` = a course replaced whole may not have more credits than the source (equal is enough); `"any"` (default) leaves that to other steps.
 * What is left stays for a further course unless a `surplus` step says otherwise.
 * @example { "primitive": "convert", "mode": "whole", "needs": "enough" } // 4.5 for a course of 4: 4 converted, 0.5 left
 */
export const convert = perLine(
  'convert',
  { mode: oneOf('whole', 'credits', 'mark'), needs: maybe(oneOf('enough', 'any')) },
  (step, line) => {
    if (step.mode === 'mark') return { given: {}, credits: ZERO, creditless: true };
    const course = valueOf({ fact: 'course.credits' }, line);
    const given = { ...givenOf(line, ['course.credits']), recognised: line.credits };
    if (isUnknown(course)) return asksFor(course, given);
    if (compareAmounts(line.credits, ZERO) <= 0) return { given, refuse: 'nothing-left' };
    const left = notBelowZero(minus(line.credits, course));
    if (step.mode === 'credits') {
      const credits = least(course, line.credits);
      return { given, credits, cut: compareAmounts(credits, course) < 0, set: { left } };
    }
    if (step.needs === 'enough' && compareAmounts(course, line.credits) > 0)
      return { given, refuse: 'course-larger-than-credits' };
    return { given, credits: course, set: { left } };
  },
);
