import { textDoubts, type TextDraft } from './ladder-tree';
import type { SourceLedger } from './ledger';
import type { ProblemList } from '../problem-list';
import { DOUBTS } from './doubts';
import { leadingNumber } from './leading-number';
import { compact, joinedText, pieceFrom, type Piece } from './piece';

/** How deep a number stands below 基本要求: 2 → 0, 2.1 → 1, 2.1.1 → 2, (1) → 3; undefined for what opens nothing. */
function depthOf(text: string): { depth: number; length: number; number: string } | undefined {
  const lead = leadingNumber(text);
  if (!lead) return undefined;
  const { style, steps, length, number } = lead;
  if (style === 'dotted') {
    if (steps.length > 1)
      return steps[0] === 2 ? { depth: steps.length - 1, length, number } : undefined;
    return lead.signed ? { depth: 4, length, number } : undefined;
  }
  const depth = { chinese: 1, 'chinese-bracket': 2, bracket: 4, 'list-number': 5, circled: 5 };
  return style === 'list-letter' ? undefined : { depth: depth[style], length, number };
}

/**
 * 基本要求 as items under one part: 职业道德, 基础知识 and what they list, by the printed numbers; a line without a number goes on with
 * the one before it, or under a heading without numbers below it is a statement of its own when it is a whole paragraph.
 */
export function basicDrafts(
  heading: readonly Piece[],
  pieces: readonly Piece[],
  drafts: TextDraft[],
  ledger: SourceLedger,
  problems: ProblemList,
): void {
  if (pieces.length === 0) {
    ledger.putAll(heading, 'heading', 'section');
    return;
  }
  const root = drafts.length;
  const [first] = heading;
  const lead = first && leadingNumber(first.text);
  drafts.push({
    parent: undefined,
    kind: 'part',
    level: null,
    number: lead?.number ?? '',
    text: compact(first ? first.text.slice(lead?.length ?? 0) : ''),
    ...(first && { source: first.block.place }),
  });
  ledger.putAll(heading, 'item', 'text', root);
  if (lead && lead.steps[0] !== 2)
    problems.take([DOUBTS.order(first.block.place, '', lead.number)]);
  const lastStep = new Map<number, number>();
  const open: { depth: number; draft: number; pieces: Piece[] }[] = [];
  const settle = (entry: { draft: number; pieces: Piece[] }) => {
    const draft = drafts[entry.draft];
    const text = joinedText(entry.pieces);
    if (draft) drafts[entry.draft] = { ...draft, text };
    problems.take(textDoubts(entry.pieces, text));
  };
  const all: { draft: number; pieces: Piece[] }[] = [];
  const add = (depth: number, number: string, piece: Piece, text: Piece | undefined) => {
    while ((open.at(-1)?.depth ?? -1) >= depth) open.pop();
    const draft = drafts.length;
    const above = open.at(-1)?.draft ?? root;
    const own = leadingNumber(piece.text);
    const step = own?.steps.at(-1);
    if (own?.style === 'dotted' && own.steps.length > 2) {
      const prefix = own.number.slice(0, own.number.lastIndexOf('.'));
      if (drafts[above]?.number !== prefix)
        problems.take([DOUBTS.order(piece.block.place, '', number)]);
    }
    if (number !== '' && step !== undefined) {
      const before = lastStep.get(above) ?? 0;
      if (step > before + 1)
        problems.take([DOUBTS.gap(piece.block.place, '', `${before}`, number)]);
      else if (step <= before) problems.take([DOUBTS.repeated(piece.block.place, '', number)]);
      lastStep.set(above, step);
    }
    drafts.push({
      parent: above,
      kind: 'basic',
      level: null,
      number,
      text: '',
      source: piece.block.place,
    });
    const entry = { depth, draft, pieces: text ? [text] : [] };
    ledger.put(piece, 'item', 'text', draft);
    open.push(entry);
    all.push(entry);
  };
  for (const piece of pieces) {
    const found = depthOf(piece.text);
    const last = open.at(-1);
    if (found) add(found.depth, found.number, piece, pieceFrom(piece, found.length));
    else if (!last) add(3, '', piece, piece);
    else if (last.pieces.length === 0 || (last.depth > 2 && piece.block.wraps)) {
      last.pieces.push(piece);
      ledger.put(piece, 'item', 'text', last.draft);
    } else if (
      last.depth === 9 &&
      piece.block.wraps &&
      !/[。；;]$/.test(last.pieces.at(-1)?.text ?? '')
    ) {
      last.pieces.push(piece);
      ledger.put(piece, 'item', 'text', last.draft);
    } else add(9, '', piece, piece);
  }
  for (const entry of all) settle(entry);
}
