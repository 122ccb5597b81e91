import { checkRows } from '../consistency/check-rows';
import { hoursPerCredit } from '../consistency/hours-per-credit';
import { moduleFloors } from '../consistency/module-floors';
import { prerequisiteOrder } from '../consistency/prerequisites';
import { printedShares } from '../consistency/printed-shares';
import { rowSums } from '../consistency/row-sums';
import { termSums } from '../consistency/term-sums';
import { unitHours } from '../consistency/unit-hours';
import { weekLoad } from '../consistency/week-load';
import { capacity } from './capacity';
import { given } from './given';
import { listMatch } from './list-match';
import type { Primitive } from './primitive';
import { share } from './share';
import { total } from './total';

/** Every kind of rule: those that count, those that a person answers, and those that hold a plan against itself. */
export const PRIMITIVES: readonly Primitive[] = [
  share,
  total,
  given,
  listMatch,
  rowSums,
  checkRows,
  termSums,
  printedShares,
  hoursPerCredit,
  prerequisiteOrder,
  moduleFloors,
  unitHours,
  weekLoad,
  capacity,
];

/** The primitive of that name, or undefined. @example primitiveNamed('share')?.name // 'share' */
export function primitiveNamed(name: string): Primitive | undefined {
  return PRIMITIVES.find((each) => each.name === name);
}
