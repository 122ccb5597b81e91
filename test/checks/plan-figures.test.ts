import { describe, expect, it } from 'vitest';
import { termLoads } from '../../src/checks/measure/term-load';
import { prerequisiteGraph } from '../../src/checks/prerequisite-graph';
import { amount, sum, toNumber } from '../../src/domain/amount';
import { course, plan, samplePlan } from './plans';

const terms = [1, 2].map((number) => ({ number, name: '', weeks: amount(16) }));

describe('hours by term', () => {
  it('part a course of several terms exactly, after its weekly hours and weeks', () => {
    const document = plan(
      [
        course('甲', {
          credits: amount(3),
          hours: { theory: amount(90) },
          terms: [
            { term: 1, weeklyHours: amount(4), written: '4' },
            { term: 2, weeklyHours: amount(4), weeks: amount(8), written: '4/8W' },
          ],
        }),
      ],
      { terms },
    );
    expect(termLoads(document)).toMatchObject([
      { total: '60', credits: '2', weekly: '4', courses: 1 },
      { total: '30', credits: '1', weekly: '4', courses: 1 },
    ]);
  });

  it('keep apart what stands in no term, and count nothing in brackets', () => {
    const document = plan(
      [
        course('甲', { hours: { total: amount(32) } }),
        course('乙', { hours: { total: amount(16) }, uncounted: ['hours'] }),
      ],
      { terms },
    );
    expect(termLoads(document)[2]).toMatchObject({
      term: null,
      total: '32',
      courses: 2,
      hours: [{ kind: 'total', amount: '32' }],
    });
  });

  it('of the sample plan add up to its hours', () => {
    const all = sum(termLoads(samplePlan).map(({ total }) => total));
    const printed = sum(samplePlan.courses.flatMap(({ hours }) => hours.total ?? []));
    expect(toNumber(all)).toBeCloseTo(toNumber(printed));
  });
});

describe('prerequisites', () => {
  const factors = (...list: Parameters<typeof plan>[0]) =>
    prerequisiteGraph(plan(list).courses).map(
      ({ course: { name }, blocking, delay }) => `${name} ${blocking} ${delay}`,
    );

  it('give blocking and delay factors along the whole chain', () => {
    expect(
      factors(
        course('甲'),
        course('乙', { prerequisites: ['甲'] }),
        course('丙', { prerequisites: ['乙'] }),
        course('丁', { prerequisites: ['甲'] }),
        course('戊'),
      ),
    ).toEqual(['甲 3 3', '乙 1 3', '丙 0 3', '丁 0 2']);
  });

  it('come to an end in a ring, and pass over what the plan does not hold', () => {
    expect(
      factors(
        course('甲', { prerequisites: ['乙'] }),
        course('乙', { prerequisites: ['甲', '丙丁'] }),
        course('丙', { prerequisites: ['丙'] }),
      ),
    ).toEqual(['甲 1 1', '乙 1 1']);
    expect(prerequisiteGraph([])).toEqual([]);
  });

  it('take every alternative as an edge', () => {
    const [, , last] = prerequisiteGraph(
      plan([course('甲'), course('乙'), course('丙', { prerequisites: ['甲 或 乙'] })]).courses,
    );
    expect(last?.before.map(({ name }) => name)).toEqual(['甲', '乙']);
  });
});
