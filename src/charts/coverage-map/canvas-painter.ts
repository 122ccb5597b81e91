import { channelsOf } from '../theme';
import { pixelsOf, type MapCells, type MapView, type Size, type StepColours } from './layout';

/** Colours of the page at the time of drawing. */
export interface MapColours {
  readonly paper: string;
  readonly ink: string;
  readonly line: string;
  readonly hatch: string;
  readonly font: string;
  /** Colour of the steps 1 to 5, and the ink readable on each. */
  readonly steps: readonly string[];
  readonly onSteps: readonly string[];
}

/** Below this cell size in px a symbol would not be legible. */
const LEGIBLE = 14;

/**
 * Draws the cells of a map on a canvas: one picture point a cell in a picture of its own, scaled in one stroke, so that
 * the number of cells costs nothing when the view moves.
 */
export class MapPainter {
  readonly #picture: HTMLCanvasElement;
  #cells: MapCells | undefined;
  #columns = 0;

  constructor(document: Document) {
    this.#picture = document.createElement('canvas');
  }

  /** Takes new cells or new colours. */
  load(cells: MapCells, rows: number, columns: number, colours: MapColours): void {
    this.#cells = cells;
    this.#columns = columns;
    this.#picture.width = Math.max(1, columns);
    this.#picture.height = Math.max(1, rows);
    if (rows * columns === 0) return;
    const table: StepColours = [
      [0, 0, 0, 0],
      ...colours.steps.map((colour) => [...channelsOf(colour), 255] as const),
    ];
    const data = new ImageData(pixelsOf(cells.steps, table), columns, rows);
    this.#picture.getContext('2d')?.putImageData(data, 0, 0);
  }

  /** Draws the view; `strengthAt` gives the letter of a link for cells that are large enough. */
  draw(
    canvas: HTMLCanvasElement,
    view: MapView,
    size: Size,
    ratio: number,
    colours: MapColours,
    strengthAt: (link: number) => string,
  ): void {
    const width = Math.round(size.width * ratio);
    const height = Math.round(size.height * ratio);
    if (canvas.width !== width) canvas.width = width;
    if (canvas.height !== height) canvas.height = height;
    const brush = canvas.getContext('2d');
    const cells = this.#cells;
    if (brush === null || cells === undefined) return;
    brush.setTransform(ratio, 0, 0, ratio, 0, 0);
    brush.fillStyle = colours.paper;
    brush.fillRect(0, 0, size.width, size.height);
    brush.imageSmoothingEnabled = false;
    const rows = Math.ceil(cells.steps.length / Math.max(1, this.#columns));
    brush.drawImage(
      this.#picture,
      -view.x,
      -view.y,
      view.cellWidth * this.#columns,
      view.cellHeight * rows,
    );
    if (Math.min(view.cellWidth, view.cellHeight) >= LEGIBLE)
      this.#details(brush, view, size, colours, cells, rows, strengthAt);
  }

  #details(
    brush: CanvasRenderingContext2D,
    view: MapView,
    size: Size,
    colours: MapColours,
    cells: MapCells,
    rows: number,
    strengthAt: (link: number) => string,
  ): void {
    const top = Math.floor(view.y / view.cellHeight);
    const left = Math.floor(view.x / view.cellWidth);
    const bottom = Math.min(rows, Math.ceil((view.y + size.height) / view.cellHeight));
    const right = Math.min(this.#columns, Math.ceil((view.x + size.width) / view.cellWidth));
    brush.strokeStyle = colours.line;
    brush.beginPath();
    for (let row = top; row <= bottom; row += 1) {
      const y = Math.round(row * view.cellHeight - view.y) + 0.5;
      brush.moveTo(0, y);
      brush.lineTo(Math.min(size.width, this.#columns * view.cellWidth - view.x), y);
    }
    for (let column = left; column <= right; column += 1) {
      const x = Math.round(column * view.cellWidth - view.x) + 0.5;
      brush.moveTo(x, 0);
      brush.lineTo(x, Math.min(size.height, rows * view.cellHeight - view.y));
    }
    brush.stroke();
    brush.font = `11px ${colours.font}`;
    brush.textAlign = 'center';
    brush.textBaseline = 'middle';
    for (let row = top; row < bottom; row += 1)
      for (let column = left; column < right; column += 1) {
        const at = row * this.#columns + column;
        const step = cells.steps[at] ?? 0;
        if (step === 0) continue;
        brush.fillStyle = colours.onSteps[step - 1] ?? colours.ink;
        brush.fillText(
          strengthAt(cells.link[at] ?? 0),
          (column + 0.5) * view.cellWidth - view.x,
          (row + 0.5) * view.cellHeight - view.y,
        );
      }
  }
}
