import { bestPlan } from '../../src/credits/best-plan/best-plan';
import type { PlanQuestion } from '../../src/credits/best-plan/plan';
import { inputsOfCase } from '../../src/credits/case/inputs-of-case';
import { asId } from '../../src/domain/id';
import { openSolver } from '../../src/solver/open-solver';
import { adopt } from '../credits/adopt';
import { shippedPack } from '../credits/packs';

const ON = '2026-10-01';
const LEVELS = ['national', 'provincial', 'school'];
const GRADES = ['special', 'first', 'second', 'third'];
const GROUPS = ['major-core', 'major-basic', 'general-basic', 'block-practice'];

/** 40 prizes of one student, some of one work, and a plan of 60 courses. */
function questionOf(): PlanQuestion {
  const { context } = inputsOfCase(
    {
      courses: Array.from({ length: 60 }, (_, at) => ({
        id: `c${at}`,
        credits: String(1 + (at % 9) / 2),
        group: GROUPS[at % 4] ?? '',
      })),
      achievements: Array.from({ length: 40 }, (_, at) => ({
        id: `a${at}`,
        kind: 'contest',
        date: '2026-03-01',
        facts: {
          contestLevel: LEVELS[at % 3] ?? '',
          awardGrade: GRADES[(at * 3 + Math.floor(at / 4)) % 4] ?? '',
          team: false,
          organiser: 'government',
          content: `work ${at % 30}`,
        },
      })),
      claims: [],
    },
    ON,
  );
  return {
    adopted: adopt(shippedPack('rs14'), shippedPack('rs04')),
    studentId: asId('student'),
    programmeId: asId('programme'),
    achievementIds: context.achievements.map((each) => each.id),
    courses: context.courses ?? [],
    context,
    submitted: ON,
  };
}

/** The best plan for 40 achievements and 60 courses under two shipped packs. Prints its proof and time; fails above 60 s or without a proof. */
export async function run(): Promise<void> {
  const solve = await openSolver();
  const from = performance.now();
  const { status, best, bound, equal, judged } = bestPlan(questionOf(), solve);
  const ms = performance.now() - from;
  console.log(
    `${status}: ${best.credits} credits by ${best.pairs.length} uses, bound ${bound ?? 'unknown'}, ` +
      `${equal.length} equal, ${judged} plans judged, ${ms.toFixed(0)} ms`,
  );
  if (status !== 'optimal' || ms > 60_000) process.exitCode = 1;
}
