import type { Spot } from './matrix-spot';
import type { MatrixSizes } from './matrix-view.svelte';

/** Height in px of the line of bands above the column names. */
export const BAND = 26;

/**
 * The place under a point of the matrix, in px from its upper left corner; −1 for the header of a row or a column. The corner and the
 * bands above the columns are no places. Places beyond the last line are given as they are: whoever asks knows how many there are.
 * @example placeUnder({ x: 400, y: 200 }, { top: 0, left: 0 }, COMFORTABLE) // { row: 1, column: 2 }
 */
export function placeUnder(
  point: { readonly x: number; readonly y: number },
  scrolled: { readonly top: number; readonly left: number },
  sizes: MatrixSizes,
): Spot | undefined {
  const isSide = point.x < sizes.side;
  const isHead = point.y < sizes.head;
  if (isSide && isHead) return undefined;
  if (isHead && point.y < BAND) return undefined;
  return {
    row: isHead ? -1 : Math.floor((point.y - sizes.head + scrolled.top) / sizes.row),
    column: isSide ? -1 : Math.floor((point.x - sizes.side + scrolled.left) / sizes.column),
  };
}
