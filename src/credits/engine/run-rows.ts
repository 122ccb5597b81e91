import type { Achievement, Claim } from '../../domain/achievement';
import type { Course } from '../../domain/programme';
import type { DecisionContext } from '../context';
import type { Rows } from './earlier-uses';
import type { Subject } from './facts';
import type { Plan } from './open-line';

/** Rows of one run, looked up once, and what a line is about. */
export interface RunRows extends Rows {
  readonly subjectOf: (
    claim: Claim,
    achievements: readonly Achievement[],
    course: Course | null,
  ) => Subject;
  readonly planOf: (claim: Claim) => Plan;
}

type GrowingPlan = Plan & { readonly courses: Course[] };

function emptyPlan(): GrowingPlan {
  return { courses: [], sums: new Map() };
}

/** The context's rows by id; plans by programme. Rows that nothing names do no harm. */
export function rowsOf(context: DecisionContext): RunRows {
  const students = new Map((context.students ?? []).map((each) => [each.id, each]));
  const programmes = new Map((context.programmes ?? []).map((each) => [each.id, each]));
  const plans = new Map<string, GrowingPlan>();
  for (const course of context.courses ?? []) {
    const plan = plans.get(course.programmeId) ?? emptyPlan();
    plan.courses.push(course);
    plans.set(course.programmeId, plan);
  }
  return {
    achievements: new Map(context.achievements.map((each) => [each.id, each])),
    courses: new Map((context.courses ?? []).map((each) => [each.id, each])),
    planOf: (claim) => plans.get(claim.programmeId) ?? emptyPlan(),
    subjectOf: (claim, achievements, course) => ({
      claim,
      achievements,
      course,
      student: students.get(claim.studentId),
      studentFacts: context.studentFacts?.[claim.studentId] ?? {},
      programme: programmes.get(claim.programmeId),
      on: context.on,
      whatIf: context.whatIf,
    }),
  };
}
