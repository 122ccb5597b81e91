import { compareAmounts, least, minus, ZERO } from '../../domain/amount';
import { asksFor, givenOf } from '../engine/effect';
import { isUnknown } from '../engine/scope';
import { valueOf } from '../engine/value';
import { oneOf } from '../pack/shape';
import { perLine } from './primitive';

/**
 * `convert`: puts the source's credits to the course. `mode: "whole"` replaces the course whole or not at all, `"credits"` replaces as many of its
 * credits as there are. `needs: "enough"` = the course may not have more credits than the source (equal is enough); `"any"` leaves that to other steps.
 * `"mark"` touches no credits: the course is studied, and only a `grade` step after it does something.
 * `surplus`: what is left is lost, or kept for a further course.
 * @example { "primitive": "convert", "mode": "whole", "needs": "enough", "surplus": "lost" } // 4.5 for a course of 4: 4 converted, 0.5 lost
 */
export const convert = perLine(
  'convert',
  {
    mode: oneOf('whole', 'credits', 'mark'),
    needs: oneOf('enough', 'any'),
    surplus: oneOf('lost', 'kept'),
  },
  (step, line) => {
    const course = valueOf({ fact: 'course.credits' }, line);
    const given = { ...givenOf(line, ['course.credits']), recognised: line.credits };
    if (step.mode === 'mark') return { given: {}, credits: ZERO, creditless: true };
    if (isUnknown(course)) return asksFor(course, given);
    if (compareAmounts(line.credits, ZERO) <= 0) return { given, refuse: 'nothing-left' };
    const surplusLost = step.surplus === 'lost';
    if (step.mode === 'credits') {
      const credits = least(course, line.credits);
      return { given, credits, cut: compareAmounts(credits, course) < 0, surplusLost };
    }
    if (step.needs === 'enough' && compareAmounts(course, line.credits) > 0)
      return { given, refuse: 'course-larger-than-credits' };
    const over = minus(line.credits, course);
    const left = compareAmounts(over, ZERO) > 0 ? over : ZERO;
    return { given, credits: course, surplusLost, set: { [surplusLost ? 'lost' : 'left']: left } };
  },
);
