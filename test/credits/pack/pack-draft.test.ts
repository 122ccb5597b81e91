import { describe, expect, it } from 'vitest';
import { testOf, tryPack } from '../../../src/credits/case/try-case';
import { runPackTests } from '../../../src/credits/case/pack-test';
import { cellOf, cellText } from '../../../src/credits/pack/cell-text';
import { blankPack } from '../../../src/credits/pack/blank-pack';
import { readRulePack } from '../../../src/credits/pack/read-pack';
import { packOf } from '../../../src/credits/pack/stored-pack';
import { storedDraft, withPart } from '../../../src/domain/pack-draft';
import { shippedPack } from '../packs';

const words = {
  title: '本校规则',
  institution: '本校',
  source: '办法',
  clause: '条款',
  level: '竞赛级别',
  national: '国家级',
  award: '获奖等级',
  first: '一等奖',
};

describe('a draft of a pack', () => {
  it('begins in order for both stages', () => {
    for (const stage of ['recognition', 'conversion'] as const) {
      const draft = blankPack('own', stage, '2026-09-01', words);
      expect(readRulePack(draft).problems).toEqual([]);
      expect(packOf(storedDraft('credit-rules', 'own', draft))?.stage).toBe(stage);
    }
  });

  it('is kept though it is not in order, under the identity that it has', () => {
    const stored = storedDraft('credit-rules', 'own-1', { id: 'other', title: '半份' });
    expect(stored).toMatchObject({ id: 'own-1', title: '半份', institution: '', status: 'sample' });
    expect(packOf(stored)).toBeUndefined();
    expect(JSON.parse(stored.body)).toMatchObject({ id: 'own-1' });
  });
});

describe('a cell of a decision table', () => {
  it.each([
    ['-', '-'],
    ['first', 'first'],
    ['a, b', ['a', 'b']],
    ['!a, b', { not: ['a', 'b'] }],
    ['≥2 <5', { atLeast: '2', below: '5' }],
    ['true', true],
  ] as const)('%s is written and read back', (text, cell) => {
    expect(cellOf(text)).toEqual(cell);
    expect(cellText(cell)).toBe(text);
  });

  it('takes any hand: empty, full width, signs of two letters, what is no number', () => {
    expect(cellOf('  ')).toBe('-');
    expect(cellOf('＞３')).toEqual({ above: '3' });
    expect(cellOf('>=2')).toEqual({ atLeast: '2' });
    expect(cellOf('<=2 ')).toEqual({ atMost: '2' });
    expect(cellOf('≥二')).toBe('≥二');
    expect(cellText(undefined)).toBe('');
  });
});

describe('an example tried on a pack', () => {
  const rs26 = shippedPack('rs26');
  const first = { kind: 'contest', contestLevel: 'national', awardGrade: 'first' };

  it('decides as the pack does, and asks for what it misses', () => {
    expect(tryPack(rs26, first, '2026-03-01').decision?.recognised).toBe('5');
    expect(
      tryPack(rs26, { kind: 'contest', contestLevel: 'national' }, '2026-03-01').decision?.outcome,
    ).toBe('needs-person');
  });

  it('asks for a course where the pack converts', () => {
    const rs04 = shippedPack('rs04');
    const facts = { credits: '4.5', 'course.credits': '4', 'course.theme': 'ideology' };
    expect(tryPack(rs04, facts, '2018-03-01').decision?.targets[0]?.outcome).toBe('refused');
  });

  it('kept as a test passes, and fails once the pack says otherwise', () => {
    const test = testOf(tryPack(rs26, first, '2026-03-01'), 't9', '国家级一等奖');
    const kept = { ...rs26, tests: test === undefined ? [] : [test] };
    expect(runPackTests(kept, []).map((each) => each.passed)).toEqual([true]);
    const changed = withPart(kept, ['tests', 0, 'expect', 0, 'recognised'], '6');
    const { value } = readRulePack(changed);
    expect(value && runPackTests(value, []).map((each) => each.passed)).toEqual([false]);
  });
});
