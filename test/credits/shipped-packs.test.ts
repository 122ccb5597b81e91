import { describe, expect, it } from 'vitest';
import { runPackTests } from '../../src/credits/case/pack-test';
import { readRulePack } from '../../src/credits/pack/read-pack';
import { shippedJson, shippedPacks } from './packs';

describe('every shipped pack', () => {
  it.each([...shippedJson()])('%s has no fault and no doubt', (_, json) => {
    expect(readRulePack(json).problems).toEqual([]);
  });

  const packs = shippedPacks();
  const cases = packs.flatMap((pack) =>
    runPackTests(pack, packs).map(
      (result) => [`${pack.id} ${result.id} ${result.title}`, result] as const,
    ),
  );
  it.each(cases)('%s', (_, result) => {
    expect(result.problems).toEqual([]);
    expect(result.differences).toEqual([]);
  });
});
