import { coverStep } from '../scale';

/** A row of the map: an item, or a group of items above its own. */
export interface MapRow {
  readonly id: string;
  readonly code: string;
  readonly label: string;
  readonly depth: number;
  readonly isGroup: boolean;
  /** Share covered, 0 to 1. */
  readonly share: number;
  /** Share of the level's weight in %, as shown; only functions have one. */
  readonly weight?: string;
}

export interface MapColumn {
  readonly id: string;
  readonly code: string;
  readonly label: string;
  readonly group: string;
}

export interface MapLink {
  readonly rowId: string;
  readonly columnId: string;
  readonly strength: string;
  /** What a link of this strength covers of an item, 0 to 1. */
  readonly share: number;
}

/** What the map shows: rows down, courses across, and the confirmed links between them. */
export interface CoverageMap {
  readonly rows: readonly MapRow[];
  readonly columns: readonly MapColumn[];
  readonly links: readonly MapLink[];
}

/** Cells row by row: the step of each, and the link's place in `links` plus one (0 = none). */
export interface MapCells {
  readonly steps: Uint8Array;
  readonly link: Uint32Array;
}

/**
 * The cells of a map. A link to a row or column that the map does not have is left out; of two links in one place the
 * stronger stays.
 * @example mapCells({ rows: [], columns: [], links: [] }).steps.length // 0
 */
export function mapCells(map: CoverageMap): MapCells {
  const rowAt = new Map(map.rows.map((row, at) => [row.id, at]));
  const columnAt = new Map(map.columns.map((column, at) => [column.id, at]));
  const steps = new Uint8Array(map.rows.length * map.columns.length);
  const link = new Uint32Array(steps.length);
  map.links.forEach((each, at) => {
    const row = rowAt.get(each.rowId);
    const column = columnAt.get(each.columnId);
    if (row === undefined || column === undefined) return;
    const cell = row * map.columns.length + column;
    const step = coverStep(each.share);
    if (step < (steps[cell] ?? 0)) return;
    steps[cell] = step;
    link[cell] = at + 1;
  });
  return { steps, link };
}

/** The first colour of a step table as red, green, blue and opacity, by step. */
export type StepColours = readonly (readonly [number, number, number, number])[];

/**
 * One picture point a cell, four bytes each, in the colours of the steps; a step without colour is clear.
 * @example pixelsOf(new Uint8Array([0, 5]), colours).length // 8
 */
export function pixelsOf(steps: Uint8Array, colours: StepColours): Uint8ClampedArray<ArrayBuffer> {
  const pixels = new Uint8ClampedArray(steps.length * 4);
  for (let at = 0; at < steps.length; at += 1) {
    const colour = colours[steps[at] ?? 0];
    if (colour === undefined) continue;
    pixels[at * 4] = colour[0];
    pixels[at * 4 + 1] = colour[1];
    pixels[at * 4 + 2] = colour[2];
    pixels[at * 4 + 3] = colour[3];
  }
  return pixels;
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** How much of the map is seen: size of a cell in px, and how far the map's corner lies left of and above the view's. */
export interface MapView {
  readonly cellWidth: number;
  readonly cellHeight: number;
  readonly x: number;
  readonly y: number;
}

/** A cell never grows beyond this, in px. */
const LARGEST = 44;

interface Count {
  readonly rows: number;
  readonly columns: number;
}

/** Keeps the map in the view: no margin where the map is larger, its corner at the view's where it is smaller. */
function kept(view: MapView, count: Count, size: Size): MapView {
  const far = (length: number, shown: number) => Math.max(0, length - shown);
  return {
    ...view,
    x: Math.min(Math.max(0, view.x), far(view.cellWidth * count.columns, size.width)),
    y: Math.min(Math.max(0, view.y), far(view.cellHeight * count.rows, size.height)),
  };
}

/**
 * The view that shows the whole map, cells at most 22 × 20 px so that a small map does not become a poster.
 * An empty map gives the largest cells.
 * @example fittedView({ rows: 500, columns: 200 }, { width: 1000, height: 500 }) // { cellWidth: 5, cellHeight: 1, x: 0, y: 0 }
 */
export function fittedView(count: Count, size: Size): MapView {
  return {
    cellWidth: Math.min(22, size.width / Math.max(1, count.columns)),
    cellHeight: Math.min(20, size.height / Math.max(1, count.rows)),
    x: 0,
    y: 0,
  };
}

/** From these cell sizes in px on, names are readable; a map of more lines than these is shown whole instead. */
const READABLE = { width: 17, height: 18, rows: 160, columns: 60 };

/**
 * The view to begin with: readable lines when there are at most 160 rows or 60 columns, else the whole map.
 * @example openingView({ rows: 40, columns: 30 }, { width: 600, height: 360 }).cellHeight // 18
 * @example openingView({ rows: 500, columns: 200 }, { width: 600, height: 360 }).cellHeight // 0.72
 */
export function openingView(count: Count, size: Size): MapView {
  const whole = fittedView(count, size);
  const opening = (fitted: number, readable: number, isFew: boolean): number =>
    isFew ? Math.max(fitted, readable) : fitted;
  return {
    ...whole,
    cellWidth: opening(whole.cellWidth, READABLE.width, count.columns <= READABLE.columns),
    cellHeight: opening(whole.cellHeight, READABLE.height, count.rows <= READABLE.rows),
  };
}

/**
 * The view after zooming by a factor about a point of the view, which keeps its cell. Never smaller than the fitted view,
 * never larger than 44 px a cell.
 * @example zoomedAt(view, 2, { x: 0, y: 0 }, count, size).cellWidth // 10, twice as much as before
 */
export function zoomedAt(
  view: MapView,
  factor: number,
  point: { readonly x: number; readonly y: number },
  count: Count,
  size: Size,
): MapView {
  const least = fittedView(count, size);
  const cellWidth = Math.min(LARGEST, Math.max(least.cellWidth, view.cellWidth * factor));
  const cellHeight = Math.min(LARGEST, Math.max(least.cellHeight, view.cellHeight * factor));
  return kept(
    {
      cellWidth,
      cellHeight,
      x: ((view.x + point.x) / view.cellWidth) * cellWidth - point.x,
      y: ((view.y + point.y) / view.cellHeight) * cellHeight - point.y,
    },
    count,
    size,
  );
}

/** The view moved by px; it stops at the map's edges. @example pannedBy(view, 10, 0, count, size).x // view.x + 10 */
export function pannedBy(view: MapView, x: number, y: number, count: Count, size: Size): MapView {
  return kept({ ...view, x: view.x + x, y: view.y + y }, count, size);
}

export interface MapPlace {
  readonly row: number;
  readonly column: number;
}

/** The cell under a point of the view; undefined beside the map. @example placeAt(view, 0, 0, count) // { row: 0, column: 0 } */
export function placeAt(view: MapView, x: number, y: number, count: Count): MapPlace | undefined {
  const row = Math.floor((view.y + y) / view.cellHeight);
  const column = Math.floor((view.x + x) / view.cellWidth);
  return row >= 0 && column >= 0 && row < count.rows && column < count.columns
    ? { row, column }
    : undefined;
}

/** The view moved just so far that a cell lies wholly in it. @example viewShowing(view, { row: 499, column: 0 }, count, size).y */
export function viewShowing(view: MapView, place: MapPlace, count: Count, size: Size): MapView {
  const nearest = (offset: number, start: number, length: number, shown: number): number =>
    start < offset ? start : Math.max(offset, start + length - shown);
  return kept(
    {
      ...view,
      x: nearest(view.x, place.column * view.cellWidth, view.cellWidth, size.width),
      y: nearest(view.y, place.row * view.cellHeight, view.cellHeight, size.height),
    },
    count,
    size,
  );
}

/** The place that an arrow, Home, End or Page key leads to; undefined for any other key. */
export function placeAfter(
  place: MapPlace,
  key: { readonly key: string; readonly isCtrl: boolean },
  count: Count,
  page: number,
): MapPlace | undefined {
  const { row, column } = place;
  const last = { row: count.rows - 1, column: count.columns - 1 };
  const to = (rowTo: number, columnTo: number): MapPlace => ({
    row: Math.max(0, Math.min(last.row, rowTo)),
    column: Math.max(0, Math.min(last.column, columnTo)),
  });
  switch (key.key) {
    case 'ArrowUp':
      return to(row - 1, column);
    case 'ArrowDown':
      return to(row + 1, column);
    case 'ArrowLeft':
      return to(row, column - 1);
    case 'ArrowRight':
      return to(row, column + 1);
    case 'Home':
      return to(key.isCtrl ? 0 : row, 0);
    case 'End':
      return to(key.isCtrl ? last.row : row, last.column);
    case 'PageUp':
      return to(row - page, column);
    case 'PageDown':
      return to(row + page, column);
    default:
      return undefined;
  }
}

/** A run of neighbouring columns of one group, or of rows under one top group. */
export interface MapBand {
  readonly label: string;
  readonly start: number;
  readonly length: number;
}

/** The runs of equal names, in order; none give none. @example bandsOf(['a', 'a', 'b']) // [{ label: 'a', start: 0, length: 2 }, …] */
export function bandsOf(names: readonly string[]): readonly MapBand[] {
  const bands: { label: string; start: number; length: number }[] = [];
  names.forEach((label, start) => {
    const last = bands.at(-1);
    if (last?.label === label) last.length += 1;
    else bands.push({ label, start, length: 1 });
  });
  return bands;
}
