import { sum, ZERO } from '../../domain/amount';
import type { Remark } from '../finding';
import type { Standing } from './against-bound';
import type { Tally } from './tally';

/** A remark. @example remark('nothing-counts') // { code: 'nothing-counts', params: {} } */
export function remark(code: string, params: Remark['params'] = {}): Remark {
  return { code, params };
}

/**
 * What must stand beside a figure: why it is borderline, rows the plan leaves open, and the weeks that were left out, by name.
 * @example remarksOn(standing, []) // []
 */
export function remarksOn(standing: Standing, tallies: readonly Tally[]): readonly Remark[] {
  const leftOut = tallies.flatMap((each) => each.leftOut);
  const names = (rows: Tally['rows']) => [...new Set(rows.map((row) => row.name))].join('、');
  const unclear = tallies.flatMap((each) => each.unclear);
  const own = new Map(leftOut.map((row) => [row.course, row]));
  const weeks = sum([...own.values()].map((row) => row.amount ?? ZERO));
  return [
    ...(standing.remark === undefined ? [] : [remark(standing.remark)]),
    ...(own.size === 0 ? [] : [remark('weeks-left-out', { weeks, courses: names(leftOut) })]),
    ...(unclear.length === 0 ? [] : [remark('rows-unclear', { courses: names(unclear) })]),
  ];
}
