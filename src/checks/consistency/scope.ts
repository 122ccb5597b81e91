import type { Course, SubtotalRow } from '../../domain/programme';
import { countedTerms } from '../measure/course-figures';
import type { Scene } from '../scene';

const NUMERALS = '零一二三四五六七八九十';

/** The term that a label names (`第4学期`, `第四学期小计`); undefined when it names none. @example termNamed('第四学期') // 4 */
function termNamed(label: string): number | undefined {
  const found = /第?\s*(\d{1,2}|[一二三四五六七八九十])\s*学期/.exec(label.normalize('NFKC'))?.[1];
  if (found === undefined) return undefined;
  return /\d/.test(found) ? Number(found) : NUMERALS.indexOf(found);
}

function isUnder(course: Course, category: string): boolean {
  return (
    category === '' || course.category === category || course.category.startsWith(`${category}/`)
  );
}

/** Courses between a check row and the one above it, where both say their place. */
function above(row: SubtotalRow, scene: Scene): readonly Course[] {
  const at = row.source?.row;
  if (at === undefined) return [];
  const sheet = row.source?.sheet;
  const before = scene.document.programme.subtotals.flatMap(({ source }) =>
    source?.sheet === sheet && source?.row !== undefined && source.row < at ? [source.row] : [],
  );
  const from = Math.max(0, ...before);
  return scene.courses.filter(({ source }) => {
    const own = source?.row;
    return source?.sheet === sheet && own !== undefined && own > from && own < at;
  });
}

/**
 * The groups of courses that a check row may be about, the likeliest first: its category's (of the term it names), and those printed just above it.
 * @example scopesOf(row, scene)[0]?.length
 */
export function scopesOf(row: SubtotalRow, scene: Scene): readonly (readonly Course[])[] {
  const inTerm = (courses: readonly Course[], term: number | undefined) =>
    term === undefined
      ? courses
      : courses.filter((course) => countedTerms(course).some((each) => each.term === term));
  const term = termNamed(row.label) ?? termNamed(row.category);
  const category = termNamed(row.category) === undefined ? row.category : '';
  const own = scene.courses.filter((course) => isUnder(course, row.category));
  const byTerm = inTerm(
    scene.courses.filter((course) => isUnder(course, category)),
    term,
  );
  return [
    term === undefined || own.length > 0 ? inTerm(own, term) : byTerm,
    above(row, scene),
  ].filter((courses) => courses.length > 0);
}
