import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { bestPlan } from '../../../src/credits/best-plan/best-plan';
import { isForeseeable } from '../../../src/credits/best-plan/foreseeable';
import type { PlanQuestion } from '../../../src/credits/best-plan/plan';
import { inputsOfCase } from '../../../src/credits/case/inputs-of-case';
import type { AdoptedPacks } from '../../../src/credits/context';
import { decide } from '../../../src/credits/decide';
import { readRulePack } from '../../../src/credits/pack/read-pack';
import type { RulePack } from '../../../src/credits/pack/rule-pack';
import type { Claim } from '../../../src/domain/achievement';
import { compareAmounts, sum, toNumber, ZERO, type Amount } from '../../../src/domain/amount';
import { asId } from '../../../src/domain/id';
import type { Course } from '../../../src/domain/programme';
import { openSolver } from '../../../src/solver/open-solver';
import { adopt } from '../adopt';

/** `DUIJIE_PLANS=2000` asks for as many cases. */
const RUNS = Number(process.env['DUIJIE_PLANS'] ?? 100);
vi.setConfig({ testTimeout: 900_000 });
const ON = '2024-05-10';
const solve = await openSolver();

function madeUp(stage: RulePack['stage'], pool: string, steps: readonly object[]): RulePack {
  const { value, problems } = readRulePack({
    format: 'duijie-credit-rules',
    version: 1,
    id: `made-up-${stage}`,
    stage,
    title: '自拟',
    institution: '自拟学院',
    source: { title: '自拟办法' },
    edition: '2024',
    status: 'sample',
    effective: { from: '2020-01-01', to: null, by: 'claim.submitted' },
    ...(stage === 'conversion' && { pool }),
    clauses: [{ id: 'c', text: '自拟条款' }],
    facts: [],
    steps: steps.map((step, at) => ({ id: `s${at}`, clause: 'c', ...step })),
  });
  if (value === undefined) throw new Error(JSON.stringify(problems));
  return value;
}

const size = fc.integer({ min: 1, max: 16 }).map((halves) => String(halves / 2));
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined, freq: 2 });
const group = fc.constantFrom('major-core', 'general-basic');

const cap = fc.record(
  {
    primitive: fc.constant('cap'),
    limit: fc.oneof(size, fc.constant({ times: ['1/3', 10] })),
    where: group.map((is) => ({ fact: 'course.group', is })),
    per: fc.constantFrom(['kind'], ['achievement.id']),
    measure: fc.constantFrom('credits', 'count'),
    excess: fc.constantFrom('refuse', 'refuse', 'cut'),
  },
  { requiredKeys: ['primitive', 'limit'] },
);
const once = fc.record(
  {
    primitive: fc.constant('use-once'),
    per: fc.constantFrom(['achievement.id'], ['event'], ['course.group']),
    times: fc.integer({ min: 1, max: 2 }),
  },
  { requiredKeys: ['primitive'] },
);
const convert = fc.constantFrom(
  { primitive: 'convert', mode: 'whole', needs: 'enough' },
  { primitive: 'convert', mode: 'whole', needs: 'enough' },
  { primitive: 'convert', mode: 'whole' },
  { primitive: 'convert', mode: 'credits' },
);
const allowed = group.map((is) => ({
  primitive: 'target-limit',
  except: {
    all: [
      { fact: 'course.group', is },
      { fact: 'kind', is: 'contest' },
    ],
  },
}));
const small = { primitive: 'require', that: { fact: 'credits', atMost: '4' } };
const near = fc.constantFrom(small, undefined, undefined, undefined, undefined);
const surplus = fc.constantFrom('lost', 'kept').map((is) => ({ primitive: 'surplus', is }));

const conversionSteps = fc
  .tuple(maybe(allowed), maybe(once), convert, maybe(surplus), maybe(cap), maybe(cap), near)
  .map((all) => all.filter((each) => each !== undefined));
const recognitionSteps = fc
  .tuple(
    maybe(fc.constant({ primitive: 'best-of', by: ['event'] })),
    maybe(
      fc.record({
        primitive: fc.constant('cap'),
        limit: size,
        per: fc.constant(['kind']),
        excess: fc.constantFrom('refuse', 'cut'),
      }),
    ),
  )
  .map((all) => all.filter((each) => each !== undefined));

const anyQuestion = fc
  .record({
    conversion: conversionSteps,
    recognition: recognitionSteps,
    pool: fc.constantFrom('achievement', 'achievement', 'achievement', 'claim', 'student'),
    achievements: fc.array(
      fc.record({
        kind: fc.constantFrom('contest', 'certificate'),
        credits: size,
        event: fc.constantFrom('e1', 'e2', 'e3'),
      }),
      { minLength: 1, maxLength: 3 },
    ),
    courses: fc.array(fc.record({ credits: size, group }), { minLength: 1, maxLength: 4 }),
    before: maybe(fc.record({ credits: size, group })),
  })
  .map((made): PlanQuestion => {
    const { context } = inputsOfCase(
      {
        courses: made.courses.map((each, at) => ({ ...each, id: `c${at}` })),
        achievements: made.achievements.map(({ kind, ...facts }, at) => ({
          id: `a${at}`,
          kind,
          date: '2024-04-20',
          facts,
        })),
        ...(made.before && {
          earlier: [
            {
              stage: 'conversion' as const,
              credits: made.before.credits,
              facts: { 'course.group': made.before.group, kind: 'contest', event: 'e9' },
            },
          ],
        }),
        claims: [],
      },
      ON,
    );
    const recognition =
      made.recognition.length > 0 ? madeUp('recognition', '', made.recognition) : null;
    return {
      adopted: adopt(recognition, madeUp('conversion', made.pool, made.conversion)),
      studentId: asId('student'),
      programmeId: asId('programme'),
      achievementIds: context.achievements.map((each) => each.id),
      courses: context.courses ?? [],
      context,
      submitted: ON,
    };
  });

/** All ways to give each course to an achievement (to the pool of all) or to none. */
function assignments(question: PlanQuestion): readonly (readonly (readonly [string, Course])[])[] {
  const pooled = question.adopted.conversion?.pool === 'student';
  const holders = pooled ? [question.achievementIds.join('+')] : question.achievementIds;
  return question.courses.reduce<(readonly (readonly [string, Course])[])[]>(
    (all, course) =>
      all.flatMap((each) => [each, ...holders.map((one) => [...each, [one, course] as const])]),
    [[]],
  );
}

function byHand(question: PlanQuestion): Amount {
  let most: Amount = ZERO;
  for (const uses of assignments(question)) {
    const claims = [...new Set(uses.map(([holder]) => holder))].map((holder): Claim => ({
      id: asId(holder),
      studentId: question.studentId,
      programmeId: question.programmeId,
      achievementIds: holder.split('+').map((each) => asId(each)),
      targetCourseIds: uses
        .filter((each) => each[0] === holder)
        .map((each) => each[1])
        .sort(
          (a, b) =>
            toNumber(a.credits ?? ZERO) - toNumber(b.credits ?? ZERO) || (a.id < b.id ? -1 : 1),
        )
        .map((each) => each.id),
      state: 'entered',
      submitted: ON,
      answers: {},
    }));
    const decisions = decide(question.adopted, claims, question.context);
    const targets = decisions.flatMap((each) => each.targets);
    const isLawful =
      decisions.every((each) => each.outcome !== 'needs-person') &&
      targets.every((each) => each.from.length > 0 && each.credits !== '0');
    const credits = sum(targets.map((each) => each.credits));
    if (isLawful && compareAmounts(credits, most) > 0) most = credits;
  }
  return most;
}

describe('the best lawful plan', () => {
  it('gives as much as the best of all plans tried one by one', () => {
    let foreseen = 0;
    fc.assert(
      fc.property(anyQuestion, (question) => {
        if (isForeseeable(question)) foreseen += 1;
        const found = bestPlan(question, solve);
        expect(found.status).toBe('optimal');
        expect(found.best.isLawful).toBe(true);
        expect(found.best.credits).toBe(byHand(question));
        for (const each of found.equal) {
          expect(each.isLawful).toBe(true);
          expect(each.credits).toBe(found.best.credits);
        }
      }),
      { numRuns: RUNS },
    );
    // Most of them went through the solver.
    expect(foreseen).toBeGreaterThan(RUNS / 2);
  });

  const prizes = (adopted: AdoptedPacks): PlanQuestion => {
    const { context } = inputsOfCase(
      {
        courses: [
          { id: 'small', credits: '2', group: 'major-core' },
          { id: 'large', credits: '4', group: 'major-core' },
        ],
        achievements: ['national', 'provincial'].map((id, at) => ({
          id,
          kind: 'contest',
          date: '2024-04-20',
          facts: { credits: String(4 - 2 * at), event: 'one' },
        })),
        claims: [],
      },
      ON,
    );
    return {
      adopted,
      studentId: asId('student'),
      programmeId: asId('programme'),
      achievementIds: context.achievements.map((each) => each.id),
      courses: context.courses ?? [],
      context,
      submitted: ON,
    };
  };
  const whole = madeUp('conversion', 'achievement', [
    { primitive: 'convert', mode: 'whole', needs: 'enough' },
  ]);

  it('uses each prize where it gains most', () => {
    const { best, status } = bestPlan(prizes(adopt(null, whole)), solve);
    expect(status).toBe('optimal');
    expect(best.pairs.map(({ unit, course }) => [...unit, course.id])).toEqual([
      ['national', 'large'],
      ['provincial', 'small'],
    ]);
  });

  it('uses one of two prizes when the rules count only one, and says which else would do', () => {
    const once = madeUp('recognition', '', [{ primitive: 'best-of', by: ['event'] }]);
    const { best, equal } = bestPlan(prizes(adopt(once, whole)), solve);
    expect(best.pairs.map((each) => each.course.id)).toEqual(['large']);
    expect(equal).toEqual([]);
  });

  it('has nothing to plan without a conversion pack', () => {
    expect(bestPlan(prizes(adopt(null, null)), solve).best.pairs).toEqual([]);
  });

  it('does not replace a course again that was replaced before', () => {
    const question = prizes(adopt(null, whole));
    const prior = [
      { studentId: 'student', stage: 'conversion', credits: '4', courseId: 'large', facts: {} },
    ] as unknown as NonNullable<PlanQuestion['context']['prior']>;
    const { best } = bestPlan({ ...question, context: { ...question.context, prior } }, solve);
    expect(best.pairs.map((each) => each.course.id)).toEqual(['small']);
  });
});
