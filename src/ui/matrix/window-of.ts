/** The part of a long run of equal lines that is drawn: indexes from `start` up to, not including, `end`. */
export interface Window {
  readonly start: number;
  readonly end: number;
}

/**
 * The lines that a scrolled view shows, with `spare` more on both sides. Lengths in px, never negative; a view without
 * size or a run without lines gives an empty window.
 * @example windowOf({ offset: 280, view: 100, size: 28, count: 300, spare: 2 }) // { start: 8, end: 16 }
 */
export function windowOf(given: {
  readonly offset: number;
  readonly view: number;
  readonly size: number;
  readonly count: number;
  readonly spare: number;
}): Window {
  const { offset, view, size, count, spare } = given;
  if (count <= 0 || view <= 0 || size <= 0) return { start: 0, end: 0 };
  const first = Math.floor(Math.max(0, offset) / size);
  const last = Math.ceil((Math.max(0, offset) + view) / size);
  return { start: Math.max(0, Math.min(first - spare, count)), end: Math.min(count, last + spare) };
}

/**
 * The scroll offset nearest to the present one at which line `at` lies wholly in view. `view` is the height that lines
 * have for themselves, without frozen headers.
 * @example offsetShowing({ at: 20, offset: 0, view: 100, size: 28 }) // 488
 */
export function offsetShowing(given: {
  readonly at: number;
  readonly offset: number;
  readonly view: number;
  readonly size: number;
}): number {
  const { at, offset, view, size } = given;
  const top = at * size;
  if (top < offset) return top;
  return Math.max(offset, top + size - view);
}
