import { describe, expect, it } from 'vitest';
import { DEFAULT_SCALE } from '../../src/domain/alignment';
import { asId } from '../../src/domain/id';
import { coverageOf } from '../../src/coverage/coverage-of';
import { coverageWithout } from '../../src/coverage/coverage-without';
import { rankGaps } from '../../src/coverage/rank-gaps';
import { elderlyCare, link } from './sample';

const question = {
  document: elderlyCare(),
  level: '4',
  scale: DEFAULT_SCALE,
  alignments: [
    link('c1', 'life-1'),
    link('c1', 'basic-1', 'M'),
    link('c2', 'basic-1', 'L'),
    link('c2', 'mind-1'),
  ],
};

describe('rankGaps', () => {
  const [target] = coverageOf(question).levels;
  const gaps = target === undefined ? [] : rankGaps(target);

  it('puts the item that loses most points first, equal ones in reading order', () => {
    expect(gaps.map(({ itemId, missing }) => [itemId, missing])).toEqual([
      ['basic-2', '11.25'],
      ['basic-3', '11.25'],
      ['basic-4', '11.25'],
      ['life-2', '10'],
      ['life-3', '10'],
      ['recovery-1', '7.5'],
      ['recovery-2', '7.5'],
      ['basic-1', '3.75'],
    ]);
  });

  it('tells an untaught item from one taught in part', () => {
    expect(gaps.find(({ itemId }) => itemId === 'basic-1')?.state).toBe('partly');
    expect(gaps.find(({ itemId }) => itemId === 'basic-2')?.state).toBe('untaught');
  });

  it('leaves out what is fully covered', () => {
    expect(gaps.map(({ itemId }) => itemId)).not.toContain('life-1');
  });
});

describe('coverageWithout', () => {
  it('names what becomes untaught or weaker, and the achievement that proves it', () => {
    const proof = { achievementId: asId<never>('award'), provesItems: [asId<never>('life-1')] };
    const effect = coverageWithout(question, new Set([asId<never>('c1')]), [proof]);
    expect(effect.lost).toEqual([
      expect.objectContaining({
        itemId: 'life-1',
        state: 'untaught',
        lost: '10',
        waived: ['c1'],
        provenBy: ['award'],
      }),
      expect.objectContaining({
        itemId: 'basic-1',
        state: 'weaker',
        lost: '3.75',
        waived: ['c1'],
        provenBy: [],
      }),
    ]);
  });

  it('counts proofs in neither figure', () => {
    const waived = new Set([asId<never>('c1')]);
    const proof = { achievementId: asId<never>('award'), provesItems: [asId<never>('life-1')] };
    const effect = coverageWithout(question, waived, [proof]);
    expect(effect.before.levels[0]?.covered).toBe('27.5');
    expect(effect.after.levels[0]?.covered).toBe('13.75');
  });

  it('loses nothing when no course is waived', () => {
    expect(coverageWithout(question, new Set(), []).lost).toEqual([]);
  });
});
