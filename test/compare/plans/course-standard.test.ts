import { describe, expect, it } from 'vitest';
import {
  courseBehind,
  figureDifferences,
  withCourseStandard,
} from '../../../src/compare/plans/course-standard';
import { amount } from '../../../src/domain/amount';
import type { CourseStandard } from '../../../src/domain/course-standard';
import { course, plan } from '../../checks/plans';

const { courses } = plan([
  course('电工基础（一）', { code: '0101', credits: amount(4), hours: { total: amount(64) } }),
  course('电工基础（二）', { code: '0102' }),
  course('机械制图', { code: '0103', outcomes: ['能读图'] }),
  course('机械制图', { code: '0104' }),
]);
const standard = (parts: Partial<CourseStandard>): CourseStandard => ({
  code: '',
  name: '',
  credits: null,
  hours: {},
  outcomes: [],
  units: [],
  ...parts,
});

describe('the course that a course standard is about', () => {
  it.each([
    [{ code: '0101', name: '电工基础（一）' }, '0101'],
    [{ code: '0102', name: '改了的名字' }, '0102'],
    [{ code: '', name: '《电工基础(二)》' }, '0102'],
    [{ code: '9999', name: '电工基础（一）' }, '0101'],
    [{ code: '0103', name: '机械制图' }, '0103'],
    [{ code: '', name: '机械制图' }, undefined],
    [{ code: '', name: '' }, undefined],
  ])('of %j is %s', (said, code) => {
    expect(courseBehind(said, courses)?.code).toBe(code);
  });
});

describe('a course with its standard', () => {
  const [first, , drawing] = courses;
  if (!first || !drawing) throw new Error('no course');
  const units = [
    { name: '一', contents: [], hours: { theory: amount(20), practice: amount(20) } },
    { name: '二', contents: [], hours: { total: amount(20), theory: amount(8) } },
  ];

  it('has its outcomes and units, and the figures of the plan', () => {
    const whole = standard({ outcomes: ['能接线'], units, hours: { total: amount(60) } });
    expect(withCourseStandard(first, whole)).toEqual({ ...first, outcomes: ['能接线'], units });
    expect(withCourseStandard(drawing, standard({ units })).outcomes).toEqual(['能读图']);
  });

  it('differs from the plan where both state a figure', () => {
    const own = standard({
      credits: amount(4),
      hours: { total: amount(60), theory: amount(30) },
      units,
    });
    expect(figureDifferences(first, own)).toEqual([
      { of: 'total', plan: '64', standard: '60' },
      { of: 'units', plan: '64', standard: '60' },
    ]);
    expect(figureDifferences(drawing, own)).toEqual([]);
  });
});
