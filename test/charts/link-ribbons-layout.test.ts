import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  countsUnder,
  ribbonsOf,
  type RibbonLink,
  type TreeSide,
} from '../../src/charts/link-ribbons/layout';

const items: TreeSide = {
  lines: [
    { id: 'f1', parentId: null },
    { id: 'i1', parentId: 'f1' },
    { id: 'i2', parentId: 'f1' },
  ],
  places: new Map([
    ['f1', 10],
    ['i1', 40],
    ['i2', 70],
  ]),
};
const folded: TreeSide = { ...items, places: new Map([['f1', 10]]) };
const courses: TreeSide = {
  lines: [
    { id: 'c1', parentId: null },
    { id: 'c2', parentId: null },
  ],
  places: new Map([
    ['c1', 20],
    ['c2', 900],
  ]),
};
const link = (from: string, to: string, share = 1, isProposed = false): RibbonLink => ({
  from,
  to,
  share,
  isProposed,
});
const size = { width: 80, height: 400 };

describe('Counts in a tree', () => {
  it('hold for a line and all above it, and end where a tree runs in a ring', () => {
    expect([...countsUnder(items.lines, ['i1', 'i1', 'i2'])]).toEqual([
      ['i1', 2],
      ['f1', 3],
      ['i2', 1],
    ]);
    const ring = [
      { id: 'a', parentId: 'b' },
      { id: 'b', parentId: 'a' },
    ];
    expect(countsUnder(ring, ['a']).get('b')).toBe(1);
  });
});

describe('Curves between two trees', () => {
  it('are one for each linked pair, thicker when stronger', () => {
    const ribbons = ribbonsOf({
      left: items,
      right: courses,
      links: [link('i1', 'c1', 1), link('i2', 'c1', 1 / 3)],
      ...size,
    });
    expect(ribbons.map(({ from, to, count }) => [from, to, count])).toEqual([
      ['i1', 'c1', 1],
      ['i2', 'c1', 1],
    ]);
    expect(ribbons[0]?.path).toBe('M0 40C40 40 40 20 80 20');
    expect(ribbons[0]?.width).toBeGreaterThan(ribbons[1]?.width ?? 9);
  });

  it('run to the folded line together, proposed only when all are', () => {
    const links = [link('i1', 'c1'), link('i2', 'c1', 1, true)];
    expect(ribbonsOf({ left: folded, right: courses, links, ...size })).toMatchObject([
      { from: 'f1', to: 'c1', count: 2, isProposed: false },
    ]);
    expect(
      ribbonsOf({ left: items, right: courses, links, ...size }).map((each) => each.isProposed),
    ).toEqual([false, true]);
  });

  it('are held at the edge when an end is scrolled away, and left out for lines that are not there', () => {
    const [only] = ribbonsOf({
      left: items,
      right: courses,
      links: [link('i1', 'c2'), link('gone', 'c1'), link('i1', 'gone')],
      ...size,
    });
    expect(only?.path).toMatch(/ 406$/);
  });

  it('carry every link of known lines exactly once, whatever is folded', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.constantFrom('i1', 'i2'), fc.constantFrom('c1', 'c2'))),
        fc.boolean(),
        (pairs, isFolded) => {
          const ribbons = ribbonsOf({
            left: isFolded ? folded : items,
            right: courses,
            links: pairs.map(([from, to]) => link(from, to)),
            ...size,
          });
          expect(ribbons.reduce((sum, each) => sum + each.count, 0)).toBe(pairs.length);
          expect(ribbons.every((each) => each.width >= 1.5 && each.width <= 10)).toBe(true);
        },
      ),
    );
  });
});
