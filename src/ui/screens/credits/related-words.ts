import type { Achievement } from '../../../domain/achievement';
import type { CourseId } from '../../../domain/id';
import type { Course } from '../../../domain/programme';
import { buildIndex } from '../../../matching/lexical-index';
import { asQuery, asTarget, courseTexts, type LinkText } from '../../../matching/link-texts';
import { rank } from '../../../matching/rank';
import { DEFAULT_SETTINGS } from '../../../matching/settings';

/** Enough to see why. */
const MOST = 6;

/**
 * Words that achievements (their titles and the texts of the items that they prove) share with a course, those first that tell it best from the other
 * courses of its plan; at most six. A single sign is no word.
 * @example relatedWords([award], itemTexts, courses, plc.id) // ['机器人', '编程']
 */
export function relatedWords(
  achievements: readonly Achievement[],
  itemTexts: readonly string[],
  courses: readonly Course[],
  courseId: CourseId,
): readonly string[] {
  const asked = (text: string, asks: number): LinkText => ({
    of: 'text',
    text,
    field: 'name',
    asks,
  });
  const texts = [
    ...achievements.map((each) => asked(each.title, 1)),
    ...itemTexts.map((text) => asked(text, 0.5)),
  ];
  const index = buildIndex(
    courses.map((each) => asTarget(each.id, courseTexts(each, []))),
    DEFAULT_SETTINGS,
  );
  const found = rank(index, asQuery(texts), courses.length).find((each) => each.id === courseId);
  return (found?.because ?? [])
    .map((each) => each.words)
    .filter((words) => words.length > 1)
    .slice(0, MOST);
}
