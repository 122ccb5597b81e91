import type { DocumentFacts } from './document-facts';
import { compact } from './piece';

/** Title and day of effect from a line of a norm's cover; the first line that reads as a name in the norm's language is its title. */
export function takeNormFacts(text: string, language: 'zh-CN' | 'en', facts: DocumentFacts): void {
  const tight = compact(text);
  const isName =
    tight.length >= 4 &&
    tight.length <= (language === 'en' ? 120 : 50) &&
    !/发布|实施|ICS|CCS|^\d|^issued|^implemented/i.test(tight) &&
    !/^中华人民共和国|国家标准$|行业标准$|地方标准$|团体标准$|^(?:national|industry|local|group)standard/i.test(
      tight,
    ) &&
    !/[。；]|\.$/.test(tight) &&
    (language === 'en' || /[\u4e00-\u9fff]/.test(tight));
  if (isName) facts.title ??= text.trim();
  const from =
    /((?:19|20)\d{2})[-年.](\d{1,2})[-月.](\d{1,2})日?实施/.exec(tight) ??
    /implementedon((?:19|20)\d{2})-(\d{1,2})-(\d{1,2})/i.exec(tight);
  if (from)
    facts.effectiveFrom ??= `${from[1] ?? ''}-${(from[2] ?? '').padStart(2, '0')}-${(from[3] ?? '').padStart(2, '0')}`;
}
