import { compareAmounts, dividedBy, minus, times, ZERO, type Amount } from '../../domain/amount';
import type { Course } from '../../domain/programme';
import type { Judgement } from '../finding';
import { countedTerms } from '../measure/course-figures';
import { bound } from '../policy/parameter';
import { primitive } from '../primitives/primitive';
import type { Scene } from '../scene';
import { faultOf } from './fault';

interface Priced {
  readonly course: Course;
  readonly hours: Amount;
  readonly credits: Amount;
  readonly ratio: Amount;
  readonly activity: string;
}

/** What a course's hours are spent on, so that like is held against like. Weeks of practice have no usual ratio. */
function activityOf(course: Course): string | undefined {
  if (course.group === 'block-practice' || course.theme === 'placement') return undefined;
  if (course.theme === 'thesis' || course.theme === 'military') return undefined;
  if (
    countedTerms(course).some(
      ({ weeks, weeklyHours }) => weeks !== undefined && weeklyHours === undefined,
    )
  )
    return undefined;
  if (course.theme === 'pe') return 'pe';
  const { theory } = course.hours;
  const isLab = course.type === 'C' || (theory !== undefined && compareAmounts(theory, ZERO) === 0);
  return isLab ? 'lab' : 'class';
}

function priced(scene: Scene): readonly Priced[] {
  return scene.courses.flatMap((course) => {
    const { credits } = course;
    const hours = course.hours.total;
    const activity = activityOf(course);
    if (credits === null || hours === undefined || activity === undefined) return [];
    if ((course.uncounted ?? []).length > 0) return [];
    const ratio = dividedBy(hours, credits);
    return ratio === undefined ? [] : [{ course, hours, credits, ratio, activity }];
  });
}

/** The value that most share; undefined unless it is shared. */
function usual(values: readonly Amount[]): Amount | undefined {
  const counts = new Map<Amount, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  const [first] = [...counts].sort((a, b) => b[1] - a[1] || compareAmounts(a[0], b[0]));
  return first !== undefined && first[1] > 1 ? first[0] : undefined;
}

/** Weeks of weekly teaching that a course's hours make up. */
function weeksTaught({ course, hours }: Priced): Amount | undefined {
  const terms = countedTerms(course);
  const [term] = terms;
  return terms.length === 1 && term?.weeklyHours !== undefined
    ? dividedBy(hours, term.weeklyHours)
    : undefined;
}

function sameTerm(a: Course, b: Course): boolean {
  return countedTerms(a).some(({ term }) => countedTerms(b).some((each) => each.term === term));
}

/**
 * `hours-per-credit`: courses whose hours per credit are off the plan's usual value for their activity by more than the tolerance (a share of it): for a person.
 * It is an error where two courses of one term fit with their hours exchanged, or where weekly hours over the usual weeks give the fitting hours.
 * @example { "primitive": "hours-per-credit", "tolerance": "0.25" }
 */
export const hoursPerCredit = primitive('hours-per-credit', { tolerance: bound }, (rule, scene) => {
  const tolerance = scene.bound(rule.tolerance).value;
  const all = priced(scene);
  const most = new Map(
    [...new Set(all.map(({ activity }) => activity))].map((activity) => [
      activity,
      usual(all.filter((each) => each.activity === activity).map(({ ratio }) => ratio)),
    ]),
  );
  const weeks = usual(all.flatMap((each) => weeksTaught(each) ?? []));
  const isOff = ({ ratio, activity }: Priced) => {
    const normal = most.get(activity);
    if (normal === undefined) return false;
    const gap = minus(ratio, normal);
    const size = compareAmounts(gap, ZERO) < 0 ? minus(ZERO, gap) : gap;
    return compareAmounts(size, times(normal, tolerance)) > 0;
  };
  const off = all.filter(isOff);
  const swapped = new Set<Priced>();
  const found: Judgement[] = [];
  for (const [at, a] of off.entries()) {
    const b = off.slice(at + 1).find((each) => {
      const fits = (of: Priced, hours: Amount) =>
        dividedBy(hours, of.credits) === most.get(of.activity);
      return sameTerm(a.course, each.course) && fits(a, each.hours) && fits(each, a.hours);
    });
    if (b === undefined || swapped.has(a) || swapped.has(b)) continue;
    swapped.add(a).add(b);
    const rows = [a, b].map(({ course, hours }) => [course, hours] as const);
    found.push(faultOf({ code: 'hours-swapped', computed: null, printed: null, rows }));
  }
  for (const each of off.filter((one) => !swapped.has(one))) {
    const normal = most.get(each.activity) ?? ZERO;
    const expected = times(each.credits, normal);
    const terms = countedTerms(each.course);
    const weekly = terms.length === 1 ? terms[0]?.weeklyHours : undefined;
    const ownWeeks = terms[0]?.weeks ?? weeks;
    const isProven =
      weekly !== undefined && ownWeeks !== undefined && times(weekly, ownWeeks) === expected;
    found.push(
      faultOf({
        code: isProven ? 'hours-misprinted' : 'hours-per-credit-unusual',
        verdict: isProven ? 'fail' : 'needs-person',
        computed: expected,
        printed: each.hours,
        rows: [[each.course, each.hours]],
        params: { ratio: each.ratio, usual: normal },
      }),
    );
  }
  return found;
});
