import { offsetShowing, windowOf, type Window } from './window-of';

/** Sizes of the drawing in px. */
export interface MatrixSizes {
  readonly row: number;
  readonly column: number;
  /** Width of the frozen row headers. */
  readonly side: number;
  /** Height of the frozen column headers. */
  readonly head: number;
}

export const COMFORTABLE: MatrixSizes = { row: 30, column: 38, side: 320, head: 148 };
export const COMPACT: MatrixSizes = { row: 24, column: 32, side: 280, head: 128 };
/** Phone-wide: the headers leave room for at least four columns. */
export const NARROW: MatrixSizes = { row: 30, column: 38, side: 150, head: 128 };

/** A line that is drawn and the slot that draws it: slots are used again as the view moves, so that scrolling makes no nodes. */
export interface Slot {
  readonly slot: number;
  readonly index: number;
}

const SPARE = 2;

function slotsOf(shown: Window, always: number): readonly Slot[] {
  const length = Math.max(1, shown.end - shown.start);
  const slots: Slot[] = [];
  for (let index = shown.start; index < shown.end; index += 1)
    slots.push({ slot: index % length, index });
  const isShown = always >= shown.start && always < shown.end;
  if (always >= 0 && !isShown) slots.push({ slot: -1, index: always });
  return slots;
}

/** Which lines of the matrix are drawn: follows the scrolled element and brings the active place into view. */
export class MatrixView {
  top = $state(0);
  left = $state(0);
  width = $state(0);
  height = $state(0);
  readonly #given: {
    readonly sizes: () => MatrixSizes;
    readonly rows: () => number;
    readonly columns: () => number;
    readonly active: () => { readonly row: number; readonly column: number };
  };

  constructor(given: {
    readonly sizes: () => MatrixSizes;
    readonly rows: () => number;
    readonly columns: () => number;
    readonly active: () => { readonly row: number; readonly column: number };
  }) {
    this.#given = given;
  }

  readonly #rowWindow = $derived.by(() =>
    windowOf({
      offset: this.top,
      view: Math.max(0, this.height - this.#given.sizes().head),
      size: this.#given.sizes().row,
      count: this.#given.rows(),
      spare: SPARE,
    }),
  );
  readonly #columnWindow = $derived.by(() =>
    windowOf({
      offset: this.left,
      view: Math.max(0, this.width - this.#given.sizes().side),
      size: this.#given.sizes().column,
      count: this.#given.columns(),
      spare: SPARE,
    }),
  );
  // A window is a new object each time: only its ends count as a change.
  readonly #rowStart = $derived(this.#rowWindow.start);
  readonly #rowEnd = $derived(this.#rowWindow.end);
  readonly #columnStart = $derived(this.#columnWindow.start);
  readonly #columnEnd = $derived(this.#columnWindow.end);
  readonly #rowAlways = $derived.by(() =>
    this.#outside(this.#given.active().row, this.#rowStart, this.#rowEnd),
  );
  readonly #columnAlways = $derived.by(() =>
    this.#outside(this.#given.active().column, this.#columnStart, this.#columnEnd),
  );

  /** The rows to draw; the active one is always among them, since it holds the focus. */
  readonly rows = $derived(slotsOf({ start: this.#rowStart, end: this.#rowEnd }, this.#rowAlways));
  readonly columns = $derived(
    slotsOf({ start: this.#columnStart, end: this.#columnEnd }, this.#columnAlways),
  );

  #outside(at: number, start: number, end: number): number {
    return at >= start && at < end ? -1 : at;
  }

  /** Whole lines that fit the view: what one Page key moves by. */
  get page(): { readonly rows: number; readonly columns: number } {
    const sizes = this.#given.sizes();
    return {
      rows: Math.max(1, Math.floor((this.height - sizes.head) / sizes.row) - 1),
      columns: Math.max(1, Math.floor((this.width - sizes.side) / sizes.column) - 1),
    };
  }

  /** Moves the offsets just so far that the place is wholly in view. */
  show(spot: { readonly row: number; readonly column: number }): void {
    const sizes = this.#given.sizes();
    if (this.height <= sizes.head || this.width <= sizes.side) return;
    if (spot.row >= 0)
      this.top = offsetShowing({
        at: spot.row,
        offset: this.top,
        view: this.height - sizes.head,
        size: sizes.row,
      });
    if (spot.column >= 0)
      this.left = offsetShowing({
        at: spot.column,
        offset: this.left,
        view: this.width - sizes.side,
        size: sizes.column,
      });
  }
}
