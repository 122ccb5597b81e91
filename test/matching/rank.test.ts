import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Target } from '../../src/matching/field-counts';
import { withoutTarget, withTarget } from '../../src/matching/late-targets';
import { buildIndex } from '../../src/matching/lexical-index';
import { rank, type Ranked } from '../../src/matching/rank';

const targets: readonly Target[] = [
  { id: 'weld', fields: { name: '焊接工艺', description: '焊条电弧焊与气体保护焊' } },
  { id: 'robot', fields: { name: '工业机器人编程', outcome: '能编写搬运程序' } },
  { id: 'plc', fields: { name: '可编程控制器应用', alias: 'PLC' } },
  { id: 'pump', fields: { name: 'Maintain hydraulic pumps' } },
  { id: 'english', fields: { name: '大学英语' } },
];
const index = buildIndex(targets);

/** Text of what breaks tokenisers: widths, ligatures, fractions, marks, joiners, halves of characters. */
const oddText = fc
  .array(
    fc.constantFrom(
      ...[
        'a',
        'Pump',
        'é',
        'e\u0301',
        'ﬁ',
        'Ａ',
        '½',
        '㎏',
        '-',
        "'",
        '.',
        '+',
        '#',
        '7',
        ' ',
        '\n',
      ],
      ...[
        '机',
        '器',
        '𠮷',
        '가',
        'カ',
        'ー',
        '々',
        '（',
        '、',
        '👩‍🔧',
        '\ud800',
        '\udc00',
        '\u200d',
        '\0',
      ],
    ),
    { maxLength: 14 },
  )
  .map((parts) => parts.join(''));

function ask(text: string, top = 10, among = index): readonly Ranked[] {
  return rank(among, [{ name: 'text', text, weight: 1 }], top);
}

function ids(text: string, among = index): readonly string[] {
  return ask(text, 10, among).map(({ id }) => id);
}

describe('rank', () => {
  it('puts the target that shares most rare words first', () => {
    expect(ids('编写机器人搬运程序')[0]).toBe('robot');
    expect(ids('PLC')).toEqual(['plc']);
    expect(ids('maintaining a hydraulic pump')).toEqual(['pump']);
  });

  it('finds a compound by its pieces', () => {
    expect(ids('motorpump')).toEqual(['pump']);
  });

  it('gives nothing for empty queries, unknown words, no targets or no places', () => {
    expect(ids('')).toEqual([]);
    expect(ids('量子')).toEqual([]);
    expect(ask('PLC', 10, buildIndex([]))).toEqual([]);
    expect(ask('PLC', 0)).toEqual([]);
    expect(rank(index, [], 10)).toEqual([]);
  });

  it('gives no more than asked, and the same first ones', () => {
    const all = ask('工业控制编程');
    expect(ask('工业控制编程', 1)).toEqual(all.slice(0, 1));
  });

  it('orders equal scores by id, whatever the order of the targets', () => {
    const same = ['b', 'c', 'a'].map((id) => ({ id, fields: { name: '焊接' } }));
    expect(ids('焊接', buildIndex(same))).toEqual(['a', 'b', 'c']);
  });

  it('takes the last of targets with one id', () => {
    const twice = [...targets, { id: 'weld', fields: { name: '钎焊' } }];
    expect(ids('电弧', buildIndex(twice))).toEqual([]);
    expect(ids('钎焊', buildIndex(twice))).toEqual(['weld']);
  });

  it('says which words, in which field, with places in both texts', () => {
    const [first] = ask('编写机器人搬运程序');
    const reason = first?.because.find(({ words }) => words === '机器人');
    expect(reason?.inQuery).toEqual([{ part: 'text', start: 2, end: 5 }]);
    expect(reason?.inTarget).toEqual([{ field: 'name', start: 2, end: 5 }]);
    expect(reason?.fields.map(({ field }) => field)).toEqual(['name']);
  });

  it('has parts and shares that sum to the score and to 1', () => {
    const words = fc.constantFrom(
      ...['焊接', '机器人', '编程', 'pump', 'pumps', '控制', '搬运', 'PLC', '器', ' ', '应用'],
    );
    fc.assert(
      fc.property(fc.array(words, { maxLength: 12 }), fc.boolean(), (said, isLate) => {
        const among = isLate
          ? withTarget(index, { id: 'new', fields: { name: '机器人应用' } })
          : index;
        for (const { score, fit, because } of ask(said.join(''), 10, among)) {
          const sum = because.reduce((all, each) => all + each.score, 0);
          const fields = because.flatMap((each) => each.fields);
          const byField = fields.reduce((all, each) => all + each.score, 0);
          const shares = because.reduce((all, { share }) => all + share, 0);
          expect(sum / score).toBeCloseTo(1, 9);
          expect(byField / score).toBeCloseTo(1, 9);
          expect(shares).toBeCloseTo(1, 9);
          expect(fit).toBeGreaterThanOrEqual(0);
          expect(fit).toBeLessThanOrEqual(1 + 1e-9);
        }
      }),
      { numRuns: 100 },
    );
  });

  it('gives the same for the same, on any text', () => {
    fc.assert(
      fc.property(oddText, oddText, (name, text) => {
        const build = () => buildIndex([...targets, { id: 'x', fields: { name } }]);
        expect(ask(text, 10, build())).toEqual(ask(text, 10, build()));
      }),
      { numRuns: 100 },
    );
  });

  it('marks places that lie within both texts and hold no stray half', () => {
    fc.assert(
      fc.property(oddText, (text) => {
        const own = buildIndex([{ id: 'x', fields: { name: text } }]);
        for (const { because } of ask(text, 10, own))
          for (const { inQuery, inTarget } of because)
            for (const { start, end } of [...inQuery, ...inTarget]) {
              expect(start).toBeLessThan(end);
              expect(end).toBeLessThanOrEqual(text.length);
            }
      }),
      { numRuns: 200 },
    );
  });
});

describe('an index after changes', () => {
  it('finds a new target, forgets the old text of a changed one, and leaves the given index alone', () => {
    const changed = withTarget(index, { id: 'weld', fields: { name: '激光切割' } });
    expect(ids('激光', changed)).toEqual(['weld']);
    expect(ids('电弧', changed)).toEqual([]);
    expect(ids('激光')).toEqual([]);
  });

  it('no longer finds what was taken out', () => {
    expect(ids('焊接', withoutTarget(index, 'weld'))).toEqual([]);
    expect(ids('焊接', withoutTarget(index, 'unknown'))).toEqual(['weld']);
  });

  it('ranks as one built anew when a target is written as it was', () => {
    const [weld] = targets;
    expect(weld && ask('焊接工艺编程', 10, withTarget(index, weld))).toEqual(ask('焊接工艺编程'));
  });
});
