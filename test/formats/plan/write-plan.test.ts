import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { amount } from '../../../src/domain/amount';
import type { Course, ProgrammeDocument } from '../../../src/domain/programme';
import { readPlanJson, writePlanJson } from '../../../src/formats/plan/plan-json';
import { readPlans } from '../../../src/formats/plan/preview-plans';
import { writePlansXlsx, writePlanTemplate } from '../../../src/formats/plan/write-plan';
import { bookBytes, countingBytes, gridsOf } from './book';
import { LAYOUTS } from './layouts';
import { HELD_LAYOUTS } from './layouts-held';
import { MORE_LAYOUTS } from './layouts-more';

const sample = JSON.parse(
  readFileSync(
    new URL('../../../standards/programmes/industrial-robotics-2026.json', import.meta.url),
    'utf8',
  ),
) as ProgrammeDocument;

function read(bytes: Uint8Array): ProgrammeDocument[] {
  return readPlans(gridsOf(bytes), 'plan.xlsx', countingBytes()).previews.map(
    ({ reading }) => reading.document,
  );
}

/** A course without what a reading gives it: ids, place and the words it was written in. */
function said({
  id: _id,
  programmeId: _programme,
  source: _source,
  written: _written,
  terms,
  ...course
}: Course) {
  return { ...course, terms: terms.map(({ written: _cell, ...term }) => term) };
}

const texts = (bytes: Uint8Array) =>
  gridsOf(bytes)[0]
    ?.rows.map((row) => row.join('\t').replace(/\n/g, '').trimEnd())
    .filter((row) => row !== '');

describe.each([...LAYOUTS, ...MORE_LAYOUTS, ...HELD_LAYOUTS])(
  'written back: $title',
  ({ sheets }) => {
    const [first] = read(bookBytes(sheets));

    it('says the same when read again', () => {
      const [again] = read(writePlansXlsx(first === undefined ? [] : [first]).bytes);
      expect(again?.courses.map(said)).toEqual(first?.courses.map(said));
      expect(
        again?.programme.subtotals.map(({ label, category, credits, hours }) => [
          label,
          category,
          credits,
          hours,
        ]),
      ).toEqual(
        first?.programme.subtotals.map(({ label, category, credits, hours }) => [
          label,
          category,
          credits,
          hours,
        ]),
      );
      expect(again?.programme.name).toBe(first?.programme.name);
      expect(again?.programme.terms).toEqual(first?.programme.terms);
    });
  },
);

describe('a plan that came from a sheet', () => {
  it('goes out cell for cell as it came when nothing changed', () => {
    const [layout] = LAYOUTS;
    const bytes = bookBytes(layout?.sheets ?? []);
    expect(texts(writePlansXlsx(read(bytes)).bytes)).toEqual(texts(bytes));
  });

  it('goes out with its odd cells as they came, and with the changed one written plainly', () => {
    const [document] = read(bookBytes(LAYOUTS[1]?.sheets ?? []));
    const courses = document?.courses.map((course) =>
      course.name === '形势与政策' ? { ...course, credits: amount(2) } : course,
    );
    const rows =
      texts(writePlansXlsx(document && courses ? [{ ...document, courses }] : []).bytes) ?? [];
    const row = (name: string) => rows.find((each) => each.includes(name)) ?? '';
    expect(row('形势与政策')).toContain('(2)\t(108)');
    expect(row('体育')).toContain('2/16W\t（2/14W）');
    expect(row('社会实践')).toContain('16#');
    expect(row('专业选修课')).toContain('4-6\t？X32');
    expect(row('总计')).toContain('147-153\t2800-3300');
  });

  it('can have its check rows worked out anew', () => {
    const [document] = read(bookBytes(LAYOUTS[0]?.sheets ?? []));
    const courses = document?.courses.map((course, at) =>
      at === 0 ? { ...course, credits: amount('2.5') } : course,
    );
    const rows = texts(
      writePlansXlsx(document && courses ? [{ ...document, courses }] : [], 'computed').bytes,
    );
    expect(rows?.find((row) => row.startsWith('小计'))).toContain('8\t143');
    expect(rows?.find((row) => row.startsWith('合计'))).toContain('41\t775');
  });
});

describe('a plan that came from no sheet', () => {
  it('goes out in the usual columns and reads back with every field', () => {
    const [again] = read(writePlansXlsx([sample]).bytes);
    expect(again?.courses.map(said)).toEqual(
      sample.courses.map(said).map((course, at) => ({
        ...course,
        terms: again?.courses[at]?.terms.map(({ written: _cell, ...term }) => term),
      })),
    );
    expect(
      again?.courses.map(({ terms }) =>
        terms.map(({ term, weeklyHours, weeks }) => [term, weeklyHours, weeks]),
      ),
    ).toEqual(
      sample.courses.map(({ terms }) =>
        terms.map(({ term, weeklyHours, weeks }) => [term, weeklyHours, weeks]),
      ),
    );
    const { name, cohort, majorCode, level, form, terms } = sample.programme;
    expect(again?.programme).toMatchObject({ name, cohort, majorCode, level, form, terms });
    expect(again?.programme.subtotals.map(({ credits, hours }) => [credits, hours.total])).toEqual(
      sample.programme.subtotals.map(({ credits, hours }) => [credits, hours.total]),
    );
  });

  it('loses its targets and says so', () => {
    expect(writePlansXlsx([sample]).losses.map(({ code }) => code)).toEqual([
      'plan-targets-not-written',
    ]);
  });
});

describe('the blank template', () => {
  it('reads back as its one example', () => {
    const [document] = read(writePlanTemplate().bytes);
    expect(document?.courses.map(said)).toMatchObject([
      {
        code: '00000001',
        name: '示例课程',
        credits: '4',
        hours: { total: '64', theory: '32', practice: '32' },
        terms: [{ term: 3, weeklyHours: '4', weeks: '16', hours: '64' }],
      },
    ]);
    expect(document?.programme.terms).toHaveLength(6);
  });

  it('is the same bytes every time', () => {
    expect(writePlanTemplate().bytes).toEqual(writePlanTemplate().bytes);
  });
});

describe('a plan as JSON', () => {
  it('comes back as it went', () => {
    const text = writePlanJson(sample);
    expect(readPlanJson(text).value).toEqual({
      programme: sample.programme,
      courses: sample.courses,
    });
  });

  it.each([
    ['{', 'plan-json-syntax', undefined],
    ['null', 'plan-json-shape', ''],
    [JSON.stringify({ ...sample, courses: [{}] }), 'plan-json-shape', 'courses.0.id'],
    [
      JSON.stringify({ ...sample, programme: { ...sample.programme, id: 'other' } }),
      'plan-json-shape',
      'courses.0.programmeId',
    ],
  ])('is refused when it is no plan (%#)', (text, code, path) => {
    const { value, problems } = readPlanJson(text);
    expect(value).toBeUndefined();
    expect(problems[0]?.code).toBe(code);
    expect(problems[0]?.where.path).toBe(path);
  });
});
