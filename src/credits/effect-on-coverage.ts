import type { Achievement } from '../domain/achievement';
import { compareAmounts, ZERO } from '../domain/amount';
import type { CourseId } from '../domain/id';
import type { CoverageQuestion } from '../coverage/coverage-of';
import { coverageWithout, type WaiverEffect } from '../coverage/coverage-without';
import type { ProposedDecision } from './decide';

/**
 * The courses that a decision spares the student whole. A raised mark or a part of a course's credits spares none.
 * @example waivedCourses(refused) // []
 */
export function waivedCourses(decision: ProposedDecision): readonly CourseId[] {
  return decision.targets
    .filter((each) => each.outcome === 'granted' && compareAmounts(each.credits, ZERO) > 0)
    .map((each) => each.courseId);
}

/**
 * What the decision does to one student's coverage: items that stay untaught or are taught less strongly once the courses are waived, and which of the
 * claim's achievements prove them, as a person said. `supposing` looks at other courses than those granted, e.g. before a question is answered.
 * Nothing waived: nothing lost. (domain: coverage of a standard by confirmed links)
 * @example effectOnCoverage(decision, question, achievements).lost.filter((each) => each.provenBy.length === 0) // what nobody teaches or proves
 */
export function effectOnCoverage(
  decision: ProposedDecision,
  question: CoverageQuestion,
  achievements: readonly Achievement[],
  supposing: readonly CourseId[] = waivedCourses(decision),
): WaiverEffect {
  const claimed = new Set(decision.awards.map((each) => each.achievementId));
  const proofs = achievements
    .filter((each) => claimed.has(each.id))
    .map((each) => ({ achievementId: each.id, provesItems: each.provesItems ?? [] }));
  return coverageWithout(question, new Set(supposing), proofs);
}
