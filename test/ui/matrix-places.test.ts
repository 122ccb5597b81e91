import { describe, expect, it } from 'vitest';
import { DEFAULT_SCALE } from '../../src/domain/alignment';
import { faceAt } from '../../src/ui/matrix/cell-face';
import { cellsOf, type MatrixCell } from '../../src/ui/matrix/matrix-cells';
import { placeUnder } from '../../src/ui/matrix/matrix-hit';
import { COMFORTABLE } from '../../src/ui/matrix/matrix-view.svelte';

const TOP = { top: 0, left: 0 };
const { side, head, row, column } = COMFORTABLE;

describe('the place under a point', () => {
  it('is reckoned from sizes and scrolling alone', () => {
    const point = { x: side + 2.5 * column, y: head + 1.5 * row };
    expect(placeUnder(point, TOP, COMFORTABLE)).toEqual({ row: 1, column: 2 });
    expect(placeUnder(point, { top: 10 * row, left: 3 * column }, COMFORTABLE)).toEqual({
      row: 11,
      column: 5,
    });
  });

  it('is a header at the edges, and nothing in the corner or on the bands', () => {
    expect(placeUnder({ x: 5, y: head }, TOP, COMFORTABLE)).toEqual({ row: 0, column: -1 });
    expect(placeUnder({ x: side, y: head - 1 }, TOP, COMFORTABLE)).toEqual({ row: -1, column: 0 });
    expect(placeUnder({ x: 5, y: 5 }, TOP, COMFORTABLE)).toBeUndefined();
    expect(placeUnder({ x: side + 5, y: 5 }, TOP, COMFORTABLE)).toBeUndefined();
  });
});

describe('the face of a place', () => {
  const line = (id: string, isGroup = false, parentId: string | null = null) => ({
    id,
    code: '',
    label: id,
    parentId,
    depth: 0,
    isGroup,
  });
  const rows = [line('G', true), line('a', false, 'G'), line('b', false, 'G')];
  const columns = [line('c'), line('d')];
  const links: readonly MatrixCell[] = [
    { rowId: 'a', columnId: 'c', strength: 'H', state: 'confirmed', reason: 'why' },
    { rowId: 'b', columnId: 'c', strength: 'L', state: 'rejected' },
  ];
  const suggestions = [{ rowId: 'b', columnId: 'd', score: 0.5 }];
  const cells = cellsOf({ links, suggestions, rows, columns, scale: DEFAULT_SCALE });
  const words = {
    name: '',
    corner: '',
    empty: 'none',
    suggested: 'maybe',
    cell: (strength: string, state: string, reason: string) => `${strength} ${state} ${reason}`,
    groupCell: (strongest: string | undefined, count: number) => `${strongest ?? ''} of ${count}`,
    place: () => '',
    foldBand: () => '',
    openBand: () => '',
  };
  const at = (rowId: string, columnId: string) => {
    const row = rows.find(({ id }) => id === rowId);
    const column = columns.find(({ id }) => id === columnId);
    if (row === undefined || column === undefined) throw new Error('no such place');
    return faceAt(row, column, {
      cells,
      scale: DEFAULT_SCALE,
      words,
      cellAt: (r, c) => cells.at(r, c),
    });
  };

  it('shows a link by symbol and key, and marks the one with a reason', () => {
    expect(at('a', 'c')).toEqual({
      text: '●H',
      look: 'confirmed step-0 noted',
      label: 'H confirmed why',
    });
  });

  it('shows what was rejected as a cross, what is suggested as a dot, and a group by its strongest', () => {
    expect(at('b', 'c')?.text).toBe('×');
    expect(at('b', 'd')).toEqual({ text: '·', look: 'suggested', label: 'maybe' });
    expect(at('G', 'c')).toEqual({ text: '●', look: 'sum', label: 'H of 1' });
  });

  it('is nothing where nothing is, so that an empty place costs nothing', () => {
    expect(at('a', 'd')).toBeUndefined();
    expect(at('G', 'd')).toBeUndefined();
  });
});
