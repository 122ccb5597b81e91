import type { Achievement, Decision, Fact, Outcome } from '../../domain/achievement';
import { asId, type AchievementId, type CourseId } from '../../domain/id';
import type { Course } from '../../domain/programme';
import type { DecisionContext, PriorUse } from '../context';
import { achievementFact, courseFact } from './facts';
import type { Use } from './line';

/** Rows by id, looked up once a run. */
export interface Rows {
  readonly achievements: ReadonlyMap<string, Achievement>;
  readonly courses: ReadonlyMap<string, Course>;
}

function scopeOf(ids: readonly string[], courseId: string | null, rows: Rows) {
  const course = courseId === null ? undefined : rows.courses.get(courseId);
  return (name: string): Fact | undefined => {
    if (name.startsWith('course.')) {
      if (name === 'course.id') return courseId ?? undefined;
      return course && courseFact(course, name.slice('course.'.length));
    }
    if (name === 'achievement.id') return ids.join('+');
    const values = ids.map((id) => {
      const achievement = rows.achievements.get(id);
      return achievement && achievementFact(achievement, name);
    });
    const [one] = values;
    return values.every((each) => JSON.stringify(each) === JSON.stringify(one)) ? one : undefined;
  };
}

function usesOfDecision(decision: Decision, rows: Rows): readonly Use[] {
  const given = (each: { readonly outcome: Outcome }) =>
    each.outcome === 'granted' || each.outcome === 'partly';
  const recognised = decision.awards.filter(given).map((award): Use => ({
    stage: 'recognition',
    claimId: decision.claimId,
    achievementIds: [award.achievementId],
    courseId: null,
    credits: award.credits,
    drawn: award.credits,
    scope: { fact: scopeOf([award.achievementId], null, rows) },
  }));
  const converted = decision.targets.filter(given).map((target): Use => ({
    stage: 'conversion',
    claimId: decision.claimId,
    achievementIds: target.from,
    courseId: target.courseId,
    credits: target.credits,
    drawn: target.credits,
    scope: { fact: scopeOf(target.from, target.courseId, rows) },
  }));
  return [...recognised, ...converted];
}

function usesOfPrior(prior: PriorUse, rows: Rows): Use {
  const ids = prior.achievementId === undefined ? [] : [asId<AchievementId>(prior.achievementId)];
  const courseId = prior.courseId === undefined ? null : asId<CourseId>(prior.courseId);
  const known = scopeOf(ids, courseId, rows);
  return {
    stage: prior.stage,
    claimId: null,
    achievementIds: ids,
    courseId,
    credits: prior.credits,
    drawn: prior.credits,
    scope: {
      fact: (name) => {
        if (Object.hasOwn(prior.facts, name)) return prior.facts[name];
        if (name === 'achievement.id' && ids.length === 0) return 'none';
        if (name === 'course.id' && courseId === null) return 'none';
        return known(name);
      },
    },
  };
}

/**
 * Everything that each student was given before, by decisions that stand and by what the file tells, without the claims decided now.
 * A student with nothing is absent.
 * @example earlierUses({ on: '2026-03-01', achievements: [] }, rows, new Set()).size // 0
 */
export function earlierUses(
  context: DecisionContext,
  rows: Rows,
  deciding: ReadonlySet<string>,
): ReadonlyMap<string, readonly Use[]> {
  const byStudent = new Map<string, Use[]>();
  const add = (studentId: string, uses: readonly Use[]) => {
    const own = byStudent.get(studentId) ?? [];
    own.push(...uses);
    byStudent.set(studentId, own);
  };
  for (const decision of context.earlier ?? [])
    if (!deciding.has(decision.claimId)) add(decision.studentId, usesOfDecision(decision, rows));
  for (const prior of context.prior ?? []) add(prior.studentId, [usesOfPrior(prior, rows)]);
  return byStudent;
}
