import { expect, test } from 'vitest';
import { achievementLines, findAchievements } from '../../../src/credits/office/achievement-lines';
import type { Achievement } from '../../../src/domain/achievement';
import { asId } from '../../../src/domain/id';

const award = (id: string, student: string, title: string, date: string): Achievement => ({
  id: asId(id),
  studentId: asId(student),
  kind: 'contest',
  title,
  date,
  facts: {},
});

const rows = {
  achievements: [
    award('a', 'wang', '书法大赛', '2026-01-01'),
    award('b', 'lin', '机器人大赛', '2025-01-01'),
    award('c', 'lin', '机器人（国赛）', '2026-01-01'),
    award('d', 'gone', '无主', '2026-01-01'),
  ],
  students: [
    { id: asId<never>('lin'), number: '01', name: '林示例', programmeId: null },
    { id: asId<never>('wang'), number: '02', name: '王示例', programmeId: null },
  ],
  claims: [],
  evidence: [
    { achievementId: asId<never>('c'), sha256: 'x' },
    { achievementId: asId<never>('c'), sha256: 'y' },
  ],
};

test('achievements stand by student number, the newest first, with the count of their files', () => {
  const lines = achievementLines(rows);
  expect(lines.map(({ achievement, files }) => [achievement.id, files])).toEqual([
    ['d', 0],
    ['c', 2],
    ['b', 0],
    ['a', 0],
  ]);
  expect(lines[0]?.student).toBeUndefined();
});

test('one file at two achievements that are not of one team makes both doubtful', () => {
  const doubtful = (...evidence: (typeof rows)['evidence']) =>
    achievementLines({ ...rows, evidence }).flatMap((each) =>
      each.isDoubtful ? [each.achievement.id] : [],
    );
  const at = (id: string, sha256: string) => ({ achievementId: asId<never>(id), sha256 });
  expect(doubtful(at('a', 'x'), at('c', 'x'), at('b', 'y'))).toEqual(['c', 'a']);
  expect(doubtful(at('a', 'x'), at('a', 'x'), at('gone', 'x'))).toEqual([]);
  const team = rows.achievements.map((each) => ({ ...each, title: '同一项', date: '2026-01-01' }));
  const lines = achievementLines({
    ...rows,
    achievements: team,
    evidence: [at('a', 'x'), at('c', 'x')],
  });
  expect(lines.some((each) => each.isDoubtful)).toBe(false);
});

test('they are found by words of student and title, in any width', () => {
  const lines = achievementLines(rows);
  const found = (text: string) => findAchievements(lines, text).map((each) => each.achievement.id);
  expect(found('林 机器人')).toEqual(['c', 'b']);
  expect(found('０２')).toEqual(['a']);
  expect(found('')).toHaveLength(4);
  expect(found('没有')).toEqual([]);
});
