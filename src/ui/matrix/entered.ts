import type { MatrixCell, MatrixCells } from './matrix-cells';
import type { CellChange } from './paste-plan';

/** What was entered on top of the links that were shown then; other links make it old. */
export interface Entered {
  readonly over: MatrixCells;
  readonly strengths: ReadonlyMap<string, string | null>;
}

const place = (rowId: string, columnId: string): string => `${rowId} ${columnId}`;

/** What is entered after some more changes; what was entered over other links is forgotten. */
export function enteredOver(
  cells: MatrixCells,
  before: Entered | undefined,
  changes: readonly CellChange[],
): Entered {
  const kept = before?.over === cells ? [...before.strengths] : [];
  const added = changes.map((each) => [place(each.rowId, each.columnId), each.strength] as const);
  return { over: cells, strengths: new Map([...kept, ...added]) };
}

/** The link to show at a place: what was entered last, until the owner's links have caught up. */
export function cellOver(
  cells: MatrixCells,
  entered: Entered | undefined,
  rowId: string,
  columnId: string,
): MatrixCell | undefined {
  const strength =
    entered?.over === cells ? entered.strengths.get(place(rowId, columnId)) : undefined;
  if (strength === null) return undefined;
  if (strength !== undefined) return { rowId, columnId, strength, state: 'confirmed' };
  return cells.at(rowId, columnId);
}
