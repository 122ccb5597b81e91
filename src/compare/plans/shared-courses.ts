import { normalForm } from '../../domain/normal-form';
import type { Course, ProgrammeDocument } from '../../domain/programme';

/** One course over several programmes; undefined at the places of those that do not teach it. */
export interface SharedCourse {
  readonly name: string;
  readonly courses: readonly (Course | undefined)[];
  /** How many programmes teach it. */
  readonly taughtIn: number;
  /** Whether those that teach it give it different credits. */
  readonly differs: boolean;
}

/**
 * The courses of several programmes by name: those that all teach first, those of one last, else in the order of the first programme that has them. A name that
 * stands several times in a programme counts once, with its first row.
 * @example sharedCourses([]) // []
 */
export function sharedCourses(documents: readonly ProgrammeDocument[]): readonly SharedCourse[] {
  const rows = new Map<string, (Course | undefined)[]>();
  for (const [at, { courses }] of documents.entries())
    for (const course of [...courses].sort((a, b) => a.order - b.order)) {
      const key = normalForm(course.name);
      const row = rows.get(key) ?? documents.map(() => undefined);
      row[at] ??= course;
      rows.set(key, row);
    }
  return [...rows.values()]
    .map((courses): SharedCourse => {
      const taught = courses.filter((course) => course !== undefined);
      return {
        name: taught[0]?.name ?? '',
        courses,
        taughtIn: taught.length,
        differs: new Set(taught.map(({ credits }) => credits ?? '')).size > 1,
      };
    })
    .sort((a, b) => b.taughtIn - a.taughtIn);
}
