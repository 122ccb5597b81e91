import { expect, test } from 'vitest';
import { sharedFile } from '../../../src/credits/intake/shared-file';
import type { Achievement } from '../../../src/domain/achievement';
import { asId } from '../../../src/domain/id';

const award = (student: string, change: Partial<Achievement> = {}): Achievement => ({
  id: asId(`${student}-award`),
  studentId: asId(student),
  kind: 'contest',
  title: '机器人系统集成竞赛（虚构）',
  date: '2026-03-01',
  facts: {},
  ...change,
});

test('members of one team share a certificate: by the mark of the team, else by title and day', () => {
  const [lin, wang] = [award('lin'), award('wang', { title: '机器人系统集成竞赛(虚构)' })];
  expect(sharedFile(lin, wang)).toBe('team');
  const marked = { facts: { teamId: 'T1' }, title: '写法不同' };
  expect(sharedFile(award('lin', marked), award('wang', { facts: { teamId: 'T1' } }))).toBe('team');
  expect(sharedFile(award('lin', marked), award('wang', { facts: { teamId: 'T2' } }))).toBe(
    'other',
  );
});

test('one student twice, and another day or title, are told apart', () => {
  expect(sharedFile(award('lin'), award('lin', { id: asId('second') }))).toBe('same-student');
  expect(sharedFile(award('lin'), award('wang', { date: '2025-03-01' }))).toBe('other');
  expect(sharedFile(award('lin'), award('wang', { title: '另一项竞赛' }))).toBe('other');
});
