import { describe, expect, it } from 'vitest';
import {
  bandsOf,
  fittedView,
  mapCells,
  openingView,
  pannedBy,
  pixelsOf,
  placeAfter,
  placeAt,
  viewShowing,
  zoomedAt,
} from '../../src/charts/coverage-map/layout';
import { mapTable } from '../../src/charts/coverage-map/table';
import { sampleMap } from './sample-map';

const count = { rows: 500, columns: 200 };
const size = { width: 1000, height: 500 };

describe('cells of the map', () => {
  it('hold the step of each link, row by row', () => {
    const { steps, link } = mapCells(sampleMap);
    expect([...steps.slice(0, 4)]).toEqual([0, 0, 0, 0]);
    expect(steps[1 * 4 + 0]).toBe(5);
    expect(sampleMap.links[(link[1 * 4 + 0] ?? 0) - 1]?.strength).toBe('H');
  });

  it('keep the stronger of two links in one place and leave out what has no place', () => {
    const [row] = sampleMap.rows;
    const [column] = sampleMap.columns;
    if (row === undefined || column === undefined) throw new Error('the sample is empty');
    const at = { rowId: row.id, columnId: column.id };
    const { steps } = mapCells({
      rows: [row],
      columns: [column],
      links: [
        { ...at, strength: 'H', share: 1 },
        { ...at, strength: 'L', share: 1 / 3 },
        { rowId: 'nowhere', columnId: column.id, strength: 'H', share: 1 },
      ],
    });
    expect([...steps]).toEqual([5]);
  });

  it('become one picture point each', () => {
    const pixels = pixelsOf(new Uint8Array([0, 1]), [
      [0, 0, 0, 0],
      [1, 2, 3, 255],
    ]);
    expect([...pixels]).toEqual([0, 0, 0, 0, 1, 2, 3, 255]);
  });
});

describe('the view', () => {
  it('shows the whole map first', () => {
    expect(fittedView(count, size)).toEqual({ cellWidth: 5, cellHeight: 1, x: 0, y: 0 });
    expect(fittedView({ rows: 0, columns: 0 }, size).cellWidth).toBe(22);
  });

  it('zooms about a point, which keeps its cell', () => {
    const point = { x: 333, y: 250 };
    const before = placeAt(fittedView(count, size), point.x, point.y, count);
    const view = zoomedAt(fittedView(count, size), 4, point, count, size);
    expect(placeAt(view, point.x, point.y, count)).toEqual(before);
  });

  it('never leaves the map and never grows beyond reason', () => {
    const near = zoomedAt(fittedView(count, size), 1e6, { x: 0, y: 0 }, count, size);
    expect([near.cellWidth, near.cellHeight]).toEqual([44, 44]);
    const end = pannedBy(near, 1e9, 1e9, count, size);
    expect([end.x, end.y]).toEqual([200 * 44 - 1000, 500 * 44 - 500]);
    expect(pannedBy(end, -1e9, -1e9, count, size)).toMatchObject({ x: 0, y: 0 });
    expect(zoomedAt(near, 1e-9, { x: 5, y: 5 }, count, size)).toEqual(fittedView(count, size));
  });

  it('moves just so far that a cell is seen', () => {
    const near = zoomedAt(fittedView(count, size), 100, { x: 0, y: 0 }, count, size);
    const view = viewShowing(near, { row: 499, column: 199 }, count, size);
    expect([view.x, view.y]).toEqual([200 * 44 - 1000, 500 * 44 - 500]);
    expect(viewShowing(view, { row: 499, column: 199 }, count, size)).toEqual(view);
  });

  it('names no cell beside the map', () => {
    expect(placeAt(fittedView(count, size), -1, 5, count)).toBeUndefined();
    expect(placeAt(fittedView(count, size), 5, 501, count)).toBeUndefined();
  });
});

describe('keys', () => {
  it('reach every cell', () => {
    const small = { rows: 3, columns: 4 };
    const press = (key: string, from = { row: 1, column: 1 }, isCtrl = false) =>
      placeAfter(from, { key, isCtrl }, small, 2);
    expect(press('ArrowUp')).toEqual({ row: 0, column: 1 });
    expect(press('ArrowDown')).toEqual({ row: 2, column: 1 });
    expect(press('ArrowLeft')).toEqual({ row: 1, column: 0 });
    expect(press('ArrowRight', { row: 1, column: 3 })).toEqual({ row: 1, column: 3 });
    expect(press('Home')).toEqual({ row: 1, column: 0 });
    expect(press('End')).toEqual({ row: 1, column: 3 });
    expect(press('Home', { row: 1, column: 1 }, true)).toEqual({ row: 0, column: 0 });
    expect(press('End', { row: 1, column: 1 }, true)).toEqual({ row: 2, column: 3 });
    expect(press('PageDown')).toEqual({ row: 2, column: 1 });
    expect(press('PageUp')).toEqual({ row: 0, column: 1 });
    expect(press('Tab')).toBeUndefined();
  });
});

describe('bands and table', () => {
  it('join neighbours of one name only', () => {
    expect(bandsOf(['a', 'a', 'b', 'a'])).toEqual([
      { label: 'a', start: 0, length: 2 },
      { label: 'b', start: 2, length: 1 },
      { label: 'a', start: 3, length: 1 },
    ]);
  });

  it('give the same numbers as rows, strongest course first', () => {
    const table = mapTable(sampleMap);
    expect(table).toHaveLength(sampleMap.rows.length);
    expect(table[2]?.courses.map((course) => course.strength)).toEqual(['M', 'L']);
    expect(mapTable({ rows: [], columns: [], links: [] })).toEqual([]);
  });
});

describe('the opening view', () => {
  it('has readable lines for a map of few, and shows the whole of a large one', () => {
    const few = openingView({ rows: 40, columns: 30 }, { width: 600, height: 360 });
    expect([few.cellWidth, few.cellHeight]).toEqual([20, 18]);
    const many = openingView(count, size);
    expect(many).toEqual(fittedView(count, size));
  });

  it('decides for rows and columns apart, and survives a map without lines', () => {
    const tall = openingView({ rows: 500, columns: 20 }, { width: 200, height: 360 });
    expect(tall.cellWidth).toBe(17);
    expect(tall.cellHeight).toBe(0.72);
    expect(openingView({ rows: 0, columns: 0 }, size).cellWidth).toBeGreaterThan(0);
  });
});
