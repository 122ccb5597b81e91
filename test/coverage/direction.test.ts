import { describe, expect, it } from 'vitest';
import { DEFAULT_SCALE } from '../../src/domain/alignment';
import { amount } from '../../src/domain/amount';
import { asId, type ItemId } from '../../src/domain/id';
import type { WeightColumn } from '../../src/domain/standard';
import { coverageOf } from '../../src/coverage/coverage-of';
import { definitionOf } from '../../src/coverage/definition';
import { directionsOf, levelWords } from '../../src/coverage/direction';
import { item, link, standardOf } from './sample';

const column = (
  direction: string | undefined,
  shares: Readonly<Record<string, number>>,
  level = '4',
): WeightColumn => ({
  level,
  table: 'skill',
  ...(direction !== undefined && { direction }),
  rows: Object.entries(shares).map(([id, share]) => ({
    name: id,
    itemId: asId<ItemId>(id),
    weight: amount(share),
  })),
});

/** Two directions with functions of their own under a part each, one function that both share, one level that knows none. */
const document = standardOf(
  [
    item('A', null, 0, { kind: 'part', text: '部署方向' }),
    item('fa', 'A', 1, { kind: 'function' }),
    item('a1', 'fa', 2),
    item('a2', 'fa', 3),
    item('B', null, 4, { kind: 'part', text: '治理方向' }),
    item('fb', 'B', 5, { kind: 'function' }),
    item('b1', 'fb', 6),
    item('fc', null, 7, { kind: 'function' }),
    item('c1', 'fc', 8),
    item('fd', null, 9, { kind: 'function' }),
    item('d1', 'fd', 10),
    item('low', null, 11, { kind: 'function', level: '5' }),
    item('l1', 'low', 12, { level: '5' }),
  ],
  {
    weights: [
      column('部署方向', { fa: 60, fc: 40 }),
      column('治理方向', { fb: 50, fc: 20, fd: 30 }),
      column(undefined, { low: 100 }, '5'),
    ],
  },
);
const asked = { document, level: '4', scale: DEFAULT_SCALE };
const links = ['a1', 'c1', 'd1', 'l1'].map((id) => link('k1', id));
const about = (direction?: string) =>
  coverageOf({ ...asked, alignments: links, ...(direction !== undefined && { direction }) });

describe('coverage of a standard with directions', () => {
  it('is of the first direction unless another is asked for, by that one’s weights and items', () => {
    const [first] = about().levels;
    expect([first?.direction, first?.weights, first?.covered]).toEqual([
      '部署方向',
      'printed',
      '70',
    ]);
    expect(first?.rows.filter(({ scored }) => scored).map(({ itemId }) => itemId)).toEqual([
      'a1',
      'a2',
      'c1',
    ]);
    const [other] = about('治理方向').levels;
    expect([other?.direction, other?.covered]).toEqual(['治理方向', '50']);
    expect(other?.rows.filter(({ scored }) => scored).map(({ itemId }) => itemId)).toEqual([
      'b1',
      'c1',
      'd1',
    ]);
  });

  it('takes the first for a direction that the standard does not know', () => {
    expect(about('别的方向').levels[0]?.direction).toBe('部署方向');
  });

  it('keeps the one table of a level that knows no directions, and says none of it', () => {
    const lower = about('治理方向').levels[1];
    expect([lower?.level, lower?.covered, Object.hasOwn(lower ?? {}, 'direction')]).toEqual([
      '5',
      '100',
      false,
    ]);
  });

  it('counts no link of another direction as one of nothing, and warns of nothing', () => {
    expect(about().problems).toEqual([]);
    expect(about('治理方向').problems).toEqual([]);
  });

  it('scores a direction’s own items where every item counts the same, too', () => {
    const definition = definitionOf('item-count-strongest');
    if (definition === undefined) throw new Error('no definition');
    const [first] = coverageOf({ ...asked, alignments: links, definition }).levels;
    expect([first?.direction, first?.rows.filter(({ scored }) => scored).length]).toEqual([
      '部署方向',
      3,
    ]);
  });

  it('names directions in the order of the columns, and a level by its words', () => {
    expect(directionsOf(document.standard)).toEqual(['部署方向', '治理方向']);
    expect(directionsOf({ weights: [] })).toEqual([]);
    expect(levelWords(document.standard, { level: '4', direction: '部署方向' })).toBe(
      '四级/中级工 部署方向',
    );
    expect(levelWords(document.standard, { level: null })).toBe('');
  });
});
