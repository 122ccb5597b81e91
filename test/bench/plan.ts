import { amount } from '../../src/domain/amount';
import { asId, type CourseId, type ProgrammeId } from '../../src/domain/id';
import type { Course } from '../../src/domain/programme';
import { PlanAdder } from '../../src/ui/screens/courses/plan-rows';
import { withCell } from '../../src/ui/screens/courses/sheet-cells';
import { sheetLines } from '../../src/ui/screens/courses/sheet-lines';

const COURSES = 2000;
const TERMS = 12;
const EDITS = 200;
const BAR = 50;

function courseAt(order: number): Course {
  return {
    id: asId<CourseId>(`c-${order}`),
    programmeId: asId<ProgrammeId>('p'),
    order,
    code: String(order).padStart(6, '0'),
    name: `课程 ${order}`,
    category: `类别 ${Math.floor(order / 100)}`,
    group: 'other',
    requirement: 'required',
    type: 'B',
    core: false,
    credits: amount('2.5'),
    hours: { total: amount(48), theory: amount(24), practice: amount(24) },
    terms: Array.from({ length: TERMS }, (_, at) => ({
      term: at + 1,
      weeklyHours: amount(4),
      weeks: amount(16),
      hours: amount(64),
      written: '4/16W',
    })),
    assessment: 'exam',
    outcomes: [],
  };
}

const quantile = (values: readonly number[], part: number): number =>
  [...values].sort((a, b) => a - b)[Math.floor(part * (values.length - 1))] ?? 0;

/** 2,000 courses of 12 terms: an edit of one cell until all sums and lines of the sheet stand. Bar: p95 at most 50 ms, unslowed. */
export function run(): void {
  const adder = new PlanAdder();
  let courses: readonly Course[] = Array.from({ length: COURSES }, (_, at) => courseAt(at));
  const begun = performance.now();
  adder.add(courses);
  console.log(`first sums: ${(performance.now() - begun).toFixed(1)} ms`);
  const spent: number[] = [];
  for (let edit = 0; edit < EDITS; edit += 1) {
    const at = (edit * 797) % COURSES;
    const start = performance.now();
    const old = courses[at];
    const field =
      edit % 2 === 0
        ? ({ of: 'hours', kind: 'total' } as const)
        : ({ of: 'term', term: (edit % TERMS) + 1 } as const);
    const changed = old && withCell(old, field, String(30 + edit));
    courses = courses.map((each) => (each === old && changed ? changed : each));
    const { categories, totals } = adder.add(courses);
    const lines = sheetLines(categories).length;
    spent.push(performance.now() - start);
    if (lines !== COURSES + 2 * categories.length || totals.courses !== COURSES)
      throw new Error('sums are wrong');
  }
  const p95 = quantile(spent, 0.95);
  console.log(
    `edit: p50 ${quantile(spent, 0.5).toFixed(1)} ms, p95 ${p95.toFixed(1)} ms (bar ${BAR})`,
  );
  if (p95 > BAR) process.exitCode = 1;
}
