import type { AlignmentState, StrengthScale } from '../../domain/alignment';
import type { MatrixLine } from './matrix-line';

/** What one cell shows of a link. */
export interface MatrixCell {
  readonly rowId: string;
  readonly columnId: string;
  readonly strength: string;
  readonly state: AlignmentState;
  readonly reason?: string;
}

/** What a folded or grouping line shows: how many confirmed links lie under it and the strongest of them. */
export interface MatrixSummary {
  readonly strongest: string;
  readonly count: number;
}

/** Links by place, suggestions by place, and the sums of groups: everything a cell needs, replaced whole when links change. */
export interface MatrixCells {
  at(rowId: string, columnId: string): MatrixCell | undefined;
  suggestion(rowId: string, columnId: string): number | undefined;
  summary(rowId: string, columnId: string): MatrixSummary | undefined;
}

/** Values by row, then by column: reading one makes no text. */
type ByPlace<T> = Map<string, Map<string, T>>;

function put<T>(places: ByPlace<T>, rowId: string, columnId: string, value: T): void {
  const row = places.get(rowId);
  if (row === undefined) places.set(rowId, new Map([[columnId, value]]));
  else row.set(columnId, value);
}

/** Ids of a line and of all above it; a parent that is missing or that was met before ends the way. */
function lineage(id: string, parents: ReadonlyMap<string, string | null>): readonly string[] {
  const way: string[] = [];
  let at: string | null | undefined = id;
  while (at !== null && at !== undefined && !way.includes(at)) {
    way.push(at);
    at = parents.get(at);
  }
  return way;
}

/**
 * The cells of a matrix from its links and suggestions.
 * A group's summary counts the confirmed links under it; a link whose row or column is not in the trees is found by
 * `at` all the same and adds to no summary but its own place's. A strength outside the scale ranks last.
 * @example cellsOf({ links: [], suggestions: [], rows: [], columns: [], scale }).at('i', 'c') // undefined
 */
export function cellsOf(given: {
  readonly links: readonly MatrixCell[];
  readonly suggestions: readonly {
    readonly rowId: string;
    readonly columnId: string;
    readonly score: number;
  }[];
  readonly rows: readonly MatrixLine[];
  readonly columns: readonly MatrixLine[];
  readonly scale: StrengthScale;
}): MatrixCells {
  const links: ByPlace<MatrixCell> = new Map();
  for (const link of given.links) put(links, link.rowId, link.columnId, link);
  const scores: ByPlace<number> = new Map();
  for (const each of given.suggestions) put(scores, each.rowId, each.columnId, each.score);
  const rowParents = new Map(given.rows.map((line) => [line.id, line.parentId]));
  const columnParents = new Map(given.columns.map((line) => [line.id, line.parentId]));
  const rank = new Map(given.scale.map((step, at) => [step.key, at]));
  const rankOf = (key: string): number => rank.get(key) ?? given.scale.length;
  const summaries: ByPlace<MatrixSummary> = new Map();
  for (const link of given.links) {
    if (link.state !== 'confirmed') continue;
    const columns = lineage(link.columnId, columnParents);
    for (const rowId of lineage(link.rowId, rowParents))
      for (const columnId of columns) {
        const before = summaries.get(rowId)?.get(columnId);
        put(summaries, rowId, columnId, {
          strongest:
            before && rankOf(before.strongest) <= rankOf(link.strength)
              ? before.strongest
              : link.strength,
          count: (before?.count ?? 0) + 1,
        });
      }
  }
  return {
    at: (rowId, columnId) => links.get(rowId)?.get(columnId),
    suggestion: (rowId, columnId) => scores.get(rowId)?.get(columnId),
    summary: (rowId, columnId) => summaries.get(rowId)?.get(columnId),
  };
}
