import { describe, expect, it } from 'vitest';
import { amount } from '../../../src/domain/amount';
import { asId, type ItemId } from '../../../src/domain/id';
import { problem } from '../../../src/domain/problem';
import type { SourceReading } from '../../../src/domain/source-map';
import { blockAt, charactersBy, cutsOf } from '../../../src/ui/screens/repair/fates';
import { RepairState } from '../../../src/ui/screens/repair/repair-state.svelte';
import { editionFrom } from '../../compare/edition-text';

const read = editionFrom('r', [], 'a function 1 装调\n  b skill 1.1 能接线\n  c skill 1.2 能测量');
const document = {
  ...read,
  standard: {
    ...read.standard,
    weights: [
      {
        level: null,
        table: 'skill' as const,
        rows: [{ name: '装调', itemId: asId<ItemId>('r/a'), weight: amount(90) }],
      },
    ],
  },
};
const texts = ['1 装调', '1.1 能接线', '1.2 能测量', '· 12 ·', '能焊接'];
const source: SourceReading = {
  standardId: document.standard.id,
  blocks: texts.map((text, index) => ({ index, text, place: { line: index + 1 }, wraps: true })),
  segments: [
    ...document.items.map(({ id }, block) => ({
      block,
      from: 0,
      to: texts[block]?.length ?? 0,
      fate: 'item' as const,
      reason: 'text',
      itemId: id,
    })),
    { block: 3, from: 0, to: 6, fate: 'furniture', reason: 'page-number' },
    { block: 4, from: 0, to: 3, fate: 'doubt', reason: 'unplaced' },
  ],
};
const doubts = [
  problem(
    'text-without-place',
    'warning',
    { file: 'x.txt', line: 5 },
    { characters: 3, shown: '能焊接' },
  ),
  problem('digits-joined', 'note', { line: 1 }),
];
const begun = () => new RepairState(document, source, doubts);
const texted = (desk: RepairState) => desk.lines.map(({ item }) => item.text);

describe('a standard beside its source', () => {
  it('tells how much of the source has its place, blanks apart', () => {
    expect(charactersBy(source.blocks, source.segments)).toEqual({ placed: 15, aside: 4, open: 3 });
    expect(charactersBy(source.blocks, []).open).toBe(22);
  });

  it('finds the block of a place, and none for a place that names none', () => {
    expect(blockAt(source.blocks, { file: 'x.txt', line: 5 })?.index).toBe(4);
    expect(blockAt(source.blocks, { file: 'x.txt' })).toBeUndefined();
    expect(blockAt(source.blocks, { line: 99 })).toBeUndefined();
  });

  it('cuts a block without losing a character', () => {
    const block = { index: 0, text: 'ab cd', place: {}, wraps: false };
    const part = { block: 0, fate: 'item' as const, reason: '' };
    const cuts = cutsOf(block, [
      { ...part, from: 3, to: 5 },
      { ...part, from: 0, to: 2 },
    ]);
    expect(cuts.map(({ text }) => text)).toEqual(['ab', ' ', 'cd']);
  });

  it('makes an item of text without a place, after the chosen one, and the bar knows', () => {
    const desk = begun();
    desk.select(asId('r/c'));
    const open = desk.segments.find(({ fate }) => fate === 'doubt');
    if (!open) throw new Error('no doubt');
    desk.place(open);
    expect(texted(desk)).toEqual(['装调', '能接线', '能测量', '能焊接']);
    expect(desk.selected?.number).toBe('1.3');
    expect(desk.counts).toEqual({ placed: 18, aside: 4, open: 0 });
  });

  it('takes back and does again every change, one at a time, and forgets what was undone after another', () => {
    const desk = begun();
    desk.select(asId('r/c'));
    desk.change({ number: '1.9' });
    desk.mergeUp();
    desk.weigh(0, 0, amount(100));
    desk.name({ edition: '2026' });
    desk.settle(desk.doubts[0]?.key ?? '');
    const done = desk.document;
    expect(done.items.map(({ text }) => text)).toEqual(['装调', '能接线能测量']);
    expect(done.standard.edition).toBe('2026');
    for (let step = 0; step < 5; step += 1) desk.undo();
    expect(desk.document).toEqual(document);
    expect(desk.canUndo).toBe(false);
    for (let step = 0; step < 5; step += 1) desk.redo();
    expect(desk.document).toEqual(done);
    desk.undo();
    desk.remove();
    expect(desk.canRedo).toBe(false);
  });

  it('keeps the source with the item that its words went to, and sets aside what is removed', () => {
    const desk = begun();
    desk.select(asId('r/c'));
    desk.mergeUp();
    expect(desk.segments[2]?.itemId).toBe('r/b');
    desk.remove();
    expect(desk.counts).toEqual({ placed: 3, aside: 16, open: 3 });
  });

  it('keeps a printed weight whose item is gone, without an item', () => {
    const desk = begun();
    desk.remove();
    expect(desk.document.standard.weights[0]?.rows).toEqual([
      { name: '装调', itemId: null, weight: '90' },
    ]);
    expect(desk.document.items.map(({ parentId }) => parentId)).toEqual([null, null]);
  });

  it('leaves open what nobody dealt with, notes included', () => {
    const desk = begun();
    const [unplaced] = desk.doubts;
    const codes = () => desk.open.map(({ code }) => code);
    // The weight column of 90 was not named by the reader; it is found all the same.
    expect(codes()).toEqual([
      'text-without-place',
      'fact-not-found',
      'weights-not-100',
      'digits-joined',
    ]);
    desk.settle(unplaced?.key ?? '');
    expect(codes()).toEqual(['fact-not-found', 'weights-not-100', 'digits-joined']);
    desk.settle(unplaced?.key ?? '');
    expect(desk.open).toHaveLength(4);
  });

  it('settles by itself what a change has cured, and takes that back with it', () => {
    const desk = begun();
    const states = () => desk.doubts.map(({ problem: { code }, state }) => `${code} ${state}`);
    const open = desk.segments.find(({ fate }) => fate === 'doubt');
    if (!open) throw new Error('no doubt');
    desk.setAside(open);
    expect(states()[0]).toBe('text-without-place cured');
    expect(desk.doubts[0]?.problem.where).toEqual({ file: 'x.txt', line: 5 });
    desk.undo();
    expect(states()[0]).toBe('text-without-place open');
    desk.weigh(0, 0, amount(95));
    expect(
      desk.doubts.find(({ problem: { code } }) => code === 'weights-not-100')?.problem.params,
    ).toMatchObject({ sum: '95' });
    desk.weigh(0, 0, amount(100));
    expect(states().filter((each) => each.startsWith('weights'))).toEqual([]);
  });

  it('shows a doubt that a change brings, until it is mended or dealt with', () => {
    const desk = begun();
    const left = desk.left;
    desk.select(asId('r/c'));
    desk.change({ number: '1.5' });
    const gap = desk.doubts.find(({ problem: { code } }) => code === 'numbering-gap');
    expect(gap).toMatchObject({
      state: 'open',
      problem: { code: 'numbering-gap', params: { after: '1.1', next: '1.5' } },
    });
    expect(desk.left).toBe(left + 1);
    desk.settle(gap?.key ?? '');
    expect(desk.left).toBe(left);
    desk.change({ number: '1.2' });
    expect(desk.doubts.some(({ problem: { code } }) => code === 'numbering-gap')).toBe(false);
  });
});

describe('whether there is anything to mend', () => {
  const whole = {
    ...document,
    standard: { ...document.standard, code: '1', edition: '1', weights: [] },
  };
  const placed = { ...source, segments: source.segments.filter(({ fate }) => fate !== 'doubt') };

  it('is so for what stands at a place, not for what is said of the whole file', () => {
    const hidden = problem('hidden-sheet', 'warning', { sheet: '联系人' }, { taken: 0 });
    const column = problem('column-not-read', 'warning', { sheet: '一', row: 1, column: 'D' });
    expect(new RepairState(whole, placed, [hidden]).isInDoubt).toBe(false);
    expect(new RepairState(whole, placed, [hidden, column]).isInDoubt).toBe(true);
    expect(new RepairState(whole, source, []).isInDoubt).toBe(true);
  });
});

describe('several items at once', () => {
  it('are chosen as a stretch or one by one, and let go of', () => {
    const desk = begun();
    desk.extend(2);
    expect([desk.chosen.length, desk.isSeveral]).toEqual([3, true]);
    desk.extend(-1);
    expect(desk.chosen.length).toBe(2);
    desk.select(desk.selected?.id);
    expect([desk.chosen.length, desk.isSeveral]).toEqual([1, false]);
    desk.look(-1);
    desk.toggle();
    expect(desk.chosen).toHaveLength(2);
    desk.toggle();
    expect(desk.chosen).toHaveLength(1);
  });

  it('change in one step, which undo turns back with what was chosen', () => {
    const desk = begun();
    desk.step(1);
    desk.extend(1);
    desk.change({ kind: 'knowledge' });
    expect(desk.lines.map(({ item }) => item.kind)).toEqual(['function', 'knowledge', 'knowledge']);
    desk.remove();
    expect(texted(desk)).toEqual(['装调']);
    expect(desk.selected?.text).toBe('装调');
    expect(desk.counts).toMatchObject({ aside: 16 });
    desk.undo();
    expect([texted(desk).length, desk.chosen.length]).toEqual([3, 2]);
    desk.undo();
    expect(desk.lines.map(({ item }) => item.kind)).toEqual(['function', 'skill', 'skill']);
    expect(desk.canUndo).toBe(false);
  });

  it('go together when one of them is dragged, and alone when another is', () => {
    const desk = begun();
    const [a, b, c] = desk.lines.map(({ item }) => item.id);
    if (a === undefined || b === undefined || c === undefined) throw new Error('no items');
    desk.select(b);
    desk.extendTo(c);
    desk.putBefore(c, a);
    expect(texted(desk)).toEqual(['能接线', '能测量', '装调']);
    desk.undo();
    desk.select(b);
    desk.putBefore(c, b);
    expect(texted(desk)).toEqual(['装调', '能测量', '能接线']);
  });
});
