import { describe, expect, it } from 'vitest';
import { drawOrder, type OrderNode } from '../../src/charts/prerequisites/layout';
import { orderTable } from '../../src/charts/prerequisites/table';
import { drawShares, type ShareBar } from '../../src/charts/share-bars/layout';
import { shareTable } from '../../src/charts/share-bars/table';
import { drawLoad, type LoadBar } from '../../src/charts/term-load/layout';
import { loadTable } from '../../src/charts/term-load/table';

const bars: readonly LoadBar[] = [
  {
    id: '1',
    label: '第1学期',
    text: '300',
    parts: [
      { kind: 'theory', hours: 200, title: '理论 200' },
      { kind: 'practice', hours: 100, title: '实践 100' },
    ],
  },
  {
    id: '2',
    label: '第2学期',
    text: '100',
    parts: [{ kind: 'practice', hours: 100, title: '实践 100' }],
  },
];
const marks = (drawing: ReturnType<typeof drawLoad>) =>
  drawing.shapes.flatMap((shape) =>
    shape.kind === 'rect' && shape.id !== undefined ? [shape] : [],
  );

describe('hours by term', () => {
  it('are stacked to scale without gap or overlap, inside the drawing', () => {
    const drawing = drawLoad(bars, { width: 600 }, (kind) => kind);
    const [theory, practice, second] = marks(drawing);
    expect(theory?.height).toBeCloseTo((practice?.height ?? 0) * 2);
    expect((practice?.y ?? 0) + (practice?.height ?? 0)).toBeCloseTo(theory?.y ?? -1);
    expect(second?.height).toBeCloseTo(practice?.height ?? -1);
    for (const { x, y, width, height } of marks(drawing)) {
      expect(x).toBeGreaterThanOrEqual(0);
      expect(y).toBeGreaterThanOrEqual(0);
      expect(x + width).toBeLessThanOrEqual(drawing.width);
      expect(y + height).toBeLessThanOrEqual(drawing.height);
    }
  });

  it('stand as a table with the same numbers, 0 for a kind that a term lacks', () => {
    expect(loadTable(bars)).toEqual({
      kinds: ['theory', 'practice'],
      rows: [
        { id: '1', label: '第1学期', hours: [200, 100], total: 300 },
        { id: '2', label: '第2学期', hours: [0, 100], total: 100 },
      ],
    });
    expect(drawLoad([], { width: 600 }, (kind) => kind).shapes).toEqual([]);
  });
});

describe('shares', () => {
  const bar: ShareBar = {
    id: 'a',
    label: '实践',
    share: 0.4,
    bound: 0.5,
    text: '40%',
    isMissed: true,
    title: '实践 40%',
  };

  it('are hatched when they miss their bound, and cut at the whole', () => {
    const [missed] = marks(drawShares([bar], { width: 500 }));
    const [over] = marks(drawShares([{ ...bar, share: 3, isMissed: false }], { width: 500 }));
    expect(missed?.fill).toBe('hatch');
    expect(over?.fill).not.toBe('hatch');
    expect(missed?.width).toBeCloseTo((over?.width ?? 0) * 0.4);
  });

  it('stand as a table with the same numbers', () => {
    expect(shareTable([bar])).toEqual([{ id: 'a', label: '实践', share: 0.4, bound: 0.5 }]);
    expect(drawShares([], { width: 500 }).height).toBe(0);
  });
});

describe('the prerequisite graph', () => {
  const node = (id: string, term: number, before: readonly string[], blocking = 0, delay = 1) => ({
    id,
    label: id,
    term,
    before,
    blocking,
    delay,
    title: id,
  });
  const nodes: readonly OrderNode[] = [
    node('甲', 1, [], 2, 3),
    node('乙', 2, ['甲', '不在'], 1, 3),
    node('丙', 2, ['乙'], 0, 3),
  ];

  it('has a column a term, an edge for each known prerequisite, and marks edges that do not go forward', () => {
    const drawing = drawOrder(nodes, (term) => `第${term}学期`);
    const paths = drawing.shapes.filter((shape) => shape.kind === 'path');
    expect(paths.map(({ stroke }) => stroke)).toEqual(['line-strong', 'ink']);
    const [a, b, c] = marks(drawing);
    expect(b?.x).toBe(c?.x);
    expect(a?.x).toBeLessThan(b?.x ?? 0);
    expect(b?.y).not.toBe(c?.y);
  });

  it('stands as a table with what most depends on first', () => {
    expect(orderTable(nodes).map(({ label, sum, before }) => [label, sum, before.join()])).toEqual([
      ['甲', 5, ''],
      ['乙', 4, '甲,不在'],
      ['丙', 3, '乙'],
    ]);
    expect(drawOrder([], String)).toMatchObject({ height: 0, shapes: [] });
  });
});
