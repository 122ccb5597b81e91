import { expect, it } from 'vitest';
import {
  checkChoiceOf,
  DEFAULT_CHOICE,
  withPolicy,
  withRule,
  withSetting,
} from '../../../src/ui/screens/checks/check-choice';
import { findingsOf } from '../../../src/ui/screens/checks/findings-of';
import { nextCohort } from '../../../src/ui/screens/compare/next-cohort';
import { policy, samplePlan } from '../../checks/plans';

it('what was kept comes back, and what cannot be read is the default', () => {
  const choice = withRule(withSetting(DEFAULT_CHOICE, 'a', 'week-factor', '26'), 'a', 'r', {
    off: true,
    bound: '0.6',
  });
  expect(checkChoiceOf(JSON.parse(JSON.stringify(choice)))).toEqual(choice);
  for (const wrong of [undefined, null, 3, [], { policies: 'all' }])
    expect(checkChoiceOf(wrong)).toEqual(DEFAULT_CHOICE);
  expect(
    checkChoiceOf({
      policies: ['a', 3],
      settings: { a: { x: 1, y: '2' } },
      rules: { a: { r: 4 } },
    }),
  ).toEqual({ policies: ['a'], settings: { a: { y: '2' } }, rules: { a: {} } });
});

it('an empty value and an empty change are taken away again', () => {
  const set = withSetting(DEFAULT_CHOICE, 'a', 'year', '52');
  expect(withSetting(set, 'a', 'year', '').settings).toEqual({ a: {} });
  expect(withRule(withRule(set, 'a', 'r', { off: true }), 'a', 'r', {}).rules).toEqual({ a: {} });
  expect(withPolicy(withPolicy(set, 'x', true), 'x', false).policies).toEqual(set.policies);
});

it('findings keep their keys, and a setting that a pack no longer offers is passed over', () => {
  const packs = [policy('zhejiang-2018'), policy('plan-load')];
  const choice = withSetting(
    { ...DEFAULT_CHOICE, policies: ['zhejiang-2018'] },
    'zhejiang-2018',
    'moon',
    'full',
  );
  const keys = findingsOf(samplePlan, packs, choice).map(({ key }) => key);
  expect(keys).toContain('zhejiang-2018.practice-share.0');
  expect(new Set(keys).size).toBe(keys.length);
  expect(keys.some((key) => key.startsWith('plan-load'))).toBe(false);
  expect(findingsOf(samplePlan, packs, { ...choice, policies: [] })).toEqual([]);
});

it.each([
  ['2026', '2027'],
  ['2026级', '2027级'],
  ['', ''],
  ['示例', ''],
])('the cohort after %j is %j', (cohort, next) => {
  expect(nextCohort(cohort)).toBe(next);
});
