import { describe, expect, it } from 'vitest';
import { DEFAULT_SCALE } from '../../src/domain/alignment';
import { amount, sum } from '../../src/domain/amount';
import { asId, type ItemId } from '../../src/domain/id';
import { coverageOf, type CoverageQuestion } from '../../src/coverage/coverage-of';
import type { Coverage, CoverageRow } from '../../src/coverage/coverage';
import { definitionOf } from '../../src/coverage/definition';
import { elderlyCare, item, link, standardOf } from './sample';

const careLinks = [
  link('c1', 'life-1'),
  link('c1', 'life-2'),
  link('c2', 'life-3'),
  link('c3', 'basic-1'),
  link('c3', 'basic-2'),
];

function ask(more: Partial<CoverageQuestion> = {}): Coverage {
  return coverageOf({
    document: elderlyCare(),
    level: '4',
    alignments: careLinks,
    scale: DEFAULT_SCALE,
    ...more,
  });
}

function row(coverage: Coverage, id: string): CoverageRow | undefined {
  return coverage.levels.flatMap(({ rows }) => rows).find(({ itemId }) => itemId === id);
}

describe('coverage of 养老护理员 四级 (30, 45, 15, 10)', () => {
  it('is exactly 52.5 with every item of 生活照护 and half of those of 基础照护 at H', () => {
    const [target] = ask().levels;
    expect(target?.covered).toBe('52.5');
    expect(target?.weights).toBe('printed');
  });

  it('opens to 30 + 22.5', () => {
    const [target] = ask().levels;
    const functions = target?.rows.filter(({ depth }) => depth === 0);
    expect(functions?.map(({ text, covered }) => [text, covered])).toEqual([
      ['生活照护', '30'],
      ['基础照护', '22.5'],
      ['康复服务', '0'],
      ['心理支持', '0'],
    ]);
    expect(target?.arithmetic).toEqual({
      factor: '100',
      numerator: '52.5',
      denominator: '100',
      result: '52.5',
    });
  });

  it('shows how a function comes to its points: weight × value of its items ÷ their number', () => {
    expect(row(ask(), 'basic')?.arithmetic).toEqual({
      factor: '45',
      numerator: '2',
      denominator: '4',
      result: '22.5',
      source: { page: 22 },
    });
  });

  it('spreads a weight over skill items only: knowledge carries none', () => {
    expect(row(ask(), 'life-1')?.weight).toBe('10');
    expect(row(ask(), 'life-knows')).toBeUndefined();
    expect(row(ask(), 'life-work')).toMatchObject({
      weight: '30',
      items: 3,
      linked: 3,
      share: '1',
    });
  });

  it('keeps lower levels apart, with their own weights', () => {
    const coverage = ask({ alignments: [...careLinks, link('c1', '5-life-1')] });
    expect(coverage.levels.map(({ level, role, covered }) => [level, role, covered])).toEqual([
      ['4', 'target', '52.5'],
      ['5', 'inherited', '30'],
    ]);
  });

  it('does not show the higher level when the lower is asked for', () => {
    expect(ask({ level: '5' }).levels.map(({ level }) => level)).toEqual(['5']);
  });
});

describe('links that no figure counts', () => {
  it('are told when they stand on knowledge or a function, not when they serve another level', () => {
    const alignments = [link('c1', 'life-knows'), link('c2', 'life'), link('c3', 'life-1')];
    const coverage = ask({ alignments, level: '5' });
    expect(coverage.problems).toEqual([
      expect.objectContaining({ code: 'links-not-scored', params: { links: 2, items: 2 } }),
    ]);
  });
});

describe('the value of an item', () => {
  it('is that of its strongest confirmed link alone', () => {
    const alignments = [link('c1', 'mind-1', 'L'), link('c2', 'mind-1', 'M')];
    const coverage = ask({ alignments });
    expect(coverage.levels[0]?.covered).toBe('20/3');
    expect(row(coverage, 'mind-1')?.links).toEqual([
      expect.objectContaining({ courseId: 'c2', strength: 'M', value: '2/3', counted: true }),
      expect.objectContaining({ courseId: 'c1', strength: 'L', value: '1/3', counted: false }),
    ]);
  });

  it('is 0 for links proposed, rejected or of another standard', () => {
    const alignments = [
      link('c1', 'mind-1', 'H', { state: 'proposed' }),
      link('c2', 'mind-1', 'H', { state: 'rejected' }),
      link('c3', 'mind-1', 'H', { standardId: asId('other') }),
    ];
    expect(ask({ alignments }).levels[0]?.covered).toBe('0');
  });

  it("follows the school's own scale", () => {
    const scale = [{ key: '强', value: amount('0.8') }];
    const alignments = [link('c1', 'mind-1', '强')];
    expect(ask({ alignments, scale }).levels[0]?.covered).toBe('8');
  });

  it('is 0 for a strength the scale does not know, which is told', () => {
    const coverage = ask({ alignments: [link('c1', 'mind-1', 'X')] });
    expect(coverage.levels[0]?.covered).toBe('0');
    expect(coverage.problems).toContainEqual(
      expect.objectContaining({ code: 'unknown-strength', params: { strength: 'X', links: 1 } }),
    );
  });

  it('never passes 1, even on a scale that does', () => {
    const scale = [{ key: 'H', value: amount(3) }];
    const coverage = ask({ alignments: [link('c1', 'mind-1')], scale });
    expect(coverage.levels[0]?.covered).toBe('10');
    expect(coverage.problems.map(({ code }) => code)).toContain('strength-out-of-range');
  });

  it('is whole for any link where the definition says so', () => {
    const definition = definitionOf('even-spread-any-link');
    const alignments = [link('c1', 'mind-1', 'L')];
    expect(definition && ask({ alignments, definition }).levels[0]?.covered).toBe('10');
  });
});

describe('standards with odd weights', () => {
  const two = [
    item('a', null, 0, { kind: 'function' }),
    item('a1', 'a', 1),
    item('b', null, 2, { kind: 'function' }),
    item('b1', 'b', 3),
    item('b2', 'b', 4),
  ];
  const given = { level: '4', scale: DEFAULT_SCALE, alignments: [link('c', 'b1')] };

  it('without a column share 100 evenly among the functions, and say so', () => {
    const [target] = coverageOf({ document: standardOf(two), ...given }).levels;
    expect(target).toMatchObject({ covered: '25', weights: 'even' });
  });

  it('whose column sums to 80 are reckoned against 80, and say so', () => {
    const weights = [
      {
        level: '4',
        table: 'skill' as const,
        rows: [
          { name: 'a', itemId: asId<ItemId>('a'), weight: amount(40) },
          { name: 'b', itemId: asId<ItemId>('b'), weight: amount(40) },
        ],
      },
    ];
    const coverage = coverageOf({ document: standardOf(two, { weights }), ...given });
    expect(coverage.levels[0]?.covered).toBe('25');
    expect(coverage.problems).toContainEqual(
      expect.objectContaining({ code: 'weights-not-100', params: { level: '4', total: '80' } }),
    );
  });

  it('spreads evenly and says so where nothing tells whose each of two columns is', () => {
    const column = (a: number) => ({
      level: '4',
      table: 'skill' as const,
      rows: [
        { name: 'a', itemId: asId<ItemId>('a'), weight: amount(a) },
        { name: 'b', itemId: asId<ItemId>('b'), weight: amount(100 - a) },
      ],
    });
    const weights = [column(90), column(10)];
    const coverage = coverageOf({ document: standardOf(two, { weights }), ...given });
    expect(coverage.levels[0]?.weights).toBe('even');
    expect(coverage.levels[0]?.covered).toBe('25');
    expect(coverage.problems).toContainEqual(
      expect.objectContaining({ code: 'several-weight-columns' }),
    );
  });

  it('keep a weight that no item carries as uncovered, and name items without weight', () => {
    const weights = [
      {
        level: '4',
        table: 'skill' as const,
        rows: [
          { name: 'b', itemId: asId<ItemId>('b'), weight: amount(60) },
          { name: '未对上', itemId: null, weight: amount(40) },
        ],
      },
    ];
    const coverage = coverageOf({ document: standardOf(two, { weights }), ...given });
    expect(coverage.levels[0]?.covered).toBe('30');
    expect(coverage.levels[0]?.rows.map(({ text }) => text)).toContain('未对上');
    expect(coverage.problems.map(({ code }) => code)).toEqual([
      'weight-without-items',
      'items-without-weight',
    ]);
  });

  it('at a level they do not have give no figure', () => {
    const coverage = coverageOf({ document: standardOf(two), ...given, level: '9' });
    expect(coverage.levels).toEqual([]);
    expect(coverage.problems[0]).toMatchObject({ code: 'unknown-level', severity: 'error' });
  });

  it('with nothing to cover give 0 and say so', () => {
    const coverage = coverageOf({ document: standardOf([]), ...given });
    expect(coverage.levels[0]?.covered).toBe('0');
    expect(coverage.problems.map(({ code }) => code)).toContain('nothing-to-cover');
  });

  it('count an item of a DAG once, under its first parent', () => {
    const shared = [...two, item('x', 'a', 5, { alsoUnder: [asId('b')] })];
    const [target] = coverageOf({
      document: standardOf(shared),
      ...given,
      alignments: [link('c', 'x')],
    }).levels;
    expect(target?.rows.filter(({ itemId }) => itemId === 'x')).toHaveLength(1);
    expect(target?.covered).toBe('25');
  });

  it('end where parents form a ring', () => {
    const ring = [item('a', 'b', 0), item('b', 'a', 1)];
    expect(coverageOf({ document: standardOf(ring), ...given }).levels).toHaveLength(1);
  });
});

describe('standards of other kinds', () => {
  it('score the 应 clauses of a norm, and its 宜 clauses apart', () => {
    const clause = (
      id: string,
      parent: string | null,
      order: number,
      strength?: 'shall' | 'should',
    ) =>
      item(id, parent, order, {
        kind: parent === null ? 'clause' : 'provision',
        level: null,
        ...(strength === undefined ? {} : { strength }),
      });
    const document = standardOf(
      [
        clause('4', null, 0, 'shall'),
        clause('4a', '4', 1, 'shall'),
        clause('4b', '4', 2, 'shall'),
        clause('5', null, 3, 'shall'),
        clause('5a', '5', 4, 'should'),
      ],
      { kind: 'norm', levels: [] },
    );
    const alignments = [link('c', '4a'), link('c', '5a', 'M')];
    const { levels } = coverageOf({ document, level: null, alignments, scale: DEFAULT_SCALE });
    expect(levels.map(({ role, covered, weights }) => [role, covered, weights])).toEqual([
      ['target', '100/3', 'per-item'],
      ['recommended', '200/3', 'per-item'],
    ]);
  });

  it('score the requirements of a 1+X standard evenly over its work areas', () => {
    const document = standardOf(
      [
        item('1', null, 0, { kind: 'work-area' }),
        item('1.1', '1', 1, { kind: 'work-task' }),
        item('1.1.1', '1.1', 2, { kind: 'requirement' }),
        item('2', null, 3, { kind: 'work-area' }),
        item('2.1', '2', 4, { kind: 'work-task' }),
        item('2.1.1', '2.1', 5, { kind: 'requirement' }),
        item('2.1.2', '2.1', 6, { kind: 'requirement' }),
      ],
      { kind: 'x-certificate' },
    );
    const alignments = [link('c', '1.1.1'), link('c', '2.1.2', 'L')];
    const [target] = coverageOf({ document, level: '4', alignments, scale: DEFAULT_SCALE }).levels;
    expect(target?.covered).toBe('175/3');
    expect(target?.covered).toBe(sum([amount(50), amount('25/3')]));
  });

  it('score the indicators of graduate requirements', () => {
    const document = standardOf(
      [
        item('r', null, 0, { kind: 'graduate-requirement', level: null }),
        item('r1', 'r', 1, { kind: 'indicator', level: null }),
        item('r2', 'r', 2, { kind: 'indicator', level: null }),
      ],
      { kind: 'graduate-requirements', levels: [] },
    );
    const alignments = [link('c', 'r1', 'M'), link('c', 'r')];
    const coverage = coverageOf({ document, level: null, alignments, scale: DEFAULT_SCALE });
    expect(coverage.levels[0]?.covered).toBe('100/3');
    expect(coverage.problems).toContainEqual(
      expect.objectContaining({ code: 'links-not-scored', params: { links: 1, items: 1 } }),
    );
  });
});
