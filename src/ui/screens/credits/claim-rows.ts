import type { ProposedDecision } from '../../../credits/decide';
import type { Claim, ClaimState } from '../../../domain/achievement';
import { compareAmounts, ZERO } from '../../../domain/amount';

/** A claim as a line of the list. */
export interface ClaimRow {
  readonly claim: Claim;
  readonly student: string;
  readonly number: string;
  readonly achievement: string;
  readonly courses: string;
  readonly decision: ProposedDecision | undefined;
  readonly conclusion: string;
}

/** What a claim waits for: `waiting` gathers the states in which the office has to act. */
export type StateFacet = ClaimState | 'all' | 'waiting';

export const SORTS = ['submitted', 'student', 'number', 'state', 'credits'] as const;
export type Sort = (typeof SORTS)[number];

const WAITING: readonly ClaimState[] = ['entered', 'decided', 'asked'];
const STATES: readonly ClaimState[] = [
  'entered',
  'decided',
  'asked',
  'sent-back',
  'approved',
  'refused',
  'withdrawn',
];

function isIn({ claim }: ClaimRow, facet: StateFacet): boolean {
  if (facet === 'all') return true;
  return facet === 'waiting' ? WAITING.includes(claim.state) : claim.state === facet;
}

/**
 * The facets that hold anything, with their counts: all, waiting, then the states in the office's order. No rows: `all` with 0.
 * @example facetsOf([]) // [{ facet: 'all', count: 0 }]
 */
export function facetsOf(
  rows: readonly ClaimRow[],
): readonly { readonly facet: StateFacet; readonly count: number }[] {
  return (['all', 'waiting', ...STATES] as const)
    .map((facet) => ({ facet, count: rows.filter((row) => isIn(row, facet)).length }))
    .filter(({ facet, count }) => facet === 'all' || count > 0);
}

const normal = (text: string): string => text.normalize('NFKC').toLowerCase();

/**
 * Rows of a facet in which every sought word stands somewhere; any case or width. An empty search keeps all.
 * @example rowsFound(rows, 'all', '林 plc').length // 1
 */
export function rowsFound(
  rows: readonly ClaimRow[],
  facet: StateFacet,
  sought: string,
): readonly ClaimRow[] {
  const words = normal(sought).split(/\s+/).filter(Boolean);
  return rows.filter((row) => {
    if (!isIn(row, facet)) return false;
    const text = normal(
      [row.student, row.number, row.achievement, row.courses, row.conclusion].join(' '),
    );
    return words.every((word) => text.includes(word));
  });
}

function compared(sort: Sort, a: ClaimRow, b: ClaimRow): number {
  if (sort === 'student') return a.student.localeCompare(b.student, 'zh-CN');
  if (sort === 'number') return a.number.localeCompare(b.number);
  if (sort === 'state') return STATES.indexOf(a.claim.state) - STATES.indexOf(b.claim.state);
  if (sort === 'credits')
    return compareAmounts(a.decision?.recognised ?? ZERO, b.decision?.recognised ?? ZERO);
  return a.claim.submitted.localeCompare(b.claim.submitted);
}

/**
 * Rows in the asked order, equal ones by id so that the order never wavers; the given array stays as it is.
 * @example rowsSorted(rows, 'submitted', true)[0] // the newest claim
 */
export function rowsSorted(
  rows: readonly ClaimRow[],
  sort: Sort,
  isDown: boolean,
): readonly ClaimRow[] {
  const sign = isDown ? -1 : 1;
  return [...rows].sort(
    (a, b) => sign * compared(sort, a, b) || a.claim.id.localeCompare(b.claim.id),
  );
}
