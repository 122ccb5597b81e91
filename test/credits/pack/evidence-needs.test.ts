import { expect, test } from 'vitest';
import { evidenceNeeds, proofsOf } from '../../../src/credits/pack/evidence-needs';
import type { RulePack } from '../../../src/credits/pack/rule-pack';

const pack = (...steps: object[]) => ({ steps }) as unknown as RulePack;

test('kinds of proof are asked for once, each with the fact that the rules look in', () => {
  const given = [
    pack(
      { primitive: 'evidence', needs: ['certificate', 'official-list'] },
      { primitive: 'require', needs: ['something'] },
    ),
    pack(
      { primitive: 'evidence', needs: ['certificate'] },
      { primitive: 'evidence', fact: 'proofs', needs: ['certificate'] },
    ),
  ];
  expect(evidenceNeeds(given)).toEqual([
    { fact: 'evidenceKinds', kind: 'certificate' },
    { fact: 'evidenceKinds', kind: 'official-list' },
    { fact: 'proofs', kind: 'certificate' },
  ]);
  expect(evidenceNeeds([pack()])).toEqual([]);
  expect(proofsOf(evidenceNeeds(given))).toEqual([
    ['evidenceKinds', ['certificate', 'official-list']],
    ['proofs', ['certificate']],
  ]);
});
