import { coverMark, coverStep } from '../scale';
import { fitted } from '../svg';
import { drawUpright } from './canvas-upright';
import type { MapColours } from './canvas-painter';
import { bandsOf, type CoverageMap, type MapBand, type MapView, type Size } from './layout';

/** Room around the cells, in px: names at the left, each row's own share beside them, courses above. */
export interface Heads {
  readonly side: number;
  readonly strip: number;
  readonly head: number;
}

/** From this cell size in px on, every line has its own name. */
export const NAMED_FROM = 12;

function hatched(
  brush: CanvasRenderingContext2D,
  x: number,
  y: number,
  width: number,
  height: number,
): void {
  brush.save();
  brush.beginPath();
  brush.rect(x, y, width, height);
  brush.clip();
  brush.beginPath();
  for (let at = -height; at < width; at += 4) {
    brush.moveTo(x + at, y + height);
    brush.lineTo(x + at + height, y);
  }
  brush.stroke();
  brush.restore();
}

/** Each row's own coverage as a strip of colour; runs of gaps are hatched as one. */
function drawStrip(
  brush: CanvasRenderingContext2D,
  map: CoverageMap,
  view: MapView,
  size: Size,
  heads: Heads,
  colours: MapColours,
  shareText: (share: number) => string,
): void {
  const runs = bandsOf(map.rows.map((row) => String(coverStep(row.share))));
  brush.strokeStyle = colours.hatch;
  brush.lineWidth = 1;
  for (const run of runs) {
    const y = heads.head + run.start * view.cellHeight - view.y;
    const height = run.length * view.cellHeight;
    if (y + height < heads.head || y > heads.head + size.height) continue;
    const step = Number(run.label);
    if (step === 0) hatched(brush, heads.side, y, heads.strip - 2, height);
    else {
      brush.fillStyle = colours.steps[step - 1] ?? colours.ink;
      brush.fillRect(heads.side, y, heads.strip - 2, height);
    }
  }
  if (view.cellHeight < NAMED_FROM) return;
  brush.textAlign = 'right';
  brush.textBaseline = 'middle';
  brush.font = `11px ${colours.font}`;
  const { first, last } = rowsShown(map, view, size);
  for (let at = first; at < last; at += 1) {
    const row = map.rows[at];
    if (row === undefined) continue;
    const step = coverStep(row.share);
    const y = heads.head + at * view.cellHeight - view.y;
    const right = heads.side + heads.strip - 6;
    if (step === 0) {
      // On hatching a figure needs a quiet ground of its own.
      brush.fillStyle = colours.paper;
      brush.fillRect(right - 12, y + 2, 14, view.cellHeight - 4);
    }
    brush.fillStyle = step === 0 ? colours.ink : (colours.onSteps[step - 1] ?? colours.ink);
    brush.fillText(
      step === 0 ? '0' : `${coverMark(step)} ${shareText(row.share)}`,
      right,
      y + view.cellHeight / 2,
    );
    brush.fillStyle = colours.paper;
    brush.fillRect(heads.side, Math.round(y), heads.strip - 2, 1);
  }
}

function rowsShown(map: CoverageMap, view: MapView, size: Size): { first: number; last: number } {
  return {
    first: Math.floor(view.y / view.cellHeight),
    last: Math.min(map.rows.length, Math.ceil((view.y + size.height) / view.cellHeight)),
  };
}

function drawBands(
  brush: CanvasRenderingContext2D,
  bands: readonly MapBand[],
  draw: (band: MapBand) => void,
  colours: MapColours,
): void {
  brush.fillStyle = colours.ink;
  for (const band of bands) draw(band);
}

/**
 * Draws the names of rows and courses and the strip of shares around the cells. Where lines are too thin for names of
 * their own, the names of their groups stand in their place.
 */
export function drawHeads(
  brush: CanvasRenderingContext2D,
  map: CoverageMap,
  view: MapView,
  size: Size,
  heads: Heads,
  colours: MapColours,
  shareText: (share: number) => string,
): void {
  brush.save();
  brush.beginPath();
  brush.rect(0, heads.head, heads.side + heads.strip, size.height);
  brush.clip();
  drawStrip(brush, map, view, size, heads, colours, shareText);
  brush.textAlign = 'left';
  brush.textBaseline = 'middle';
  brush.font = `12px ${colours.font}`;
  brush.fillStyle = colours.ink;
  if (view.cellHeight >= NAMED_FROM) {
    const { first, last } = rowsShown(map, view, size);
    for (let at = first; at < last; at += 1) {
      const row = map.rows[at];
      if (row === undefined) continue;
      const indent = 6 + row.depth * 10;
      brush.font = `${row.isGroup ? '600 ' : ''}12px ${colours.font}`;
      brush.fillText(
        fitted(`${row.code} ${row.label}`.trim(), heads.side - indent - 6, 12),
        indent,
        heads.head + (at + 0.5) * view.cellHeight - view.y,
      );
    }
  } else {
    let top = '';
    const names = map.rows.map((row, at) => {
      if (row.depth === 0) top = `${at} ${row.label}`;
      return top;
    });
    drawBands(
      brush,
      bandsOf(names),
      (band) => {
        const y = heads.head + band.start * view.cellHeight - view.y;
        brush.fillRect(0, Math.round(y), heads.side + heads.strip, 0.5);
        if (band.length * view.cellHeight >= 14)
          brush.fillText(fitted(band.label.replace(/^\d+ /, ''), heads.side - 12, 12), 6, y + 9);
      },
      colours,
    );
  }
  brush.restore();
  drawColumnNames(brush, map, view, size, heads, colours);
}

function drawColumnNames(
  brush: CanvasRenderingContext2D,
  map: CoverageMap,
  view: MapView,
  size: Size,
  heads: Heads,
  colours: MapColours,
): void {
  const left = heads.side + heads.strip;
  brush.save();
  brush.beginPath();
  brush.rect(left, 0, size.width, heads.head);
  brush.clip();
  brush.textAlign = 'left';
  brush.textBaseline = 'middle';
  brush.fillStyle = colours.ink;
  brush.font = `600 11px ${colours.font}`;
  drawBands(
    brush,
    bandsOf(map.columns.map((column) => column.group)),
    (band) => {
      const x = left + band.start * view.cellWidth - view.x;
      brush.fillRect(Math.round(x), 0, 0.5, heads.head);
      brush.fillText(
        fitted(band.label, band.length * view.cellWidth - 8, 11),
        Math.max(x, left) + 4,
        10,
      );
    },
    colours,
  );
  if (view.cellWidth >= NAMED_FROM) {
    brush.font = `12px ${colours.font}`;
    const first = Math.floor(view.x / view.cellWidth);
    const last = Math.min(map.columns.length, Math.ceil((view.x + size.width) / view.cellWidth));
    for (let at = first; at < last; at += 1) {
      const column = map.columns[at];
      if (column === undefined) continue;
      const x = left + (at + 0.5) * view.cellWidth - view.x;
      drawUpright(brush, column.label, x, heads.head - 6, heads.head - 28);
    }
  }
  brush.restore();
}
