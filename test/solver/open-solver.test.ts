import { describe, expect, it } from 'vitest';
import { openSolver } from '../../src/solver/open-solver';

const choice = (gain: number) => ({ gain, most: 'choice' }) as const;

const solve = await openSolver();

describe('the solver', () => {
  it('chooses what fits into a sack and gains most', () => {
    const answer = solve({
      variables: [choice(6), choice(5), choice(5)],
      rows: [
        {
          terms: [
            [0, 6],
            [1, 4],
            [2, 4],
          ],
          atMost: 8,
        },
      ],
    });
    expect(answer).toEqual({ status: 'optimal', gain: 10, values: [0, 1, 1] });
  });

  it('lets what is no choice be anything up to its most', () => {
    const answer = solve({
      variables: [{ gain: 1, most: 3 }, choice(-1)],
      rows: [
        {
          terms: [
            [0, 1],
            [1, -2],
          ],
          atMost: 0,
        },
      ],
    });
    expect(answer).toMatchObject({ status: 'optimal', gain: 1, values: [2, 1] });
  });

  it('says so when nothing fits', () => {
    const answer = solve({
      variables: [choice(1)],
      rows: [{ terms: [[0, -1]], atMost: -2 }],
    });
    expect(answer.status).toBe('infeasible');
  });

  it('gains nothing from nothing', () => {
    expect(solve({ variables: [], rows: [] })).toMatchObject({ gain: 0 });
  });
});
