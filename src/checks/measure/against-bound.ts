import {
  amount,
  compareAmounts,
  minus,
  plus,
  shown,
  times,
  type Amount,
} from '../../domain/amount';
import type { Verdict } from '../finding';
import type { Scene } from '../scene';
import type { Measure } from './tally';

type Bounds = Pick<Measure, 'atLeast' | 'atMost' | 'around' | 'within'>;

/** How a value stands to a rule's bounds, and the bound that decided. */
export interface Standing {
  readonly verdict: Verdict;
  readonly bound: Amount | null;
  /** Where the plan falls short of a least or goes over a most: by how much. */
  readonly gap: Amount | null;
  readonly remark?: 'rounds-to-bound' | 'length-in-doubt' | 'outside-usual';
}

/** A share as it is printed: percent with one decimal. */
function asPrinted(value: Amount): Amount {
  return amount(shown(times(value, amount(100)), 1));
}

/**
 * How a value stands to bounds, which themselves are allowed. A share that misses its bound but is printed as the bound (49.96 % as 50.0 %) is borderline;
 * one outside a usual band goes to a person.
 * @example standingOf(amount('1/2'), { atLeast: '0.5' }, scene, true).verdict // 'pass'
 */
export function standingOf(
  value: Amount,
  { atLeast, atMost, around, within }: Bounds,
  scene: Scene,
  isShare: boolean,
): Standing {
  const rounds = (bound: Amount) =>
    isShare && compareAmounts(asPrinted(value), times(bound, amount(100))) === 0;
  if (atLeast !== undefined) {
    const { value: bound, low } = scene.bound(atLeast);
    if (compareAmounts(value, bound) < 0) {
      const gap = minus(bound, value);
      if (low !== undefined && compareAmounts(value, low) >= 0)
        return { verdict: 'borderline', bound, gap, remark: 'length-in-doubt' };
      return rounds(bound)
        ? { verdict: 'borderline', bound, gap, remark: 'rounds-to-bound' }
        : { verdict: 'fail', bound, gap };
    }
    if (atMost === undefined) return { verdict: 'pass', bound, gap: null };
  }
  if (atMost !== undefined) {
    const { value: bound } = scene.bound(atMost);
    if (compareAmounts(value, bound) <= 0) return { verdict: 'pass', bound, gap: null };
    const gap = minus(value, bound);
    return rounds(bound)
      ? { verdict: 'borderline', bound, gap, remark: 'rounds-to-bound' }
      : { verdict: 'fail', bound, gap };
  }
  if (around !== undefined) {
    const [bound, band] = [amount(around), amount(within ?? '0')];
    const isUsual =
      compareAmounts(value, minus(bound, band)) >= 0 &&
      compareAmounts(value, plus(bound, band)) <= 0;
    return isUsual
      ? { verdict: 'pass', bound, gap: null }
      : { verdict: 'needs-person', bound, gap: null, remark: 'outside-usual' };
  }
  return { verdict: 'needs-person', bound: null, gap: null };
}
