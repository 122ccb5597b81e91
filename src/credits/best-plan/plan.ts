import type { Claim, Facts } from '../../domain/achievement';
import { compareAmounts, sum, ZERO, type Amount } from '../../domain/amount';
import {
  asId,
  type AchievementId,
  type ClaimId,
  type CourseId,
  type ProgrammeId,
  type StudentId,
} from '../../domain/id';
import type { Course } from '../../domain/programme';
import type { AdoptedPacks, DecisionContext } from '../context';
import { decide, type ProposedDecision } from '../decide';

/** What may be claimed, and by whom. */
export interface PlanQuestion {
  readonly adopted: AdoptedPacks;
  readonly studentId: StudentId;
  readonly programmeId: ProgrammeId;
  readonly achievementIds: readonly AchievementId[];
  /** Courses that may be asked for; those already replaced are left out by themselves. */
  readonly courses: readonly Course[];
  readonly context: DecisionContext;
  /** ISO day on which the claims would be handed in. */
  readonly submitted: string;
  readonly answers?: Facts;
  /** The student's standing in a course, by course id. */
  readonly targetFacts?: Readonly<Record<string, Facts>>;
}

/** Achievements that would be claimed together: one alone, or all when the pack pools what a student has. */
export type Unit = readonly AchievementId[];

/** One use: these achievements for this course. */
export interface Pair {
  readonly unit: Unit;
  readonly course: Course;
}

/** A plan that the rules were asked about as a whole. */
export interface JudgedPlan {
  readonly pairs: readonly Pair[];
  readonly claims: readonly Claim[];
  readonly decisions: readonly ProposedDecision[];
  /** Credits converted; counts only when `isLawful`. */
  readonly credits: Amount;
  /** Every course of the plan is granted, whole or in part, and no question is open. */
  readonly isLawful: boolean;
}

/**
 * The units of a question: each achievement by itself, or all together when the conversion pack pools what the student has.
 * @example unitsOf(question).length // 3 achievements, each on its own: 3
 */
export function unitsOf({ adopted, achievementIds }: PlanQuestion): readonly Unit[] {
  const ids = [...new Set(achievementIds)].sort();
  if (adopted.conversion?.pool === 'student') return ids.length === 0 ? [] : [ids];
  return ids.map((id) => [id]);
}

function bySize(a: Course, b: Course): number {
  return (
    compareAmounts(a.credits ?? ZERO, b.credits ?? ZERO) || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)
  );
}

/**
 * The claim by which a unit asks for the courses, the smallest first, so that no other order gives more.
 * @example claimOf(question, ['a1'], []).targetCourseIds // []
 */
export function claimOf(question: PlanQuestion, unit: Unit, courses: readonly Course[]): Claim {
  return {
    id: asId<ClaimId>(`plan ${unit.join('+')}`),
    studentId: question.studentId,
    programmeId: question.programmeId,
    achievementIds: unit,
    targetCourseIds: [...courses].sort(bySize).map((each): CourseId => each.id),
    state: 'entered',
    submitted: question.submitted,
    answers: question.answers ?? {},
    targetFacts: question.targetFacts ?? {},
  };
}

function claimsOf(question: PlanQuestion, pairs: readonly Pair[]): readonly Claim[] {
  const byUnit = new Map<Unit, Course[]>();
  for (const { unit, course } of pairs) {
    const courses = byUnit.get(unit) ?? [];
    courses.push(course);
    byUnit.set(unit, courses);
  }
  return [...byUnit].map(([unit, courses]) => claimOf(question, unit, courses));
}

/**
 * What the rules say to the plan as a whole. The empty plan is lawful and gives nothing.
 * @example judgePlan(question, []).credits // '0'
 */
export function judgePlan(question: PlanQuestion, pairs: readonly Pair[]): JudgedPlan {
  const claims = claimsOf(question, pairs);
  const decisions = decide(question.adopted, claims, question.context);
  const targets = decisions.flatMap((each) => each.targets);
  const isLawful =
    decisions.every((each) => each.question === undefined) &&
    targets.length === pairs.length &&
    targets.every(
      (each) =>
        (each.outcome === 'granted' || each.outcome === 'partly') &&
        compareAmounts(each.credits, ZERO) > 0,
    );
  return { pairs, claims, decisions, isLawful, credits: sum(targets.map((each) => each.credits)) };
}
