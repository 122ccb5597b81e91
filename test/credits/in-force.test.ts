import { describe, expect, it } from 'vitest';
import { inputsOfCase } from '../../src/credits/case/inputs-of-case';
import { decide } from '../../src/credits/decide';
import { adoptionsFor, replacedBy } from '../../src/credits/engine/in-force';
import { adopt } from './adopt';
import { shippedPack } from './packs';

describe('which rules hold', () => {
  const { adoption } = adopt(null, null);
  const old = { ...adoption, id: 'old', from: '2020-01-01', to: '2023-12-31' };
  const fresh = { ...adoption, id: 'fresh', from: '2024-01-01', cohorts: ['2023', '2024'] };

  it('an adoption holds from its first to its last day, for its cohorts', () => {
    const ids = (day: string, cohort: string) =>
      adoptionsFor([old, fresh], day, cohort).map((each) => each.id);
    expect(ids('2023-12-31', '2023')).toEqual(['old']);
    expect(ids('2024-01-01', '2023')).toEqual(['fresh']);
    expect(ids('2024-01-01', '2022')).toEqual([]);
    expect(ids('', '2023')).toEqual([]);
  });

  it('of two from one day the one that names the cohort goes first, in whatever order they come', () => {
    const forAll = { ...adoption, id: 'a', from: '2024-01-01' };
    const named = { ...fresh, id: 'b' };
    for (const both of [
      [forAll, named],
      [named, forAll],
    ])
      expect(adoptionsFor(both, '2024-02-01', '2024').map((each) => each.id)).toEqual(['b', 'a']);
  });

  it('adopting again from the same day for the same cohorts takes the place of the first', () => {
    expect(replacedBy([old, fresh], { from: '2024-01-01', cohorts: ['2024', '2023'] })).toBe(fresh);
    expect(replacedBy([old, fresh], { from: '2024-01-01', cohorts: [] })).toBeUndefined();
    expect(replacedBy([old, fresh], { from: '2024-02-01', cohorts: ['2023'] })).toBeUndefined();
  });

  it('a claim outside the adoption, and an award older than the edition, are left to a person', () => {
    const { claims, context } = inputsOfCase(
      {
        achievements: [{ id: 'a1', kind: 'contest', date: '2014-12-31', facts: {} }],
        claims: [{ id: 'k1', achievements: ['a1'] }],
      },
      '2024-05-10',
    );
    const packs = adopt(shippedPack('rs14'), null);
    expect(decide(packs, claims, context)[0]?.question?.code).toBe('edition-not-in-force');
    const past = { ...packs, adoption: old };
    expect(decide(past, claims, context)[0]?.question?.code).toBe('adoption-not-in-force');
  });

  it('a claim that names what nobody knows is left to a person', () => {
    const { claims, context } = inputsOfCase(
      { claims: [{ id: 'k1', achievements: ['ghost'] }] },
      '2024-05-10',
    );
    const [decision] = decide(adopt(shippedPack('rs14'), null), claims, context);
    expect(decision?.outcome).toBe('needs-person');
    expect(decision?.question).toEqual({
      code: 'achievement-unknown',
      params: { achievement: 'ghost' },
    });
  });

  it('no claims, no decisions', () => {
    expect(decide(adopt(null, null), [], { on: '2024-05-10', achievements: [] })).toEqual([]);
  });
});
