import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Achievement, Student } from '../../src/domain/achievement';
import type { Alignment } from '../../src/domain/alignment';
import { DEFAULT_SCALE } from '../../src/domain/alignment';
import { amount, compareAmounts, sum, times } from '../../src/domain/amount';
import type { Course, HourKind, ProgrammeDocument } from '../../src/domain/programme';
import type { StandardDocument } from '../../src/domain/standard';
import { faultsOf, type Schema } from './json-schema';

const folder = new URL('../../standards/', import.meta.url);
const text = (path: string) => readFileSync(new URL(path, folder), 'utf8');
const json = (path: string): unknown => JSON.parse(text(path));

const FILES = {
  'occupational/industrial-robot-operator.json': 'standard',
  'programmes/industrial-robotics-2026.json': 'programme',
  'samples/industrial-robotics-2026.alignments.json': 'alignments',
  'samples/industrial-robotics-2026.students.json': 'students',
} as const;

const { standard, items } = json('occupational/industrial-robot-operator.json') as StandardDocument;
const { programme, courses } = json(
  'programmes/industrial-robotics-2026.json',
) as ProgrammeDocument;
const { alignments } = json('samples/industrial-robotics-2026.alignments.json') as {
  alignments: Alignment[];
};
const { students, achievements } = json('samples/industrial-robotics-2026.students.json') as {
  students: Student[];
  achievements: Achievement[];
};

const hoursOf = (of: readonly Course[], ...kinds: HourKind[]) =>
  sum(of.flatMap((course) => kinds.map((kind) => course.hours[kind] ?? amount(0))));

describe.each(Object.entries(FILES))('%s', (path, name) => {
  const schema = json(`schema/${name}.schema.json`) as Schema;

  it('keeps to its schema and to 120 KB', () => {
    expect(faultsOf(schema, json(path))).toEqual([]);
    expect(Buffer.byteLength(text(path))).toBeLessThan(120_000);
  });

  it('would be refused with a field of another kind', () => {
    const [first] = Object.keys(schema.properties ?? {}).filter((key) => key !== '$schema');
    expect(faultsOf(schema, { ...(json(path) as object), [first ?? '']: 1 })).not.toEqual([]);
    expect(faultsOf(schema, { ...(json(path) as object), more: 1 })).toEqual([
      '$: more is not foreseen',
    ]);
  });
});

describe('the sample standard', () => {
  it('has the functions and weights of the published weight table, and each column sums to 100', () => {
    const table = standard.weights.map((column) => [
      column.level,
      column.rows.filter((row) => row.weight !== null).map((row) => `${row.name} ${row.weight}`),
    ]);
    expect(table).toEqual([
      ['4', ['机械系统装调 20', '电气系统装调 20', '系统操作与编程调试 60']],
      ['3', ['机械系统装调 15', '电气系统装调 20', '系统操作与编程调试 65']],
      ['2', ['系统操作与编程调试 35', '系统规划与调整 40', '培训指导 10', '技术管理 15']],
      ['1', ['系统操作与编程调试 20', '系统规划与调整 45', '培训指导 15', '技术管理 20']],
    ]);
    for (const column of standard.weights)
      expect(sum(column.rows.flatMap((row) => row.weight ?? []))).toBe('100');
  });

  it('is a tree in reading order with ids of its own', () => {
    expect(new Set(items.map((item) => item.id)).size).toBe(items.length);
    expect(items.map((item) => item.order)).toEqual(items.map((_, at) => at));
    const seen = new Set<string>();
    for (const item of items) {
      expect(item.standardId).toBe(standard.id);
      if (item.parentId !== null) expect(seen).toContain(item.parentId);
      seen.add(item.id);
    }
  });

  it('gives every function three work contents with two to four skills and two or three knowledge items, numbered without gaps', () => {
    const children = (id: string) => items.filter((item) => item.parentId === id);
    const functions = items.filter((item) => item.kind === 'function');
    expect(functions).toHaveLength(14);
    for (const each of functions) {
      const contents = children(each.id);
      expect(contents.length).toBeGreaterThanOrEqual(3);
      contents.forEach((content, at) => {
        expect(content.number).toBe(`${each.number}.${at + 1}`);
        for (const [kind, most] of [['skill', 4] as const, ['knowledge', 3] as const]) {
          const of = children(content.id).filter((item) => item.kind === kind);
          expect(of.length).toBeGreaterThanOrEqual(2);
          expect(of.length).toBeLessThanOrEqual(most);
          expect(of.map((item) => item.number)).toEqual(
            of.map((_, n) => `${content.number}.${n + 1}`),
          );
        }
      });
    }
  });

  it('says that it is a sample in its own words', () => {
    expect(standard.status).toBe('sample');
    expect(standard.sourceNote).toContain('不是标准原文');
  });
});

describe('the sample plan', () => {
  const total = hoursOf(courses, 'total');
  const atLeast = (part: string, share: string) =>
    expect(
      compareAmounts(amount(part), times(total, amount(share))),
      `${part} of ${total}`,
    ).toBeGreaterThanOrEqual(0);

  it('has exact rows: kinds of hours add up, and so do weekly hours times weeks', () => {
    for (const course of courses) {
      const { total: whole, ...kinds } = course.hours;
      expect(sum(Object.values(kinds)), course.name).toBe(whole);
      const weekly = course.terms.flatMap(({ weeklyHours, weeks }) =>
        weeklyHours !== undefined && weeks !== undefined ? times(weeklyHours, weeks) : [],
      );
      if (weekly.length > 0) expect(sum(weekly), course.name).toBe(whole);
    }
  });

  it('has subtotals that agree with its rows', () => {
    for (const row of programme.subtotals) {
      const of = courses.filter(
        (course) => row.category === '' || course.category === row.category,
      );
      expect(sum(of.map((course) => course.credits ?? amount(0)))).toBe(row.credits);
      expect(hoursOf(of, 'total')).toBe(row.hours.total);
    }
    expect(programme.printedCredits).toBe(
      sum(courses.map((course) => course.credits ?? amount(0))),
    );
  });

  it('passes the national floors: 2500 hours, basics 1/4, electives 10 %, practice 1/2, six months of placement, 6 to 8 core courses', () => {
    expect(compareAmounts(total, amount(2500))).toBeGreaterThanOrEqual(0);
    atLeast(
      hoursOf(
        courses.filter(({ group }) => group === 'general-basic'),
        'total',
      ),
      '1/4',
    );
    atLeast(
      hoursOf(
        courses.filter(({ requirement }) => requirement !== 'required'),
        'total',
      ),
      '1/10',
    );
    atLeast(
      hoursOf(courses, 'practice', 'block', 'school-placement', 'enterprise-placement'),
      '1/2',
    );
    const placement = courses.filter(({ theme }) => theme === 'placement');
    expect(sum(placement.flatMap(({ terms }) => terms.flatMap(({ weeks }) => weeks ?? [])))).toBe(
      '24',
    );
    const core = courses.filter((course) => course.core);
    expect(core.length).toBeGreaterThanOrEqual(6);
    expect(core.length).toBeLessThanOrEqual(8);
  });

  it('has about forty courses with unique codes, texts to match on, and prerequisites that come earlier', () => {
    expect(courses.length).toBeGreaterThanOrEqual(38);
    const byCode = new Map(courses.map((course) => [course.code, course]));
    expect(byCode.size).toBe(courses.length);
    for (const course of courses) {
      expect(course.programmeId).toBe(programme.id);
      const specialist = course.group.startsWith('major');
      if (specialist) expect(course.outcomes.length, course.name).toBeGreaterThan(0);
      for (const code of course.prerequisites ?? []) {
        const earlier = byCode.get(code)?.terms[0]?.term ?? Infinity;
        expect(earlier, course.name).toBeLessThan(course.terms[0]?.term ?? 0);
      }
    }
    const themes = new Set(courses.map((course) => course.theme));
    for (const theme of [
      'ideology',
      'pe',
      'military',
      'psychology',
      'thesis',
      'placement',
    ] as const)
      expect(themes).toContain(theme);
  });
});

describe('the sample links and students', () => {
  const itemOf = new Map(items.map((item) => [item.id, item]));

  it('joins real skill items with real courses, at most once, by strengths of the default scale', () => {
    const pairs = alignments.map(({ courseId, itemId }) => `${courseId} ${itemId}`);
    expect(new Set(pairs).size).toBe(alignments.length);
    const keys = DEFAULT_SCALE.map((step) => step.key);
    for (const link of alignments) {
      expect(itemOf.get(link.itemId)?.kind).toBe('skill');
      expect(courses.some((course) => course.id === link.courseId)).toBe(true);
      expect(keys).toContain(link.strength);
      expect([link.programmeId, link.standardId]).toEqual([programme.id, standard.id]);
    }
  });

  it('leaves gaps and open proposals at both target levels, so that there is something to do', () => {
    const confirmed = new Set(
      alignments.filter(({ state }) => state === 'confirmed').map(({ itemId }) => itemId),
    );
    for (const { level } of programme.targets) {
      const skills = items.filter((item) => item.kind === 'skill' && item.level === level);
      const linked = skills.filter((item) => confirmed.has(item.id)).length;
      expect(linked).toBeGreaterThan(skills.length / 2);
      expect(linked).toBeLessThan(skills.length);
    }
    expect(alignments.some(({ state }) => state === 'proposed')).toBe(true);
  });

  it('names invented people only, with one award each', () => {
    expect(students.map(({ sample }) => sample)).toEqual(students.map(() => true));
    for (const student of students) {
      expect(student.programmeId).toBe(programme.id);
      expect(achievements.filter(({ studentId }) => studentId === student.id)).toHaveLength(1);
    }
    for (const item of achievements.flatMap(({ provesItems }) => provesItems ?? []))
      expect(itemOf.has(item)).toBe(true);
  });
});
