/** A place in the matrix by visible line; −1 stands for the header of its row or column. */
export interface Spot {
  readonly row: number;
  readonly column: number;
}

/** A rectangle of places, all ends included. */
export interface SpotRange {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

/**
 * The spot brought into a matrix of the given size. Headers stay headers; a matrix without rows or columns leaves only them.
 * @example spotWithin({ row: 9, column: -1 }, 3, 4) // { row: 2, column: -1 }
 */
export function spotWithin(spot: Spot, rows: number, columns: number): Spot {
  const row = Math.max(-1, Math.min(spot.row, rows - 1));
  const column = Math.max(-1, Math.min(spot.column, columns - 1));
  // The corner is no place of its own.
  return row === -1 && column === -1 ? { row: rows > 0 ? 0 : -1, column: -1 } : { row, column };
}

/**
 * The rectangle between two spots. A header among them stands for itself alone: selections hold cells.
 * @example rangeBetween({ row: 3, column: 1 }, { row: 1, column: 2 }) // { top: 1, bottom: 3, left: 1, right: 2 }
 */
export function rangeBetween(a: Spot, b: Spot): SpotRange {
  const isCells = Math.min(a.row, a.column, b.row, b.column) >= 0;
  const other = isCells ? b : a;
  return {
    top: Math.min(a.row, other.row),
    bottom: Math.max(a.row, other.row),
    left: Math.min(a.column, other.column),
    right: Math.max(a.column, other.column),
  };
}

/** Where a jump leads. */
export type Edge = 'row-start' | 'row-end' | 'top' | 'bottom' | 'start' | 'end';

/** The place that a jump leads to from a spot. @example edgeSpot({ row: 1, column: 1 }, 'bottom', 9, 4) // { row: 8, column: 1 } */
export function edgeSpot({ row, column }: Spot, to: Edge, rows: number, columns: number): Spot {
  const last = { row: rows - 1, column: columns - 1 };
  switch (to) {
    case 'row-start':
      return { row, column: 0 };
    case 'row-end':
      return { row, column: last.column };
    case 'top':
      return { row: 0, column };
    case 'bottom':
      return { row: last.row, column };
    case 'start':
      return { row: 0, column: 0 };
    case 'end':
      return last;
  }
}
