import { compareAmounts } from '../../domain/amount';
import { judgement } from '../finding';
import { standingOf } from '../measure/against-bound';
import { remark, remarksOn } from '../measure/remarks';
import { MEASURE, tally } from '../measure/tally';
import { primitive } from './primitive';

/**
 * `total`: hours, credits, weeks or number of the courses of a filter, against a least, a most or both (the bounds themselves pass).
 * The factor is the number of weeks a year is read as, where the bound is such a reading, else the hours of a week.
 * @example { "primitive": "total", "of": "hours", "atLeast": "2500", "factor": "week-factor" }
 */
export const total = primitive('total', MEASURE, (rule, scene) => {
  const part = tally(scene, rule, rule.part ?? {});
  const standing = standingOf(part.sum, rule, scene, false);
  const isDecided =
    part.unclear.length === 0 ||
    (part.most !== null &&
      standingOf(part.most, rule, scene, false).verdict === standing.verdict) ||
    (rule.atMost === undefined && standing.verdict === 'pass');
  const byReading = typeof rule.atLeast === 'object' ? standing.bound : null;
  const usesFactor = part.rows.some(
    (row) => row.how === 'weeks-by-factor' || row.how === 'hours-by-factor',
  );
  const weekFactor =
    usesFactor && rule.factor !== undefined ? scene.amountOf(rule.factor).value : null;
  const inside = new Set(part.rows.map((row) => row.course));
  const others = tally(scene, rule, {}).rows.filter((row) => !inside.has(row.course));
  const isShort =
    standing.gap !== null &&
    standing.bound !== null &&
    compareAmounts(part.sum, standing.bound) < 0;
  return [
    judgement(isDecided ? standing.verdict : 'needs-person', {
      numerator: part.sum,
      bound: standing.bound,
      factor: byReading ?? weekFactor,
      rows: part.rows,
      remarks: remarksOn(standing, [part]),
      mend:
        standing.gap === null
          ? []
          : [
              {
                ...remark(isShort ? 'add' : 'take-away', { missing: standing.gap, of: rule.of }),
                candidates: (isShort ? others : part.rows).slice(0, 5),
              },
            ],
    }),
  ];
});
