import { expect, it } from 'vitest';
import { teacherPractice } from '../../src/checks/teacher-practice';

const HEAD = ['教师', '开始', '结束', '入职日期'];
const of = (...rows: readonly (readonly string[])[]) =>
  teacherPractice([HEAD, ...rows], '2026-11-23');

it('counts days of overlapping stays once, and only those of the last five years', () => {
  const { teachers } = of(
    ['示例甲', '2019-01-01', '2021-11-30', ''],
    ['示例甲', '2026/3/1', '2026/3/31', ''],
    ['示例甲', '2026年3月20日', '2026年4月10日', ''],
  );
  expect(teachers).toEqual([{ name: '示例甲', lines: [2, 3, 4], days: 8 + 41, verdict: 'fail' }]);
});

it.each([
  ['2026-07-02', 184, 'pass'],
  ['2026-07-01', 183, 'borderline'],
  ['2026-06-28', 180, 'fail'],
])('takes a stay from 1 January to %s, %i days, for six months: %s', (end, days, verdict) => {
  expect(of(['示例甲', '2025-12-31', end, '']).teachers).toMatchObject([{ days, verdict }]);
});

it('holds the first two years of new teachers, and waits while they run', () => {
  const verdict = (hired: string) =>
    of(['示例乙', '2025-01-01', '2025-03-31', hired]).teachers[0]?.verdict;
  expect(verdict('2024-09-01')).toBe('fail');
  expect(verdict('2025-01-01')).toBe('needs-person');
});

it('names lines whose dates are none, and finds nothing in a table of other columns', () => {
  expect(
    of(['示例丙', '2026-02-30', '2026-03-01', ''], ['示例丁', '2026-03-02', '2026-03-01', '']),
  ).toMatchObject({ skipped: [2, 3], teachers: [{ days: 0 }, { days: 0 }] });
  expect(
    teacherPractice(
      [
        ['教师', '单位'],
        ['示例', '甲厂'],
      ],
      '2026-11-23',
    ).teachers,
  ).toEqual([]);
  expect(teacherPractice([], '2026-11-23')).toEqual({ teachers: [], skipped: [] });
});
