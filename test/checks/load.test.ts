import { describe, expect, it } from 'vitest';
import { checkProgramme } from '../../src/checks/check-programme';
import { adjustedPolicy, boundOf } from '../../src/checks/policy/adjusted-policy';
import { amount } from '../../src/domain/amount';
import { course, finding, plan, policy, samplePlan } from './plans';

const taught = (name: string, weekly: number, weeks?: number) =>
  course(name, {
    terms: [
      {
        term: 2,
        weeklyHours: amount(weekly),
        ...(weeks !== undefined && { weeks: amount(weeks) }),
        written: `${weekly}`,
      },
    ],
  });
const term = { number: 2, name: '第2学期', weeks: amount(16) };

describe('the load of a week', () => {
  const load = (...courses: readonly ReturnType<typeof taught>[]) =>
    finding(plan(courses, { terms: [term] }), 'plan-load', 'week-load');

  it('may reach the most, and not pass it', () => {
    expect(load(taught('甲', 14), taught('乙', 14)).verdict).toBe('pass');
    expect(load(taught('甲', 14), taught('乙', 15))).toMatchObject({
      verdict: 'fail',
      numerator: '29',
      bound: '28',
      remarks: [{ code: 'week-overloaded', params: { term: '2' } }],
    });
  });

  it('goes to a person when courses of half a term might follow one another', () => {
    expect(load(taught('甲', 20, 8), taught('乙', 20, 8))).toMatchObject({
      verdict: 'needs-person',
      numerator: '40',
    });
    expect(load(taught('甲', 40, 16)).verdict).toBe('fail');
  });

  it('names what could move, the heaviest first', () => {
    const [mend] = load(taught('轻', 10), taught('重', 20)).mend;
    expect(mend).toMatchObject({ code: 'move-to-other-term', params: { missing: '2' } });
    expect(mend?.candidates.map(({ name }) => name)).toEqual(['重', '轻']);
  });

  it('calls nothing in the sample plan an error', () => {
    for (const each of checkProgramme(samplePlan, policy('plan-load'), {}))
      expect(each.verdict).not.toBe('fail');
  });
});

describe('places that hosts may offer', () => {
  const places = (hosts: string, students: string) =>
    finding(plan([]), 'placement-limits', 'hosts-capacity', { hosts, students });

  it('add up host by host, rounded down', () => {
    expect(places('甲厂 59，乙厂：19人', '6')).toMatchObject({
      verdict: 'pass',
      numerator: '6',
      bound: '6',
    });
    expect(places('甲厂 59，乙厂：19人', '7')).toMatchObject({
      verdict: 'fail',
      mend: [{ code: 'find-places', params: { missing: '1' } }],
    });
  });

  it('are asked about when nobody gave staff that are numbers', () => {
    expect(places('甲厂 很多', '6').verdict).toBe('needs-person');
    expect(finding(plan([]), 'placement-limits', 'hosts-capacity').remarks).toEqual([
      { code: 'input-missing', params: { inputs: 'students, hosts' } },
    ]);
  });
});

describe('a prerequisite with alternatives', () => {
  const at = (name: string, of: number, prerequisites: readonly string[] = []) =>
    course(name, { terms: [{ term: of, written: '4' }], prerequisites });
  const order = (prerequisite: string) =>
    finding(
      plan([at('甲', 1), at('乙', 4), at('丙', 3, [prerequisite])]),
      'plan-consistency',
      'prerequisite-order',
    ).verdict;

  it('is met by the one taught before', () => {
    expect(order('甲 或 乙')).toBe('pass');
    expect(order('乙')).toBe('fail');
    expect(order('乙 或 丁')).toBe('fail');
    expect(order('丁或戊')).toBe('needs-person');
  });
});

describe('a school’s own figures', () => {
  const pack = policy('zhejiang-2018');
  const verdict = (bound: string) =>
    checkProgramme(samplePlan, adjustedPolicy(pack, { 'practice-share': { bound } }), {}).find(
      ({ rule }) => rule === 'practice-share',
    )?.bound;

  it('take the place of the shipped ones, and what is no amount does not', () => {
    expect(verdict('0.6')).toBe('0.6');
    expect(verdict('half')).toBe('0.5');
    expect(verdict('-1')).toBe('0.5');
  });

  it('switch rules on and off, and leave the pack as it was', () => {
    const rules = (off: boolean) =>
      checkProgramme(samplePlan, adjustedPolicy(pack, { 'practice-share': { off } }), {}).map(
        (each) => each.rule,
      );
    expect(rules(true)).not.toContain('practice-share');
    expect(rules(false)).toContain('practice-share');
    expect(adjustedPolicy(pack, { nothing: { off: true } })).toEqual(pack);
  });

  it('are offered only where a rule gives one plain figure', () => {
    const of = (id: string) => {
      const rule = pack.rules.find((each) => each.id === id);
      return rule && boundOf(rule);
    };
    expect(of('practice-share')).toEqual({ name: 'atLeast', value: '0.5' });
    expect(of('practice-year')).toBeUndefined();
    expect(of('shortage-occupation')).toBeUndefined();
  });
});
