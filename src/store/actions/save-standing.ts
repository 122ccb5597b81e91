import type { Claim, Facts } from '../../domain/achievement';
import type { CourseId } from '../../domain/id';
import type { Action } from '../workspace';

/**
 * Keeps what a person states of a student's standing in a target course, in place of what was stated before; no facts take it away. `course` names it in the log.
 * @example await workspace.act(saveStanding(claim, course.id, course.name, { mark: '78' }))
 */
export function saveStanding(
  claim: Claim,
  courseId: CourseId,
  course: string,
  facts: Facts,
): Action {
  const { [courseId]: _before, ...others } = claim.targetFacts ?? {};
  const targetFacts = Object.keys(facts).length === 0 ? others : { ...others, [courseId]: facts };
  return {
    kind: 'save-standing',
    params: { course },
    run: (scope) => scope.put('claims', { ...claim, targetFacts }),
  };
}
