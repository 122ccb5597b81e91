import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { amount } from '../../../src/domain/amount';
import type { Course } from '../../../src/domain/programme';
import { KnownRows, PlanAdder } from '../../../src/ui/screens/courses/plan-rows';
import { sheetLines } from '../../../src/ui/screens/courses/sheet-lines';
import { course, plan } from '../../checks/plans';

const coursesOf = (...list: Parameters<typeof plan>[0]) => plan(list).courses;
const of = (name: string, category: string, credits: string, total?: string) =>
  course(name, {
    category,
    credits: amount(credits),
    hours: total === undefined ? {} : { total: amount(total) },
  });

describe('the sums of a plan', () => {
  it('stand run by run of one category, exactly', () => {
    const { categories, totals } = new PlanAdder().add(
      coursesOf(
        of('甲', '公共', '1/3'),
        of('乙', '公共', '2/3', '16'),
        of('丙', '专业', '0.5', '8'),
      ),
    );
    expect(categories.map(({ category, credits, hours }) => [category, credits, hours])).toEqual([
      ['公共', '1', { total: '16' }],
      ['专业', '0.5', { total: '8' }],
    ]);
    expect(totals).toEqual({ courses: 3, credits: '1.5', hours: { total: '24' } });
    expect(new PlanAdder().add([]).totals).toEqual({ courses: 0, credits: '0', hours: {} });
  });

  it('after an edit leave the other runs the objects they were', () => {
    const adder = new PlanAdder();
    const before = coursesOf(of('甲', '公共', '2', '32'), of('乙', '专业', '3', '48'));
    const [general] = adder.add(before).categories;
    const [first, second] = before;
    if (!first || !second) throw new Error('no courses');
    const { categories, totals } = adder.add([first, { ...second, credits: amount('3.5') }]);
    expect(categories[0]).toBe(general);
    expect([categories[1]?.credits, totals.credits]).toEqual(['3.5', '5.5']);
  });

  it('are, after any edits, what adding up anew gives', () => {
    const edit = fc.record({
      at: fc.nat(5),
      credits: fc.option(fc.constantFrom('0.5', '2', '1/3'), { nil: null }),
      total: fc.option(fc.constantFrom('16', '32.5'), { nil: undefined }),
      category: fc.constantFrom('公共', '专业'),
    });
    fc.assert(
      fc.property(fc.array(edit, { maxLength: 12 }), (edits) => {
        const adder = new PlanAdder();
        let courses: readonly Course[] = coursesOf(
          ...Array.from({ length: 6 }, (_, at) => of(`${at}`, at < 3 ? '公共' : '专业', '2', '32')),
        );
        adder.add(courses);
        for (const { at, credits, total, category } of edits) {
          courses = courses.map((each, place) =>
            place === at
              ? {
                  ...each,
                  category,
                  credits: credits === null ? null : amount(credits),
                  hours: total === undefined ? {} : { total: amount(total) },
                }
              : each,
          );
          expect(adder.add(courses)).toEqual(new PlanAdder().add(courses));
        }
      }),
    );
  });
});

it('rows that did not change stay the objects they were', () => {
  const known = new KnownRows<{ id: string; rev: number; clock: number }>();
  const [a, b] = known.keep([
    { id: 'a', rev: 1, clock: 1 },
    { id: 'b', rev: 1, clock: 1 },
  ]);
  const again = known.keep([
    { id: 'b', rev: 1, clock: 1 },
    { id: 'a', rev: 2, clock: 5 },
  ]);
  expect(again[0]).toBe(b);
  expect(again[1]).not.toBe(a);
  expect(known.keep([])).toEqual([]);
});

it('lines of a sheet are heads, courses with their place, and sums', () => {
  const { categories } = new PlanAdder().add(
    coursesOf(of('甲', '公共', '1'), of('乙', '专业', '1'), of('丙', '专业', '1')),
  );
  expect(
    sheetLines(categories).map((line) =>
      line.kind === 'course' ? `${line.row} ${line.course.name}` : line.kind,
    ),
  ).toEqual(['group', '0 甲', 'sums', 'group', '1 乙', '2 丙', 'sums']);
});
