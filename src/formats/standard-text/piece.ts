import type { SourceBlock } from '../../domain/source-map';

/** A stretch of one block without blanks at its ends: a line of it, or what follows a number on that line. */
export interface Piece {
  readonly block: SourceBlock;
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/** Whether nothing of a piece's sentence can stand in the next one: its source has paragraphs, or a blank line is printed behind it. */
export function endsParagraph({ block, to }: Piece): boolean {
  return !block.wraps || /^[ \t]*\n[ \t]*(?:\n|$)/.test(block.text.slice(to));
}

const HAN = '\\u2E80-\\u9FFF\\uF900-\\uFAFF\\u3000-\\u303F\\uFF00-\\uFFEF';
const SPACED = new RegExp(`(?:[${HAN}][ \\u3000]){2,}[${HAN}]`, 'g');

/**
 * The part of a piece from a character on, blanks taken off its ends; undefined when only blanks remain.
 * @example pieceFrom(line, 2)?.text // what stands after the second character
 */
export function pieceFrom(
  piece: Piece,
  skip: number,
  until = piece.text.length,
): Piece | undefined {
  const raw = piece.text.slice(skip, until);
  const text = raw.trim();
  if (text === '') return undefined;
  const from = piece.from + skip + raw.indexOf(text);
  return { block: piece.block, from, to: from + text.length, text };
}

/** A line's number or bullet with the tab that office programs set behind it, and what follows; or what stands between tabs. */
const PARTS =
  /(?<=^|\n)[ \u3000]*(?:[•·●▪○◦‣∙*–-]|[（(]?[0-9０-９一二三四五六七八九十a-z]{1,3}[)）.．、]?|[0-9０-９]{1,2}(?:[.．][0-9０-９]{1,2})+[.．]?)[ \u3000]*\t[^\n\t]+|[^\n\t]+/g;

/** The pieces of a block: its lines, and on a line what tabs keep apart. Blank ones are left out. */
export function piecesOf(block: SourceBlock): readonly Piece[] {
  const pieces: Piece[] = [];
  for (const found of block.text.matchAll(PARTS)) {
    const text = found[0].trim();
    if (text === '') continue;
    const from = found.index + found[0].indexOf(text);
    pieces.push({ block, from, to: from + text.length, text });
  }
  return pieces;
}

/**
 * Text with the blanks taken out that a printer set between single Chinese characters.
 * @example withoutSpacing('能 够 完 成 PLC 编程') // '能够完成 PLC 编程'
 */
function withoutSpacing(text: string): string {
  return text.replace(SPACED, (run) => run.replace(/[ \u3000]/g, ''));
}

/**
 * The text of pieces that follow each other: Chinese joins without a blank, other words with one, a word cut by a hyphen at the end
 * of a printed line is made whole.
 * @example joinedText([{ text: '能读' }, { text: '图' }]) // '能读图'
 */
export function joinedText(pieces: readonly Pick<Piece, 'text'>[]): string {
  let text = '';
  for (const { text: next } of pieces) {
    if (/[A-Za-z]-$/.test(text) && /^[a-z]/.test(next)) text = text.slice(0, -1) + next;
    else
      text += (/[\w,;:)%.]$/.test(text) && /^[\w("'“]/.test(next) && text !== '' ? ' ' : '') + next;
  }
  return withoutSpacing(text.trim());
}

/** Whether joining the pieces made a word whole that a hyphen had cut. */
export function hasCutWord(pieces: readonly Pick<Piece, 'text'>[]): boolean {
  return pieces.some(
    ({ text }, at) =>
      at > 0 && /^[a-z]/.test(text) && /[A-Za-z]-$/.test(pieces[at - 1]?.text ?? ''),
  );
}

/** Text without any blank, for comparing headings. @example compact('工 作 要 求') // '工作要求' */
export function compact(text: string): string {
  return text.normalize('NFKC').replace(/\s+/g, '');
}
