import { compareAmounts } from '../../domain/amount';
import { hoursOfAll } from '../../domain/unit-hours';
import { primitive } from '../primitives/primitive';
import { faultOf } from './fault';

/**
 * `unit-hours`: the hours of a course's units, as its course standard lists them, against the plan's total; a person decides which is right. Courses without units
 * or without a total give nothing.
 * @example { "primitive": "unit-hours" }
 */
export const unitHours = primitive('unit-hours', {}, (_rule, scene) =>
  scene.courses.flatMap((course) => {
    const { total } = course.hours;
    const computed = hoursOfAll(course.units ?? []);
    if (total === undefined || computed === undefined || compareAmounts(computed, total) === 0)
      return [];
    return [
      faultOf({
        code: 'unit-hours',
        verdict: 'needs-person',
        computed,
        printed: total,
        rows: [[course, computed]],
      }),
    ];
  }),
);
