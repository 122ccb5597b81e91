import {
  makeId,
  type AlignmentId,
  type CourseId,
  type ProgrammeId,
  type RandomBytes,
} from '../../domain/id';
import type { Programme } from '../../domain/programme';
import type { Action } from '../workspace';
import { checkSetting } from './save-check-choice';

/** What the copy is called, and where its ids come from. */
export interface CopyOptions {
  readonly cohort: string;
  readonly name: string;
  readonly random: RandomBytes;
}

/**
 * A draft copy of a programme for another cohort, with its courses, its links (proposed, confirmed and rejected alike) and how it is checked, as one step. Students,
 * claims and decisions stay with the cohort they belong to. Gives the copy's id; undefined when the programme is gone.
 * @example await workspace.act(duplicateProgramme(programme, { cohort: '2027', name: programme.name, random }))
 */
export function duplicateProgramme(
  { id }: Pick<Programme, 'id'>,
  { cohort, name, random }: CopyOptions,
): Action<ProgrammeId | undefined> {
  return {
    kind: 'duplicate-programme',
    params: { name, cohort },
    async run(scope) {
      const programme = await scope.get('programmes', id);
      if (programme === undefined) return undefined;
      const courses = await scope.where('courses', 'programmeId', id);
      const links = await scope.where('alignments', 'programmeId', id);
      const checks = await scope.get('settings', checkSetting(id));
      const programmeId = makeId<ProgrammeId>(random);
      const ids = new Map(courses.map((course) => [course.id, makeId<CourseId>(random)]));
      const copy: Programme = { ...programme, id: programmeId, name, cohort, status: 'draft' };
      await scope.put('programmes', copy);
      await scope.putMany(
        'courses',
        courses.map((course) => ({
          ...course,
          id: ids.get(course.id) ?? makeId<CourseId>(random),
          programmeId,
        })),
      );
      await scope.putMany(
        'alignments',
        links.flatMap((link) => {
          const courseId = ids.get(link.courseId);
          return courseId === undefined
            ? []
            : [{ ...link, id: makeId<AlignmentId>(random), programmeId, courseId }];
        }),
      );
      if (checks)
        await scope.put('settings', { id: checkSetting(programmeId), value: checks.value });
      return programmeId;
    },
  };
}
