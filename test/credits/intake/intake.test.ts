import { describe, expect, it } from 'vitest';
import { clusterTitles } from '../../../src/credits/intake/cluster-titles';
import { duplicatesIn, type Comparable } from '../../../src/credits/intake/duplicates';
import { rowsToClaims, type IntakeGround } from '../../../src/credits/intake/rows-to-claims';
import type { Student } from '../../../src/domain/achievement';
import { asId } from '../../../src/domain/id';
import type { SheetClaim } from '../../../src/domain/sheet-claim';

describe('titles written alike', () => {
  it('are grouped when only signs, width or case differ', () => {
    const [cluster, ...others] = clusterTitles([
      '全国机器人竞赛（高职组）',
      '全国机器人竞赛(高职组)',
      '全国机器人竞赛 高职组',
      '全国机器人竞赛（高职组）',
      '英语口语大赛',
    ]);
    expect(others).toEqual([]);
    expect(cluster).toMatchObject({ suggested: '全国机器人竞赛（高职组）', why: 'same-letters' });
    expect(cluster?.titles.map((each) => each.count)).toEqual([2, 1, 1]);
  });

  it('are grouped when a few letters differ, never when a number does', () => {
    const near = clusterTitles(['全国大学生机器人应用技能竞赛', '全国大学生机器人应用技能大竞赛']);
    expect(near.map((each) => each.why)).toEqual(['near']);
    expect(clusterTitles(['第17届全国大学生机器人竞赛', '第18届全国大学生机器人竞赛'])).toEqual([]);
    expect(clusterTitles(['第九届全国大学生机器人竞赛', '第十届全国大学生机器人竞赛'])).toEqual([]);
    expect(clusterTitles([])).toEqual([]);
    expect(clusterTitles(['', '—'])).toHaveLength(1);
  });

  it('give the same groups in any order', () => {
    const titles = ['甲竞赛a', '甲竞赛A', '乙竞赛', '乙 竞赛', '丙'];
    expect(clusterTitles([...titles].reverse())).toEqual(clusterTitles(titles));
  });
});

const record = (id: string, more: Partial<Comparable> = {}): Comparable => ({
  id,
  student: '01',
  title: '竞赛',
  date: '2026-03-01',
  certificateNumber: '',
  team: '',
  files: [],
  ...more,
});

describe('doubles', () => {
  const kinds = (news: readonly Comparable[], known: readonly Comparable[] = []) =>
    duplicatesIn(news, known).map((each) => [each.kind, each.id, each.other]);

  it('are found in the sheet and on file, each once', () => {
    expect(kinds([record('a'), record('b')])).toEqual([['same-achievement', 'b', 'a']]);
    const old = record('old', { certificateNumber: 'N1', title: '旧', date: '2024-01-01' });
    expect(kinds([record('a', { certificateNumber: 'N1' })], [old])).toEqual([
      ['certificate-twice', 'a', 'old'],
    ]);
    expect(kinds([record('a', { student: '02', certificateNumber: 'N1' })], [old])).toEqual([
      ['certificate-of-another', 'a', 'old'],
    ]);
  });

  it('leave team mates with one certificate alone, but not one student twice in a team', () => {
    const mate = (id: string, student: string, date: string) =>
      record(id, { student, date, team: 'T1', certificateNumber: 'N1', files: ['f'] });
    expect(kinds([mate('a', '01', '2026-03-01'), mate('b', '02', '2026-03-01')])).toEqual([]);
    expect(
      kinds([
        record('a', { team: 'T1', date: '2026-03-01' }),
        record('b', { team: 'T1', date: '2026-03-02' }),
      ]),
    ).toEqual([['team-twice', 'b', 'a']]);
  });

  it('see one evidence file in two records', () => {
    const other = record('b', { student: '02', files: ['f'] });
    expect(kinds([record('a', { files: ['f'] }), other])).toEqual([['same-file', 'b', 'a']]);
    expect(kinds([record('a')])).toEqual([]);
  });
});

describe('rows become claims', () => {
  const lin: Student = {
    id: asId('s1'),
    number: '0264',
    name: '林示例',
    programmeId: asId('p1'),
  };
  const row = (more: Partial<SheetClaim> = {}): SheetClaim => ({
    where: { row: 2 },
    number: '0264',
    name: '林示例',
    className: '',
    kind: 'contest',
    title: '竞赛',
    date: '2026-03-01',
    issuer: '组委会',
    certificateNumber: '',
    team: '',
    evidence: [],
    courses: [],
    facts: { contestLevel: 'national' },
    ...more,
  });
  let made = 0;
  const ground: IntakeGround = {
    students: [lin],
    courses: [],
    programmeId: asId('p2'),
    submitted: '2026-11-23',
    newId: () => `n${(made += 1)}`,
  };

  it('for students on file and new ones, each new one once', () => {
    const taken = rowsToClaims(
      [row(), row({ number: '0265', name: '周' }), row({ number: '0265', name: '周' })],
      ground,
    );
    expect(taken.problems).toEqual([]);
    expect(taken.students.map((each) => each.number)).toEqual(['0265']);
    expect(taken.claims.map((each) => each.programmeId)).toEqual(['p1', 'p2', 'p2']);
    expect(taken.achievements[0]?.facts).toEqual({ contestLevel: 'national', issuer: '组委会' });
    expect(new Set(taken.claims.map((each) => each.id)).size).toBe(3);
  });

  it('say what does not fit, and take no new student without a name or a programme', () => {
    const codes = (rows: readonly SheetClaim[], more: Partial<IntakeGround> = {}) =>
      rowsToClaims(rows, { ...ground, ...more }).problems.map((each) => each.code);
    expect(codes([row({ name: '另一人' })])).toEqual(['claims-other-name']);
    expect(codes([row({ courses: ['没有的课'] })])).toEqual(['claims-no-course']);
    expect(codes([row({ number: '0266', name: '' })])).toEqual(['claims-no-name']);
    expect(codes([row({ number: '0266' })], { programmeId: null })).toEqual([
      'claims-no-programme',
    ]);
  });
});
