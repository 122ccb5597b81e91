import { coverageOf } from '../../../coverage/coverage-of';
import { DEFAULT_SCALE } from '../../../domain/alignment';
import type { ItemId } from '../../../domain/id';
import type { Programme } from '../../../domain/programme';
import type { StandardDocument } from '../../../domain/standard';

/**
 * The items that a programme's targets ask for, as coverage scores them: those of the target level and of the lower ones that it includes, of a norm its
 * requirements. A target whose standard is not among those given, or of an unknown level, asks for nothing.
 * @example neededItems({ targets: [] }, []).size // 0
 */
export function neededItems(
  { targets }: Pick<Programme, 'targets'>,
  standards: readonly StandardDocument[],
): ReadonlySet<ItemId> {
  const needed = targets.flatMap(({ standardId, level }) => {
    const document = standards.find(({ standard }) => standard.id === standardId);
    if (document === undefined) return [];
    return coverageOf({ document, level, alignments: [], scale: DEFAULT_SCALE })
      .levels.filter(({ role }) => role !== 'recommended')
      .flatMap(({ rows }) => rows.flatMap(({ scored, itemId }) => (scored ? (itemId ?? []) : [])));
  });
  return new Set(needed);
}
