import { describe, expect, it } from 'vitest';
import { creditFloor, floorRemarks, modulesOf } from '../../../src/formats/plan/modules';
import { amount } from '../../../src/domain/amount';

const of = (...categories: string[]) =>
  categories.map((category) => ({ category, requirement: null }));

describe('the floor of a module', () => {
  it.each([
    ['专业拓展课（选修不少于 8 学分）', '8'],
    ['公共选修课（6学分以上）', '6'],
    ['任选课：至少选修4个学分', '4'],
    ['限选课（应修满 2.5 学分）', '2.5'],
    ['选修课程（最低要求12学分）', '12'],
    ['职业拓展课≥10学分', '10'],
    ['专业核心课（32学分）', undefined],
    ['不少于 8 门', undefined],
    ['不少于0学分', undefined],
    ['', undefined],
  ])('of %s is %s', (text, floor) => {
    expect(creditFloor(text)).toBe(floor);
  });
});

describe('the modules of a plan', () => {
  it('are its categories with a floor, whatever the depth', () => {
    const courses = of('专业课/核心课', '专业课/拓展课（限选不少于6学分）', '任选课（至少4学分）');
    expect(modulesOf(courses, [])).toEqual([
      {
        category: '专业课/拓展课（限选不少于6学分）',
        requirement: 'restricted-elective',
        floor: '6',
      },
      { category: '任选课（至少4学分）', requirement: 'free-elective', floor: '4' },
    ]);
  });

  it('take a check row or a remark that asks for credits', () => {
    const courses = of('公共必修课', '公共选修课', '专业拓展课');
    const around = [
      { category: '专业拓展课', text: '应选 8 学分' },
      { category: '', text: '注：★为核心课；公共选修课至少选修 6 学分' },
      { category: '', text: '注：毕业不少于 140 学分' },
    ];
    expect(modulesOf(courses, around).map(({ category, floor }) => [category, floor])).toEqual([
      ['专业拓展课', '8'],
      ['公共选修课', '6'],
    ]);
  });

  it('say in remarks only what the plan does not say itself', () => {
    const courses = of('拓展课（不少于6学分）', '任选课');
    const module = (category: string, floor: number) =>
      ({ category, requirement: 'free-elective', floor: amount(floor) }) as const;
    expect(floorRemarks([module('拓展课（不少于6学分）', 6)], courses, [])).toEqual([]);
    const remarks = floorRemarks(
      [module('拓展课（不少于6学分）', 8), module('任选课', 4)],
      courses,
      [],
    );
    const around = remarks.map((text) => ({ category: '', text }));
    expect(modulesOf(courses, around).map(({ floor }) => floor)).toEqual(['8', '4']);
  });
});
