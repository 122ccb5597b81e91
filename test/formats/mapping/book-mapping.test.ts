import { describe, expect, test } from 'vitest';
import type { ReadContext } from '../../../src/formats/format';
import { gridOf, type Grid } from '../../../src/formats/grid';
import {
  changeMapping,
  mapBook,
  readMapping,
  type BookMapping,
  type MappingChange,
} from '../../../src/formats/mapping/book-mapping';
import {
  readingRulesOf,
  rememberTables,
  rememberedOf,
  withRemembered,
} from '../../../src/formats/mapping/remembered';
import { rowOfProblem, rowViews, tableViews } from '../../../src/formats/mapping/table-view';
import { DEFAULT_RULES } from '../../../src/formats/plan/reading-rules';
import { countingBytes } from '../plan/book';

const context = (): ReadContext => ({
  name: 'x.xlsx',
  random: countingBytes(),
  options: {},
  onProgress: () => undefined,
});
const mapped = (...grids: Grid[]) => mapBook(grids, 'x.xlsx', DEFAULT_RULES);
const changed = (mapping: BookMapping, ...changes: MappingChange[]) =>
  changes.reduce(changeMapping, mapping);
const read = (mapping: BookMapping) => readMapping(mapping, context());
const textsOf = (mapping: BookMapping) =>
  read(mapping).value?.standards?.[0]?.items.map(({ kind, text }) => `${kind} ${text}`) ?? [];
const coursesOf = (mapping: BookMapping) =>
  read(mapping).value?.programmes?.[0]?.courses.map(({ name }) => name) ?? [];

const unknown = gridOf(
  [
    ['2025年修订稿'],
    ['模块名', '能做什么', '要懂什么'],
    ['装配', '能装配末端执行器', '装配图'],
    ['', '能检查装配精度', ''],
    ['模块名', '能做什么', '要懂什么'],
    ['编程', '能编写轨迹', '运动指令'],
  ],
  '能力表',
);
const plan = gridOf(
  [
    ['机器人技术专业教学进程表'],
    ['课程类别', '课程代码', '课程名称', '学分', '总学时', '第1学期', '第2学期'],
    ['公共基础课', '0024001', '体育', '2', '32', '2', ''],
    ['', '', '小计', '2', '32', '2', ''],
    ['专业核心课', '0724101', '示教编程', '4', '64', '', '4'],
    ['', '0724102', '综合实训', '2', '', '', '2周'],
    ['', '0724103', '岗位实习', '8', '', '', '8周'],
  ],
  '进程表',
);

describe('a table whose headers nobody knows', () => {
  const asStandard = changed(mapped(unknown), { what: 'kind', as: 'standard' });

  test('is a list until a person says that it is a standard', () => {
    expect(mapped(unknown).as).toBe('list');
    expect(textsOf(asStandard)).toEqual([]);
    expect(read(asStandard).problems.map(({ code }) => code)).toContain('nothing-read');
  });

  const named = changed(
    asStandard,
    { what: 'header', table: 0, top: 1, end: 1 },
    { what: 'role', table: 0, column: 0, role: 'function' },
    { what: 'role', table: 0, column: 1, role: 'skill' },
    { what: 'role', table: 0, column: 2, role: 'knowledge' },
  );

  test('gives items once its header and columns are named, over a repeated header too', () => {
    expect(textsOf(named)).toEqual([
      'function 装配',
      'skill 能装配末端执行器',
      'skill 能检查装配精度',
      'knowledge 装配图',
      'function 编程',
      'skill 能编写轨迹',
      'knowledge 运动指令',
    ]);
  });

  test('gives a role to one column only: the one that had it is not read any more', () => {
    const moved = changed(named, { what: 'role', table: 0, column: 2, role: 'skill' });
    expect(textsOf(moved)).toContain('skill 装配图');
    expect(textsOf(moved)).not.toContain('skill 能检查装配精度');
    expect(tableViews(moved)[0]?.columns[1]?.role).toBe('none');
  });

  test('tells of each row what became of it', () => {
    expect(rowViews(named, read(named), 0, 0, 9).map(({ fate, items }) => [fate, items])).toEqual([
      ['above', 0],
      ['header', 0],
      ['items', 3],
      ['items', 1],
      ['other', 0],
      ['items', 3],
    ]);
    expect(rowViews(named, read(named), 0, 4, 1)[0]?.number).toBe(5);
  });

  test('is known again by its headers, and only by them', () => {
    const memory = rememberTables(named, []);
    const again = withRemembered(
      changed(mapped(unknown), { what: 'kind', as: 'standard' }),
      rememberedOf(structuredClone(memory)),
    );
    expect(textsOf(again)).toEqual(textsOf(named));
    const other = gridOf(
      [
        ['a', 'b', 'c'],
        ['1', '2', '3'],
      ],
      '能力表',
    );
    const strange = changed(mapped(other), { what: 'kind', as: 'standard' });
    expect(withRemembered(strange, memory).sheets[0]?.chosen).toBe(false);
  });

  test('can be left out and taken again', () => {
    const left = changed(named, { what: 'taken', table: 0, taken: false });
    expect(textsOf(left)).toEqual([]);
    expect(textsOf(changed(left, { what: 'taken', table: 0, taken: true }))).toEqual(
      textsOf(named),
    );
  });
});

describe('a plan', () => {
  test('is read as the usual readers read it until something is changed', () => {
    expect(mapped(plan).as).toBe('programme');
    expect(coursesOf(mapped(plan))).toEqual(['体育', '示教编程', '综合实训', '岗位实习']);
  });

  test('tells of each row what became of it', () => {
    const mapping = mapped(plan);
    expect(rowViews(mapping, read(mapping), 0, 0, 20).map(({ fate }) => fate)).toEqual([
      'above',
      'header',
      'course',
      'subtotal',
      'course',
      'course',
      'course',
    ]);
  });

  test('takes a column for something else at a word, and the name from one column only', () => {
    const code = mapped(plan).slots[0]?.mapped?.columns.find(({ role }) => role === 'code');
    if (!code) throw new Error('the plan has a code column');
    const swapped = changed(mapped(plan), {
      what: 'column',
      table: 0,
      column: { ...code, role: 'name' },
    });
    expect(coursesOf(swapped)).toContain('0724101');
    const roles = tableViews(swapped)[0]?.columns.map(({ plan: column }) => column?.role);
    expect(roles?.filter((role) => role === 'name')).toHaveLength(1);
  });

  test('reads all cells of one shape by the meaning that was chosen once', () => {
    const chosen = changed(mapped(plan), {
      what: 'meaning',
      field: 'term',
      shape: 'n周',
      meaning: 'unknown',
    });
    const odd = read(chosen).previews[0]?.reading.odd.find(({ shape }) => shape === 'n周');
    expect(odd).toMatchObject({ meaning: 'unknown', chosen: true, count: 2 });
  });

  test('turns whole weeks into hours once a factor is given, and no more once it is taken away', () => {
    const hours = (mapping: BookMapping) =>
      read(mapping).problems.filter(({ code }) => code === 'plan-unit-without-factor').length;
    const given = changed(mapped(plan), {
      what: 'unit',
      activity: 'any',
      unit: 'week',
      hours: '30',
    });
    expect(hours(mapped(plan))).toBe(2);
    expect(hours(given)).toBe(0);
    expect(hours(changed(given, { what: 'unit', activity: 'any', unit: 'week', hours: '' }))).toBe(
      2,
    );
  });

  test('begins where its header is said to stand', () => {
    const later = changed(mapped(plan), { what: 'header', table: 0, top: 3, end: 3 });
    expect(rowViews(later, read(later), 0, 0, 4).map(({ fate }) => fate)).toEqual([
      'above',
      'above',
      'above',
      'header',
    ]);
  });

  test('is refused with a reason when no column is the name', () => {
    const name = mapped(plan).slots[0]?.mapped?.columns.find(({ role }) => role === 'name');
    if (!name) throw new Error('the plan has a name column');
    const without = changed(mapped(plan), {
      what: 'column',
      table: 0,
      column: { ...name, role: 'kept' },
    });
    expect(read(without).problems.map(({ code }) => code)).toContain('plan-no-name-column');
  });

  test('is taken by hand from a sheet in which no course table was found', () => {
    const bare = gridOf(
      [
        ['甲', '乙'],
        ['体育', '2'],
        ['英语', '4'],
      ],
      '表',
    );
    const taken = changed(
      mapped(bare),
      { what: 'kind', as: 'programme' },
      { what: 'taken', table: 0, taken: true },
    );
    const [first, second] = taken.slots[0]?.mapped?.columns ?? [];
    if (!first || !second) throw new Error('both columns are offered');
    const named = changed(
      taken,
      { what: 'column', table: 0, column: { ...first, role: 'name' } },
      { what: 'column', table: 0, column: { ...second, role: 'credits' } },
    );
    expect(coursesOf(named)).toEqual(['体育', '英语']);
  });

  test('keeps its columns for the next file with the same headers', () => {
    const code = mapped(plan).slots[0]?.mapped?.columns.find(({ role }) => role === 'code');
    if (!code) throw new Error('the plan has a code column');
    const kept = changed(mapped(plan), {
      what: 'column',
      table: 0,
      column: { ...code, role: 'notes' },
    });
    const again = withRemembered(mapped(plan), rememberedOf(rememberTables(kept, [])));
    expect(tableViews(again)[0]?.columns[1]?.plan?.role).toBe('notes');
  });
});

describe('what a setting holds', () => {
  test('is used as far as it is what it should be', () => {
    const meaning = { field: 'term', shape: 'n周', meaning: 'unknown' };
    const unit = { activity: 'any', unit: 'week', hours: '30' };
    expect(readingRulesOf(undefined)).toEqual(DEFAULT_RULES);
    expect(
      readingRulesOf({ meanings: [meaning, { shape: 3 }, null], units: [unit, { hours: 'x' }] }),
    ).toEqual({ meanings: [meaning], units: [unit] });
    expect(rememberedOf('nonsense')).toEqual([]);
    expect(
      rememberedOf([
        { headers: 'a', columns: [{}] },
        { headers: 'b', columns: [] },
      ]),
    ).toEqual([{ headers: 'b', columns: [] }]);
  });
});

test('a problem leads back to its row, and to nothing when it names none', () => {
  const place = { code: 'x', severity: 'warning', params: {} } as const;
  expect(rowOfProblem([plan], { ...place, where: { sheet: '进程表', row: 3 } })[2]).toBe('体育');
  expect(rowOfProblem([plan], { ...place, where: { sheet: '进程表' } })).toEqual([]);
  expect(rowOfProblem([plan], { ...place, where: { sheet: '别处', row: 3 } })).toEqual([]);
});
