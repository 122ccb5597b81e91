import type { ShareBar } from './layout';

/** A share's numbers as a row. */
export interface ShareRow {
  readonly id: string;
  readonly label: string;
  readonly share: number;
  readonly bound: number | undefined;
}

/** One row a bar, in order. @example shareTable([]) // [] */
export function shareTable(bars: readonly ShareBar[]): readonly ShareRow[] {
  return bars.map(({ id, label, share, bound }) => ({ id, label, share, bound }));
}
