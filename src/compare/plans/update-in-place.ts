import { normalForm } from '../../domain/normal-form';
import type { Course, Programme, ProgrammeDocument } from '../../domain/programme';
import { pairCourses } from './pair-courses';

/** What a plan's sheet seldom carries and people add afterwards. */
const ADDED = [
  'nameEn',
  'theme',
  'department',
  'partner',
  'coDeveloped',
  'prerequisites',
  'certificates',
  'units',
  'description',
  'notes',
] as const satisfies readonly (keyof Course)[];

const ADDED_TO_PROGRAMME = [
  'cluster',
  'partners',
  'orientation',
  'modules',
] as const satisfies readonly (keyof ProgrammeDocument['programme'])[];

/**
 * Which of the known programmes a plan that comes in is a newer state of: same cohort, and same name or same major code; undefined where none or several fit.
 * @example programmeBehind(programme, [programme])?.id
 */
export function programmeBehind<T extends Pick<Programme, 'name' | 'cohort' | 'majorCode'>>(
  incoming: Pick<Programme, 'name' | 'cohort' | 'majorCode'>,
  known: readonly T[],
): T | undefined {
  const sameYear = known.filter((each) => each.cohort === incoming.cohort);
  const named = sameYear.filter((each) => normalForm(each.name) === normalForm(incoming.name));
  const coded = sameYear.filter(
    (each) => each.majorCode !== '' && each.majorCode === incoming.majorCode,
  );
  const found = named.length > 0 ? named : coded;
  return found.length === 1 ? found[0] : undefined;
}

/**
 * A plan that comes in, as the newer state of a known one: programme and courses that are the same keep their ids, so that links, decisions and history stay with
 * them. What mostly people add (targets, modules, outcomes, units, prerequisites, descriptions) is kept where the file says nothing of that kind at all.
 * @example updatedInPlace(document, document).programme.id
 */
export function updatedInPlace(
  incoming: ProgrammeDocument,
  known: ProgrammeDocument,
): ProgrammeDocument {
  const { pairs } = pairCourses(known.courses, incoming.courses);
  const before = new Map(pairs.map((pair) => [pair.now, pair.old]));
  const silent = ADDED.filter((field) =>
    incoming.courses.every((course) => course[field] === undefined),
  );
  const hasOutcomes = incoming.courses.some(({ outcomes }) => outcomes.length > 0);
  const programmeId = known.programme.id;
  const { targets, status } = known.programme;
  const added = Object.fromEntries(
    ADDED_TO_PROGRAMME.flatMap((field) =>
      known.programme[field] === undefined ? [] : [[field, known.programme[field]]],
    ),
  );
  return {
    programme: {
      ...added,
      ...incoming.programme,
      id: programmeId,
      status,
      ...(incoming.programme.targets.length === 0 && { targets }),
    },
    courses: incoming.courses.map((course): Course => {
      const old = before.get(course);
      if (old === undefined) return { ...course, programmeId };
      const kept = Object.fromEntries(
        silent.flatMap((field) => (old[field] === undefined ? [] : [[field, old[field]]])),
      );
      return {
        ...course,
        ...kept,
        id: old.id,
        programmeId,
        outcomes: hasOutcomes ? course.outcomes : old.outcomes,
      };
    }),
  };
}
