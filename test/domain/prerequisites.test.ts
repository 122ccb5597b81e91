import { describe, expect, it } from 'vitest';
import { prerequisiteEntries, prerequisitesOf } from '../../src/domain/prerequisites';
import { plan, course as draft } from '../checks/plans';

const courses = (...names: string[]) => plan(names.map((name) => draft(name))).courses;

describe('prerequisites', () => {
  it.each([
    ['高等数学、电工基础或电子基础', ['高等数学', '电工基础或电子基础']],
    ['0101；0102\n0103', ['0101', '0102', '0103']],
    ['无', []],
    ['——', []],
    ['', []],
  ])('written %j are %j', (written, entries) => {
    expect(prerequisiteEntries(written)).toEqual(entries);
  });

  it('name courses by code or name; of alternatives any is enough', () => {
    const known = courses('高等数学', '电工基础');
    const after = { prerequisites: ['高等数学', '电工基础 或 电子基础', '物理'] };
    expect(prerequisitesOf(after, known).map(({ anyOf }) => anyOf.map(({ name }) => name))).toEqual(
      [['高等数学'], ['电工基础'], []],
    );
  });

  it('take a name that holds 或 for that one course', () => {
    const known = courses('英语或日语', '英语');
    expect(prerequisitesOf({ prerequisites: ['英语或日语'] }, known)).toEqual([
      { written: '英语或日语', anyOf: known.slice(0, 1) },
    ]);
  });
});
