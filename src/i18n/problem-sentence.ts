import type { Problem } from '../domain/problem';
import { problems as en } from './en/problems';
import type { Locale } from './locale';
import { problems as zh } from './zh-CN/problems';

type Params = Problem['params'];

/**
 * What happened, what was kept and what to do, for one problem. A code that this version does not know is named.
 * @example problemSentence('en', problem('empty-file', 'error')) // 'The file is empty. …'
 */
export function problemSentence(locale: Locale, problem: Problem): string {
  const catalogue: Readonly<Partial<Record<string, (params: Params) => string>>> =
    locale === 'en' ? en : zh;
  const sentence = catalogue[problem.code] ?? (locale === 'en' ? en : zh)['unknown-code'];
  return sentence({ code: problem.code, ...problem.params });
}
