import type { SourceBlock } from '../../domain/source-map';
import type { FormatReading, ReadContext } from '../format';
import type { ProblemList } from '../problem-list';
import { languageOf, type DocumentFacts } from './document-facts';
import { DOUBTS } from './doubts';
import { finishReading } from './finish-reading';
import { furnitureIn } from './furniture';
import { NUMBERED_LINE } from './ladder-tree';
import { SourceLedger } from './ledger';
import { leadingNumber } from './leading-number';
import { isHeading, settle, type Open } from './norm-clauses';
import { takeNormFacts } from './norm-cover';
import { NormTree } from './norm-tree';
import {
  annexHead,
  annexType,
  asideOf,
  isCellLike,
  isReferences,
  isTerms,
  normNumber,
  partWithoutClauses,
  saysEmpty,
} from './norm-words';
import { compact, joinedText, piecesOf, type Piece } from './piece';

const ANNEX_CLAUSE = /^([A-Z](?:\s*[.．]\s*\d{1,2}){1,4})\s*(?=\S)/;
const LISTS: readonly string[] = ['list-letter', 'list-number', 'circled', 'bracket'];
/** The mark of a list item; a minus before a digit is none. */
const MARK = /^\s*(——|—|–|-(?!\d)|•|·)\s*(?=\S)/;

/**
 * A norm after GB/T 1.1 from blocks, Chinese or English: clauses by their numbers, list items below them, annexes with their type. One
 * mapping unit is one clause with one type of provision; a clause of several types gives several items with its number. Foreword,
 * contents, references, notes, examples, tables and figures stay in the source.
 */
export function readNorm(
  blocks: readonly SourceBlock[],
  context: ReadContext,
  problems: ProblemList,
): FormatReading {
  const ledger = new SourceLedger();
  const furniture = furnitureIn(blocks);
  const language = languageOf(blocks);
  const facts: DocumentFacts = {};
  const tree = new NormTree(ledger, problems);
  let skipping: string | undefined;
  let isBody = false;
  let inTerms = false;
  let annex: Open | undefined;
  /** The table, note or example that the next lines may go on with. */
  let aside: { readonly piece: Piece; readonly what: string } | undefined;

  const clause = (piece: Piece, number: string, length: number, tight: string): void => {
    isBody = true;
    skipping = undefined;
    if (/^\d+$/.test(number)) {
      inTerms = isTerms(tight);
      if (isReferences(tight)) skipping = 'references';
    }
    const isTerm = inTerms && number.includes('.') && !/[。；]/.test(piece.text);
    tree.clause(piece, number, length, isTerm ? 'term' : undefined);
  };

  const line = (piece: Piece, next: Piece | undefined): void => {
    const { text } = piece;
    const tight = compact(text);
    const before = aside;
    aside = undefined;
    const code = normNumber(text);
    if (code && !isBody) {
      facts.code ??= code.code;
      facts.edition ??= code.edition;
      ledger.put(piece, 'title', 'cover');
      return;
    }
    const reason = furniture(piece);
    // A number may stand on a line of its own above its heading.
    const alone = /^\d{1,2}$/.test(tight) ? Number(tight) : 0;
    const isAlone =
      alone > 0 &&
      alone === tree.lastClause + 1 &&
      annex === undefined &&
      reason !== 'folio' &&
      skipping !== 'contents' &&
      next !== undefined &&
      isHeading(compact(next.text)) &&
      /^[\u4e00-\u9fff]/.test(next.text);
    if (isAlone) {
      clause(piece, `${alone}`, text.length, `${alone}${compact(next.text)}`);
      return;
    }
    if (reason !== undefined || code) {
      aside = before;
      ledger.put(piece, 'furniture', reason ?? 'running-title');
      return;
    }
    const part = partWithoutClauses(tight);
    if (part !== undefined) {
      skipping = part;
      ledger.put(piece, 'ignored', part);
      return;
    }
    const appendix = annexHead(text);
    if (appendix && (isBody || !/\d$/.test(tight))) {
      isBody = true;
      inTerms = false;
      skipping = undefined;
      annex = tree.annex(piece, appendix.letter, appendix.length);
      if (appendix.type !== undefined) tree.note(annex, appendix.type);
      return;
    }
    const type = annex && tree.current === annex ? annexType(text) : undefined;
    if (annex && type !== undefined) {
      tree.note(annex, type);
      ledger.put(piece, 'item', 'annex-type', annex.draft);
      return;
    }
    const lead = leadingNumber(text);
    if (annex) {
      const found = ANNEX_CLAUSE.exec(text);
      const number = found && compact(found[1] ?? '').replace(/．/g, '.');
      if (found && number?.startsWith(annex.number) === true) {
        clause(piece, number, found[0].length, tight);
        return;
      }
    } else if (lead?.style === 'dotted' && tree.isClause(lead, text.slice(lead.length))) {
      clause(piece, lead.number, lead.length, tight);
      return;
    }
    if (skipping !== undefined) {
      ledger.put(piece, 'ignored', skipping);
      return;
    }
    if (!isBody) {
      takeNormFacts(text, language, facts);
      ledger.put(piece, 'title', 'cover');
      return;
    }
    const what = asideOf(text) ?? (saysEmpty(tight) ? 'lead-in' : undefined);
    if (what !== undefined) {
      aside = { piece, what };
      ledger.put(piece, 'ignored', what);
      return;
    }
    if (lead && LISTS.includes(lead.style)) {
      tree.listItem(piece, lead);
      return;
    }
    const mark = MARK.exec(text);
    if (mark && tree.current) {
      tree.markedItem(piece, mark[1] ?? '', mark[0].length);
      return;
    }
    if (before && goesOnWith(before, piece)) {
      aside = { ...before, piece };
      ledger.put(piece, 'ignored', before.what);
      return;
    }
    if (tree.current) unnumbered(piece, tree.current);
    else ledger.put(piece, 'ignored', 'foreword');
  };

  /** A line without a number: it goes on with what is open, or is a paragraph of its own under a heading or after a whole one. */
  const unnumbered = (piece: Piece, current: Open): void => {
    const { text } = piece;
    const previous = current.pieces.at(-1);
    const isNew =
      previous !== undefined &&
      (/[。：:；;.]$/.test(previous.text) ||
        current.role === 'term' ||
        ((current.number !== '' || !piece.block.wraps) &&
          isHeading(joinedText(current.pieces)) &&
          // A heading that goes on has filled its line.
          (!piece.block.wraps ||
            /[。：:.]$/.test(text) ||
            text.length > previous.text.length + current.number.length + 2)));
    if (!isNew) {
      tree.goOn(piece);
      return;
    }
    if (NUMBERED_LINE.test(text)) problems.take([DOUBTS.unfollowed(piece.block.place, text)]);
    tree.paragraph(
      piece,
      current,
      inTerms && current.role !== undefined ? 'definition' : undefined,
    );
  };

  const pieces = blocks.flatMap(piecesOf);
  for (const [at, piece] of pieces.entries())
    if (piece.block.cell !== undefined && tree.drafts.length > 0)
      ledger.put(piece, 'ignored', 'table-or-figure');
    else line(piece, pieces[at + 1]);

  settle(tree.opened, tree.drafts, problems);
  return finishReading(
    { kind: 'norm', facts, drafts: tree.drafts, weights: [], levels: [], language, ledger },
    blocks,
    context,
    problems,
  );
}

/** Whether a line without a number belongs to the table, note or example before it. */
function goesOnWith(
  { piece, what }: { readonly piece: Piece; readonly what: string },
  { text, block }: Piece,
): boolean {
  if (what === 'table-or-figure') return !/^图|^fig/i.test(piece.text) && isCellLike(text);
  return what === 'note' && block.wraps && !/[。.；;]$/.test(piece.text);
}
