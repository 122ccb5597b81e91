import type { SourceBlock } from '../../domain/source-map';
import { compact } from './piece';

/** What a document says of itself. */
export interface DocumentFacts {
  title?: string;
  titleEn?: string;
  code?: string;
  edition?: string;
  workType?: string;
  publisher?: string;
  effectiveFrom?: string;
}

const CODE = /(?:^|[^\d-])(\d-\d{2}-\d{2}-\d{2}(?:\([LSＬＳ/]+\))?)(?![\d-])/;

/** The occupation code in a text. @example occupationCode('职业编码：6-31-01-03') // '6-31-01-03' */
export function occupationCode(text: string): string | undefined {
  return CODE.exec(compact(text).replace(/[–—－‐−]/g, '-'))?.[1];
}

/** The edition that a text names by its year. @example editionYear('（2018年版）') // '2018' */
export function editionYear(text: string): string | undefined {
  const tight = compact(text);
  return (
    /((?:19|20)\d{2})年?(?:\d{1,2}月)?(?:版|修订|试行|\d\.\d版)/.exec(tight)?.[1] ??
    /^[(（]?((?:19|20)\d{2})年?[)）]?$/.exec(tight)?.[1]
  );
}

/** Marks that a printer sets behind a name: footnote signs, a full stop. */
const MARKS = /[①-⑳*＊☆★†]+$|[。.]$/;

/**
 * A name without the marks of print behind it, and the marks taken off.
 * @example bareTitle('养老护理员①') // { title: '养老护理员', marks: '①' }
 */
export function bareTitle(written: string): { readonly title: string; readonly marks: string } {
  const text = written.trim();
  const title = text.replace(MARKS, '').trim();
  return { title, marks: text.slice(title.length).trim() };
}

/** The language of a source by its first 4000 characters: Chinese wherever four Chinese characters stand together, else English. */
export function languageOf(blocks: readonly SourceBlock[]): 'zh-CN' | 'en' {
  const start = blocks
    .map((block) => block.text)
    .join('')
    .slice(0, 4000);
  return /[\u4e00-\u9fff]{4}/.test(start) ? 'zh-CN' : 'en';
}
