import { compareAmounts, minus, ZERO, type Amount } from '../domain/amount';
import type { ItemId } from '../domain/id';
import type { CoverageRow, LevelCoverage } from './coverage';

/** A scored item that is not fully covered, with the points that it lacks. */
export interface Gap {
  readonly itemId: ItemId;
  /** The work content, task or clause under which it stands; null for a top item. */
  readonly parentId: ItemId | null;
  readonly number: string;
  readonly text: string;
  /** Points of the level that the item carries. */
  readonly weight: Amount;
  readonly covered: Amount;
  /** `weight − covered`, always above 0 unless the item carries no weight. */
  readonly missing: Amount;
  /** `untaught`: no confirmed link of value above 0. `partly`: its strongest link covers a share only. */
  readonly state: 'untaught' | 'partly';
  readonly row: CoverageRow;
}

/**
 * The items of a level that are not fully covered, largest loss of points first, equal ones in reading order. A fully covered level gives none.
 * @example rankGaps(coverageOf(question).levels[0])[0].missing // '7.5'
 */
export function rankGaps({ rows }: LevelCoverage): readonly Gap[] {
  const gaps = rows.flatMap((row): readonly Gap[] => {
    const { itemId, parentId, number, text, weight, covered, share } = row;
    if (itemId === null || !row.scored || share === '1') return [];
    const missing = minus(weight, covered);
    const state = share === ZERO ? 'untaught' : 'partly';
    return [{ itemId, parentId, number, text, weight, covered, missing, state, row }];
  });
  return gaps.sort((a, b) => compareAmounts(b.missing, a.missing));
}
