import type { CellParts } from './cell-parts';
import { squeeze } from './plan-text';

/** Whether a word says elective without saying which kind. @example isElective('选') // true */
export function isElective(text: string): boolean {
  return /选/.test(text) && !/必|限|任|指定/.test(text);
}

/**
 * The requirement type that a plain word names, or undefined; 选 and 选修 alone leave open which kind of elective.
 * @example requirementWord('限选') // 'restricted-elective'
 */
export function requirementWord(written: string): CellParts['requirement'] {
  const text = squeeze(written);
  if (/^(?:专业|公共|学位)?必(?:修课?|选修?)?$|^.{0,6}必修(?:课程?)?$/.test(text))
    return 'required';
  if (/限选|限定|限修|指定选修|选择性必修|^限$|必选/.test(text)) return 'restricted-elective';
  if (/任选|任意|公选|自选|^任$|公共选修/.test(text)) return 'free-elective';
  return undefined;
}

/**
 * The requirement type that a category's name speaks of, or undefined; 选修 beside words of the profession is restricted.
 * @example requirementIn('专业拓展课（选修）') // 'restricted-elective'
 */
export function requirementIn(category: string): CellParts['requirement'] {
  const text = squeeze(category);
  const found = requirementWord(text);
  if (found !== undefined) return found;
  if (/必修/.test(text) && !/选修/.test(text)) return 'required';
  if (/限选|限定选修/.test(text)) return 'restricted-elective';
  if (/任选|任意选修|公共选修|通识选修/.test(text)) return 'free-elective';
  if (/选修/.test(text))
    return /专业|方向|拓展|核心/.test(text) ? 'restricted-elective' : 'free-elective';
  return undefined;
}
