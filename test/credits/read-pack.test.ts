import { describe, expect, it } from 'vitest';
import { readRulePack } from '../../src/credits/pack/read-pack';
import { shippedJson } from './packs';

type Loose = Record<string, unknown> & { steps: Record<string, unknown>[] };

function changed(change: (pack: Loose) => void): readonly string[] {
  const pack = structuredClone(shippedJson().get('rs14.json')) as Loose;
  change(pack);
  return readRulePack(pack).problems.map((each) => `${each.code} ${each.where.path ?? ''}`);
}

function step(pack: Loose, at: number): Record<string, unknown> {
  const found = pack.steps[at];
  if (found === undefined) throw new Error(`no step ${at}`);
  return found;
}

describe('a rule pack is refused with the path of its fault', () => {
  it.each([undefined, null, 3, 'x', [], {}])('when it is %j', (json) => {
    const { value, problems } = readRulePack(json);
    expect(value).toBeUndefined();
    expect(problems.length).toBeGreaterThan(0);
  });

  it('when a step is of an unknown kind', () => {
    expect(changed((pack) => (step(pack, 2)['primitive'] = 'gird'))).toEqual([
      'pack-unknown-primitive steps[2].primitive',
    ]);
  });

  it('when a field is misspelt', () => {
    const faults = changed((pack) => {
      step(pack, 4)['lesss'] = '0.5';
    });
    expect(faults).toEqual(['pack-unknown-field steps[4].lesss']);
  });

  it('when an amount is no amount', () => {
    expect(changed((pack) => (step(pack, 4)['less'] = '0.5 credits'))).toEqual([
      'pack-wrong-value steps[4].less',
    ]);
  });

  it('when a clause, a condition or an id does not fit', () => {
    const faults = changed((pack) => {
      step(pack, 0)['clause'] = 'nowhere';
      step(pack, 1)['when'] = { ref: 'nobody' };
      step(pack, 2)['id'] = step(pack, 3)['id'];
    });
    expect(faults).toEqual([
      'pack-id-twice steps',
      'pack-clause-missing steps[0].clause',
      'pack-condition-missing steps[1].when.ref',
    ]);
  });

  it('when a row of a grid is short', () => {
    expect(changed((pack) => (step(pack, 2)['cells'] = [['10', '6'], ['4'], ['2']]))).toEqual([
      'pack-row-length steps[2].cells[0]',
      'pack-row-length steps[2].cells[1]',
      'pack-row-length steps[2].cells[2]',
    ]);
  });

  it('a fact that nobody declared is only a doubt', () => {
    const pack = structuredClone(shippedJson().get('rs14.json')) as Loose;
    step(pack, 0)['that'] = { fact: 'contestlevel', is: 'national' };
    const { value, problems } = readRulePack(pack);
    expect(value).toBeDefined();
    expect(problems.map((each) => [each.code, each.severity])).toEqual([
      ['pack-fact-undeclared', 'warning'],
    ]);
  });
});
