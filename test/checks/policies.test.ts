import { readdirSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { amount, sum } from '../../src/domain/amount';
import { checkProgramme } from '../../src/checks/check-programme';
import { policySchema } from '../../src/checks/policy/policy-schema';
import { readPolicy } from '../../src/checks/policy/read-policy';
import { settingProblems } from '../../src/checks/policy/settings';
import { faultsOf, type Schema } from '../standards/json-schema';
import { course, jsonAt, plan, policy, samplePlan } from './plans';

const ids = readdirSync(new URL('../../standards/policies/', import.meta.url)).map((name) =>
  name.replace('.json', ''),
);
const plain = (value: unknown) => JSON.parse(JSON.stringify(value)) as Schema;

describe.each(ids)('the policy %s', (id) => {
  it('keeps to the schema and names itself', () => {
    expect(faultsOf(plain(policySchema()), jsonAt(`policies/${id}.json`))).toEqual([]);
    expect(policy(id).id).toBe(id);
  });

  it('keeps rules on unverified clauses switched off, and says it is a sample', () => {
    const { clauses, rules, status } = policy(id);
    expect(status).toBe('sample');
    const unverified = clauses.filter((each) => each.evidence === 'unverified');
    for (const rule of rules.filter((each) => unverified.some((c) => c.id === each.clause)))
      expect(rule.off).toBe(true);
  });

  it('cites a document and a clause in words with every finding', () => {
    for (const { clause } of checkProgramme(samplePlan, policy(id), {})) {
      expect(clause.text).not.toBe('');
      expect(clause.document).not.toBe('');
    }
  });
});

it('ships the schema that the shapes describe', () => {
  expect(jsonAt('schema/policy.schema.json')).toEqual(plain(policySchema()));
});

describe('a faulty pack', () => {
  const pack = jsonAt('policies/zhejiang-2018.json') as { rules: Record<string, unknown>[] };
  const changed = (change: Record<string, unknown>) =>
    readPolicy({ ...pack, rules: [{ ...pack.rules[0], ...change }] });

  it.each([
    [{ primitive: 'guess' }, 'pack-unknown-primitive', 'rules[0].primitive'],
    [{ atLeast: 'half' }, 'pack-wrong-value', 'rules[0].atLeast'],
    [{ atleast: '0.5' }, 'pack-unknown-field', 'rules[0].atleast'],
    [{ clause: 'none' }, 'pack-clause-missing', 'rules[0].clause'],
    [{ factor: 'none' }, 'pack-fact-undeclared', 'rules[0]'],
  ])('with %o is refused with its place', (change, code, path) => {
    const { value, problems } = changed(change);
    expect(value).toBeUndefined();
    expect(problems).toContainEqual(expect.objectContaining({ code, where: { path } }));
  });

  it('of no shape at all is refused', () => {
    expect(readPolicy(null).value).toBeUndefined();
    expect(readPolicy([]).value).toBeUndefined();
  });
});

it('refuses settings that the pack does not offer, and takes any positive week factor', () => {
  const codes = (settings: Readonly<Record<string, string>>) =>
    settingProblems(policy('zhejiang-2018'), settings).map(({ code }) => code);
  expect(codes({ moon: '1' })).toEqual(['setting-unknown']);
  expect(codes({ year: '41' })).toEqual(['setting-value']);
  expect(codes({ 'week-factor': '-1' })).toEqual(['setting-value']);
  expect(codes({ relevant: 'perhaps', 'partner-staff': 'many' })).toHaveLength(2);
  expect(codes({ 'week-factor': '26', year: '52', relevant: '是' })).toEqual([]);
});

const courses = fc.uniqueArray(
  fc.record({
    name: fc.stringMatching(/^[a-z]{1,6}$/),
    theory: fc.nat(200),
    practice: fc.nat(200),
    weeks: fc.nat(20),
    credits: fc.nat(10),
    kind: fc.constantFrom('both', 'total', 'weeks'),
  }),
  { selector: ({ name }) => name, maxLength: 12 },
);
const built = (list: Parameters<Parameters<typeof courses.map>[0]>[0]) =>
  plan(
    list.map(({ name, theory, practice, weeks, credits, kind }) =>
      course(name, {
        credits: amount(credits),
        hours:
          kind === 'both'
            ? { theory: amount(theory), practice: amount(practice) }
            : kind === 'total'
              ? { total: amount(theory) }
              : {},
        terms: kind === 'weeks' ? [{ term: 1, weeks: amount(weeks), written: `${weeks}W` }] : [],
      }),
    ),
  );

describe('whatever the plan', () => {
  it('the rows that count add up to the numerator', () => {
    fc.assert(
      fc.property(courses, (list) => {
        for (const id of ['zhejiang-2018', 'moe-2019-13'])
          for (const { numerator, rows } of checkProgramme(built(list), policy(id), {}))
            if (rows.length > 0)
              expect(sum(rows.map((row) => row.amount ?? amount(0)))).toBe(numerator);
      }),
      { numRuns: 60 },
    );
  });

  it('the order of its courses makes no difference', () => {
    fc.assert(
      fc.property(courses, (list) => {
        const document = built(list);
        const turned = { ...document, courses: [...document.courses].reverse() };
        for (const id of ['zhejiang-2018', 'plan-consistency'])
          expect(checkProgramme(turned, policy(id), {})).toEqual(
            checkProgramme(document, policy(id), {}),
          );
      }),
      { numRuns: 60 },
    );
  });
});
