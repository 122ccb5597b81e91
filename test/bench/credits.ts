import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { ClaimOffice } from '../../src/credits/office/claim-office';
import { findClaims } from '../../src/credits/office/find-claims';
import type { Achievement, Claim, Student } from '../../src/domain/achievement';
import { asId } from '../../src/domain/id';
import type { ProgrammeDocument } from '../../src/domain/programme';
import { adopt } from '../credits/adopt';
import { shippedPack } from '../credits/packs';

const STUDENTS = 5_000;
const CLAIMS = 20_000;
const LIMIT = 10_000;
const PLAN = fileURLToPath(
  new URL('../../standards/programmes/industrial-robotics-2026.json', import.meta.url),
);
const LEVELS = ['national', 'provincial', 'school'];
const GRADES = ['special', 'first', 'second', 'third'];

const pick = <T>(values: readonly T[], at: number): T => {
  const value = values[at % values.length];
  if (value === undefined) throw new Error('nothing to pick from');
  return value;
};

/** Four prizes a student, each asked for another course of the shipped plan. */
function officeOf(): ClaimOffice {
  const { programme, courses } = JSON.parse(readFileSync(PLAN, 'utf8')) as ProgrammeDocument;
  const students = Array.from({ length: STUDENTS }, (_, at): Student => ({
    id: asId(`s${at}`),
    number: String(at).padStart(8, '0'),
    name: `学生${at}`,
    programmeId: programme.id,
  }));
  const achievements = Array.from({ length: CLAIMS }, (_, at): Achievement => ({
    id: asId(`a${at}`),
    studentId: pick(students, at).id,
    kind: 'contest',
    title: `竞赛 ${at % 40}`,
    date: '2026-03-01',
    facts: {
      contestLevel: pick(LEVELS, at + Math.floor(at / STUDENTS)),
      awardGrade: pick(GRADES, at * 3),
      team: false,
      organiser: 'government',
      content: `work ${Math.floor(at / STUDENTS)}`,
    },
  }));
  const claims = achievements.map((each, at): Claim => ({
    id: asId(`k${at}`),
    studentId: each.studentId,
    programmeId: programme.id,
    achievementIds: [each.id],
    targetCourseIds: [pick(courses, at * 7).id],
    state: 'entered',
    submitted: '2026-10-01',
    answers: {},
  }));
  const adopted = [adopt(shippedPack('rs14'), shippedPack('rs04'))];
  const rows = { students, achievements, claims, courses, adopted };
  return new ClaimOffice({ ...rows, decisions: [], programmes: [programme] }, '2026-11-23');
}

/**
 * Decides 20,000 claims of 5,000 students by two shipped packs, as the worker does, and finds among them. Prints the times; fails above 10 s, or when a
 * search takes over 200 ms.
 */
export function run(): void {
  const office = officeOf();
  let from = performance.now();
  let told = 0;
  const decided = office.decide(office.rows.claims, () => (told += 1));
  const ms = performance.now() - from;
  const outcomes = new Map<string, number>();
  for (const { outcome } of decided.values())
    outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1);
  console.log(
    `${decided.size} claims of ${told} students in ${ms.toFixed(0)} ms: ${[...outcomes].join(' · ')}`,
  );
  const lines = office.lines();
  from = performance.now();
  const search = { state: 'waiting', text: '竞赛 39', sort: 'student', isDown: false } as const;
  const { found } = findClaims(lines, search, () => '');
  const finding = performance.now() - from;
  console.log(`${found.length} found among ${lines.length} in ${finding.toFixed(0)} ms`);
  if (decided.size !== CLAIMS || ms > LIMIT || finding > 200) process.exitCode = 1;
}
