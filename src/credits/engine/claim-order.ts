import type { Claim } from '../../domain/achievement';
import { compareAmounts, sum, ZERO, type Amount } from '../../domain/amount';
import type { RulePack } from '../pack/rule-pack';

function byText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/**
 * The claims in the order in which they draw on caps, whatever order they came in: by the pack's `order`, then submission, then id.
 * `sizeOf` gives the credits of a target course.
 * @example orderClaims([later, sooner], null, () => '0') // [sooner, later]
 */
export function orderClaims(
  claims: readonly Claim[],
  pack: RulePack | null,
  sizeOf: (courseId: string) => Amount,
): readonly Claim[] {
  const sign = pack?.order === 'largest-first' ? -1 : pack?.order === 'smallest-first' ? 1 : 0;
  const size = (claim: Claim) =>
    sign === 0 ? ZERO : sum(claim.targetCourseIds.map((id) => sizeOf(id)));
  return [...claims].sort(
    (a, b) =>
      sign * compareAmounts(size(a), size(b)) ||
      byText(a.submitted, b.submitted) ||
      byText(a.id, b.id),
  );
}
