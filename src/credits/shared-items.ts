import type { Achievement } from '../domain/achievement';
import type { Alignment } from '../domain/alignment';
import { amount, dividedBy, type Amount } from '../domain/amount';
import type { CourseId, ItemId } from '../domain/id';

/** What an achievement and a course have in common, item by item. */
export interface SharedItems {
  /** Items that the course teaches, by confirmed links, in the order of the links. */
  readonly taught: readonly ItemId[];
  /** Those of them that an achievement proves, as a person said. */
  readonly proven: readonly ItemId[];
  /** Proven of taught, 0 to 1; undefined where nothing speaks for either side. */
  readonly share: Amount | undefined;
}

/**
 * How far achievements cover what a course teaches: each item counts once, whatever the strength of its link. A course without confirmed links, or
 * achievements that prove nothing at all, give no share, for that is no evidence of difference.
 * @example sharedItems([award], course.id, links).share // '0.8'
 */
export function sharedItems(
  achievements: readonly Achievement[],
  courseId: CourseId,
  alignments: readonly Alignment[],
): SharedItems {
  const proofs = new Set(achievements.flatMap((each) => each.provesItems ?? []));
  const links = alignments.filter(
    (each) => each.courseId === courseId && each.state === 'confirmed',
  );
  const taught = [...new Set(links.map((each) => each.itemId))];
  const proven = taught.filter((id) => proofs.has(id));
  return {
    taught,
    proven,
    share:
      taught.length === 0 || proofs.size === 0
        ? undefined
        : dividedBy(amount(proven.length), amount(taught.length)),
  };
}
