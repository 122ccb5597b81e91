import type { FormatReading, ReadContext } from '../format';
import type { Grid } from '../grid';
import { ProblemList } from '../problem-list';
import type { ItemDraft } from '../standard/build';
import { finishStandard } from './finish-standard';
import { isFactSheet, readFacts, type Facts } from './read-facts';
import { itemListHeader, readItemList } from './read-item-list';
import { hasLadder } from './ladder-columns';
import { isSheet } from './columns';
import { readLadder, type RowWeight } from './read-ladder';
import { hasWeights, readWeights, type WrittenWeights } from './read-weights';
import { SheetSource } from './sheet-source';
import type { Ladder } from './standard-words';

/** What a sheet of a standard is read as: facts of two columns, requirement table, list of items, weight table, or not at all. */
export type SheetUse = 'facts' | 'ladder' | 'list' | 'weights' | 'left';

/** A sheet with its use; `header` is the header row of a list. */
export interface StandardSheet {
  readonly grid: Grid;
  readonly use: SheetUse;
  readonly header: number | undefined;
  /** The grid as the file has it, where a person's choice wrote other words into `grid`. */
  readonly written?: Grid;
}

/** What a sheet is by its own words. @example sheetUse(gridOf([['职业功能', '技能要求']])) // 'ladder' */
export function sheetUse(grid: Grid): SheetUse {
  if (isFactSheet(grid)) return 'facts';
  if (hasLadder(grid)) return 'ladder';
  if (itemListHeader(grid) !== undefined && !isSheet(grid, '权重')) return 'list';
  return hasWeights(grid) ? 'weights' : 'left';
}

function fromRows(weights: readonly RowWeight[]): readonly WrittenWeights[] {
  const byLevel = new Map<string, RowWeight[]>();
  for (const row of weights) byLevel.set(row.level, [...(byLevel.get(row.level) ?? []), row]);
  return [...byLevel].map(([level, rows]) => ({
    level,
    table: 'skill',
    rows,
    where: rows[0]?.where ?? {},
  }));
}

/**
 * The standard that sheets hold, each read by its use, with the sheets beside it cell by cell; a sheet with rows that is left is said
 * (`sheet-not-read`). No item at all gives `nothing-read`.
 * @example readStandardSheets([{ grid, use: 'ladder', header: 0 }], context).counts.items
 */
export function readStandardSheets(
  sheets: readonly StandardSheet[],
  context: ReadContext,
): FormatReading {
  const problems = new ProblemList();
  const drafts: ItemDraft[] = [];
  const written: WrittenWeights[] = [];
  const inRows: RowWeight[] = [];
  let facts: Facts = {};
  let ladder: Ladder | undefined;
  const source = new SheetSource();
  for (const { grid, use, header, written: asWritten = grid } of sheets) {
    const claims = source.add(asWritten);
    if (use === 'facts') facts = { ...readFacts(grid, claims), ...facts };
    else if (use === 'ladder') {
      const reading = readLadder(grid, drafts.length, claims);
      drafts.push(...reading.drafts);
      inRows.push(...reading.weights);
      problems.take(reading.problems);
      ladder ??= reading.ladder;
    } else if (use === 'list' && header !== undefined) {
      const usual = isSheet(grid, '基本要求') ? 'basic' : 'statement';
      const reading = readItemList(grid, header, drafts.length, usual, claims);
      drafts.push(...reading.drafts);
      problems.take(reading.problems);
    } else if (use === 'weights') {
      const reading = readWeights(grid, claims);
      written.push(...reading.columns);
      problems.take(reading.problems);
    } else if (grid.rows.length > 0) {
      problems.add('sheet-not-read', 'note', { sheet: grid.sheet });
      for (const row of grid.rows.keys()) claims.row(row, 'ignored', 'sheet-not-read');
    }
  }
  return finishStandard({
    drafts,
    columns: written.length > 0 ? written : fromRows(inRows),
    facts,
    ladder,
    context,
    problems,
    source,
  });
}
