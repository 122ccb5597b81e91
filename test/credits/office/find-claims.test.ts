import { describe, expect, it } from 'vitest';
import type { ClaimLine } from '../../../src/credits/office/claim-line';
import { findClaims, isStateFacet, sortNamed } from '../../../src/credits/office/find-claims';
import { amount } from '../../../src/domain/amount';
import { asId } from '../../../src/domain/id';

const line = (id: string, more: Partial<ClaimLine> = {}): ClaimLine => ({
  id: asId(id),
  studentId: asId(`s${id}`),
  state: 'entered',
  student: `学生${id}`,
  number: `00${id}`,
  titles: ['机器人竞赛'],
  kinds: ['contest'],
  issuers: [],
  courseIds: [],
  submitted: `2026-11-0${id}`,
  verdict: undefined,
  ...more,
});
const granted = {
  outcome: 'granted',
  recognised: amount('4.5'),
  credits: amount('4'),
  targets: [],
} as const;
const lines = [
  line('1', { state: 'approved', verdict: granted, kinds: ['certificate'] }),
  line('2'),
  line('3', { state: 'asked', student: '林一', issuers: ['省教育厅'] }),
];
const search = { text: '', sort: 'submitted', isDown: true } as const;
const none = () => '';

describe('claims are found', () => {
  it('newest first, equal ones by id, the given list left as it is', () => {
    const { found } = findClaims([...lines, line('0', { submitted: '2026-11-02' })], search, none);
    expect(found.map((each) => each.id)).toEqual(['3', '0', '2', '1']);
    expect(lines.map((each) => each.id)).toEqual(['1', '2', '3']);
  });

  it('by words in any width and case, in the words of the courses too', () => {
    const ids = (text: string) =>
      findClaims(lines, { ...search, text }, () => 'PLC应用技术').found.map((each) => each.id);
    expect(ids('林 ｐｌｃ')).toEqual(['3']);
    expect(ids('教育厅')).toEqual(['3']);
    expect(ids('林 焊接')).toEqual([]);
  });

  it('by what they came to, those not worked out yet among them', () => {
    const ids = (outcome: 'open' | 'granted') =>
      findClaims(lines, { ...search, outcome }, none).found.map((each) => each.id);
    expect(ids('granted')).toEqual(['1']);
    expect(ids('open')).toEqual(['3', '2']);
  });
});

describe('the facets', () => {
  it('count what each value would leave while all others stay chosen', () => {
    const { facets } = findClaims(lines, { ...search, state: 'waiting' }, none);
    expect(facets.all).toBe(3);
    expect(facets.state).toEqual([
      { value: 'waiting', count: 2 },
      { value: 'entered', count: 1 },
      { value: 'asked', count: 1 },
      { value: 'approved', count: 1 },
    ]);
    expect(facets.kind).toEqual([{ value: 'contest', count: 2 }]);
    expect(facets.issuer).toEqual([{ value: '省教育厅', count: 1 }]);
  });

  it('are empty when there is nothing', () => {
    expect(findClaims([], search, none)).toEqual({
      found: [],
      facets: { all: 0, state: [], outcome: [], kind: [], issuer: [] },
    });
  });
});

it('knows the words of an address and passes over others', () => {
  expect(isStateFacet('revoked')).toBe(true);
  expect(isStateFacet('all')).toBe(false);
  expect(isStateFacet(undefined)).toBe(false);
  expect(sortNamed('credits')).toBe('credits');
  expect(sortNamed('toString')).toBe('submitted');
});
