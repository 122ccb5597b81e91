import type { ProgrammeDocument } from '../../domain/programme';
import type { Action } from '../workspace';

/**
 * Takes in a programme with its courses. One of the same id is replaced: courses that the new document lacks go, with the links
 * from them; links from courses that stay are kept.
 * @example await workspace.act(importProgramme(document))
 */
export function importProgramme({ programme, courses }: ProgrammeDocument): Action {
  return {
    kind: 'import-programme',
    params: { name: programme.name, courses: courses.length },
    async run(scope) {
      const known = await scope.get('programmes', programme.id);
      if (known) {
        const staying = new Set<string>(courses.map((course) => course.id));
        const before = await scope.where('courses', 'programmeId', programme.id);
        const links = await scope.where('alignments', 'programmeId', programme.id);
        const going = before.filter((course) => !staying.has(course.id)).map((course) => course.id);
        await scope.removeMany('courses', going);
        await scope.removeMany(
          'alignments',
          links.filter((link) => !staying.has(link.courseId)).map((link) => link.id),
        );
      }
      await scope.put('programmes', programme);
      await scope.putMany('courses', courses);
    },
  };
}
