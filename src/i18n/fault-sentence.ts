import { faults as en } from './en/faults';
import type { Locale } from './locale';
import { faults as zh } from './zh-CN/faults';

/**
 * Why the store refused, what was kept and what to do; a code that this version does not know gets the general sentence.
 * @example faultSentence('en', 'no-space')
 */
export function faultSentence(locale: Locale, code: string): string {
  const catalogue = locale === 'en' ? en : zh;
  const sentences: Readonly<Partial<Record<string, string>>> = catalogue;
  return sentences[code] ?? catalogue.other;
}
