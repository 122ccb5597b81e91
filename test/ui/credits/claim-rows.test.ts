import { describe, expect, it } from 'vitest';
import type { Claim, ClaimState } from '../../../src/domain/achievement';
import { asId } from '../../../src/domain/id';
import {
  facetsOf,
  rowsFound,
  rowsSorted,
  type ClaimRow,
} from '../../../src/ui/screens/credits/claim-rows';
import { isFacet } from '../../../src/ui/screens/credits/is-facet';

const row = (id: string, state: ClaimState, more: Partial<ClaimRow> = {}): ClaimRow => {
  const claim: Claim = {
    id: asId(id),
    studentId: asId(`s${id}`),
    programmeId: asId('p'),
    achievementIds: [],
    targetCourseIds: [],
    state,
    submitted: `2026-11-0${id}`,
    answers: {},
  };
  return {
    claim,
    student: `学生${id}`,
    number: `00${id}`,
    achievement: '机器人竞赛',
    courses: 'PLC应用技术',
    decision: undefined,
    conclusion: '准予转换',
    ...more,
  };
};
const rows = [row('1', 'approved'), row('2', 'entered'), row('3', 'asked', { student: '林一' })];

describe('the facets of the claims', () => {
  it('count all, those that wait and each state that occurs, in the order of the office', () => {
    expect(facetsOf(rows)).toEqual([
      { facet: 'all', count: 3 },
      { facet: 'waiting', count: 2 },
      { facet: 'entered', count: 1 },
      { facet: 'asked', count: 1 },
      { facet: 'approved', count: 1 },
    ]);
  });

  it('still offer all when there is nothing', () => {
    expect(facetsOf([])).toEqual([{ facet: 'all', count: 0 }]);
  });

  it('are told from other words of an address', () => {
    expect(isFacet('sent-back')).toBe(true);
    expect(isFacet('gone')).toBe(false);
    expect(isFacet(undefined)).toBe(false);
  });
});

describe('a search among the claims', () => {
  it('wants every word somewhere, whatever its case or width', () => {
    expect(rowsFound(rows, 'all', '林一 ｐｌｃ').map((each) => each.claim.id)).toEqual(['3']);
    expect(rowsFound(rows, 'all', '林一 数学')).toEqual([]);
  });

  it('stays within the facet, and without words keeps all of it', () => {
    expect(rowsFound(rows, 'waiting', '').map((each) => each.claim.id)).toEqual(['2', '3']);
    expect(rowsFound(rows, 'approved', '林一')).toEqual([]);
  });
});

describe('sorted claims', () => {
  it('go by date, number or state, up or down, and leave the given rows alone', () => {
    const before = [...rows];
    expect(rowsSorted(rows, 'submitted', true).map((each) => each.claim.id)).toEqual([
      '3',
      '2',
      '1',
    ]);
    expect(rowsSorted(rows, 'state', false).map((each) => each.claim.state)).toEqual([
      'entered',
      'asked',
      'approved',
    ]);
    expect(rows).toEqual(before);
  });

  it('keep one order among equals, up and down', () => {
    const equal = [row('2', 'entered', { student: '同' }), row('1', 'entered', { student: '同' })];
    for (const isDown of [true, false])
      expect(rowsSorted(equal, 'student', isDown).map((each) => each.claim.id)).toEqual(['1', '2']);
  });
});
