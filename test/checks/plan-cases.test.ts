import { describe, expect, it } from 'vitest';
import { amount, shown, dividedBy, sum } from '../../src/domain/amount';
import type { UnitFactor } from '../../src/domain/conversion';
import { checkProgramme } from '../../src/checks/check-programme';
import { checkRow, course, finding, plan, policy, taught } from './plans';

const weeks = (count: number) => ({
  theme: 'placement' as const,
  group: 'block-practice' as const,
  terms: [{ term: 6, weeks: amount(count), written: `${count}W` }],
});
const worked = (placementWeeks: number) =>
  plan([
    course('理论', { hours: { total: amount(1300), theory: amount(1300) }, type: 'A' }),
    course('课内', { hours: { total: amount(900), practice: amount(900) }, type: 'C' }),
    course('岗位实习', weeks(placementWeeks)),
  ]);

describe('the practice share of 1300 h theory, 900 h practice and 24 weeks', () => {
  it.each([
    [{ 'week-factor': '24' }, '1476', '2776', '53.17', 'pass'],
    [{ 'week-factor': '20' }, '1380', '2680', '51.49', 'pass'],
    [{ 'week-factor': '30' }, '1620', '2920', '55.48', 'pass'],
    [{ internship: 'left-out' }, '900', '2200', '40.91', 'fail'],
  ])('under %o is %s of %s = %s %%: %s', (settings, numerator, denominator, percent, verdict) => {
    const found = finding(worked(24), 'zhejiang-2018', 'practice-share', settings);
    expect(found).toMatchObject({ numerator, denominator, verdict });
    const value = dividedBy(amount(numerator), amount(denominator)) ?? amount(0);
    expect(Number(shown(value, 4)) * 100).toBeCloseTo(Number(percent), 6);
  });

  it('stands with its factor, and with what each other factor would give', () => {
    const found = finding(worked(24), 'zhejiang-2018', 'practice-share', { 'week-factor': '24' });
    expect(found.factor).toBe('24');
    expect(found.effects.map(({ option, verdict }) => `${option} ${verdict}`)).toEqual([
      '24 pass',
      '20 pass',
      '30 pass',
      'counted pass',
      'left-out fail',
    ]);
  });

  it("goes by the school's own table before any reading, and says so row by row", () => {
    const units: readonly UnitFactor[] = [
      { activity: 'placement', unit: 'week', hours: amount(20) },
    ];
    const [found] = checkProgramme({ ...worked(24), units }, policy('zhejiang-2018'), {}).filter(
      ({ rule }) => rule === 'practice-share',
    );
    expect(found).toMatchObject({
      numerator: '1380',
      denominator: '2680',
      verdict: 'pass',
      factor: null,
    });
    expect(found?.rows.find(({ name }) => name === '岗位实习')).toMatchObject({
      amount: '480',
      how: 'weeks-by-table',
      weeks: '24',
      factor: '20',
    });
  });

  it("leaves weeks out where that was chosen, whatever the school's table says", () => {
    const units: readonly UnitFactor[] = [{ activity: 'any', unit: 'week', hours: amount(20) }];
    const [found] = checkProgramme({ ...worked(24), units }, policy('zhejiang-2018'), {
      internship: 'left-out',
    }).filter(({ rule }) => rule === 'practice-share');
    expect(found).toMatchObject({ numerator: '900', denominator: '2200', verdict: 'fail' });
  });

  it('names the weeks that were left out and how many would mend it', () => {
    const found = finding(worked(24), 'zhejiang-2018', 'practice-share', {
      internship: 'left-out',
    });
    expect(found.remarks).toEqual([
      { code: 'weeks-left-out', params: { weeks: '24', courses: '岗位实习' } },
    ]);
    const add = found.mend.find(({ code }) => code === 'add-weeks');
    expect(add?.params['weeks']).toBe(dividedBy(amount(400), amount(24)));
  });

  it('is borderline while nobody chose the factor that decides', () => {
    const low = finding(worked(18), 'zhejiang-2018', 'practice-share');
    expect(low.verdict).toBe('borderline');
    expect(low.remarks).toContainEqual({
      code: 'reading-decides',
      params: { choices: 'week-factor' },
    });
    const chosen = { 'week-factor': '20' };
    expect(finding(worked(18), 'zhejiang-2018', 'practice-share', chosen).verdict).toBe('fail');
  });
});

const split = (theory: number, practice: number) =>
  plan([course('一', { hours: { theory: amount(theory), practice: amount(practice) } })]);

describe('a bound', () => {
  it.each([
    [5000, 5000, 'pass'],
    [5001, 4999, 'borderline'],
    [5010, 4990, 'fail'],
  ])('of half the hours says of %i theory and %i practice: %s', (theory, practice, verdict) => {
    expect(finding(split(theory, practice), 'zhejiang-2018', 'practice-share').verdict).toBe(
      verdict,
    );
  });

  it.each([
    [2499, 'fail'],
    [2500, 'pass'],
  ])('of 2500 hours says of %i: %s', (hours, verdict) => {
    const document = plan([course('一', { hours: { total: amount(hours) } })]);
    expect(finding(document, 'moe-2019-13', 'total-hours-diploma')).toMatchObject({
      verdict,
      numerator: String(hours),
      bound: '2500',
    });
  });
});

it('finds that 26 credits and 13 + 11 + 2 + 0 agree, and 7 + 16 + 2 do not', () => {
  const courses = [
    taught('甲', 4, 13, 234, 13, '公共'),
    taught('乙', 4, 11, 198, 11, '专业'),
    taught('丙', 4, 2, 36, 2, '选修'),
  ];
  const verdicts = (label: string) =>
    checkProgramme(
      plan(courses, { subtotals: [checkRow('第4学期', { written: { 学分: label } })] }),
      policy('plan-consistency'),
      {},
    ).filter((each) => each.rule === 'check-rows');
  expect(verdicts('13+11+2+0')).toMatchObject([{ verdict: 'pass' }]);
  expect(verdicts('7+16+2')).toMatchObject([{ verdict: 'fail', numerator: '26', bound: '25' }]);
});

describe('practice of a year and half a year in enterprises', () => {
  const bachelor = (count: number) =>
    plan([course('企业实习', { ...weeks(count), partner: '示例企业' })], {
      level: 'applied-bachelor',
      form: 'four-year',
    });

  it('is borderline at 45 weeks until a year is read as 40 or as 52', () => {
    const year = (settings: Readonly<Record<string, string>>) =>
      finding(bachelor(45), 'zhejiang-2018', 'practice-year', settings).verdict;
    expect([year({}), year({ year: '40' }), year({ year: '52' })]).toEqual([
      'borderline',
      'pass',
      'fail',
    ]);
  });

  it('cannot tell whether 26 weeks are six calendar months', () => {
    const settings = { relevant: 'yes', 'half-year': '6-months' };
    expect(finding(bachelor(26), 'zhejiang-2018', 'enterprise-half-year', settings).verdict).toBe(
      'borderline',
    );
  });

  it('asks whether the rule concerns the programme', () => {
    expect(finding(bachelor(30), 'zhejiang-2018', 'enterprise-half-year').verdict).toBe(
      'needs-person',
    );
  });

  it('asks about a placement whose site the plan does not name', () => {
    const document = plan([course('岗位实习', weeks(30))], { level: 'applied-bachelor' });
    const settings = { relevant: 'yes', 'half-year': '20' };
    expect(finding(document, 'zhejiang-2018', 'enterprise-half-year', settings)).toMatchObject({
      verdict: 'needs-person',
      numerator: '0',
    });
  });
});

it('asks about courses that print no split of hours only when they decide', () => {
  const document = (open: number) =>
    plan([
      course('理论', { hours: { theory: amount(400) } }),
      course('实践', { hours: { practice: amount(600) } }),
      course('未分', { hours: { total: amount(open) } }),
    ]);
  expect(finding(document(100), 'zhejiang-2018', 'practice-share').verdict).toBe('pass');
  expect(finding(document(300), 'zhejiang-2018', 'practice-share').verdict).toBe('needs-person');
});

it('goes to a person when there is nothing to count', () => {
  expect(finding(plan([]), 'zhejiang-2018', 'practice-share')).toMatchObject({
    verdict: 'needs-person',
    remarks: [{ code: 'nothing-counts' }],
  });
});

it('leaves hours in brackets out of every sum', () => {
  const document = plan([
    course('形势与政策', { hours: { total: amount(108) }, uncounted: ['hours'] }),
    course('一', { hours: { total: amount(100) } }),
  ]);
  expect(finding(document, 'moe-2019-13', 'total-hours-diploma').numerator).toBe('100');
});

it('matches occupations by code and name together, and asks where only one fits', () => {
  const list = (occupations: string) =>
    finding(plan([]), 'zhejiang-2018', 'shortage-occupation', {
      occupations,
      'shortage-list': '6-31-01-10 工业机器人系统运维员',
    }).verdict;
  expect(list('6-31-01-10:工业机器人系统运维员')).toBe('pass');
  expect(list('6-31-01-10 机电设备维修工')).toBe('needs-person');
  expect(list('4-10-01-05 养老护理员')).toBe('fail');
});

it('holds given figures against their limits, the limit itself allowed', () => {
  const host = (students: string, staff: string) =>
    finding(plan([]), 'placement-limits', 'host-share', {
      'host-students': students,
      'host-staff': staff,
    }).verdict;
  expect([host('10', '100'), host('11', '100'), host('1', '0')]).toEqual([
    'pass',
    'fail',
    'needs-person',
  ]);
});

it('adds the rows that count up to the numerator', () => {
  const found = finding(worked(24), 'zhejiang-2018', 'practice-share');
  expect(sum(found.rows.map((row) => row.amount ?? amount(0)))).toBe(found.numerator);
});
