import { untrack } from 'svelte';
import {
  fittedView,
  openingView,
  pannedBy,
  placeAfter,
  placeAt,
  viewShowing,
  zoomedAt,
  type MapPlace,
  type MapView,
  type Size,
} from './layout';

interface Count {
  readonly rows: number;
  readonly columns: number;
}

interface Point {
  readonly x: number;
  readonly y: number;
}

/** How far a hand may shake, in px, before a press becomes a pull. */
const SHAKE = 4;

/** Which part of the map is looked at, and which cell is pointed to: by keys, wheel and pointer. It knows no element of the page. */
export class MapCamera {
  readonly #count: () => Count;
  readonly #size: () => Size;
  #moved = $state.raw<MapView>();
  #place = $state.raw<MapPlace>({ row: 0, column: 0 });
  #hovered = $state.raw<MapPlace>();
  #grabbed: { readonly at: Point; readonly isMoved: boolean } | undefined;

  constructor(count: () => Count, size: () => Size) {
    this.#count = count;
    this.#size = size;
  }

  readonly view: MapView = $derived.by(
    () => this.#moved ?? openingView(this.#count(), this.#size()),
  );
  /** The cell that keys are at. */
  readonly here: MapPlace = $derived.by(() => ({
    row: Math.max(0, Math.min(this.#place.row, this.#count().rows - 1)),
    column: Math.max(0, Math.min(this.#place.column, this.#count().columns - 1)),
  }));
  /** The cell that is read out: under the pointer, else where the keys are. */
  readonly read: MapPlace = $derived.by(() => this.#hovered ?? this.here);

  /** Width of a cell in px if the map had this size: names need room only where columns are wide enough. */
  cellWidthIn(size: Size): number {
    return (this.#moved ?? openingView(this.#count(), size)).cellWidth;
  }

  zoom(factor: number, point?: Point): void {
    const { width, height } = this.#size();
    const about = point ?? { x: width / 2, y: height / 2 };
    this.#moved = zoomedAt(this.view, factor, about, this.#count(), this.#size());
  }

  showAll(): void {
    this.#moved = fittedView(this.#count(), this.#size());
  }

  /** Moves the view by so many px; false at the edge, where nothing moves. */
  pan(x: number, y: number): boolean {
    const to = pannedBy(this.view, x, y, this.#count(), this.#size());
    if (to.x === this.view.x && to.y === this.view.y) return false;
    this.#moved = to;
    return true;
  }

  /** Goes to a cell and brings it into view. */
  goTo(to: MapPlace): void {
    this.#place = to;
    this.#hovered = undefined;
    const size = this.#size();
    if (size.height <= 0) return;
    const shown = viewShowing(this.view, to, this.#count(), size);
    if (shown.x !== this.view.x || shown.y !== this.view.y) this.#moved = shown;
  }

  /** Goes to the row and column that were chosen elsewhere; a negative one stays as it is. */
  follow(row: number, column: number): void {
    untrack(() => {
      this.goTo({
        row: row < 0 ? this.#place.row : row,
        column: column < 0 ? this.#place.column : column,
      });
    });
  }

  /** The cell that a key leads to; undefined when it is no key of the map. */
  after(key: string, isCtrl: boolean): MapPlace | undefined {
    const page = Math.max(1, Math.floor(this.#size().height / this.view.cellHeight) - 1);
    return placeAfter(this.here, { key, isCtrl }, this.#count(), page);
  }

  press(at: Point): void {
    this.#grabbed = { at, isMoved: false };
  }

  /** The pointer moves over a point of the map; while it is pressed the map follows. */
  move(point: Point, at: Point, isPressed: boolean): void {
    this.#hovered = this.cellAt(point);
    if (this.#grabbed === undefined || !isPressed) return;
    const [x, y] = [this.#grabbed.at.x - at.x, this.#grabbed.at.y - at.y];
    if (!this.#grabbed.isMoved && Math.hypot(x, y) < SHAKE) return;
    this.#grabbed = { at, isMoved: true };
    this.pan(x, y);
  }

  /** The pointer is let go: the cell that was clicked; undefined after a pull or beside the cells. */
  release(point: Point): MapPlace | undefined {
    const wasMoved = this.#grabbed?.isMoved ?? true;
    this.#grabbed = undefined;
    return wasMoved ? undefined : this.cellAt(point);
  }

  leave(): void {
    this.#hovered = undefined;
  }

  cellAt({ x, y }: Point): MapPlace | undefined {
    return x < 0 || y < 0 ? undefined : placeAt(this.view, x, y, this.#count());
  }
}
