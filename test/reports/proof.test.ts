import { describe, expect, it } from 'vitest';
import type { Facts, TraceStep } from '../../src/domain/achievement';
import { amount } from '../../src/domain/amount';
import { asId } from '../../src/domain/id';
import { conclusionOf, lostIn, refusalsOf } from '../../src/reports/conclusion';
import { proofLines } from '../../src/reports/proof-lines';
import { stepArithmetic } from '../../src/reports/step-arithmetic';

const step = (
  given: Facts,
  result: Facts,
  stage: TraceStep['stage'] = 'conversion',
): TraceStep => ({ stage, step: 's', clause: 'c', packId: 'p', given, result });
const words = { name: (fact: string) => fact, value: (_: string, value: unknown) => String(value) };

describe('the arithmetic of a step', () => {
  it('writes a difference out', () => {
    expect(stepArithmetic(step({ credits: '5', less: '0.5' }, { credits: '4.5' }))).toBe(
      '5 − 0.5 = 4.5',
    );
    expect(
      stepArithmetic(
        step({ recognised: '4.5', 'course.credits': '4' }, { credits: '4', left: '0.5' }),
      ),
    ).toBe('4.5 − 4 = 0.5');
  });

  it('compares a sum with its limit, the limit itself still allowed', () => {
    const cap = (used: string) => step({ used, asked: '3', limit: '12' }, {});
    expect(stepArithmetic(cap('9'))).toBe('9 + 3 = 12 ≤ 12');
    expect(stepArithmetic(cap('10'))).toBe('10 + 3 = 13 > 12');
  });

  it('says why a course is too large, and nothing of a step without numbers', () => {
    const large = step(
      { recognised: '4.5', 'course.credits': '5' },
      { refused: 'course-larger-than-credits' },
    );
    expect(stepArithmetic(large)).toBe('5 > 4.5');
    expect(stepArithmetic(step({ kind: 'contest' }, {}))).toBe('');
  });
});

describe('a proof as lines', () => {
  const award = {
    achievementId: asId<never>('a'),
    credits: amount('4.5'),
    outcome: 'granted' as const,
  };
  const trace = [
    step(
      { achievement: 'a', teamRank: 2, credits: '5', less: '0.5' },
      { credits: '4.5' },
      'recognition',
    ),
    step({ achievement: 'a', course: 'k' }, { refused: 'target-not-allowed' }),
    step({ achievement: 'a', content: null }, {}),
  ];

  it('says facts, arithmetic, refusals and what simply holds, without ids that go without saying', () => {
    const lines = proofLines('zh-CN', { trace, awards: [award], targets: [] }, words);
    expect(lines.map(({ given, result, state }) => [given, result, state])).toEqual([
      ['teamRank 2', '5 − 0.5 = 4.5 学分', 'holds'],
      ['', 'target-not-allowed', 'stop'],
      ['', '符合', 'holds'],
    ]);
  });

  it('names the achievement where a claim brings several', () => {
    const lines = proofLines('en', { trace, awards: [award, award], targets: [] }, words);
    expect(lines[0]?.given).toBe('achievement a；teamRank 2');
  });
});

describe('a conclusion', () => {
  const base = { recognised: amount('4.5'), targets: [], trace: [] };
  const target = {
    courseId: asId<never>('k'),
    from: [],
    credits: amount(0),
    grade: null,
    outcome: 'refused' as const,
  };

  it('speaks of the stage that settled it', () => {
    expect(conclusionOf('zh-CN', { ...base, outcome: 'granted' }).text).toBe('准予认定');
    expect(conclusionOf('zh-CN', { ...base, outcome: 'refused', targets: [target] }).text).toBe(
      '不予转换',
    );
    expect(
      conclusionOf('zh-CN', {
        ...base,
        recognised: amount(0),
        outcome: 'refused',
        targets: [target],
      }).text,
    ).toBe('不予认定');
    expect(conclusionOf('en', { ...base, outcome: 'needs-person' }).text).toBe('Needs a person');
  });

  it('gives each refusal once a course, and what is lost only when something is', () => {
    const refused = step({ course: 'k' }, { refused: 'target-not-allowed' });
    expect(refusalsOf({ trace: [refused, refused] })).toEqual([
      { reason: 'target-not-allowed', packId: 'p', clause: 'c', courseId: 'k' },
    ]);
    expect(lostIn({ trace: [step({}, { lost: '0.5' })] })).toBe('0.5');
    expect(lostIn({ trace: [step({}, { lost: '0' })] })).toBeUndefined();
    expect(lostIn({ trace: [] })).toBeUndefined();
  });
});
