import type { WeightBar } from './layout';

/** A bar's numbers as a row. */
export interface BarTableRow {
  readonly id: string;
  readonly label: string;
  readonly weight: number;
  readonly covered: number;
}

/** One row a bar, in order; none give none. @example barTable([]) // [] */
export function barTable(bars: readonly WeightBar[]): readonly BarTableRow[] {
  return bars.map(({ id, label, weight, covered }) => ({ id, label, weight, covered }));
}
