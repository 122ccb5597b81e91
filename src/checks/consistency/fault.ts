import type { Amount } from '../../domain/amount';
import type { Course } from '../../domain/programme';
import { judgement, type Judgement, type Verdict } from '../finding';
import { remark } from '../measure/remarks';
import { rowOf } from '../measure/tally';

/** What a check found: the figure as computed, as printed, and the rows with what each gives. */
export interface Fault {
  readonly code: string;
  readonly verdict?: Verdict;
  readonly computed: Amount | null;
  readonly printed: Amount | null;
  readonly rows: readonly (readonly [Course, Amount | null])[];
  readonly params?: Readonly<Record<string, string>>;
}

/**
 * A fault as a judgement: numerator what the rows add up to, bound what is printed.
 * @example faultOf({ code: 'row-sum', computed: null, printed: null, rows: [] }).verdict // 'fail'
 */
export function faultOf(fault: Fault): Judgement {
  return judgement(fault.verdict ?? 'fail', {
    numerator: fault.computed,
    bound: fault.printed,
    rows: fault.rows.map(([course, amount]) => rowOf(course, { amount, how: 'printed' })),
    remarks: [remark(fault.code, fault.params)],
  });
}
