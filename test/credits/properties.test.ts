import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import type { CaseFile } from '../../src/credits/case/case-file';
import { inputsOfCase } from '../../src/credits/case/inputs-of-case';
import type { AdoptedPacks } from '../../src/credits/context';
import { decide, type ProposedDecision } from '../../src/credits/decide';
import { literalsOf } from '../../src/credits/flip/literals';
import type { RulePack } from '../../src/credits/pack/rule-pack';
import {
  amount,
  compareAmounts,
  parseAmount,
  sum,
  times,
  ZERO,
  type Amount,
} from '../../src/domain/amount';
import { asId, type AchievementId, type DecisionId } from '../../src/domain/id';
import { readRulePack } from '../../src/credits/pack/read-pack';
import { adopt } from './adopt';
import { shippedPacks } from './packs';

/** 10,000 runs of all take about five minutes; `DUIJIE_RUNS=10000` asks for them. */
const RUNS = Number(process.env['DUIJIE_RUNS'] ?? 100);
vi.setConfig({ testTimeout: 900_000 });
const ON = '2024-05-10';
const packs = shippedPacks();
const pairs: readonly AdoptedPacks[] = packs.flatMap((pack) => {
  if (pack.stage === 'recognition') return [adopt(pack, null)];
  const stem = pack.id.replace('-conversion', '');
  const partner = packs.find((each) => each.id === `${stem}-recognition`) ?? null;
  const contest = packs.find((each) => each.id === 'rs14') ?? null;
  return [adopt(partner, pack), adopt(contest, pack)];
});

const credits = fc.integer({ min: 1, max: 48 }).map((quarters) => String(quarters / 4));

type MadeFacts = Record<string, string | number | boolean>;

function known(entries: readonly (readonly [string, MadeFacts[string] | undefined])[]): MadeFacts {
  const facts: MadeFacts = {};
  for (const [name, value] of entries) if (value !== undefined) facts[name] = value;
  return facts;
}

/** Facts that a pack holds against something, with values it knows and some it does not. */
function factsOf(pack: RulePack, prefix: '' | 'course.' | 'student.') {
  const named = [...literalsOf(pack)].filter(([name]) =>
    prefix === ''
      ? !name.includes('.') && !['credits', 'kind', 'date', 'on'].includes(name)
      : name.startsWith(prefix) && name !== 'course.credits',
  );
  return fc
    .tuple(
      ...named.map(([name, values]) =>
        fc
          .option(fc.constantFrom(...(values.length > 0 ? values : ['x']), 'odd', 2), {
            nil: undefined,
            freq: 9,
          })
          .map((value) => [name.slice(prefix.length), value] as const),
      ),
    )
    .map(known);
}

function caseOf({ recognition, conversion }: AdoptedPacks): fc.Arbitrary<CaseFile> {
  const used = [recognition, conversion].filter((each) => each !== null);
  const facts = fc
    .tuple(...used.map((pack) => factsOf(pack, '')))
    .map((all) => known(all.flatMap((each) => Object.entries(each))));
  const [last] = used.slice(-1);
  if (last === undefined) throw new Error('no pack');
  const kinds = [...(literalsOf(recognition ?? last).get('kind') ?? []), 'contest', 'certificate'];
  const group = fc.constantFrom('general-basic', 'major-basic', 'major-core', 'block-practice');
  const requirement = fc.constantFrom('required', 'free-elective');
  return fc
    .record({
      achievements: fc.array(
        fc.record({
          kind: fc.constantFrom(...kinds.map(String)),
          facts,
          credits: fc.option(credits),
        }),
        { minLength: 1, maxLength: 5 },
      ),
      courses: fc.array(
        fc.record({ credits, group, requirement, extra: factsOf(last, 'course.') }),
        {
          minLength: 1,
          maxLength: 5,
        },
      ),
      student: factsOf(recognition ?? last, 'student.'),
      claims: fc.array(
        fc.record({
          achievements: fc.array(fc.nat(4), { minLength: 1, maxLength: 3 }),
          targets: fc.array(fc.nat(4), { maxLength: 3 }),
          day: fc.integer({ min: 1, max: 9 }),
        }),
        { minLength: 1, maxLength: 4 },
      ),
    })
    .map((made): CaseFile => ({
      students: [{ id: 's1', facts: made.student }],
      courses: made.courses.map(({ extra, ...course }, at) => ({
        ...extra,
        ...course,
        id: `c${at}`,
      })),
      achievements: made.achievements.map((each, at) => ({
        id: `a${at}`,
        kind: each.kind,
        date: '2024-04-20',
        facts: { ...each.facts, ...(each.credits !== null && { credits: each.credits }) },
      })),
      claims: made.claims.map((claim, at) => ({
        id: `k${at}`,
        submitted: `2024-05-0${claim.day}`,
        achievements: [...new Set(claim.achievements)]
          .filter((each) => each < made.achievements.length)
          .map((each) => `a${each}`),
        targets: [...new Set(claim.targets)]
          .filter((each) => each < made.courses.length)
          .map((each) => `c${each}`),
      })),
    }));
}

const anyCase = fc
  .constantFrom(...pairs)
  .chain((adopted) => caseOf(adopted).map((file) => ({ adopted, file })));

function decided(adopted: AdoptedPacks, file: CaseFile): readonly ProposedDecision[] {
  const { claims, context } = inputsOfCase(file, ON);
  return decide(adopted, claims, context);
}

function isBelowZero(value: Amount): boolean {
  return compareAmounts(value, ZERO) < 0;
}

function madeUp(stage: 'recognition' | 'conversion', steps: readonly object[]): RulePack {
  const { value, problems } = readRulePack({
    format: 'duijie-credit-rules',
    version: 1,
    id: 'made-up',
    stage,
    title: '自拟',
    institution: '自拟学院',
    source: { title: '自拟办法' },
    edition: '2024',
    status: 'sample',
    effective: { from: '2020-01-01', to: null, by: 'claim.submitted' },
    pool: 'claim',
    clauses: [{ id: 'c', text: '自拟条款' }],
    facts: [],
    steps: steps.map((step, at) => ({ id: `s${at}`, clause: 'c', ...step })),
  });
  if (value === undefined) throw new Error(JSON.stringify(problems));
  return value;
}

describe('whatever the claims', () => {
  it('no amount is ever negative', () => {
    fc.assert(
      fc.property(anyCase, ({ adopted, file }) => {
        for (const decision of decided(adopted, file)) {
          const parts = [...decision.awards, ...decision.targets].map((each) => each.credits);
          const all = [decision.recognised, decision.convertible, decision.credits, ...parts];
          expect(all.filter(isBelowZero)).toEqual([]);
          const said = decision.trace.flatMap((step) => step.result['credits'] ?? []);
          expect(said.filter((each) => isBelowZero(amount(String(each))))).toEqual([]);
        }
      }),
      { numRuns: RUNS },
    );
  });

  it('the order in which claims come in changes nothing', () => {
    fc.assert(
      fc.property(anyCase, fc.infiniteStream(fc.nat()), ({ adopted, file }, keys) => {
        const shuffled = file.claims
          .map((claim) => ({ claim, key: Number(keys.next().value) }))
          .sort((a, b) => a.key - b.key)
          .map((each) => each.claim);
        const byClaim = (all: readonly ProposedDecision[]) =>
          [...all].sort((a, b) => (a.claimId < b.claimId ? -1 : 1));
        const [straight, mixed] = [
          decided(adopted, file),
          decided(adopted, { ...file, claims: shuffled }),
        ];
        expect(byClaim(mixed)).toEqual(byClaim(straight));
      }),
      { numRuns: RUNS },
    );
  });

  it('the same input gives the same bytes and is left as it was', () => {
    fc.assert(
      fc.property(anyCase, ({ adopted, file }) => {
        const before = JSON.stringify([adopted, file]);
        const first = JSON.stringify(decided(adopted, file));
        const again = structuredClone({ adopted, file });
        expect(JSON.stringify(decided(again.adopted, again.file))).toBe(first);
        expect(JSON.stringify([adopted, file])).toBe(before);
      }),
      { numRuns: RUNS },
    );
  });
});

/** Specialist and public courses, 60 and 20 credits in all, of which some are asked for. */
const PLAN = [
  ...[1, 2, 3, 4, 5].map((size) => ({
    id: `m${size}`,
    credits: String(size),
    group: 'major-core',
  })),
  { id: 'm-rest', credits: '45', group: 'major-basic' },
  ...[1, 2, 3].map((size) => ({ id: `p${size}`, credits: String(size), group: 'general-basic' })),
  { id: 'p-rest', credits: '14', group: 'general-basic' },
];
const ASKED = ['m1', 'm2', 'm3', 'm4', 'm5', 'p1', 'p2', 'p3'];

const asking = fc
  .array(
    fc.record({ credits, target: fc.constantFrom(...ASKED), day: fc.integer({ min: 1, max: 9 }) }),
    { minLength: 1, maxLength: 8 },
  )
  .map((rows): CaseFile => ({
    courses: PLAN,
    achievements: rows.map((row, at) => ({
      id: `a${at}`,
      kind: 'contest',
      date: '2024-04-20',
      facts: { credits: row.credits },
    })),
    claims: rows.map((row, at) => ({
      id: `k${at}`,
      submitted: `2024-05-0${row.day}`,
      achievements: [`a${at}`],
      targets: [row.target],
    })),
  }));

function converted(decisions: readonly ProposedDecision[], group: string): Amount {
  const ids = new Set(PLAN.filter((each) => each.group.startsWith(group)).map((each) => each.id));
  const targets = decisions
    .flatMap((each) => each.targets)
    .filter((each) => ids.has(each.courseId));
  return sum(targets.map((each) => each.credits));
}

describe('caps', () => {
  const fifth = packs.find((each) => each.id === 'rs04') ?? null;

  it('are never passed, whole courses, two caps at once', () => {
    fc.assert(
      fc.property(asking, (file) => {
        const decisions = decided(adopt(null, fifth), file);
        expect(compareAmounts(converted(decisions, 'major'), amount(12))).toBeLessThanOrEqual(0);
        expect(compareAmounts(converted(decisions, 'general'), amount(4))).toBeLessThanOrEqual(0);
      }),
      { numRuns: RUNS },
    );
  });

  const cutting = madeUp('conversion', [
    { primitive: 'convert', mode: 'credits' },
    { primitive: 'cap', limit: { times: ['1/3', 10] }, excess: 'cut' },
  ]);

  it('are used no more when a claim is left out', () => {
    fc.assert(
      fc.property(asking, fc.nat(7), (file, gone) => {
        const rest = { ...file, claims: file.claims.filter((_, at) => at !== gone) };
        const used = (of: CaseFile) =>
          sum(decided(adopt(null, cutting), of).map((each) => each.credits));
        const [all, fewer] = [used(file), used(rest)];
        expect(compareAmounts(fewer, all)).toBeLessThanOrEqual(0);
        expect(compareAmounts(all, amount('10/3'))).toBeLessThanOrEqual(0);
      }),
      { numRuns: RUNS },
    );
  });

  it('give back what a withdrawn decision had used, to the last third', () => {
    fc.assert(
      fc.property(asking, fc.nat(7), (file, gone) => {
        const { claims, context } = inputsOfCase(file, ON);
        const adopted = adopt(null, cutting);
        const standing = decide(adopted, claims, context).map((each, at) => ({
          ...each,
          id: asId<DecisionId>(`d${at}`),
        }));
        const later = {
          ...claims[0],
          id: 'later',
          achievementIds: ['new'],
          targetCourseIds: ['m-rest'],
        } as unknown as (typeof claims)[number];
        const fresh = context.achievements
          .slice(0, 1)
          .map((each) => ({ ...each, id: asId<AchievementId>('new'), facts: { credits: '40' } }));
        const achievements = [...context.achievements, ...fresh];
        const room = (earlier: typeof standing) =>
          decide(adopted, [later], { ...context, achievements, earlier })[0]?.credits ?? ZERO;
        const withdrawn = standing.filter((_, at) => at !== gone);
        const given = standing[gone]?.credits ?? ZERO;
        expect(sum([room(standing), given])).toBe(room(withdrawn));
      }),
      { numRuns: RUNS },
    );
  });
});

describe('tables', () => {
  const best = ['special', 'first', 'second', 'third', 'merit', 'participation'];
  const contests = packs.filter((each) =>
    ['rs14', 'rs03-recognition', 'rs26', 'rs15'].includes(each.id),
  );

  it('never give less for a better prize', () => {
    const prize = fc.record({
      pack: fc.constantFrom(...contests),
      level: fc.constantFrom('international', 'national', 'provincial', 'school'),
      prizes: fc
        .tuple(fc.nat(4), fc.nat(4))
        .map(([a, b]) => [Math.min(a, b), Math.max(a, b)] as const),
      rank: fc.integer({ min: 1, max: 9 }),
    });
    fc.assert(
      fc.property(prize, ({ pack, level, prizes, rank }) => {
        const [better, worse] = prizes.map(
          (at) =>
            decided(adopt(pack, null), {
              achievements: [
                {
                  id: 'a1',
                  kind: 'contest',
                  date: '2024-04-20',
                  facts: {
                    contestLevel: level,
                    awardGrade: best[at] ?? '',
                    represents: true,
                    team: true,
                    teamRank: rank,
                  },
                },
              ],
              claims: [{ id: 'k1', achievements: ['a1'] }],
            })[0],
        );
        const isInTable = better?.awards[0]?.outcome === 'granted';
        const pair = [better?.recognised ?? ZERO, worse?.recognised ?? ZERO] as const;
        if (isInTable) expect(compareAmounts(...pair)).toBeGreaterThanOrEqual(0);
      }),
      { numRuns: RUNS },
    );
  });
});

describe('exactness', () => {
  it('keeps thirds: n members of a third each come to n thirds, and a cap of n thirds just holds', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 12 }),
        fc.integer({ min: 1, max: 9 }),
        (size, whole) => {
          const share = madeUp('recognition', [
            { primitive: 'team', scheme: 'first-ranks', ranks: 1, unranked: 'split' },
            { primitive: 'cap', limit: String(whole) },
          ]);
          const achievements = Array.from({ length: size }, (_, at) => ({
            id: `a${at}`,
            kind: 'contest',
            date: '2024-04-20',
            facts: { credits: String(whole), teamRanked: false, teamSize: size },
          }));
          const [decision] = decided(adopt(share, null), {
            achievements,
            claims: [{ id: 'k1', achievements: achievements.map((each) => each.id) }],
          });
          expect(decision?.recognised).toBe(String(whole));
          expect(decision?.awards[0]?.credits).toBe(
            times(amount(whole), parseAmount(`1/${size}`) ?? ZERO),
          );
        },
      ),
      { numRuns: RUNS },
    );
  });
});
