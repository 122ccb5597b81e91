import { expect, it } from 'vitest';
import { decide } from '../../src/credits/decide';
import type { Achievement, Claim, Decision } from '../../src/domain/achievement';
import { asId } from '../../src/domain/id';
import { adopt } from './adopt';
import { shippedPack } from './packs';

const adopted = adopt(shippedPack('rs14'), null);
const award = (id: string, content: string | undefined): Achievement => ({
  id: asId(id),
  studentId: asId('s'),
  kind: 'contest',
  title: id,
  date: '2026-03-01',
  facts: {
    contestLevel: 'national',
    awardGrade: 'first',
    team: false,
    organiser: 'government',
    ...(content !== undefined && { content }),
  },
});
const claim = (id: string, of: string, answers: Claim['answers'] = {}): Claim => ({
  id: asId(id),
  studentId: asId('s'),
  programmeId: asId('p'),
  achievementIds: [asId(of)],
  targetCourseIds: [],
  state: 'entered',
  submitted: '2026-10-01',
  answers,
});

it('an earlier award whose content nobody noted is asked about by name, and the answer settles it', () => {
  const achievements = [award('old', undefined), award('new', 'arm')];
  const [first] = decide(adopted, [claim('k1', 'old')], { on: '2026-10-02', achievements });
  if (first === undefined) throw new Error('not decided');
  const earlier: Decision[] = [{ ...first, id: asId('d1') }];
  const decided = (answers: Claim['answers']) =>
    decide(adopted, [claim('k2', 'new', answers)], { on: '2026-11-23', achievements, earlier })[0];
  const asked = decided({});
  expect(asked?.outcome).toBe('needs-person');
  expect(asked?.question).toMatchObject({
    code: 'fact-unknown',
    params: { fact: 'content', achievement: 'old', key: 'content@old' },
  });
  expect(decided({ 'content@old': 'vision' })?.outcome).toBe('granted');
  expect(decided({ 'content@old': 'arm' })?.outcome).toBe('refused');
});
