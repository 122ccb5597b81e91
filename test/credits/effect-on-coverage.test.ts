import { expect, it } from 'vitest';
import { inputsOfCase } from '../../src/credits/case/inputs-of-case';
import { decide } from '../../src/credits/decide';
import { effectOnCoverage, waivedCourses } from '../../src/credits/effect-on-coverage';
import { DEFAULT_SCALE, type Alignment } from '../../src/domain/alignment';
import {
  asId,
  type AlignmentId,
  type CourseId,
  type ItemId,
  type StandardId,
} from '../../src/domain/id';
import type { StandardDocument, StandardItem } from '../../src/domain/standard';
import { adopt } from './adopt';
import { shippedPack } from './packs';

const STANDARD = asId<StandardId>('s');

function item(id: string, order: number): StandardItem {
  return {
    id: asId<ItemId>(id),
    standardId: STANDARD,
    parentId: null,
    order,
    kind: 'skill',
    level: null,
    number: String(order + 1),
    text: id,
  };
}

const DOCUMENT: StandardDocument = {
  standard: {
    id: STANDARD,
    kind: 'job-competency',
    title: '示例',
    code: '',
    edition: '2024',
    language: 'zh-CN',
    status: 'sample',
    levels: [],
    weights: [],
  },
  items: [item('示教', 0), item('标定', 1), item('维护', 2)],
};

function link(courseId: string, itemId: string, strength = 'H'): Alignment {
  const { claims } = inputsOfCase({ claims: [{ id: 'k', achievements: [] }] }, '2024-05-10');
  const programmeId = claims[0]?.programmeId ?? asId('programme');
  return {
    id: asId<AlignmentId>(courseId + itemId),
    programmeId,
    standardId: STANDARD,
    itemId: asId<ItemId>(itemId),
    courseId: asId<CourseId>(courseId),
    strength,
    state: 'confirmed',
    by: '示例教师',
    at: '2024-01-01T00:00:00.000Z',
    origin: 'person',
  };
}

const question = {
  document: DOCUMENT,
  level: null,
  alignments: [
    link('robot', '示教'),
    link('robot', '标定'),
    link('other', '标定', 'L'),
    link('other', '维护'),
  ],
  scale: DEFAULT_SCALE,
};

function decisionFor(target: string) {
  const { claims, context } = inputsOfCase(
    {
      courses: [
        { id: 'robot', credits: '4', group: 'major-core' },
        { id: 'ideology', credits: '3', group: 'general-basic', theme: 'ideology' },
        { id: 'rest', credits: '60', group: 'major-core' },
      ],
      achievements: [
        {
          id: 'a1',
          kind: 'contest',
          date: '2024-04-20',
          facts: { contestLevel: 'national', awardGrade: 'second', team: true, teamRank: 2 },
          provesItems: ['示教'],
        },
      ],
      claims: [{ id: 'k1', achievements: ['a1'], targets: [target] }],
    },
    '2024-05-10',
  );
  const [decision] = decide(adopt(shippedPack('rs14'), shippedPack('rs04')), claims, context);
  if (decision === undefined) throw new Error('no decision');
  return { decision, achievements: context.achievements };
}

it('a waived course leaves items untaught or weaker, and names the award that proves one', () => {
  const { decision, achievements } = decisionFor('robot');
  const { lost } = effectOnCoverage(decision, question, achievements);
  expect(lost.map((each) => [each.text, each.state, each.provenBy])).toEqual([
    ['示教', 'untaught', ['a1']],
    ['标定', 'weaker', []],
  ]);
});

it('a refused conversion waives nothing and loses nothing', () => {
  const { decision, achievements } = decisionFor('ideology');
  expect(waivedCourses(decision)).toEqual([]);
  expect(effectOnCoverage(decision, question, achievements).lost).toEqual([]);
});

it('can look ahead at a course that is not granted yet', () => {
  const { decision, achievements } = decisionFor('ideology');
  const ahead = effectOnCoverage(decision, question, achievements, [asId<CourseId>('robot')]);
  expect(ahead.lost).toHaveLength(2);
});
