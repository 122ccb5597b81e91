import { describe, expect, it } from 'vitest';
import { asId, type ItemId, type StandardId } from '../../../src/domain/id';
import type { StandardItem } from '../../../src/domain/standard';
import { findInOutline, outlineOf } from '../../../src/ui/screens/standards/outline';
import { partsOf } from '../../../src/ui/screens/standards/text-parts';

function item(id: string, parent: string | null, number: string, text: string): StandardItem {
  return {
    id: asId<ItemId>(id),
    standardId: asId<StandardId>('s'),
    parentId: parent === null ? null : asId<ItemId>(parent),
    kind: parent === null ? 'function' : 'skill',
    number,
    text,
    level: '3',
    order: Number(number.replaceAll('.', '')),
  };
}

const nodes = outlineOf(
  [
    item('a', null, '1', '装调'),
    item('b', 'a', '1.1', '能用示教器示教'),
    item('c', 'a', '1.2', '能编写 PLC 程序'),
    item('d', null, '2', '维护'),
    item('e', 'd', '2.1', '能更换电池'),
  ],
  'all',
);

describe('findInOutline', () => {
  it('keeps what holds the words, with what it stands under', () => {
    const found = findInOutline(nodes, '示教器');
    expect(found.nodes.map((node) => node.item.id)).toEqual(['a', 'b']);
    expect(found.hits).toBe(1);
  });

  it('finds by number, by any width and case', () => {
    expect(findInOutline(nodes, '２.１').nodes.map((node) => node.item.id)).toEqual(['d', 'e']);
    expect(findInOutline(nodes, 'ｐｌｃ').hits).toBe(1);
  });

  it('keeps a heading that holds the words without all that stands under it', () => {
    expect(findInOutline(nodes, '维护').nodes.map((node) => node.item.id)).toEqual(['d']);
  });

  it('keeps what fits as well as holds the words, and counts only that', () => {
    const ids = (fits: (node: (typeof nodes)[number]) => boolean, words = '') =>
      findInOutline(nodes, words, fits).nodes.map((node) => node.item.id);
    expect(ids(({ hasChildren }) => !hasChildren)).toEqual(['a', 'b', 'c', 'd', 'e']);
    expect(ids(({ item }) => item.id === 'e')).toEqual(['d', 'e']);
    expect(ids(({ item }) => item.id === 'e', 'PLC')).toEqual([]);
    expect(findInOutline(nodes, '', ({ item }) => item.kind === 'skill').hits).toBe(3);
    expect(findInOutline(nodes, 'PLC').nodes.map(({ startsKind }) => startsKind)).toEqual([
      false,
      true,
    ]);
  });

  it('gives all without words and none where nothing holds them', () => {
    expect(findInOutline(nodes, '  ').nodes).toBe(nodes);
    expect(findInOutline(nodes, '焊接')).toEqual({ nodes: [], hits: 0 });
  });
});

describe('partsOf', () => {
  const joined = (text: string, words: string) =>
    partsOf(text, words)
      .map((part) => (part.isHit ? `[${part.text}]` : part.text))
      .join('');

  it('marks every place, whatever case and width', () => {
    expect(joined('PLC 与ＰＬＣ', 'plc')).toBe('[PLC] 与[ＰＬＣ]');
    expect(joined('能编写 PLC 程序', 'plc 程序')).toBe('能编写 [PLC 程序]');
  });

  it('gives the text whole without words or without a place', () => {
    expect(joined('示教器', '')).toBe('示教器');
    expect(joined('示教器', '焊')).toBe('示教器');
    expect(joined('', '焊')).toBe('');
  });

  it('loses no character, even where one stands for several', () => {
    expect(joined('①㎏ ﬁ', 'kg')).toBe('①[㎏] ﬁ');
    expect(joined('ﬁne', 'i')).toBe('[ﬁ]ne');
  });
});
