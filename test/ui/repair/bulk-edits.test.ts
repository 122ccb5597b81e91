import { describe, expect, it } from 'vitest';
import { asId, type ItemId } from '../../../src/domain/id';
import * as bulk from '../../../src/ui/screens/repair/bulk-edits';
import { itemsOf, linesOf, type Lines } from '../../../src/ui/screens/repair/tree-edits';
import { editionFrom } from '../../compare/edition-text';
import { seeded } from '../../formats/random';

const DRAWING = `
@5
a function 1 装调
  b work-content 1.1 机械
    c skill 1.1.1 能装配
    d skill 1.1.2 能检查
    e skill 1.1.3 能更换
  f work-content 1.2 电气
    g skill 1.2.1 能接线
h function 2 编程
  i work-content 2.1 示教
`;
const lines = linesOf(editionFrom('e', [], DRAWING).items);
const ids = (keys: string) => Array.from(keys, (key) => asId<ItemId>(`e/${key}`));
/** Keys in order, deeper ones in brackets: `a(b(cd))`. */
const drawn = (given: Lines) =>
  given
    .map(({ item, depth }, at) => {
      const next = given[at + 1]?.depth ?? 0;
      return (
        item.id.slice(2) +
        '('.repeat(Math.max(0, next - depth)) +
        ')'.repeat(Math.max(0, depth - next))
      );
    })
    .join('');

describe('several items of a tree', () => {
  it('take another kind, level or strength together, and nothing else does', () => {
    const changed = bulk.changedAll(lines, ids('cg'), { kind: 'knowledge', strength: 'shall' });
    expect(
      changed.filter(({ item }) => item.kind === 'knowledge').map(({ item }) => item.id),
    ).toEqual(ids('cg'));
    expect(lines.some(({ item }) => item.kind === 'knowledge')).toBe(false);
  });

  it('move one sibling up or down in their order, and stay where the first of them cannot go', () => {
    expect(drawn(lines)).toBe('a(b(cde)f(g))h(i)');
    expect(drawn(bulk.movedAll(lines, ids('de'), -1))).toBe('a(b(dec)f(g))h(i)');
    expect(drawn(bulk.movedAll(lines, ids('cd'), 1))).toBe('a(b(ecd)f(g))h(i)');
    expect(drawn(bulk.movedAll(lines, ids('cd'), -1))).toBe('a(b(cde)f(g))h(i)');
    expect(drawn(bulk.movedAll(lines, ids('bf'), 1))).toBe('a(b(cde)f(g))h(i)');
  });

  it('move once with the item that they stand under', () => {
    expect(bulk.topsOf(lines, ids('gfec'))).toEqual(ids('cef'));
    expect(drawn(bulk.movedAll(lines, ids('fg'), -1))).toBe('a(f(g)b(cde))h(i)');
  });

  it('go one in under the same item, and one out in their order', () => {
    expect(drawn(bulk.indentedAll(lines, ids('de')))).toBe('a(b(c(de))f(g))h(i)');
    expect(drawn(bulk.indentedAll(lines, ids('cd')))).toBe('a(b(cde)f(g))h(i)');
    expect(drawn(bulk.outdentedAll(lines, ids('cd')))).toBe('a(b(e)cdf(g))h(i)');
    expect(drawn(bulk.outdentedAll(lines, ids('ah')))).toBe(drawn(lines));
  });

  it('go under another item or before it, from wherever they stand', () => {
    expect(drawn(bulk.movedUnder(lines, ids('ceg'), asId('e/i')))).toBe('a(b(d)f)h(i(ceg))');
    expect(drawn(bulk.movedUnder(lines, ids('h'), asId('e/a')))).toBe('a(b(cde)f(g)h(i))');
    expect(drawn(bulk.movedAllBefore(lines, ids('eg'), asId('e/c')))).toBe('a(b(egcd)f)h(i)');
    expect(bulk.movedUnder(lines, ids('a'), asId('e/g'))).toBe(lines);
    expect(bulk.movedUnder(lines, ids('b'), asId('e/b'))).toBe(lines);
    expect(bulk.canGoUnder(lines, ids('a'), asId('e/zz'))).toBe(false);
  });

  it('are removed with nothing that was not chosen', () => {
    expect(drawn(bulk.removedAll(lines, ids('bd')))).toBe('a(cef(g))h(i)');
    expect(bulk.removedAll(lines, ids('abcdefghi'))).toEqual([]);
    expect(bulk.removedAll(lines, [])).toBe(lines);
  });

  it('never lose or double an item, nor leave a gap in depth, whatever is done', () => {
    const draw = seeded(11);
    const all = 'abcdefghi';
    const keys = Array.from(all);
    for (let round = 0; round < 400; round += 1) {
      let now: Lines = lines;
      for (let step = 0; step < 4; step += 1) {
        const chosen = ids(keys.filter(() => draw() < 0.35).join(''));
        const target = asId<ItemId>(`e/${keys[Math.floor(draw() * keys.length)] ?? 'a'}`);
        const ways = [
          () => bulk.movedAll(now, chosen, draw() < 0.5 ? 1 : -1),
          () => bulk.indentedAll(now, chosen),
          () => bulk.outdentedAll(now, chosen),
          () => bulk.movedUnder(now, chosen, target),
          () => bulk.movedAllBefore(now, chosen, target),
        ];
        now = ways[Math.floor(draw() * ways.length)]?.() ?? now;
      }
      expect(now.map(({ item }) => item.id).sort()).toEqual(ids(all));
      expect(now.every(({ depth }, at) => depth <= (now[at - 1]?.depth ?? -1) + 1)).toBe(true);
      expect(linesOf(itemsOf(now))).toEqual(linesOf(itemsOf(now)));
    }
  });
});
