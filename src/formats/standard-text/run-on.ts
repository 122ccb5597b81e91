import { isAbility } from './leaf-kinds';
import { leadingNumber } from './leading-number';
import { pieceFrom, type Piece } from './piece';

/** Words before a number that is spoken of, not set: 按1.1.1的要求. */
const SPOKEN = /[按见照第如据合与和及至到～~、(（.\d]$/;

/**
 * The parts of a line on which several numbers of three steps run on: each must be the next one, or begin anew at 1; a line with none,
 * or with one, is its only part.
 * @example partsOfRunOn(piece) // of `1.1.1 能读图 1.1.2 能画图`: two pieces
 */
export function partsOfRunOn(piece: Piece): readonly Piece[] {
  const parts: Piece[] = [];
  let start = 0;
  let previous = leadingNumber(piece.text)?.steps ?? [];
  if (previous.length !== 3) return [piece];
  const pattern = /[0-9０-９]{1,2}(?:\s*[.．]\s*[0-9０-９]{1,2}){2}(?![0-9０-９.．])/g;
  for (const found of piece.text.matchAll(pattern)) {
    const at = found.index;
    if (at <= start) continue;
    const next = leadingNumber(piece.text.slice(at))?.steps ?? [];
    const same = next[0] === previous[0] && next[1] === previous[1];
    const follows = same && (next[2] === (previous[2] ?? 0) + 1 || next[2] === 1);
    const after = piece.text.slice(at + found[0].length).trimStart();
    // A skill and the knowledge beside it may stand on one line under one number.
    const isBeside =
      same &&
      next[2] === previous[2] &&
      !isAbility(after) &&
      isAbility(piece.text.slice(start + (leadingNumber(piece.text.slice(start))?.length ?? 0)));
    if (
      (!follows && !isBeside) ||
      SPOKEN.test(piece.text.slice(0, at).trimEnd()) ||
      after === '' ||
      /^[的条款节中和及、，。；)）]/.test(after)
    )
      continue;
    const part = pieceFrom(piece, start, at);
    if (part) parts.push(part);
    start = at;
    previous = next;
  }
  const end = pieceFrom(piece, start);
  if (end) parts.push(end);
  return parts;
}
