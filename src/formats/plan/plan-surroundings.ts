import { saysNothing, type Orientation } from '../../domain/orientation';
import { markKey, type Grid } from '../grid';
import { orientationIn } from './orientation';
import { oneLine } from './plan-text';
import type { PlanTable } from './plan-table';
import type { PlanNames } from './read-plan';

const COVER_LINES = 12;
const LONGEST = 60;

/** Whether a grid is lines of text rather than a table: a cover, or the text of a document. @example isRunningText(gridOf([['封面']])) // true */
export function isRunningText(grid: Grid): boolean {
  return (
    grid.rows.length > 0 &&
    grid.rows.every((row) => row.filter((cell) => cell.trim() !== '').length < 2)
  );
}

/** What a book or document says around its course tables, handed to the next plan that begins. */
export class PlanSurroundings {
  #lines: readonly string[] = [];
  #orientation: Orientation | undefined;

  /** A cover or running text: its first short lines name the plan, lines of `标签：内容` say its 职业面向. */
  takeText(grid: Grid): void {
    const lines = grid.rows.map((row) => oneLine(row.join('')));
    this.#lines = lines
      .filter((line) => line !== '' && line.length <= LONGEST && !/[。；]/.test(line))
      .slice(0, COVER_LINES);
    this.#keep(orientationIn(grid));
  }

  /** A 职业面向 table. */
  takeTable({ grid, merged, top, headerEnd, body }: PlanTable): void {
    const own = grid.rows.map((row, at) =>
      row.map((text, column) => {
        const merge = merged.get(markKey(at, column));
        return merge && (merge.top < at || merge.left < column) ? '' : text;
      }),
    );
    const heads = Array.from({ length: headerEnd - top + 1 }, (_, at) => top + at);
    this.#keep(orientationIn({ ...grid, rows: own }, [...heads, ...body]));
  }

  /** What was met since the last plan; a cover holds for every plan behind it. */
  next(): Pick<PlanNames, 'lines' | 'orientation'> {
    const orientation = this.#orientation;
    this.#orientation = undefined;
    return { lines: this.#lines, ...(orientation && { orientation }) };
  }

  #keep(orientation: Orientation): void {
    if (!saysNothing(orientation)) this.#orientation = orientation;
  }
}
