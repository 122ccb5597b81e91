import { describe, expect, it } from 'vitest';
import { amount } from '../../src/domain/amount';
import type { ProgrammeDocument } from '../../src/domain/programme';
import { checkProgramme } from '../../src/checks/check-programme';
import { checkRow, course, plan, policy, samplePlan, taught } from './plans';

const of = (document: ProgrammeDocument) =>
  checkProgramme(document, policy('plan-consistency'), {});
const alarms = (document: ProgrammeDocument) =>
  of(document)
    .filter(({ verdict }) => verdict !== 'pass')
    .map(({ verdict, remarks, rows }) =>
      [verdict, remarks[0]?.code, ...rows.map((row) => row.name)].join(' '),
    );

/** The kind of plan of 2009 in which credits, categories, weekly hours and percentages each had their slip; `slip` false prints it right. */
function plan2009(slip: boolean): ProgrammeDocument {
  const courses = [
    taught('高等数学', 1, 5, 90, 5, '公共'),
    taught('英语', 1, 4, 72, 4, '公共'),
    taught('网络基础', 4, 8, 144, 8, '公共'),
    taught('数据结构', 4, 15, 270, 15, '专业'),
    taught('路由与交换', 4, 3, slip ? 36 : 54, 3, '选修'),
    taught('操作系统', 5, 10, 180, 10, '公共'),
    taught('编译原理', 5, 11, 198, 11, '专业'),
    taught('图形学', 5, 7, 126, 7, '选修'),
    taught('综合一', 6, 20, 360, 20, '公共'),
    taught('综合二', 6, 30, 540, 30, '专业'),
    taught('协议分析', 8, 2, slip ? 54 : 36, 2, '专业'),
    taught('网络安全', 8, 3, slip ? 36 : 54, 3, '专业'),
  ];
  const written = (text: string) => ({ written: { 学分: text } });
  const subtotals = [
    checkRow('第4学期', { credits: amount(26), ...written(slip ? '7+16+2' : '8+15+3') }),
    checkRow('第5学期', { credits: amount(28), ...written(slip ? '10+14+4' : '10+11+7') }),
    checkRow('周学时合计', { terms: [{ term: 6, written: slip ? '60' : '50' }] }),
    checkRow('第8学期', { hours: { total: amount(90) } }),
    checkRow('公共课占总学分比例', written(`46/160=${slip ? '28.7' : '28.8'}%`)),
  ];
  return plan(courses, { level: 'bachelor', form: 'four-year', subtotals });
}

describe('the slips of the plan of 2009', () => {
  it('are all found, and nothing else', () => {
    expect(alarms(plan2009(true))).toEqual([
      'fail pieces-differ 网络基础 数据结构 路由与交换',
      'fail pieces-shifted 操作系统 编译原理 图形学',
      'fail term-sum-differs 综合一 综合二',
      'fail share-misprinted',
      'fail hours-swapped 协议分析 网络安全',
      'fail hours-misprinted 路由与交换',
    ]);
  });

  it('say what was printed and what the rows give', () => {
    const found = of(plan2009(true));
    const figures = (code: string) => found.find(({ remarks }) => remarks[0]?.code === code);
    expect(figures('pieces-differ')).toMatchObject({ numerator: '26', bound: '25' });
    expect(figures('pieces-shifted')?.remarks[0]?.params['found']).toBe('10+11+7');
    expect(figures('term-sum-differs')).toMatchObject({ numerator: '50', bound: '60' });
    expect(figures('hours-misprinted')).toMatchObject({ numerator: '54', bound: '36' });
    expect(figures('share-misprinted')).toMatchObject({
      numerator: '46',
      denominator: '160',
      bound: '28.7',
      remarks: [{ params: { expected: '28.8' } }],
    });
  });

  it('give no alarm once they are put right', () => {
    expect(alarms(plan2009(false))).toEqual([]);
  });
});

it('finds nothing in the plan that is shipped', () => {
  expect(alarms(samplePlan)).toEqual([]);
});

it('finds every total of the shipped plan that is one credit or hour off', () => {
  const { subtotals } = samplePlan.programme;
  for (const [at, row] of subtotals.entries()) {
    const wrong = subtotals.map((each, place) =>
      place === at ? { ...each, credits: amount(Number(row.credits) + 1) } : each,
    );
    const document = { ...samplePlan, programme: { ...samplePlan.programme, subtotals: wrong } };
    expect(alarms(document)).toHaveLength(1);
  }
});

it('finds a row whose kinds of hours do not make its total', () => {
  const hours = { total: amount(64), theory: amount(32), practice: amount(30) };
  expect(alarms(plan([course('甲', { hours })]))).toEqual(['fail row-sum 甲']);
});

it('takes a check row below a list of electives as a floor to be looked at', () => {
  const elective = (name: string) => ({
    ...taught(name, 3, 2, 32, 2, '选修'),
    requirement: 'free-elective' as const,
  });
  const subtotals = [checkRow('小计', { category: '选修', credits: amount(2) })];
  expect(alarms(plan([elective('甲'), elective('乙')], { subtotals }))).toEqual([
    'needs-person check-row-differs 甲 乙',
  ]);
});

it('adds no alternative term to a weekly total', () => {
  const terms = [
    { term: 1, weeklyHours: amount(2), written: '2' },
    { term: 2, weeklyHours: amount(2), written: '（2）', alternative: true },
  ];
  const subtotals = [
    checkRow('周学时', {
      terms: [
        { term: 1, written: '2' },
        { term: 2, written: '4' },
      ],
    }),
  ];
  const document = plan([course('甲', { terms }), taught('乙', 2, 4, 72, 4)], { subtotals });
  expect(alarms(document)).toEqual([]);
});

describe('prerequisites', () => {
  const needing = (name: string, term: number, ...prerequisites: string[]) => ({
    ...taught(name, term, 2, 32, 2),
    prerequisites,
  });

  it('that come later, in the same term or from nowhere are found', () => {
    const courses = [
      needing('甲', 1, '乙'),
      needing('乙', 2),
      needing('丙', 2, '乙'),
      needing('丁', 3, '无此课'),
    ];
    expect(alarms(plan(courses))).toEqual([
      'fail prerequisite-later 甲 乙',
      'needs-person prerequisite-same-term 丙 乙',
      'needs-person prerequisite-unknown 丁',
    ]);
  });

  it('that lead round in a ring are found once', () => {
    const courses = [needing('甲', 1, '丙'), needing('乙', 2, '甲'), needing('丙', 3, '乙')];
    expect(alarms(plan(courses))).toEqual([
      'fail prerequisite-later 甲 丙',
      'fail prerequisite-ring 甲 丙 乙',
    ]);
  });
});

describe('modules and course standards', () => {
  const floor = (credits: number) => [
    { category: '拓展课', requirement: 'free-elective' as const, floor: amount(credits) },
  ];
  const offered = [
    course('甲', { category: '拓展课', credits: amount(2) }),
    course('乙', { category: '拓展课/方向', credits: amount(2) }),
    course('丙', { category: '拓展课', credits: amount(9), uncounted: ['credits'] }),
  ];

  it('says which module offers less than must be taken, and of which courses', () => {
    expect(alarms(plan(offered, { modules: floor(6) }))).toEqual(['fail module-floor 甲 乙 丙']);
    expect(alarms(plan(offered, { modules: floor(4) }))).toEqual([]);
    expect(alarms(plan([], { modules: floor(1) }))).toEqual(['fail module-floor']);
    expect(alarms(plan(offered))).toEqual([]);
  });

  it('lays the units of a course beside its hours', () => {
    const units = [
      { name: '一', contents: [], hours: { theory: amount(20), practice: amount(8) } },
    ];
    const parts = { hours: { total: amount(32) }, units };
    expect(alarms(plan([course('甲', parts)]))).toEqual(['needs-person unit-hours 甲']);
    expect(alarms(plan([course('甲', { ...parts, hours: { total: amount(28) } })]))).toEqual([]);
    expect(alarms(plan([course('甲', { ...parts, hours: {} })]))).toEqual([]);
  });
});
