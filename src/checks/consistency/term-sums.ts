import { compareAmounts, parseAmount, sum, type Amount } from '../../domain/amount';
import type { Course, SubtotalRow } from '../../domain/programme';
import type { Judgement } from '../finding';
import { countedTerms } from '../measure/course-figures';
import { primitive } from '../primitives/primitive';
import type { Scene } from '../scene';
import { faultOf } from './fault';
import { scopesOf } from './scope';

type TermMeasure = 'weekly' | 'hours' | 'credits';

function measuresOf(label: string): readonly TermMeasure[] {
  if (/门数|比例|占|%/.test(label)) return [];
  if (/周/.test(label)) return ['weekly'];
  if (/学分/.test(label)) return ['credits'];
  return /学时|课时/.test(label) ? ['hours', 'weekly'] : ['weekly', 'hours', 'credits'];
}

/** What a course gives to a term; undefined when the plan does not part it by term. */
function inTerm(course: Course, number: number, measure: TermMeasure): Amount | undefined {
  const terms = countedTerms(course);
  const term = terms.find((each) => each.term === number);
  if (measure === 'weekly') return term?.weeklyHours;
  if (measure === 'hours') return term?.hours;
  return terms.length > 1 || course.credits === null ? undefined : course.credits;
}

function ofTerm(
  row: SubtotalRow,
  number: number,
  printed: Amount,
  scene: Scene,
): readonly Judgement[] {
  const scope = (scopesOf(row, scene)[0] ?? []).filter((course) =>
    countedTerms(course).some((each) => each.term === number),
  );
  const sums = measuresOf(row.label).flatMap((measure) => {
    const rows = scope.flatMap((course) => {
      const value = inTerm(course, number, measure);
      return value === undefined ? [] : [[course, value] as const];
    });
    const isWhole = measure === 'weekly' || rows.length === scope.length;
    return rows.length > 0 && isWhole
      ? [{ measure, rows, computed: sum(rows.map(([, value]) => value)) }]
      : [];
  });
  const [first] = sums;
  if (first === undefined || sums.some((each) => compareAmounts(each.computed, printed) === 0))
    return [];
  const { measure, rows, computed } = first;
  // Courses of half a term may stand in a weekly total by halves.
  const weeks = new Set(
    scope.flatMap((course) => countedTerms(course).flatMap((each) => each.weeks ?? [])),
  );
  const isUneven = measure === 'weekly' && weeks.size > 1;
  return [
    faultOf({
      code: 'term-sum-differs',
      verdict: isUneven ? 'needs-person' : 'fail',
      computed,
      printed,
      rows,
      params: { label: row.label, term: String(number), measured: measure },
    }),
  ];
}

/**
 * `term-sums`: the term columns of check rows (weekly hours, hours or credits by their label) against the courses of that term.
 * Alternative terms never add up; credits of a course over several terms are not parted by guess.
 * @example { "primitive": "term-sums" }
 */
export const termSums = primitive('term-sums', {}, (_rule, scene) =>
  scene.document.programme.subtotals.flatMap((row) =>
    row.terms.flatMap(({ term, written }) => {
      const printed = parseAmount(written);
      return printed === undefined ? [] : ofTerm(row, term, printed, scene);
    }),
  ),
);
