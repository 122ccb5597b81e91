import {
  compareAmounts,
  dividedBy,
  minus,
  ONE,
  sum,
  times,
  ZERO,
  type Amount,
} from '../../domain/amount';
import { judgement, type FindingRow, type Mend, type Verdict } from '../finding';
import { standingOf } from '../measure/against-bound';
import { remark, remarksOn } from '../measure/remarks';
import { MEASURE, tally, type Measure, type Tally } from '../measure/tally';
import { maybe } from '../../domain/shape';
import { word } from '../policy/parameter';
import { courseFilter } from '../measure/filter';
import type { Scene } from '../scene';
import { primitive } from './primitive';

/** Courses that could give the part more: the largest first. */
function couldGive(rule: Measure, scene: Scene, part: Tally, whole: Tally): readonly FindingRow[] {
  if (rule.of === 'practice-hours') {
    const theory = tally(scene, { ...rule, of: 'theory-hours' }, rule.part ?? {});
    return largest(theory.rows.filter((row) => hasPractice(scene, row)));
  }
  const inside = new Set(part.rows.map((row) => row.course));
  return largest(whole.rows.filter((row) => !inside.has(row.course)));
}

/** A pure theory course stays one. */
function hasPractice(scene: Scene, row: FindingRow): boolean {
  return scene.courses.find((each) => each.id === row.course)?.type !== 'A';
}

function largest(rows: readonly FindingRow[]): readonly FindingRow[] {
  return [...rows].sort((a, b) => compareAmounts(b.amount ?? ZERO, a.amount ?? ZERO)).slice(0, 5);
}

function mendOf(
  rule: Measure,
  scene: Scene,
  { part, whole, bound }: { part: Tally; whole: Tally; bound: Amount },
): readonly Mend[] {
  const missing = minus(times(bound, whole.sum), part.sum);
  if (compareAmounts(missing, ZERO) <= 0) return [];
  const mend: Mend[] = [
    { ...remark('move-to-part', { missing }), candidates: couldGive(rule, scene, part, whole) },
  ];
  if (rule.of === 'practice-hours' && rule.factor !== undefined) {
    const factor = scene.amountOf(rule.factor).value;
    const weeks = dividedBy(missing, times(factor, minus(ONE, bound)));
    if (weeks !== undefined)
      mend.push({ ...remark('add-weeks', { weeks, factor }), candidates: [] });
  }
  return mend;
}

const WHOLE = {
  ...MEASURE,
  whole: maybe(courseFilter),
  wholeOf: maybe(word('hours', 'credits', 'courses')),
};

function worse(a: Verdict, b: Verdict): Verdict {
  return a === b ? a : 'needs-person';
}

/**
 * `share`: what a part is of the whole, against a bound (the bound itself passes). Rows of which the plan does not say whether they count
 * go to a person only when they decide; an empty whole always does.
 * @example { "primitive": "share", "of": "practice-hours", "atLeast": "0.5", "factor": "week-factor" }
 */
export const share = primitive('share', WHOLE, (rule, scene) => {
  const part = tally(scene, rule, rule.part ?? {});
  const wholeOf =
    rule.wholeOf ?? (rule.of === 'credits' || rule.of === 'courses' ? rule.of : 'hours');
  const whole = tally(scene, { ...rule, of: wholeOf }, rule.whole ?? {});
  const used = [...part.rows, ...whole.rows].some((row) => row.how === 'weeks-by-factor');
  const factor = used && rule.factor !== undefined ? scene.amountOf(rule.factor).value : null;
  const value = dividedBy(part.sum, whole.sum);
  const figures = { numerator: part.sum, denominator: whole.sum, factor, rows: part.rows };
  if (value === undefined)
    return [judgement('needs-person', { ...figures, remarks: [remark('nothing-counts')] })];
  const sure = standingOf(value, rule, scene, true);
  const isOpen = part.unclear.length + whole.unclear.length > 0;
  const highest = isOpen ? dividedBy(most(scene, part), whole.sum) : value;
  const possible = standingOf(highest ?? value, rule, scene, true);
  const verdict = whole.unclear.length > 0 ? 'needs-person' : worse(sure.verdict, possible.verdict);
  const bound = sure.bound;
  return [
    judgement(verdict, {
      ...figures,
      bound,
      remarks: remarksOn(sure, [part, whole]),
      mend:
        rule.atLeast === undefined || bound === null || sure.gap === null
          ? []
          : mendOf(rule, scene, { part, whole, bound }),
    }),
  ];
});

/** The part with every unclear row, one without an amount at all its hours. */
function most(scene: Scene, part: Tally): Amount {
  if (part.most !== null) return part.most;
  const open = new Set(part.unclear.map((row) => row.course));
  const whole = tally(scene, { of: 'hours' }, {});
  const counted = [...part.rows, ...whole.rows.filter((row) => open.has(row.course))];
  return sum(counted.map((row) => row.amount ?? ZERO));
}
