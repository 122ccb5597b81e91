import type { OrderNode } from './layout';

/** A course's factors as a row. */
export interface OrderRow {
  readonly id: string;
  readonly label: string;
  readonly term: number;
  readonly before: readonly string[];
  readonly blocking: number;
  readonly delay: number;
  readonly sum: number;
}

/** One row a course, what most depends on first; names in place of ids. @example orderTable([]) // [] */
export function orderTable(nodes: readonly OrderNode[]): readonly OrderRow[] {
  const names = new Map(nodes.map(({ id, label }) => [id, label]));
  return nodes
    .map(({ id, label, term, before, blocking, delay }) => ({
      id,
      label,
      term,
      before: before.map((each) => names.get(each) ?? each),
      blocking,
      delay,
      sum: blocking + delay,
    }))
    .sort((a, b) => b.sum - a.sum);
}
