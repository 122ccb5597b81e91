import { expect, it } from 'vitest';
import { currentTitles } from '../../../src/formats/plan/current-titles';

const TITLES = ['焊接机器人技术专业（2027级）教学进程表', '编制：示例学院'];

it('a plan that became another cohort’s, or was renamed, is printed as such', () => {
  expect(currentTitles(TITLES, { name: '焊接机器人技术', cohort: '2028级' })).toEqual([
    '焊接机器人技术专业（2028级）教学进程表',
    '编制：示例学院',
  ]);
  expect(currentTitles(TITLES, { name: '智能焊接技术', cohort: '2027' })[0]).toBe(
    '智能焊接技术专业（2027级）教学进程表',
  );
});

it('titles stay as they are where nothing changed, or nothing can be said', () => {
  expect(currentTitles(TITLES, { name: '焊接机器人技术', cohort: '2027' })).toEqual(TITLES);
  expect(currentTitles(TITLES, { name: '', cohort: '' })).toEqual(TITLES);
  expect(currentTitles(['教学进程表'], { name: '机电', cohort: '2028' })).toEqual(['教学进程表']);
  expect(currentTitles([], { name: '机电', cohort: '2028' })).toEqual([]);
});
