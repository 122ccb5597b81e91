import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gridOf, type Grid } from '../../../src/formats/grid';
import { planLikeness, readPlans } from '../../../src/formats/plan/preview-plans';
import { bookBytes, countingBytes, gridsOf } from './book';
import { LAYOUTS } from './layouts';
import { MORE_LAYOUTS } from './layouts-more';

const WORDS = [
  '课程名称',
  '课程类别',
  '学分',
  '总学时',
  '理论',
  '第1学期',
  '一',
  '16周',
  '小计',
  '合计',
  '注：',
  '体育',
  '2/16W',
  '(108)',
  '4周',
  '1/5',
  '',
  '3',
  '公',
  '０',
  '≥10',
  '\n',
  'NaN',
  '-1',
];

const cell = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...WORDS) },
  { weight: 1, arbitrary: fc.string({ maxLength: 6 }) },
);
const anyGrid: fc.Arbitrary<Grid> = fc
  .record({
    rows: fc.array(fc.array(cell, { maxLength: 8 }), { maxLength: 10 }),
    merges: fc.array(
      fc.tuple(fc.nat(9), fc.nat(7), fc.nat(3), fc.nat(3)).map(([top, left, down, right]) => ({
        top,
        left,
        bottom: top + down,
        right: left + right,
      })),
      { maxLength: 4 },
    ),
  })
  .map(({ rows, merges }) => ({ ...gridOf(rows, 'S'), merges }));

const files = [...LAYOUTS, ...MORE_LAYOUTS].map(({ sheets }) => gridsOf(bookBytes(sheets)));

describe('any table at all', () => {
  it('is read without a throw, check rows never as courses, the same way twice', () => {
    fc.assert(
      fc.property(anyGrid, (grid) => {
        const first = readPlans([grid], 'f', countingBytes());
        expect(planLikeness([grid])).toBeLessThanOrEqual(1);
        for (const { reading } of first.previews)
          for (const { name } of reading.document.courses) {
            expect(name).not.toBe('');
            expect(['小计', '合计']).not.toContain(name);
          }
        expect(readPlans([grid], 'f', countingBytes())).toEqual(first);
      }),
      { numRuns: 150, examples: [[gridOf([['课程名称', '学分'], ['#']], 'S')]] },
    );
  });

  it('of a real layout with one figure spoilt keeps every course and check row', () => {
    const spoilt = fc.constantFrom('', '？', '2W', 'abc', '(9)', '-1', '1e9', '１２', '3-4');
    fc.assert(
      fc.property(fc.nat(), fc.nat(), fc.nat(), spoilt, (file, nth, at, text) => {
        const grids = files[file % files.length] ?? [];
        const [before] = readPlans(grids, 'f', countingBytes()).previews;
        const { courses = [], programme } = before?.reading.document ?? {};
        const figures =
          before?.tables[0]?.columns.filter(({ role }) => role === 'hours' || role === 'term') ??
          [];
        const row = grids[0]?.rowNumbers.indexOf(courses[nth % courses.length]?.source?.row ?? 0);
        const column = figures[at % figures.length]?.column;
        const changed = grids.map((grid) => ({
          ...grid,
          rows: grid.rows.map((cells, r) =>
            r === row ? Array.from(cells, (old, c) => (c === column ? text : old)) : cells,
          ),
        }));
        const [after] = readPlans(changed, 'f', countingBytes()).previews;
        expect(after?.reading.document.courses.map(({ name }) => name)).toEqual(
          courses.map(({ name }) => name),
        );
        expect(after?.reading.document.programme.subtotals).toHaveLength(
          programme?.subtotals.length ?? 0,
        );
      }),
      { numRuns: 60 },
    );
  });
});
