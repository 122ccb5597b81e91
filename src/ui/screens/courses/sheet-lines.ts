import type { Course } from '../../../domain/programme';
import type { CategoryRows } from './plan-rows';

/** A line of the sheet: the head of a category, a course with its place among all courses, or a category's sums. */
export type SheetLine =
  | { readonly kind: 'group'; readonly key: string; readonly category: CategoryRows }
  | {
      readonly kind: 'course';
      readonly key: string;
      readonly course: Course;
      readonly row: number;
    }
  | { readonly kind: 'sums'; readonly key: string; readonly category: CategoryRows };

/** Every line in order. @example sheetLines([]) // [] */
export function sheetLines(categories: readonly CategoryRows[]): readonly SheetLine[] {
  let row = 0;
  return categories.flatMap((category, at): readonly SheetLine[] => [
    { kind: 'group', key: `${at} group`, category },
    ...category.rows.map((course): SheetLine => ({
      kind: 'course',
      key: course.id,
      course,
      row: row++,
    })),
    { kind: 'sums', key: `${at} sums`, category },
  ]);
}
