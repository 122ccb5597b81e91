import type { Programme } from '../../domain/programme';
import type { Action } from '../workspace';
import { checkSetting } from './save-check-choice';

/**
 * Removes a programme with its courses, their links and how it is checked; its students stay, without a programme, and so do claims and decisions,
 * which are records.
 * @example await workspace.act(removeProgramme(programme))
 */
export function removeProgramme({ id, name }: Pick<Programme, 'id' | 'name'>): Action {
  return {
    kind: 'remove-programme',
    params: { name },
    async run(scope) {
      const links = await scope.where('alignments', 'programmeId', id);
      const courses = await scope.where('courses', 'programmeId', id);
      const students = await scope.where('students', 'programmeId', id);
      await scope.removeMany(
        'alignments',
        links.map((link) => link.id),
      );
      await scope.removeMany(
        'courses',
        courses.map((course) => course.id),
      );
      await scope.putMany(
        'students',
        students.map((student) => ({ ...student, programmeId: null })),
      );
      await scope.remove('settings', checkSetting(id));
      await scope.remove('programmes', id);
    },
  };
}
