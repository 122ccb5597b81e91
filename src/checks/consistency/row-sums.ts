import { compareAmounts, sum } from '../../domain/amount';
import { TOTAL_PARTS } from '../measure/course-figures';
import { primitive } from '../primitives/primitive';
import { faultOf } from './fault';

/**
 * `row-sums`: a course's kinds of hours against its printed total. Where a plan prints no theory hours at all, the other kinds may be less, never more.
 * @example { "primitive": "row-sums" }
 */
export const rowSums = primitive('row-sums', {}, (_rule, scene) => {
  const hasTheory = scene.courses.some(({ hours }) => hours.theory !== undefined);
  return scene.courses.flatMap((course) => {
    const { total } = course.hours;
    const parts = TOTAL_PARTS.flatMap((kind) => course.hours[kind] ?? []);
    if (total === undefined || parts.length === 0) return [];
    const computed = sum(parts);
    const difference = compareAmounts(computed, total);
    if (difference === 0 || (difference < 0 && !hasTheory)) return [];
    return [faultOf({ code: 'row-sum', computed, printed: total, rows: [[course, computed]] })];
  });
});
