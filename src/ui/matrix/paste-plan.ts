import type { StrengthScale } from '../../domain/alignment';
import type { MatrixCell } from './matrix-cells';
import type { MatrixLine } from './matrix-line';
import type { SpotRange } from './matrix-spot';
import { strengthOf } from './strength-marks';

/** One link to be set (a strength) or taken away (null). */
export interface CellChange {
  readonly rowId: string;
  readonly columnId: string;
  readonly strength: string | null;
}

/** What a paste would do, counted before it is done. */
export interface PastePlan {
  readonly changes: readonly CellChange[];
  readonly set: number;
  readonly removed: number;
  /** Cells whose text names no strength, as written, at most ten different ones. */
  readonly unknown: readonly string[];
  readonly unknownCount: number;
  /** Cells of the text that fall on groups or beyond the last row or column. */
  readonly outside: number;
  readonly rows: number;
}

/**
 * The change that brings a cell to a strength (null = no link), or undefined when it is there already. A link that was
 * only proposed or was rejected counts as different: setting it confirms it.
 * @example changeTo(undefined, 'i', 'c', null) // undefined
 */
export function changeTo(
  cell: MatrixCell | undefined,
  rowId: string,
  columnId: string,
  strength: string | null,
): CellChange | undefined {
  if (cell === undefined && strength === null) return undefined;
  if (cell?.state === 'confirmed' && cell.strength === strength) return undefined;
  return { rowId, columnId, strength };
}

/**
 * What pasting a table at a range would change. One single cell fills the whole range; a larger table starts at the range's
 * upper left and keeps its own size. Empty cells take links away; unknown texts change nothing and are counted.
 * @example planPaste({ table: [['H']], range, rows, columns, scale, at }).set // number of cells in the range
 */
export function planPaste(given: {
  readonly table: readonly (readonly string[])[];
  readonly range: SpotRange;
  readonly rows: readonly MatrixLine[];
  readonly columns: readonly MatrixLine[];
  readonly scale: StrengthScale;
  readonly at: (rowId: string, columnId: string) => MatrixCell | undefined;
}): PastePlan {
  const { table, range, rows, columns, scale } = given;
  const only = table.length === 1 && table[0]?.length === 1 ? table[0][0] : undefined;
  const height = only === undefined ? table.length : range.bottom - range.top + 1;
  const changes: CellChange[] = [];
  const unknown = new Set<string>();
  const touched = new Set<string>();
  let unknownCount = 0;
  let outside = 0;
  for (let down = 0; down < height; down += 1) {
    const written = only === undefined ? (table[down] ?? []) : [];
    const width = only === undefined ? written.length : range.right - range.left + 1;
    for (let across = 0; across < width; across += 1) {
      const text = only ?? written[across] ?? '';
      const row = rows[range.top + down];
      const column = columns[range.left + across];
      if (row === undefined || column === undefined || row.isGroup || column.isGroup) {
        if (text.trim() !== '') outside += 1;
        continue;
      }
      const strength = strengthOf(scale, text);
      if (strength === undefined) {
        unknownCount += 1;
        if (unknown.size < 10) unknown.add(text);
        continue;
      }
      const change = changeTo(given.at(row.id, column.id), row.id, column.id, strength);
      if (change === undefined) continue;
      changes.push(change);
      touched.add(row.id);
    }
  }
  const removed = changes.filter((change) => change.strength === null).length;
  return {
    changes,
    set: changes.length - removed,
    removed,
    unknown: [...unknown],
    unknownCount,
    outside,
    rows: touched.size,
  };
}
