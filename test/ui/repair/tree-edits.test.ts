import { describe, expect, it } from 'vitest';
import { asId, type ItemId } from '../../../src/domain/id';
import * as edits from '../../../src/ui/screens/repair/tree-edits';
import { editionFrom } from '../../compare/edition-text';
import { seeded } from '../../formats/random';

const DRAWING = `
@5
a function 1 装调
  b work-content 1.1 机械
    c skill 1.1.1 能装配部件
    d skill 1.1.2 能检查精度，能更换部件
  e work-content 1.2 电气
    f skill 1.2.1 能接线
@4
g function 1 编程
`;
const lines = edits.linesOf(editionFrom('e', [], DRAWING).items);
const NEW = asId<ItemId>('e/new');

/** Keys with their depth as indent. */
const drawn = (given: edits.Lines) =>
  given.map(({ item, depth }) => '  '.repeat(depth) + item.id.slice(2));
const at = (key: string, given: edits.Lines = lines) =>
  given.findIndex(({ item }) => item.id === `e/${key}`);
const textOf = (key: string, given: edits.Lines) => given[at(key, given)]?.item.text;

describe('a tree of items', () => {
  it('comes back as it was read, parents and order included', () => {
    const { items } = editionFrom('e', [], DRAWING);
    expect(edits.itemsOf(lines)).toEqual(items);
  });

  it('is indented with what stands under it, and never deeper than one below the line before', () => {
    const in1 = edits.indented(lines, at('e'));
    expect(drawn(in1).slice(4, 6)).toEqual(['    e', '      f']);
    expect(edits.itemsOf(in1)[4]?.parentId).toBe('e/b');
    expect(edits.indented(lines, at('c'))).toBe(lines);
    expect(edits.indented(lines, 0)).toBe(lines);
  });

  it('is outdented to a place after its parent, its siblings stay', () => {
    expect(drawn(edits.outdented(lines, at('c')))).toEqual([
      'a',
      '  b',
      '    d',
      '  c',
      '  e',
      '    f',
      'g',
    ]);
    expect(edits.outdented(lines, 0)).toBe(lines);
  });

  it('moves among its siblings with what stands under it, and no further', () => {
    const up = edits.moved(lines, at('e'), -1);
    expect(drawn(up)).toEqual(['a', '  e', '    f', '  b', '    c', '    d', 'g']);
    expect(drawn(edits.moved(up, at('e', up), 1))).toEqual(drawn(lines));
    expect(edits.moved(lines, at('f'), -1)).toBe(lines);
    expect(edits.moved(lines, at('d'), 1)).toBe(lines);
    expect(edits.moved(lines, 0, -1)).toBe(lines);
  });

  it('is put before any other line, as deep as that one, but not under itself', () => {
    const up = edits.movedBefore(lines, at('e'), at('c'));
    expect(drawn(up)).toEqual(['a', '  b', '    e', '      f', '    c', '    d', 'g']);
    const down = edits.movedBefore(lines, at('b'), at('g'));
    expect(drawn(down)).toEqual(['a', '  e', '    f', 'b', '  c', '  d', 'g']);
    expect(edits.movedBefore(lines, at('b'), at('d'))).toBe(lines);
    expect(edits.movedBefore(lines, at('b'), -1)).toBe(lines);
  });

  it('is removed alone; what stood under it moves up', () => {
    expect(drawn(edits.removed(lines, at('b')))).toEqual(['a', '  c', '  d', '  e', '    f', 'g']);
  });

  it('is split where the person says, with the next number, and not into nothing', () => {
    const cut = edits.split(lines, at('d'), 6, NEW);
    expect([textOf('d', cut), textOf('new', cut)]).toEqual(['能检查精度，', '能更换部件']);
    expect(cut[at('new', cut)]?.item).toMatchObject({ number: '1.1.3', kind: 'skill', level: '5' });
    expect(edits.split(lines, at('d'), 0, NEW)).toBe(lines);
    expect(edits.split(lines, at('d'), 99, NEW)).toBe(lines);
  });

  it('is merged with the line before, blanks only between Latin words', () => {
    const merged = edits.mergedUp(lines, at('d'));
    expect(textOf('c', merged)).toBe('能装配部件能检查精度，能更换部件');
    expect(at('d', merged)).toBe(-1);
    const latin = edits.mergedUp(
      lines.map((line) => {
        const text = { c: 'read', d: 'plans' }[line.item.id.slice(2)] ?? line.item.text;
        return { ...line, item: { ...line.item, text } };
      }),
      at('d'),
    );
    expect(textOf('c', latin)).toBe('read plans');
    expect(edits.mergedUp(lines, 0)).toBe(lines);
  });

  it('takes another level from a line on to the end of the run', () => {
    const mended = edits.relevelled(lines, at('e'), '4');
    expect(mended.map(({ item }) => item.level)).toEqual(['5', '5', '5', '5', '4', '4', '4']);
  });

  it('counts on the last part of a number', () => {
    expect(['1.1.9', 'A.1', 'a)', '（一）', ''].map(edits.nextNumber)).toEqual([
      '1.1.10',
      'A.2',
      'b)',
      '',
      '',
    ]);
  });

  it('stays a tree whatever is done to it: no item lost but by removal and merger, no depth left out', () => {
    const next = seeded(3);
    let made = 0;
    let now = lines;
    let expected = lines.length;
    for (let round = 0; round < 3000; round += 1) {
      const here = Math.floor(next() * now.length);
      const kind = Math.floor(next() * 8);
      const before = now;
      if (kind === 0) now = edits.indented(now, here);
      if (kind === 1) now = edits.outdented(now, here);
      if (kind === 2) now = edits.moved(now, here, next() < 0.5 ? -1 : 1);
      if (kind === 3 && now.length > 4) now = edits.removed(now, here);
      if (kind === 4 && now.length > 4) now = edits.mergedUp(now, here);
      if (kind === 5) now = edits.split(now, here, 3, asId(`e/s${(made += 1)}`));
      if (kind === 6) now = edits.added(now, here, asId(`e/n${(made += 1)}`), '新的条目');
      if (kind === 7) now = edits.movedBefore(now, here, Math.floor(next() * now.length));
      if (now !== before && kind > 2 && kind < 7) expected += kind < 5 ? -1 : 1;
      expect(now).toHaveLength(expected);
      let depth = -1;
      for (const line of now) {
        expect(line.depth).toBeLessThanOrEqual(depth + 1);
        expect(line.depth).toBeGreaterThanOrEqual(0);
        depth = line.depth;
      }
      expect(new Set(now.map(({ item }) => item.id)).size).toBe(now.length);
    }
  });
});
