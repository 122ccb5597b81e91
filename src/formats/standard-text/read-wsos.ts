import { parseAmount, sum, type Amount } from '../../domain/amount';
import { problem } from '../../domain/problem';
import type { SourceBlock } from '../../domain/source-map';
import type { ItemKind } from '../../domain/standard';
import type { FormatReading, ReadContext } from '../format';
import type { ProblemList } from '../problem-list';
import { languageOf, type DocumentFacts } from './document-facts';
import { DOUBTS } from './doubts';
import { finishReading } from './finish-reading';
import { furnitureIn } from './furniture';
import type { TextDraft } from './ladder-tree';
import { SourceLedger } from './ledger';
import { leadingNumber } from './leading-number';
import { compact, pieceFrom, piecesOf, type Piece } from './piece';
import { settleText } from './settle-text';

const KNOWING =
  /^(?:the\s+)?(?:individuals?|competitors?)\s+needs?\s+to\s+know\s+and\s+understand\s*[:：]?$|^(?:个人|选手|参赛者|从业者)?(?:应|需要?|须)?知道[和与、]理解[:：]?$|^应知[:：]?$/i;
const ABILITY =
  /^(?:the\s+)?(?:individuals?|competitors?)\s+shall\s+be\s+able\s+to\s*[:：]?$|^(?:个人|选手|参赛者|从业者)?(?:应|须)?(?:该)?能够[:：]?$|^应会[:：]?$/i;
const BULLET = /^\s*(?:[•·●▪○◦‣∙*]|[-–—](?=\s))\s*(?=\S)/;
const TOTAL = /^(?:total|合计|总计)\s*[:：]?\s*(\d[\d\s]*)?%?$/i;
const HEADER =
  /^(?:section|单元|部分|relative\s*importance|相对重要性|权重|importance|[(（]?[%％][)）]?)+$/i;
const TAIL = /^(.*?\D)\s+(\d\s?\d?\s?\d?(?:\.\d+)?)\s*[%％]?$/;

interface Section {
  readonly draft: number;
  readonly number: number;
  pieces: Piece[];
  weight: Amount | undefined;
}

interface Statement {
  readonly draft: number;
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
  let isSummary = false;

  const openSection = (piece: Piece, number: number, length: number, shown: string): void => {
    const tail = TAIL.exec(piece.text);
    const weight = tail && parseAmount((tail[2] ?? '').replace(/\s/g, ''));
    const until = weight === undefined || weight === null ? undefined : tail?.[1]?.length;
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
    sections.push({ draft, number, pieces: body ? [body] : [], weight: weight ?? undefined });
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
    const section = sections.at(-1);
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
    last = { draft, pieces: body ? [body] : [], hasBullet };
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
      !BULLET.test(next.text) &&
      !/^[a-z]/.test(next.text) &&
      looksLikeSection(next.text, false)
    ) {
      openSection(piece, alone, piece.text.length, `${alone}`);
      return;
    }
    const asNumber = parseAmount(trimmed.replace(/[%％]$/, '').replace(/(\d)\s+(?=\d)/g, '$1'));
    const open = sections.at(-1);
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
    const tight = compact(text);
    const knowing = KNOWING.test(trimmed) || KNOWING.test(tight);
    if (knowing || ABILITY.test(trimmed) || ABILITY.test(tight)) {
      list = { kind: knowing ? 'knowing' : 'ability', hasBullets: undefined };
      last = undefined;
      ledger.put(piece, 'heading', 'lead-in');
      return;
    }
    if (sections.length > 0 && TOTAL.test(trimmed)) {
      isSummary = true;
      list = undefined;
      ledger.put(piece, 'weight', 'total');
      return;
    }
    const lead = leadingNumber(text);
    const isNext = (value: number) =>
      value === (open?.number ?? 0) + 1 || value === (open?.number ?? 0) + 2;
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
      if (isSummary) ledger.put(piece, 'ignored', 'after-sections');
      else if (
        open &&
        open.weight === undefined &&
        trimmed.length < 60 &&
        !/[.。]$/.test(trimmed)
      ) {
        open.pieces.push(piece);
        const tail = TAIL.exec(text);
        const weight = tail && parseAmount((tail[2] ?? '').replace(/\s/g, ''));
        if (tail && weight !== null && weight !== undefined) {
          open.pieces.pop();
          const body = pieceFrom(piece, 0, tail[1]?.length);
          if (body) open.pieces.push(body);
          open.weight = weight;
        }
        ledger.put(piece, 'item', 'text', open.draft);
      } else if (open) {
        ledger.put(piece, 'doubt', 'unplaced-line');
        problems.take([DOUBTS.stray(piece.block.place, text)]);
      } else front.push(piece);
      return;
    }
    const bullet =
      BULLET.exec(text) ??
      (lead && ['list-letter', 'list-number', 'bracket', 'circled'].includes(lead.style)
        ? [text.slice(0, lead.length)]
        : null);
    list.hasBullets ??= bullet !== null;
    if (bullet) statement(piece, bullet[0].length, true, list.kind);
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

  const pieces = blocks.flatMap(piecesOf);
  for (const [at, piece] of pieces.entries()) line(piece, pieces[at + 1]);

  readFront(front, facts, ledger);
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

/** A section's name is short and no sentence; inside a list it needs its importance behind it or a capital letter. */
function looksLikeSection(rest: string, inList: boolean): boolean {
  const text = rest.trim();
  if (text === '' || text.length > 90 || /[;；。]$/.test(text)) return false;
  return !inList || TAIL.test(text) || /^[A-Z\u4e00-\u9fff]/.test(text);
}

/** A printed line goes on when the one before it was long enough to be full. */
function isFullLine(last: Statement): boolean {
  return (last.pieces.at(-1)?.text.length ?? 0) >= 55;
}

/** The skill's name and the edition, from the lines before the first section. */
function readFront(pieces: readonly Piece[], facts: DocumentFacts, ledger: SourceLedger): void {
  for (const piece of pieces) {
    const text = piece.text.trim();
    const skill = /^(?:skill\s*(?:name|\d{1,3})|技能名称|项目名称)\s*[:：–-]?\s*(.+)$/i.exec(
      text,
    )?.[1];
    const year =
      /(?:WSOS|WSSS|WorldSkills|世界技能).*?((?:19|20)\d{2})|version\D{0,12}((?:19|20)\d{2})|^((?:19|20)\d{2})$/i.exec(
        text,
      );
    if (skill !== undefined) facts.title ??= skill.trim();
    if (year) facts.edition ??= year[1] ?? year[2] ?? year[3] ?? '';
    const isName =
      skill === undefined &&
      !year &&
      text.length <= 50 &&
      !/[.。:：;；]$/.test(text) &&
      !/world ?skills|occupational standards?|世界技能|职业标准|wsos|general notes?/i.test(text);
    if (isName) facts.title ??= text;
    ledger.put(
      piece,
      skill !== undefined || year || isName ? 'title' : 'ignored',
      skill !== undefined || year || isName ? 'cover' : 'foreword',
    );
  }
}
