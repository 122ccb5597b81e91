import { describe, expect, it } from 'vitest';
import { amount } from '../../../src/domain/amount';
import {
  courseDraft,
  courseWith,
  unitDraft,
  unitsIn,
} from '../../../src/ui/screens/programme/course-draft';
import {
  figureOf,
  listedIn,
  listedText,
  modulesIn,
  orientationDraft,
  orientationOf,
  termsWith,
} from '../../../src/ui/screens/programme/programme-draft';
import { course, plan } from '../../checks/plans';

const [robot] = plan([
  course('机器人编程', {
    code: '0101',
    theme: 'thesis',
    partner: '样例公司',
    coDeveloped: true,
    prerequisites: ['甲或乙', '丙'],
    certificates: ['电工'],
    written: { 学分: '(4)' },
  }),
]).courses;
if (!robot) throw new Error('no course');

describe('the form of a 职业面向', () => {
  it('gives back what it shows', () => {
    const orientation = {
      occupations: [
        { code: '6-31-01-03', name: '电工' },
        { code: '2-02-07', name: '机械工程技术人员' },
        { code: '', name: '焊工' },
      ],
      industries: [{ code: 'C35', name: '专用设备制造业' }],
      posts: ['操作', '运维'],
      certificates: ['电工（四级）'],
    };
    expect(orientationOf(orientationDraft(orientation))).toEqual(orientation);
  });

  it('keeps a line without a name, and leaves out blank ones', () => {
    expect(listedIn(' 6-31-01-03 \n\n3D 打印')).toEqual([
      { code: '', name: '6-31-01-03' },
      { code: '', name: '3D 打印' },
    ]);
    expect(listedText([])).toBe('');
  });
});

describe('the forms of terms and modules', () => {
  const term = { number: 1, name: '第1学期', weeks: null };

  it('take weeks that are numbers or blank, and nothing else', () => {
    expect(termsWith([{ term, weeks: ' 18 ' }])).toEqual([{ ...term, weeks: '18' }]);
    expect(termsWith([{ term, weeks: '' }])).toEqual([term]);
    expect(termsWith([{ term, weeks: '-1' }])).toBeUndefined();
    expect(termsWith([{ term, weeks: '十八' }])).toBeUndefined();
    expect(figureOf('')).toBeUndefined();
  });

  it('take floors above zero, a category once', () => {
    const line = { category: '任选课', requirement: 'free-elective' as const, floor: '4' };
    expect(modulesIn([line])).toEqual([{ ...line, floor: amount(4) }]);
    expect(modulesIn([])).toEqual([]);
    for (const bad of [{ floor: '0' }, { floor: '' }, { floor: '多' }, { category: '' }])
      expect(modulesIn([{ ...line, ...bad }])).toBeUndefined();
    expect(modulesIn([line, line])).toBeUndefined();
  });
});

describe('the form of a course', () => {
  it('gives back the course that it shows', () => {
    expect(courseWith(robot, courseDraft(robot))).toEqual(robot);
  });

  it('leaves out of the row what was made blank, and never takes the name', () => {
    const blank = {
      ...courseDraft(robot),
      theme: '',
      partner: ' ',
      coDeveloped: false,
      prerequisites: '无',
      certificates: '',
    };
    const { theme, partner, coDeveloped, prerequisites, certificates, ...rest } = robot;
    expect([theme, partner, coDeveloped, prerequisites, certificates]).not.toContain(undefined);
    expect(courseWith(robot, blank)).toEqual(rest);
    expect(courseWith(robot, { ...blank, name: ' ' })).toBeUndefined();
  });

  it('reads prerequisites with and/or', () => {
    const draft = { ...courseDraft(robot), prerequisites: '高数、电工 或 电子\n制图' };
    expect(courseWith(robot, draft)?.prerequisites).toEqual(['高数', '电工 或 电子', '制图']);
  });
});

describe('the form of units', () => {
  const unit = {
    name: '项目一',
    contents: ['示教', '再现'],
    hours: { total: amount(8), theory: amount(4), practice: amount(4), extra: amount(1) },
  };

  it('gives back the units that it shows, with hours that it does not show', () => {
    expect(unitsIn([unitDraft(unit)])).toEqual([unit]);
  });

  it('leaves out lines that say nothing, and refuses hours without a name or no number', () => {
    const empty = unitDraft({ name: '', contents: [], hours: {} });
    expect(unitsIn([empty])).toEqual([]);
    expect(unitsIn([{ ...empty, theory: '4' }])).toBeUndefined();
    expect(unitsIn([{ ...empty, name: '项目', theory: '四' }])).toBeUndefined();
  });
});
