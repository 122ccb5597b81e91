import { describe, expect, test } from 'vitest';
import type { ContestCatalogue } from '../../../src/credits/catalogue/catalogue';
import { doubleRows } from '../../../src/credits/intake/double-rows';
import { fillLevels } from '../../../src/credits/intake/fill-levels';
import { asId } from '../../../src/domain/id';
import type { SheetClaim } from '../../../src/domain/sheet-claim';

const row = (change: Partial<SheetClaim> = {}): SheetClaim => ({
  where: { row: 2 },
  number: '01',
  name: '林（虚构）',
  className: '',
  kind: 'contest',
  title: '机器人系统集成大赛',
  date: '2026-03-01',
  issuer: '',
  certificateNumber: '',
  team: '',
  evidence: [],
  courses: [],
  facts: {},
  ...change,
});

const catalogue: ContestCatalogue = {
  format: 'duijie-contest-catalogue',
  version: '1',
  id: 'c',
  title: '目录（虚构）',
  institution: '示例学会（虚构）',
  source: { title: '目录（虚构）' },
  edition: '2026',
  status: 'sample',
  effective: { from: '2026-01-01', to: null, by: 'date' },
  entries: [{ name: '机器人系统集成大赛', level: 'national', class: 'A' }],
};

describe('rows without a level', () => {
  test('have it from the catalogue with its source; what a row says itself stays', () => {
    const own = row({ facts: { contestLevel: 'school' } });
    const rows = [row(), own, row({ kind: 'paper' }), row({ title: '书法大赛' })];
    const { rows: now, filled, open } = fillLevels(rows, [catalogue]);
    expect([filled, open]).toEqual([1, []]);
    expect(now[0]?.facts).toEqual({
      contestLevel: 'national',
      'contestLevel.source': ['目录（虚构）', '2026', '机器人系统集成大赛'],
      contestClass: 'A',
      'contestClass.source': ['目录（虚构）', '2026', '机器人系统集成大赛'],
    });
    expect(now.slice(1)).toEqual(rows.slice(1));
    expect(rows[0]?.facts).toEqual({});
  });

  test('of a like name wait for a person, once for all rows of that title, and take what was chosen', () => {
    const near = row({ title: '第三届机器人系统集成大赛' });
    const first = fillLevels([near, row(), near], [catalogue]);
    expect(first.filled).toBe(1);
    expect(first.open).toMatchObject([
      { title: near.title, rows: [0, 2], lookup: { why: 'near' } },
    ]);
    const [contest] = first.open;
    const [listing] = contest?.lookup.listings ?? [];
    if (!contest || !listing) throw new Error('nothing to choose');
    const then = fillLevels([near, row(), near], [catalogue], new Map([[contest.key, listing]]));
    expect(then).toMatchObject({ filled: 3, open: [] });
  });

  test('stay as they are without a catalogue', () => {
    expect(fillLevels([row()], [])).toEqual({ rows: [row()], filled: 0, open: [] });
    expect(fillLevels([], [catalogue])).toEqual({ rows: [], filled: 0, open: [] });
  });
});

test('rows that double others are told with their place and what they double', () => {
  const known = {
    students: [{ id: asId<never>('s'), number: '01', name: '林（虚构）', programmeId: null }],
    achievements: [
      {
        id: asId<never>('h'),
        studentId: asId<never>('s'),
        kind: 'contest',
        title: '旧竞赛',
        date: '2024-03-01',
        facts: { certificateNumber: 'N1' },
      },
    ],
  };
  const rows = [row(), row(), row({ title: '另一项', certificateNumber: 'N1' })];
  expect(doubleRows(rows, known)).toMatchObject([
    { kind: 'same-achievement', at: 1, isKnown: false },
    { kind: 'certificate-twice', at: 2, other: '旧竞赛', isKnown: true },
  ]);
  expect(doubleRows([], known)).toEqual([]);
});
