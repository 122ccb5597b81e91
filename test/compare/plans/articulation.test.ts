import { describe, expect, it } from 'vitest';
import { articulationOf, byStage } from '../../../src/compare/plans/articulation';
import { sharedItems } from '../../../src/compare/plans/shared-items';
import type { TaughtPlan } from '../../../src/compare/plans/taught-plan';
import { DEFAULT_SCALE } from '../../../src/domain/alignment';
import { amount, ONE, ZERO } from '../../../src/domain/amount';
import { asId, type CourseId, type ItemId, type StandardId } from '../../../src/domain/id';
import { countedLinks } from '../../../src/coverage/counted-links';
import { course, plan } from '../../checks/plans';
import { item, link, STANDARD } from '../../coverage/sample';

type Links = readonly (readonly [course: string, item: string, strength: string])[];

function taughtPlan(
  courses: readonly (readonly [id: string, name: string, credits?: number])[],
  links: Links,
  more: Parameters<typeof course>[1] = {},
): TaughtPlan {
  const document = plan(
    courses.map(([id, name, credits]) =>
      course(name, {
        id: asId<CourseId>(id),
        credits: credits === undefined ? null : amount(credits),
        ...more,
      }),
    ),
  );
  const alignments = links.map(([by, of, strength]) => link(by, of, strength));
  return { ...document, links: countedLinks(STANDARD, alignments, DEFAULT_SCALE).links };
}

const items = ['i1', 'i2', 'i3', 'i4'].map((id, at) => item(id, null, at));
const needed = new Set(items.map(({ id }) => id));
const ask = (earlier: TaughtPlan, later: TaughtPlan, share = ONE) =>
  articulationOf({ earlier, later, items, needed, share });

const secondary = taughtPlan(
  [
    ['a', '电工基础', 4],
    ['b', '机器人认识', 2],
  ],
  [
    ['a', 'i1', 'H'],
    ['b', 'i2', 'L'],
  ],
);
const diploma = taughtPlan(
  [
    ['x', '电工基础', 3],
    ['y', '机器人编程', 5],
  ],
  [
    ['x', 'i1', 'M'],
    ['y', 'i1', 'H'],
    ['y', 'i2', 'H'],
    ['y', 'i3', 'H'],
  ],
);

describe('a plan that follows an earlier one', () => {
  it('repeats what was taught as strongly, and takes further what it teaches more strongly', () => {
    const { repeatedItems } = ask(secondary, diploma);
    expect(
      repeatedItems.map((row) => [row.item.id, row.isDeeper, row.later[0]?.course.name]),
    ).toEqual([
      ['i1', false, '机器人编程'],
      ['i2', true, '机器人编程'],
    ]);
  });

  it('lacks a bridge to each needed item that neither teaches', () => {
    expect(ask(secondary, diploma).bridges.map(({ id }) => id)).toEqual(['i4']);
    const only = new Set([asId<ItemId>('i1')]);
    expect(
      articulationOf({ earlier: secondary, later: diploma, items, needed: only, share: ONE })
        .bridges,
    ).toEqual([]);
  });

  it('may recognise a course whose items were all taught before at its strength', () => {
    const { entry, entryCredits } = ask(secondary, diploma);
    expect(entry.map((each) => [each.course.id, each.share])).toEqual([['x', '1']]);
    expect(entryCredits).toBe('3');
  });

  it('may recognise more where a smaller share is enough, exactly at that share', () => {
    expect(ask(secondary, diploma, amount('1/3')).entryCredits).toBe('8');
    expect(ask(secondary, diploma, amount('0.34')).entryCredits).toBe('3');
    const [, programming] = ask(secondary, diploma, amount('1/3')).entry;
    expect(programming?.items.map((each) => [each.item.id, each.isMet])).toEqual([
      ['i1', true],
      ['i2', false],
      ['i3', false],
    ]);
  });

  it('never recognises a course without linked or met items, and counts no credits outside the totals', () => {
    const free = taughtPlan([['z', '体育', 2]], []);
    expect(ask(secondary, free, ZERO).entry).toEqual([]);
    expect(ask(taughtPlan([], []), diploma, ZERO).entry).toEqual([]);
    const aside = taughtPlan([['x', '电工', 3]], [['x', 'i1', 'M']], { uncounted: ['credits'] });
    expect(ask(secondary, aside)).toMatchObject({ entry: [{ share: '1' }], entryCredits: '0' });
  });

  it('does not count a link of an unknown strength or of a course that is gone', () => {
    const odd = taughtPlan(
      [['a', '甲']],
      [
        ['a', 'i1', '?'],
        ['gone', 'i2', 'H'],
      ],
    );
    expect(ask(odd, diploma)).toMatchObject({ repeatedItems: [], entry: [] });
  });

  it('repeats courses of one name, not of one code, and says which outcomes are alike', () => {
    const before = taughtPlan([['a', '电工基础(上)']], [], {
      code: '1',
      outcomes: ['会接线', '会测量'],
    });
    const after = taughtPlan([['x', '电工基础（上）']], [], {
      code: '9',
      outcomes: ['会测量', '会设计'],
    });
    expect(ask(before, after).repeatedCourses).toMatchObject([
      { earlier: { id: 'a', code: '1' }, later: { id: 'x', code: '9' }, outcomes: ['会测量'] },
    ]);
    const other = taughtPlan([['x', '音乐欣赏']], [], { code: '1' });
    expect(ask(before, other).repeatedCourses).toEqual([]);
  });

  it('comes after it by school level, else by cohort', () => {
    const of = (level: Parameters<typeof byStage>[0]['level'], cohort: string) => ({
      level,
      cohort,
    });
    expect(byStage(of('secondary', '2027'), of('higher-diploma', '2026'))).toBeLessThan(0);
    expect(byStage(of('applied-bachelor', '2026'), of('bachelor', '2025'))).toBeGreaterThan(0);
    expect(byStage(of('bachelor', ''), of('vocational-bachelor', ''))).toBe(0);
  });
});

describe('items of several plans', () => {
  it('stand with those that all teach first', () => {
    const rows = sharedItems(items, [secondary, diploma]);
    expect(rows.map((row) => [row.item.id, row.taughtIn])).toEqual([
      ['i1', 2],
      ['i2', 2],
      ['i3', 1],
    ]);
    expect(rows[2]?.teachings.map((each) => each.map((one) => one.course.id))).toEqual([[], ['y']]);
  });

  it('are none where only one plan serves the standard', () => {
    const apart = items.map((each) => ({ ...each, standardId: asId<StandardId>('other') }));
    expect(sharedItems(apart, [secondary, taughtPlan([], [])])).toEqual([]);
    expect(sharedItems([], [])).toEqual([]);
  });
});
