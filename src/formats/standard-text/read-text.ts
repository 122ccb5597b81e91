import type { FormatReading, ReadContext } from '../format';
import { ProblemList } from '../problem-list';
import { readBlocks } from './read-blocks';
import type { SourceBlock } from '../../domain/source-map';
import { isCourseStandard } from '../course-standard/is-course-standard';
import { recogniseKind } from './recognise-kind';
import { textBlocks } from './text-blocks';

/** Whether the content is of a kind that running text is read as. */
function isKnownText(blocks: readonly SourceBlock[]): boolean {
  return isCourseStandard(blocks) || recogniseKind(blocks) !== undefined;
}

/**
 * Whether a text is a standard as pasted from a document: its words show a kind of standard, and its name does not say that it is a
 * table.
 */
export function isStandardText(text: string, name: string): boolean {
  return !/\.(?:csv|tsv|tab)$/i.test(name) && isKnownText(textBlocks(text));
}

/**
 * Pasted text, or a plain text file, as one standard with its source beside it.
 * @example readStandardText('毕业要求1：工程知识\n指标点1.1 …', context).kind // 'standard'
 */
export function readStandardText(text: string, context: ReadContext): FormatReading {
  return readBlocks(textBlocks(text), context, new ProblemList());
}
