import type { FormatReading, ReadContext, TableReader } from '../format';
import type { Grid } from '../grid';
import { ProblemList } from '../problem-list';
import type { ItemDraft } from '../standard/build';
import { finishStandard } from './finish-standard';
import { isFactSheet, readFacts, type Facts } from './read-facts';
import { itemListHeader, readItemList } from './read-item-list';
import { hasLadder, isSheet, readLadder, type RowWeight } from './read-ladder';
import { hasWeights, readWeights, type WrittenWeights } from './read-weights';
import type { Ladder } from './standard-words';

function fromRows(weights: readonly RowWeight[]): readonly WrittenWeights[] {
  const byLevel = new Map<string, { name: string; weight: RowWeight['weight'] }[]>();
  for (const { level, name, weight } of weights)
    byLevel.set(level, [...(byLevel.get(level) ?? []), { name, weight }]);
  return [...byLevel].map(([level, rows]) => ({ level, table: 'skill', rows }));
}

function read(grids: readonly Grid[], context: ReadContext): FormatReading {
  const problems = new ProblemList();
  const drafts: ItemDraft[] = [];
  const written: WrittenWeights[] = [];
  const inRows: RowWeight[] = [];
  let facts: Facts = {};
  let ladder: Ladder | undefined;
  for (const grid of grids) {
    if (isFactSheet(grid)) {
      facts = { ...readFacts(grid), ...facts };
      continue;
    }
    if (hasLadder(grid)) {
      const reading = readLadder(grid, drafts.length);
      drafts.push(...reading.drafts);
      inRows.push(...reading.weights);
      problems.take(reading.problems);
      ladder ??= reading.ladder;
      continue;
    }
    const header = itemListHeader(grid);
    if (header !== undefined && !isSheet(grid, '权重')) {
      const reading = readItemList(
        grid,
        header,
        drafts.length,
        isSheet(grid, '基本要求') ? 'basic' : 'statement',
      );
      drafts.push(...reading.drafts);
      problems.take(reading.problems);
    } else if (hasWeights(grid)) {
      const reading = readWeights(grid);
      written.push(...reading.columns);
      problems.take(reading.problems);
    } else if (grid.rows.length > 0) problems.add('sheet-not-read', 'note', { sheet: grid.sheet });
  }
  return finishStandard({
    drafts,
    columns: written.length > 0 ? written : fromRows(inRows),
    facts,
    ladder,
    context,
    problems,
  });
}

/** Standards in tables: requirement tables with levels, basic requirements, weight tables, a sheet of facts; or a list of items. */
export const standardTable: TableReader = {
  id: 'standard-table',
  fits: (grids) => {
    if (grids.some(hasLadder)) return 0.95;
    const list = grids.find((grid) => itemListHeader(grid) !== undefined);
    if (list === undefined) return 0;
    return grids.some(isFactSheet) ? 0.9 : 0.6;
  },
  read,
};
