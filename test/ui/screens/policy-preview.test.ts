import { expect, it } from 'vitest';
import { DEFAULT_CHOICE, withSetting } from '../../../src/ui/screens/checks/check-choice';
import { optionsOf, optionsText } from '../../../src/ui/screens/policies/options-text';
import { previewOf } from '../../../src/ui/screens/policies/preview';
import { policy, samplePlan } from '../../checks/plans';

const saved = policy('zhejiang-2018');
const choice = withSetting(DEFAULT_CHOICE, saved.id, 'week-factor', '24');
const edited = (change: Readonly<Record<string, unknown>>) => ({
  ...saved,
  rules: saved.rules.map((rule) => (rule.id === 'practice-share' ? { ...rule, ...change } : rule)),
});

it('an unchanged policy changes no finding', () => {
  const rows = previewOf(samplePlan, { saved, edited: saved }, choice);
  expect(rows.length).toBeGreaterThan(0);
  expect(rows.every(({ change }) => change === 'same')).toBe(true);
});

it('a raised floor turns its finding and stands first, beside what it was', () => {
  const [first, ...others] = previewOf(
    samplePlan,
    { saved, edited: edited({ atLeast: '0.9' }) },
    choice,
  );
  expect(first).toMatchObject({
    change: 'changed',
    now: { finding: { verdict: 'fail' } },
    before: { finding: { verdict: 'pass' } },
  });
  expect(others.every(({ change }) => change === 'same')).toBe(true);
});

it('a rule switched off is gone, and without a saved policy all is new', () => {
  expect(previewOf(samplePlan, { saved, edited: edited({ off: true }) }, choice)[0]?.change).toBe(
    'gone',
  );
  const fresh = previewOf(samplePlan, { saved: undefined, edited: saved }, choice);
  expect(new Set(fresh.map(({ change }) => change))).toEqual(new Set(['new']));
});

it('options of a reading are written as lines and read back with their amounts', () => {
  const { choices } = policy('zhejiang-2018');
  for (const { options } of choices) expect(optionsOf(optionsText(options))).toEqual(options);
  expect(optionsOf('20\n\n＝无')).toEqual([{ value: '20', label: '20' }]);
  expect(optionsText(undefined)).toBe('');
});
