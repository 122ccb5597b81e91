import { describe, expect, it } from 'vitest';
import { checkProgramme } from '../../src/checks/check-programme';
import { FILTER_PARTS } from '../../src/checks/measure/filter';
import { wordsOf } from '../../src/checks/policy/parameter';
import { PRIMITIVES } from '../../src/checks/primitives/registry';
import { amount } from '../../src/domain/amount';
import { checks as checksEn } from '../../src/i18n/en/checks';
import { policies as en } from '../../src/i18n/en/policies';
import { checks as checksZh } from '../../src/i18n/zh-CN/checks';
import { policies as zh } from '../../src/i18n/zh-CN/policies';
import { remarkTexts } from '../../src/reports/finding-words';
import { course, plan, policy } from '../checks/plans';

describe.each([
  ['zh-CN', zh],
  ['en', en],
] as const)('in %s', (_, t) => {
  it('every kind of rule, parameter, word and part of a filter has its name in the form', () => {
    for (const { name, parameters } of PRIMITIVES) {
      expect(t.primitives).toHaveProperty([name]);
      for (const [key, parameter] of Object.entries(parameters)) {
        expect(t.parameters).toHaveProperty([key]);
        for (const word of wordsOf(parameter)) expect(t.words).toHaveProperty([word]);
      }
    }
    expect(Object.keys(t.filter)).toEqual(Object.keys(FILTER_PARTS));
  });
});

it('a borderline finding names the reading that decides it, in either language', () => {
  const pack = policy('zhejiang-2018');
  const document = plan([
    course('甲', { hours: { theory: amount(102), practice: amount(80) } }),
    course('乙', {
      group: 'block-practice',
      terms: [{ term: 1, weeks: amount(1), written: '1W' }],
    }),
  ]);
  const found = checkProgramme(document, pack, {}).find(({ rule }) => rule === 'practice-share');
  expect(found?.verdict).toBe('borderline');
  const said = (words: typeof checksZh) => (found ? remarkTexts(found, pack, words).join() : '');
  expect(said(checksZh)).toContain('未写学时的整周，1 周折合学时');
  expect(said(checksEn)).toContain('Hours of a whole week without printed hours');
});
