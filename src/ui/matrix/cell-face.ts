import type { StrengthScale } from '../../domain/alignment';
import type { MatrixCell, MatrixCells } from './matrix-cells';
import type { MatrixLine } from './matrix-line';
import { markOf } from './strength-marks';
import type { MatrixWords } from './matrix-words';

/** What a place shows: its sign, the classes of its look, and what a reader says of it. */
export interface CellFace {
  readonly text: string;
  readonly look: string;
  readonly label: string;
}

/** What faces are made from. */
export interface FaceGiven {
  readonly cells: MatrixCells;
  readonly scale: StrengthScale;
  readonly words: MatrixWords;
  /** The link at a place, as last entered. */
  readonly cellAt: (rowId: string, columnId: string) => MatrixCell | undefined;
}

/**
 * The face of a place: a link's symbol and key, a group's strongest link, a suggestion's dot; undefined where nothing is to be seen.
 * @example faceAt(row, column, given)?.text // '●H'
 */
export function faceAt(
  row: MatrixLine,
  column: MatrixLine,
  { cells, scale, words, cellAt }: FaceGiven,
): CellFace | undefined {
  if (row.isGroup || column.isGroup) {
    const summary = cells.summary(row.id, column.id);
    if (summary === undefined) return undefined;
    const label = words.groupCell(summary.strongest, summary.count);
    return { text: markOf(scale, summary.strongest), look: 'sum', label };
  }
  const cell = cellAt(row.id, column.id);
  if (cell === undefined)
    return cells.suggestion(row.id, column.id) === undefined
      ? undefined
      : { text: '·', look: 'suggested', label: words.suggested };
  const step = scale.findIndex((each) => each.key === cell.strength);
  return {
    text: cell.state === 'rejected' ? '×' : `${markOf(scale, cell.strength)}${cell.strength}`,
    look: `${cell.state} step-${step}${cell.reason ? ' noted' : ''}`,
    label: words.cell(cell.strength, cell.state, cell.reason ?? ''),
  };
}
