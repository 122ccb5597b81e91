import { describe, expect, it } from 'vitest';
import type { CaseFile } from '../../src/credits/case/case-file';
import { inputsOfCase } from '../../src/credits/case/inputs-of-case';
import { decide } from '../../src/credits/decide';
import { whatWouldFlip } from '../../src/credits/flip/what-would-flip';
import { asId, type ClaimId } from '../../src/domain/id';
import { adopt } from './adopt';
import { shippedPack } from './packs';

const COURSES = [
  { id: 'vision', credits: '5', group: 'major-core' },
  { id: 'robot', credits: '4', group: 'major-core' },
  { id: 'ideology', credits: '3', group: 'general-basic', theme: 'ideology' },
  { id: 'rest', credits: '60', group: 'major-core' },
  { id: 'english', credits: '20', group: 'general-basic' },
];
const PRIZE = {
  id: 'a1',
  kind: 'contest',
  date: '2024-04-20',
  facts: { contestLevel: 'national', awardGrade: 'second', team: true, teamRank: 2 },
};

function flipsOf(target: string, facts = {}) {
  const file: CaseFile = {
    courses: COURSES,
    achievements: [{ ...PRIZE, facts: { ...PRIZE.facts, ...facts } }],
    claims: [{ id: 'k1', achievements: ['a1'], targets: [target] }],
  };
  const { claims, context } = inputsOfCase(file, '2024-05-10');
  const packs = adopt(shippedPack('rs14'), shippedPack('rs04'));
  return whatWouldFlip(packs, asId<ClaimId>('k1'), claims, context).map((flip) => ({
    outcome: flip.outcome,
    said: flip.changes.map((each) => `${each.fact}: ${String(each.from)} → ${String(each.to)}`),
  }));
}

describe('the smallest change that would flip a decision', () => {
  it('for a course one half credit too large: a smaller course, a better prize or the first rank', () => {
    const said = flipsOf('vision').flatMap((each) => each.said);
    expect(said[0]).toBe('course.credits: 5 → 4.5');
    expect(said).toContain('awardGrade: second → first');
    expect(said).toContain('target: vision → robot');
  });

  it('for an ideology course: another course', () => {
    const said = flipsOf('ideology').flatMap((each) => each.said);
    expect(said).toContain('target: ideology → robot');
    expect(said).toContain('course.theme: ideology → none');
  });

  it('for a granted claim: what it hangs on', () => {
    const flips = flipsOf('robot');
    expect(flips.every((each) => each.outcome !== 'granted')).toBe(true);
    expect(flips.flatMap((each) => each.said).some((said) => said.startsWith('contestLevel'))).toBe(
      true,
    );
  });

  it('two changes when no single one is enough', () => {
    const file: CaseFile = {
      students: [{ id: 's1', facts: { veteran: false } }],
      courses: [{ id: 'pe', credits: '1', theme: 'pe' }],
      achievements: [{ id: 'a1', kind: 'service', date: '2024-01-10', facts: { credits: '4' } }],
      claims: [
        {
          id: 'k1',
          achievements: ['a1'],
          submitted: '2024-04-08',
          targets: [{ course: 'pe', thisTerm: true }],
          answers: { termStart: '2024-02-26' },
        },
      ],
    };
    const { claims, context } = inputsOfCase(file, '2024-05-10');
    const packs = adopt(null, shippedPack('rs10'));
    const [flip] = whatWouldFlip(packs, asId<ClaimId>('k1'), claims, context);
    expect(flip?.changes.map((each) => [each.fact, each.to])).toEqual([
      ['student.veteran', true],
      ['claim.submitted', '2024-03-26'],
    ]);
  });

  it('nothing for a claim it does not know', () => {
    const { claims, context } = inputsOfCase({ claims: [] }, '2024-05-10');
    const packs = adopt(shippedPack('rs14'), null);
    expect(whatWouldFlip(packs, asId<ClaimId>('nobody'), claims, context)).toEqual([]);
  });
});

it('names the text that a rule holds against another, and takes texts of other width as the same', () => {
  const ask = (partner: string) => {
    const { claims, context } = inputsOfCase(
      {
        courses: [
          { id: 'c', credits: '2', partner: '启明（虚构）' },
          { id: 'rest', credits: '100' },
        ],
        achievements: [
          {
            id: 'a',
            kind: 'enterprise-course',
            date: '2026-06-30',
            facts: {
              ...{ partner, activity: 'lesson', unit: 'hours', quantity: 40 },
              ...{ mentorAssessment: 'good', evidenceKinds: ['mentor-assessment', 'attendance'] },
            },
          },
        ],
        claims: [{ id: 'k', achievements: ['a'], targets: [{ course: 'c', relatedness: '1' }] }],
      },
      '2026-07-01',
    );
    const packs = adopt(shippedPack('enterprise-hours'), shippedPack('enterprise-transfer'));
    return {
      outcome: decide(packs, claims, context)[0]?.outcome,
      flips: whatWouldFlip(packs, asId('k'), claims, context),
    };
  };
  expect(ask('启明(虚构)').outcome).toBe('granted');
  const other = ask('长风（虚构）');
  expect(other.outcome).toBe('refused');
  expect(other.flips.map((each) => each.changes)).toContainEqual([
    { subjectId: 'a', fact: 'partner', from: '长风（虚构）', to: '启明（虚构）' },
  ]);
});
