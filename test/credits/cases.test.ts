import { expect, it } from 'vitest';
import { runPackTests } from '../../src/credits/case/pack-test';
import { shippedPacks } from './packs';

const IDS = Array.from({ length: 35 }, (_, at) => `A${String(at + 1).padStart(2, '0')}`);

const PACKS = shippedPacks();
const ALL = PACKS.flatMap((pack) => runPackTests(pack, PACKS));

it.each(IDS)('worked case %s is kept with a pack and passes', (id) => {
  const results = ALL.filter((each) => each.id === id);
  expect(results.length).toBeGreaterThan(0);
  expect(results.filter((each) => !each.passed)).toEqual([]);
});

it('a test that expects something else fails and says where', () => {
  const [pack] = PACKS.filter((each) => each.id === 'rs26');
  if (pack === undefined) throw new Error('no pack');
  const [first] = pack.tests ?? [];
  const wrong = { ...first, expect: [{ claim: 'k1', outcome: 'granted', recognised: '6.9' }] };
  const [result] = runPackTests({ ...pack, tests: [wrong] }, PACKS);
  expect(result?.passed).toBe(false);
  expect(result?.differences).toEqual([{ where: 'k1.recognised', expected: '6.9', found: '7' }]);
});

it('a malformed test fails with its path', () => {
  const [pack] = PACKS;
  if (pack === undefined) throw new Error('no pack');
  const [result] = runPackTests(
    { ...pack, tests: [{ id: 'x', title: 'x', case: {}, expect: [] }] },
    [],
  );
  expect(result?.problems.map((each) => each.where.path)).toEqual([
    'tests[0].case.claims',
    'tests[0].expect',
  ]);
});
