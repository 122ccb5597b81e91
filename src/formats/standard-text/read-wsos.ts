import { parseAmount, sum, type Amount } from '../../domain/amount';
import { problem } from '../../domain/problem';
import type { SourceBlock } from '../../domain/source-map';
import type { ItemKind } from '../../domain/standard';
import type { FormatReading, ReadContext } from '../format';
import type { ProblemList } from '../problem-list';
import { bulletOf } from './bullet';
import { languageOf, type DocumentFacts } from './document-facts';
import { DOUBTS } from './doubts';
import { finishReading } from './finish-reading';
import { furnitureIn } from './furniture';
import type { TextDraft } from './ladder-tree';
import { SourceLedger } from './ledger';
import { leadingNumber } from './leading-number';
import { compact, joinedText, pieceFrom, piecesOf, type Piece } from './piece';
import { settleText } from './settle-text';
import { statementsOf, wsosColumns, type WsosColumn } from './wsos-columns';
import { readWsosFront } from './wsos-front';
import { leadInOf, looksLikeSection, saidSection, shareBehind, shareLine } from './wsos-words';

const TOTAL = /^(?:total|合计|总计)\s*[:：]?\s*(\d[\d\s]*)?%?$/i;
const HEADER =
  /^(?:section|单元|部分|relative\s*importance|相对重要性|权重|importance|[(（]?[%％][)）]?)+$/i;

interface Section {
  readonly draft: number;
  readonly number: number;
  pieces: Piece[];
  weight: Amount | undefined;
}

interface Statement {
  readonly draft: number;
  readonly section: Section | undefined;
  readonly pieces: Piece[];
  readonly hasBullet: boolean;
}

/**
 * A WorldSkills occupational standard from blocks: numbered sections with their relative importance, below each what a person must
 * know and understand, and be able to do. The importance of all sections must sum to 100; when it does not, that is said.
 */
export function readWsos(
  blocks: readonly SourceBlock[],
  context: ReadContext,
  problems: ProblemList,
): FormatReading {
  const ledger = new SourceLedger();
  const furniture = furnitureIn(blocks);
  const facts: DocumentFacts = {};
  const drafts: TextDraft[] = [];
  const sections: Section[] = [];
  const statements: Statement[] = [];
  const front: Piece[] = [];
  let list: { kind: ItemKind; hasBullets: boolean | undefined } | undefined;
  let last: Statement | undefined;
  /** The section that what follows belongs to; none before the first and behind a total. */
  let open: Section | undefined;
  let areColumnsLost = false;

  const nameOf = (these: readonly Piece[]) => compact(joinedText(these)).toLowerCase();
  /** A section that was named before, in a summary of shares or at the head of a page. */
  const namedBefore = (piece: Piece, skip: number, number: number | undefined) => {
    const body = pieceFrom(piece, skip, shareBehind(piece.text)?.until);
    return (
      body &&
      sections.find(
        (section) =>
          (section.number === number || !statements.some((each) => each.section === section)) &&
          nameOf(section.pieces) === nameOf([body]),
      )
    );
  };
  const takeShare = (section: Section, piece: Piece, weight: Amount): void => {
    if (section.weight !== undefined && section.weight !== weight) {
      ledger.put(piece, 'doubt', 'unplaced-line');
      problems.take([DOUBTS.weightsUnclear(piece.block.place, piece.text)]);
      return;
    }
    section.weight = weight;
    ledger.put(piece, 'weight', 'relative-importance');
  };
  const reopen = (section: Section, piece: Piece): void => {
    const share = shareBehind(piece.text);
    const behind = share && pieceFrom(piece, share.until);
    if (behind) takeShare(section, behind, share.weight);
    ledger.put(
      { ...piece, to: piece.from + (share?.until ?? piece.text.length) },
      'heading',
      'section',
    );
    if (section === open) return;
    open = section;
    list = undefined;
    last = undefined;
  };

  const openSection = (piece: Piece, number: number, length: number, shown: string): void => {
    const { weight, until } = shareBehind(piece.text) ?? {};
    const draft = drafts.length;
    const body = pieceFrom(piece, length, until);
    drafts.push({
      parent: undefined,
      kind: 'section',
      level: null,
      number: shown,
      text: '',
      source: piece.block.place,
    });
    const expected = (sections.at(-1)?.number ?? 0) + 1;
    if (number > expected)
      problems.take([DOUBTS.gap(piece.block.place, '', `${expected - 1}`, shown)]);
    if (number < expected) problems.take([DOUBTS.repeated(piece.block.place, '', shown)]);
    open = { draft, number, pieces: body ? [body] : [], weight };
    sections.push(open);
    if (until !== undefined) {
      const end = pieceFrom(piece, until);
      if (end) ledger.put(end, 'weight', 'relative-importance');
    }
    ledger.put({ ...piece, to: piece.from + (until ?? piece.text.length) }, 'item', 'text', draft);
    list = undefined;
    last = undefined;
  };

  const statement = (piece: Piece, length: number, hasBullet: boolean, kind: ItemKind): void => {
    const draft = drafts.length;
    const body = pieceFrom(piece, length);
    const section = open;
    if (section === undefined)
      problems.take([problem('item-without-parent', 'warning', piece.block.place, { kind })]);
    drafts.push({
      parent: section?.draft,
      kind,
      level: null,
      number: '',
      text: '',
      source: piece.block.place,
    });
    last = { draft, section, pieces: body ? [body] : [], hasBullet };
    statements.push(last);
    ledger.put(piece, 'item', 'text', draft);
  };

  const line = (piece: Piece, next: Piece | undefined): void => {
    const { text } = piece;
    const trimmed = text.trim();
    const reason = furniture(piece);
    // In tables, and in what is copied from them, the number of a section stands alone before its name.
    const alone = /^[0-9０-９]{1,2}$/.test(trimmed) ? Number(trimmed.normalize('NFKC')) : 0;
    const isFree = sections.length === 0 || list !== undefined;
    if (
      alone > 0 &&
      alone === (sections.at(-1)?.number ?? 0) + 1 &&
      isFree &&
      reason !== 'folio' &&
      next !== undefined &&
      bulletOf(next.text) === 0 &&
      !/^[a-z]/.test(next.text) &&
      looksLikeSection(next.text, false)
    ) {
      openSection(piece, alone, piece.text.length, `${alone}`);
      return;
    }
    const asNumber = parseAmount(trimmed.replace(/[%％]$/, '').replace(/(\d)\s+(?=\d)/g, '$1'));
    if (
      asNumber !== undefined &&
      open?.weight === undefined &&
      open !== undefined &&
      list === undefined &&
      (piece.block.cell !== undefined || /[%％]$/.test(trimmed) || piece.block.wraps)
    ) {
      open.weight = asNumber;
      if (/\d\s+\d/.test(trimmed))
        problems.take([DOUBTS.digits(piece.block.place, trimmed, asNumber)]);
      ledger.put(piece, 'weight', 'relative-importance');
      return;
    }
    if (reason !== undefined) {
      ledger.put(piece, 'furniture', reason);
      return;
    }
    if (HEADER.test(trimmed)) {
      ledger.put(piece, 'furniture', 'table-header');
      return;
    }
    const kind = leadInOf(trimmed);
    if (kind !== undefined) {
      // Heads of both lists before any section: the columns that a table had are lost, and with them which list a line is of.
      areColumnsLost =
        areColumnsLost || (sections.length === 0 && list !== undefined && list.kind !== kind);
      if (areColumnsLost) problems.take([DOUBTS.drift(piece.block.place, text)]);
      list = areColumnsLost ? undefined : { kind, hasBullets: undefined };
      last = undefined;
      ledger.put(piece, 'heading', 'lead-in');
      return;
    }
    if (sections.length > 0 && TOTAL.test(trimmed)) {
      open = undefined;
      list = undefined;
      ledger.put(piece, 'weight', 'total');
      return;
    }
    const stated = shareLine(trimmed);
    if (open && stated !== undefined) {
      takeShare(open, piece, stated);
      return;
    }
    const said = saidSection(text);
    const lead = leadingNumber(text);
    const single = lead?.steps.length === 1 ? lead : undefined;
    const number = said?.number ?? single?.steps[0];
    const again = namedBefore(piece, said?.length ?? single?.length ?? 0, number);
    if (again) {
      if (number !== undefined && number !== again.number)
        problems.take([DOUBTS.stray(piece.block.place, text)]);
      reopen(again, piece);
      return;
    }
    if (
      said &&
      (trimmed.length === said.length || looksLikeSection(text.slice(said.length), true))
    ) {
      openSection(piece, said.number, said.length, `${said.number}`);
      return;
    }
    const before = sections.at(-1)?.number ?? 0;
    const isNext = (value: number) => value === before + 1 || value === before + 2;
    if (
      lead?.style === 'dotted' &&
      lead.steps.length === 1 &&
      isNext(lead.steps[0] ?? 0) &&
      looksLikeSection(text.slice(lead.length), list !== undefined)
    ) {
      openSection(piece, lead.steps[0] ?? 0, lead.length, lead.number);
      return;
    }
    if (list === undefined) {
      const isListed = bulletOf(text) > 0 || lead !== undefined;
      if (!open && sections.length > 0 && asNumber !== undefined)
        ledger.put(piece, 'weight', 'total');
      else if (!open && sections.length > 0 && !isListed && !areColumnsLost)
        ledger.put(piece, 'ignored', 'after-sections');
      else if (
        open &&
        !(areColumnsLost && open.pieces.length > 0) &&
        open.weight === undefined &&
        trimmed.length < 60 &&
        !/[.。]$/.test(trimmed)
      ) {
        open.pieces.push(piece);
        const share = shareBehind(text);
        if (share) {
          open.pieces.pop();
          const body = pieceFrom(piece, 0, share.until);
          if (body) open.pieces.push(body);
          open.weight = share.weight;
        }
        ledger.put(piece, 'item', 'text', open.draft);
      } else if (sections.length > 0) {
        ledger.put(piece, 'doubt', 'unplaced-line');
        problems.take([DOUBTS.stray(piece.block.place, text)]);
      } else front.push(piece);
      return;
    }
    const bullet =
      bulletOf(text) ||
      (lead && ['list-letter', 'list-number', 'bracket', 'circled'].includes(lead.style)
        ? lead.length
        : 0);
    list.hasBullets ??= bullet > 0;
    if (bullet > 0) statement(piece, bullet, true, list.kind);
    else if (list.hasBullets && last) {
      last.pieces.push(piece);
      ledger.put(piece, 'item', 'text', last.draft);
      if (!piece.block.wraps) problems.take([DOUBTS.stray(piece.block.place, text)]);
    } else if (
      last &&
      piece.block.wraps &&
      /^[a-z(]/.test(text) &&
      !/[.;。；]$/.test(last.pieces.at(-1)?.text ?? '') &&
      isFullLine(last)
    ) {
      last.pieces.push(piece);
      ledger.put(piece, 'item', 'text', last.draft);
    } else statement(piece, 0, false, list.kind);
  };

  const columns = wsosColumns(blocks);
  const cell = (block: SourceBlock, column: WsosColumn | undefined): boolean => {
    if (column === 'header') ledger.putAll(piecesOf(block), 'heading', 'lead-in');
    else if (column === 'knowing' || column === 'ability')
      for (const lines of statementsOf(block)) {
        const [first, ...rest] = lines;
        if (!first) continue;
        statement(first, bulletOf(first.text), false, column);
        last?.pieces.push(...rest);
        ledger.putAll(rest, 'item', 'text', last?.draft);
      }
    else return false;
    return true;
  };
  const pieces = blocks.flatMap((block) => {
    const column = columns.get(block.index);
    return piecesOf(block).map((piece) => ({ piece, column }));
  });
  const done = new Set<number>();
  for (const [at, { piece, column }] of pieces.entries()) {
    const { block } = piece;
    if (done.has(block.index)) continue;
    if (column !== undefined) {
      list = undefined;
      last = undefined;
    }
    if (cell(block, column)) done.add(block.index);
    else line(piece, pieces[at + 1]?.piece);
  }

  readWsosFront(front, facts, ledger);
  for (const section of sections) settleText(section, drafts, problems);
  for (const each of statements) settleText(each, drafts, problems);
  const rows = sections.map((section) => ({
    name: drafts[section.draft]?.text ?? '',
    weight: section.weight ?? null,
  }));
  const hasWeights = rows.some((row) => row.weight !== null);
  const where = sections[0] ? (drafts[sections[0].draft]?.source ?? {}) : {};
  if (hasWeights) {
    const total = sum(rows.flatMap((row) => row.weight ?? []));
    if (total !== '100')
      problems.take([problem('weights-not-100', 'warning', where, { level: '', sum: total })]);
  } else if (sections.length > 0) problems.take([DOUBTS.weightsMissing()]);
  return finishReading(
    {
      kind: 'wsos',
      facts,
      drafts,
      weights: hasWeights ? [{ level: '', direction: undefined, table: 'skill', rows, where }] : [],
      levels: [],
      language: languageOf(blocks),
      ledger,
    },
    blocks,
    context,
    problems,
  );
}

/** A printed line goes on when the one before it was long enough to be full. */
function isFullLine(last: Statement): boolean {
  return (last.pieces.at(-1)?.text.length ?? 0) >= 55;
}
