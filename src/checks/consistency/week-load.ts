import {
  compareAmounts,
  dividedBy,
  least,
  minus,
  sum,
  times,
  ZERO,
  type Amount,
} from '../../domain/amount';
import type { Course, Term } from '../../domain/programme';
import type { Judgement } from '../finding';
import { countedTerms } from '../measure/course-figures';
import { remark } from '../measure/remarks';
import { rowOf } from '../measure/tally';
import { bound } from '../policy/parameter';
import { primitive } from '../primitives/primitive';
import { faultOf } from './fault';

interface Taught {
  readonly course: Course;
  readonly weekly: Amount;
  /** Weekly hours spread over the whole term; the same as `weekly` where the plan does not say for how many weeks. */
  readonly spread: Amount;
}

function taughtIn(courses: readonly Course[], { number, weeks: length }: Term): readonly Taught[] {
  return courses.flatMap((course) => {
    if (course.uncounted?.includes('hours') === true) return [];
    const entry = countedTerms(course).find(({ term }) => term === number);
    const weekly = entry?.weeklyHours;
    if (weekly === undefined) return [];
    const whole =
      entry?.weeks === undefined || length === null
        ? undefined
        : dividedBy(times(weekly, least(entry.weeks, length)), length);
    return [{ course, weekly, spread: whole ?? weekly }];
  });
}

/**
 * `week-load`: weekly hours of a term against the most a week may hold. Too many even when spread over the whole term is an error;
 * too many only if all courses of part of a term fall together is for a person. Whole weeks and hours outside the totals count nothing.
 * @example { "primitive": "week-load", "atMost": "28" }
 */
export const weekLoad = primitive('week-load', { atMost: bound }, (rule, scene) => {
  const most = scene.bound(rule.atMost).value;
  return scene.document.programme.terms.flatMap((term): readonly Judgement[] => {
    const taught = taughtIn(scene.courses, term);
    const peak = sum(taught.map(({ weekly }) => weekly));
    if (compareAmounts(peak, most) <= 0) return [];
    const isSure = compareAmounts(sum(taught.map(({ spread }) => spread)), most) > 0;
    const fault = faultOf({
      code: isSure ? 'week-overloaded' : 'week-perhaps-overloaded',
      verdict: isSure ? 'fail' : 'needs-person',
      computed: peak,
      printed: most,
      rows: taught.map(({ course, weekly }) => [course, weekly]),
      params: { term: String(term.number) },
    });
    const largest = [...taught].sort((a, b) => compareAmounts(b.weekly, a.weekly)).slice(0, 5);
    return [
      {
        ...fault,
        mend: [
          {
            ...remark('move-to-other-term', { missing: minus(peak, most) }),
            candidates: largest
              .filter(({ weekly }) => compareAmounts(weekly, ZERO) > 0)
              .map(({ course, weekly }) => rowOf(course, { amount: weekly, how: 'printed' })),
          },
        ],
      },
    ];
  });
});
