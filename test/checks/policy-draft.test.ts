import { describe, expect, it } from 'vitest';
import { PRIMITIVES } from '../../src/checks/primitives/registry';
import { blankPolicy, withRule } from '../../src/checks/policy/policy-draft';
import { readPolicy } from '../../src/checks/policy/read-policy';
import { storedPolicies } from '../../src/checks/policy/stored-policies';
import { storedDraft, textAt, withPart, type PackDraft } from '../../src/domain/pack-draft';

const words = { title: '本校', authority: '本校', source: '办法', document: '号', clause: '条款' };
const blank = blankPolicy('own-1', '2026-09-01', words);

describe('a policy that a school begins', () => {
  it('is in order, and so it is with one rule of every kind added', () => {
    expect(readPolicy(blank).problems).toEqual([]);
    const whole = PRIMITIVES.reduce<PackDraft>(
      (draft, { name }) => withRule(draft, name, '数据'),
      blank,
    );
    expect(readPolicy(whole).problems).toEqual([]);
    expect(readPolicy(whole).value?.rules.map(({ primitive }) => primitive)).toEqual([
      'row-sums',
      ...PRIMITIVES.map(({ name }) => name),
    ]);
    expect(readPolicy(whole).value?.inputs.map(({ type }) => type)).toEqual(['number', 'list']);
  });

  it('gives a new rule a name of its own and leaves the draft as it was', () => {
    const without = withPart(withRule(blank, 'share', ''), ['rules', 0], undefined) as PackDraft;
    const again = withRule(without, 'total', '');
    expect([0, 1].map((at) => textAt(again, ['rules', at, 'id']))).toEqual(['r2', 'r1']);
    expect(withRule(blank, 'guess', '')).toBe(blank);
    expect(readPolicy(blank).value?.rules).toHaveLength(1);
  });

  it('keeps a rule off while nobody verified its clause, and is refused with one that is on', () => {
    const unsure = withPart(blank, ['clauses', 0, 'evidence'], 'unverified') as PackDraft;
    expect(readPolicy(unsure).problems).toMatchObject([
      { code: 'policy-unverified-on', where: { path: 'rules[0].off' }, params: { name: 'r1' } },
    ]);
    const off = withPart(unsure, ['rules', 0, 'off'], true) as PackDraft;
    expect(readPolicy(withRule(off, 'share', '')).problems).toEqual([]);
  });

  it('is refused with an input where a choice must stand, and with a name given twice', () => {
    const rule = { id: 'r2', primitive: 'share', clause: 'c1', of: 'hours', factor: 'staff' };
    const input = { name: 'staff', label: '职工', type: 'number' };
    const named = { ...blank, inputs: [input], rules: [rule, rule] };
    expect(readPolicy(named).problems.map(({ code }) => code)).toEqual([
      'pack-id-twice',
      'pack-fact-undeclared',
      'pack-fact-undeclared',
    ]);
  });
});

it('what a workspace keeps gives its policies; rules and what cannot be read are left out', () => {
  const kept = storedDraft('policy', 'own-1', blank);
  const others = [
    { ...kept, id: 'broken', body: '{' },
    { ...kept, id: 'half', body: '{}' },
    { ...kept, id: 'rules', kind: 'credit-rules' as const },
  ];
  expect(storedPolicies([...others, kept]).map(({ id }) => id)).toEqual(['own-1']);
  expect(kept.institution).toBe('本校');
});
