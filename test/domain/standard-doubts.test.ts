import { describe, expect, it } from 'vitest';
import { amount } from '../../src/domain/amount';
import { asId } from '../../src/domain/id';
import { doubtsOf } from '../../src/domain/standard-doubts';
import type { Standard, StandardItem } from '../../src/domain/standard';
import { editionFrom } from '../compare/edition-text';

const read = editionFrom(
  's',
  [],
  `
@5
a function 1 装调
  b work-content 1.1 机械
    c skill 1.1.1 能装配部件
    d skill 1.1.2 能检查精度
    e knowledge 1.1.1 装配图识读
@4
f function 1 编程
`,
);
const standard: Standard = {
  ...read.standard,
  code: '6-30-99-00',
  edition: '2026',
  levels: [
    { id: '5', name: '五级/初级工', rank: 1 },
    { id: '4', name: '四级/中级工', rank: 2 },
  ],
};
const { items } = read;
const said = (changed: readonly StandardItem[] = items, of: Standard = standard) =>
  doubtsOf({ standard: of, items: changed }).map(
    ({ problem: { code, params } }) => `${code} ${Object.values(params).slice(1).join(' ')}`,
  );
const keysOf = (changed: readonly StandardItem[]) =>
  doubtsOf({ standard, items: changed }).map(({ key }) => key);
const withChange = (key: string, change: Partial<StandardItem>) =>
  items.map((item) => (item.id === `s/${key}` ? { ...item, ...change } : item));
const weighed = (weight: string, itemId = 's/a'): Standard => ({
  ...standard,
  weights: [
    {
      level: '5',
      table: 'skill',
      rows: [{ name: '装调', itemId: asId(itemId), weight: amount(weight) }],
    },
  ],
});

describe('what a person should look at in a standard', () => {
  it('is nothing where numbers run on, in every level and column anew', () => {
    expect(said()).toEqual([]);
  });

  it('is a number left out, at the start too, and names what stands around it', () => {
    expect(said(withChange('d', { number: '1.1.4' }))).toEqual(['numbering-gap 1.1.1 1.1.4']);
    expect(said(withChange('e', { number: '1.1.2' }))).toEqual(['numbering-gap  1.1.2']);
    expect(said(withChange('c', { number: '' }))).toEqual(['numbering-gap  1.1.2']);
  });

  it('is a number that comes twice, or after a greater one', () => {
    expect(said(withChange('d', { number: '１.1.1' }))).toEqual(['number-repeated １.1.1']);
    const turned = items.map((item) =>
      item.id === 's/c'
        ? { ...item, number: '1.1.2' }
        : item.id === 's/d'
          ? { ...item, number: '1.1.1' }
          : item,
    );
    expect(said(turned)).toEqual(['number-not-ascending 1.1.1']);
  });

  it('counts Chinese numbers, letters and circles, and leaves alone what does not count', () => {
    const numbered = (...numbers: readonly string[]) =>
      said(
        numbers.map((number, order) => ({
          id: asId(`s/${order}`),
          standardId: standard.id,
          parentId: null,
          order,
          kind: 'requirement',
          level: null,
          number,
          text: '能',
        })),
      );
    expect(numbered('一、', '二、', '十、')).toEqual(['numbering-gap  十、']);
    expect(numbered('（九）', '（十）', '（十一）')).toHaveLength(1);
    expect(numbered('a)', 'b)', 'd)')).toEqual(['numbering-gap b) d)']);
    expect(numbered('①', '②', '③')).toEqual([]);
    expect(numbered('——', '甲', '附录')).toEqual([]);
  });

  it('takes the parts of one clause with several strengths for one number, but two clauses for two', () => {
    const clause = (order: number, line: number): StandardItem => ({
      id: asId(`s/${order}`),
      standardId: standard.id,
      parentId: null,
      order,
      kind: 'provision',
      level: null,
      number: '4.1',
      text: '应',
      source: { line },
    });
    const norm: Standard = { ...standard, kind: 'norm' };
    expect(said([clause(0, 7), clause(1, 7)], norm)).toEqual([]);
    expect(said([clause(0, 7), clause(1, 8)], norm)).toEqual(['number-repeated 4.1']);
  });

  it('is a weight column that does not sum to 100, a weight without an item, a function without a weight', () => {
    expect(said(items, weighed('100'))).toEqual([]);
    expect(said(items, weighed('99.5'))).toEqual(['weights-not-100 99.5']);
    expect(said(items, weighed('100', 's/gone'))).toEqual([
      'weight-without-item 五级/初级工',
      'function-without-weight ',
    ]);
  });

  it('is an empty fact, an empty level and an odd sign', () => {
    expect(said([], { ...standard, code: '', edition: '' })).toHaveLength(2);
    expect(said(items.filter(({ level }) => level === '5'))).toHaveLength(1);
    expect(keysOf(withChange('c', { text: '能装配\uE001件' }))).toEqual(['odd-glyph|s/c']);
  });

  it('is text of the source without a place, under a key that stays', () => {
    const block = { index: 3, text: '能焊接', place: { line: 4 }, wraps: true };
    const segment = { block: 3, from: 0, to: 3, fate: 'doubt' as const, reason: 'unplaced' };
    const found = doubtsOf({ standard, items }, { blocks: [block], segments: [segment] });
    expect(found).toMatchObject([
      { key: 'text-without-place|3|0', problem: { where: { line: 4 }, params: { characters: 3 } } },
    ]);
  });
});
