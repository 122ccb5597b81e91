import type { CourseId } from '../../domain/id';
import type { Action } from '../workspace';

/** Removes courses with their links; unknown ids are passed over. @example await workspace.act(removeCourses([id])) */
export function removeCourses(ids: readonly CourseId[]): Action {
  return {
    kind: 'remove-courses',
    params: { count: ids.length },
    async run(scope) {
      for (const id of ids) {
        const links = await scope.where('alignments', 'courseId', id);
        await scope.removeMany(
          'alignments',
          links.map((link) => link.id),
        );
      }
      await scope.removeMany('courses', ids);
    },
  };
}
