import type { ProblemList } from '../problem-list';
import { DOUBTS } from './doubts';
import { textDoubts, type TextDraft } from './ladder-tree';
import { joinedText, type Piece } from './piece';

/** Gives a draft the text of its pieces, and says what is odd in it; a number without any text behind it is a stray. */
export function settleText(
  { draft, pieces }: { readonly draft: number; readonly pieces: readonly Piece[] },
  drafts: TextDraft[],
  problems: ProblemList,
): void {
  const stated = drafts[draft];
  if (stated === undefined) return;
  const text = joinedText(pieces);
  drafts[draft] = { ...stated, text };
  problems.take(textDoubts(pieces, text));
  if (text === '') problems.take([DOUBTS.stray(stated.source ?? {}, stated.number)]);
}
