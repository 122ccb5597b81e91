import { compareAmounts, greatest, least, ONE, ZERO, type Amount } from '../domain/amount';
import type { Alignment, StrengthScale } from '../domain/alignment';
import type { ItemId, StandardId } from '../domain/id';
import { problem, type Problem } from '../domain/problem';
import type { CountedLink } from './coverage';

function byStrength(a: CountedLink, b: CountedLink): number {
  const order = compareAmounts(b.value, a.value);
  return order !== 0 ? order : a.courseId < b.courseId ? -1 : a.courseId > b.courseId ? 1 : 0;
}

/**
 * The confirmed links of a standard by item, strongest first (equal ones by course), the first of each item marked as counted.
 * A strength that the scale does not know is worth 0, a value outside 0 to 1 the nearer end: both are told as problems.
 * @example countedLinks(standardId, [], DEFAULT_SCALE).links.size // 0
 */
export function countedLinks(
  standardId: StandardId,
  alignments: readonly Alignment[],
  scale: StrengthScale,
): { readonly links: ReadonlyMap<ItemId, readonly CountedLink[]>; readonly problems: Problem[] } {
  const values = new Map<string, Amount>();
  const problems: Problem[] = [];
  for (const { key, value } of scale) {
    const kept = greatest(ZERO, least(ONE, value));
    values.set(key, kept);
    if (compareAmounts(kept, value) !== 0)
      problems.push(problem('strength-out-of-range', 'warning', {}, { strength: key, value }));
  }
  const unknown = new Map<string, number>();
  const byItem = new Map<ItemId, CountedLink[]>();
  for (const { id, itemId, courseId, strength, state, standardId: of } of alignments) {
    if (state !== 'confirmed' || of !== standardId) continue;
    if (!values.has(strength)) unknown.set(strength, (unknown.get(strength) ?? 0) + 1);
    const links = byItem.get(itemId) ?? [];
    const value = values.get(strength) ?? ZERO;
    links.push({ alignmentId: id, courseId, strength, value, counted: false });
    byItem.set(itemId, links);
  }
  for (const [strength, links] of [...unknown].sort())
    problems.push(problem('unknown-strength', 'warning', {}, { strength, links }));
  const links = new Map(
    Array.from(byItem, ([itemId, unordered]) => [
      itemId,
      unordered.sort(byStrength).map((link, at) => ({ ...link, counted: at === 0 })),
    ]),
  );
  return { links, problems };
}
