import { describe, expect, it } from 'vitest';
import { carryLinks } from '../../../src/compare/carry-links';
import { compareStandards } from '../../../src/compare/compare-standards';
import type { Alignment } from '../../../src/domain/alignment';
import { asId, type AlignmentId, type StandardId } from '../../../src/domain/id';
import { editionRows } from '../../../src/ui/screens/editions/edition-rows';
import { migratedLinks } from '../../../src/ui/screens/editions/migrated-links';
import { editionFrom } from '../../compare/edition-text';

const old = editionFrom(
  'o',
  [],
  `
same statement 1 能检查接地电阻
words statement 2 能编写搬运程序
cut statement 3 能安装传感器，能调试传感器
end statement 4 能维护蒸汽锅炉
`,
);
const now = editionFrom(
  'n',
  [],
  `
same statement 1 能检查接地电阻
words statement 2 能编写搬运与码垛程序
cut1 statement 3 能安装传感器
cut2 statement 4 能调试传感器
`,
);
const comparison = compareStandards(old, now);

function link(item: string, course: string, more: Partial<Alignment> = {}): Alignment {
  return {
    id: asId(`${item}-${course}`),
    programmeId: asId('p'),
    standardId: old.standard.id,
    itemId: asId(`o/${item}`),
    courseId: asId(course),
    strength: 'M',
    state: 'confirmed',
    by: '陈老师',
    at: '2026-01-01T00:00:00.000Z',
    origin: 'person',
    ...more,
  };
}

const links = [
  link('same', 'c1', { reason: '第三章' }),
  link('same', 'c2', { state: 'rejected' }),
  link('words', 'c1'),
  link('cut', 'c1'),
  link('end', 'c1'),
];

function migrate(from: readonly Alignment[]): readonly Alignment[] {
  let made = 0;
  return migratedLinks(carryLinks(from, comparison), {
    standardId: now.standard.id,
    by: '李老师',
    at: '2026-11-23T08:00:00.000Z',
    newId: () => asId<AlignmentId>(`new-${(made += 1)}`),
    note: ({ link: each, kind }) => `${each.itemId} ${kind}`,
  });
}

const open = (after: readonly Alignment[], seen: readonly string[] = []) =>
  editionRows(comparison, old.items, now.items, { old: links, now: after, seen }).reduce(
    (sum, row) => sum + row.open,
    0,
  );

describe('links of an old edition', () => {
  const made = migrate(links);

  it('go over as they are where the item is unchanged, the rejected ones too', () => {
    const carried = made.filter(({ itemId }) => itemId === 'n/same');
    expect(carried).toMatchObject([
      { courseId: 'c1', state: 'confirmed', reason: '第三章', by: '陈老师', strength: 'M' },
      { courseId: 'c2', state: 'rejected', by: '陈老师' },
    ]);
    for (const each of made) expect(each.standardId).toBe<StandardId>(now.standard.id);
  });

  it('are proposed on every item that stands in the old one’s place, with where they came from', () => {
    const proposed = made.filter(({ state }) => state === 'proposed');
    expect(proposed.map(({ itemId, reason }) => [itemId, reason])).toEqual([
      ['n/words', 'o/words reworded'],
      ['n/cut1', 'o/cut split'],
      ['n/cut2', 'o/cut split'],
    ]);
    expect(made.every(({ itemId }) => itemId.startsWith('n/'))).toBe(true);
  });

  it('join to one where two come to the same item and course, and a carried one stays', () => {
    const merged = compareStandards(now, old);
    let made = 0;
    const result = migratedLinks(
      carryLinks(
        [link('x', 'c1', { itemId: asId('n/cut1') }), link('y', 'c1', { itemId: asId('n/cut2') })],
        merged,
      ),
      {
        standardId: old.standard.id,
        by: '',
        at: '',
        newId: () => asId<AlignmentId>(`m-${(made += 1)}`),
        note: (each) => each.link.itemId,
      },
    );
    expect(result).toMatchObject([{ itemId: 'o/cut', reason: 'n/cut1\nn/cut2' }]);
  });

  it('need eyes until each is judged: a split one until all its parts are, a gone one until it is seen', () => {
    expect(open([])).toBe(3);
    expect(open(made)).toBe(3);
    const judge = (item: string, state: Alignment['state']) => (each: Alignment) =>
      each.itemId === item ? { ...each, state } : each;
    const one = made.map(judge('n/words', 'confirmed'));
    expect(open(one)).toBe(2);
    const half = one.map(judge('n/cut1', 'rejected'));
    expect(open(half)).toBe(2);
    const both = half.map(judge('n/cut2', 'confirmed'));
    expect(open(both)).toBe(1);
    expect(open(both, ['o/end'])).toBe(0);
  });

  it('wait to be carried only where the new edition has a place and no link yet', () => {
    const waiting = (after: readonly Alignment[]) =>
      editionRows(comparison, old.items, now.items, { old: links, now: after, seen: [] }).reduce(
        (sum, row) => sum + row.waiting,
        0,
      );
    expect(waiting([])).toBe(4);
    expect(waiting(made)).toBe(0);
  });
});
