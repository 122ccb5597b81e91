import type { SourceBlock } from '../../domain/source-map';

/**
 * A text as blocks, one a line that is not blank; lines count from 1. Any line may end in the middle of a sentence.
 * @example textBlocks('a\n\nb').map((block) => block.place.line) // [1, 3]
 */
export function textBlocks(text: string): readonly SourceBlock[] {
  const blocks: SourceBlock[] = [];
  for (const [at, line] of text
    .replace(/^\uFEFF/, '')
    .split(/\r\n|\r|\n|\f|\u2028|\v/)
    .entries())
    if (line.trim() !== '')
      blocks.push({ index: blocks.length, text: line, place: { line: at + 1 }, wraps: true });
  return blocks;
}
