import { problem } from '../../domain/problem';
import type { SourceBlock } from '../../domain/source-map';
import type { FormatReading, ReadContext } from '../format';
import type { ProblemList } from '../problem-list';
import { editionYear, languageOf, type DocumentFacts } from './document-facts';
import { DOUBTS } from './doubts';
import { finishReading } from './finish-reading';
import { furnitureIn } from './furniture';
import type { TextDraft } from './ladder-tree';
import { SourceLedger } from './ledger';
import { chineseValue, leadingNumber } from './leading-number';
import { compact, joinedText, pieceFrom, piecesOf, type Piece } from './piece';
import { settleText } from './settle-text';

const REQUIREMENT =
  /^\s*(?:毕业要求|graduate\s+(?:requirement|outcome|attribute)|GR|GO)\s*([0-9０-９]{1,2}|[一二三四五六七八九十]{1,3})\s*[.．:：、]?\s*(?![.．\-－0-9])/i;
const INDICATOR =
  /^\s*(?:指标点|观测点|indicator|GR|PI)?\s*([0-9０-９]{1,2})\s*[.．\-－–]\s*([0-9０-９]{1,2})\s*[:：、.．]?\s*/i;
const HEADER =
  /^(?:毕业要求|指标点(?:分解|内容)?|观测点|二级指标|graduate(?:requirement|outcome)s?|indicators?|performanceindicators?|序号|no\.?)+$/i;
const END =
  /^(?:[一二三四五六七八九十]{1,3}[、.．]|\d{1,2}[.．、]?)?(?:课程体系|课程设置|支撑矩阵|毕业要求(?:对|与)培养目标|学制|修业年限|主干学科|核心课程|学分要求|curriculum)/i;
const START =
  /^(?:[一二三四五六七八九十]{1,3}[、.．]|\d{1,2}[.．、]?\s*)?(?:毕业要求|毕业要求及指标点.*|毕业要求(?:与|和|及)?(?:其)?(?:指标点|观测点)?(?:分解|的分解)?(?:表)?|graduate (?:requirements|outcomes)(?: and indicators)?)$/i;

interface Entry {
  readonly draft: number;
  readonly pieces: Piece[];
  readonly requirement: number;
  readonly step: number;
}

/**
 * Graduate requirements with their indicators (OBE) from blocks: 毕业要求 n and 指标点 n.m in running text, numbered lists or a table. An
 * indicator belongs to the requirement that its first number names.
 */
export function readGraduates(
  blocks: readonly SourceBlock[],
  context: ReadContext,
  problems: ProblemList,
): FormatReading {
  const ledger = new SourceLedger();
  const furniture = furnitureIn(blocks);
  const facts: DocumentFacts = {};
  const drafts: TextDraft[] = [];
  const entries: Entry[] = [];
  const byNumber = new Map<number, Entry>();
  const front: Piece[] = [];
  let last: Entry | undefined;
  let isOver = false;
  let isStarted = false;

  const open = (piece: Piece, length: number, requirement: number, step: number, shown: string) => {
    const isRequirement = step === 0;
    const draft = drafts.length;
    const body = pieceFrom(piece, length);
    const parent = isRequirement ? undefined : byNumber.get(requirement)?.draft;
    if (!isRequirement && parent === undefined)
      problems.take([
        problem('item-without-parent', 'warning', piece.block.place, { kind: 'indicator' }),
      ]);
    drafts.push({
      parent,
      kind: isRequirement ? 'graduate-requirement' : 'indicator',
      level: null,
      number: shown,
      text: '',
      source: piece.block.place,
    });
    ledger.put(piece, 'item', 'text', draft);
    last = { draft, pieces: body ? [body] : [], requirement, step };
    entries.push(last);
    if (isRequirement && !byNumber.has(requirement)) byNumber.set(requirement, last);
  };

  const known = () => Math.max(0, ...byNumber.keys());
  const line = (piece: Piece): void => {
    const { text } = piece;
    const tight = compact(text);
    const reason = furniture(piece);
    if (reason !== undefined) {
      ledger.put(piece, 'furniture', reason);
      return;
    }
    if (HEADER.test(tight) && (piece.block.cell !== undefined || !START.test(text.trim()))) {
      ledger.put(piece, 'furniture', 'table-header');
      return;
    }
    if (START.test(text.trim())) {
      isStarted = true;
      isOver = false;
      ledger.put(piece, 'heading', 'section');
      return;
    }
    if (isStarted && byNumber.size > 0 && END.test(tight)) isOver = true;
    if (isOver) {
      ledger.put(piece, 'ignored', 'after-requirements');
      return;
    }
    const requirement = REQUIREMENT.exec(text);
    if (requirement) {
      isStarted = true;
      const shown = (requirement[1] ?? '').normalize('NFKC');
      const value = /^\d/.test(shown) ? Number(shown) : chineseValue(shown);
      if (isRepeated(value, text.slice(requirement[0].length))) {
        ledger.put(piece, 'furniture', 'repeated-cell');
        return;
      }
      open(piece, requirement[0].length, value, 0, shown);
      return;
    }
    const indicator = INDICATOR.exec(text);
    if (indicator && isStarted) {
      const of = Number((indicator[1] ?? '').normalize('NFKC'));
      const step = Number((indicator[2] ?? '').normalize('NFKC'));
      const rest = text.slice(indicator[0].length);
      if (of >= 1 && of <= known() + 1 && step >= 1 && !/^\d|^[%％]/.test(rest)) {
        open(
          piece,
          indicator[0].length,
          of,
          step,
          `${of}${/[-－–]/.test(indicator[0]) ? '-' : '.'}${step}`,
        );
        return;
      }
    }
    const lead = leadingNumber(text);
    if (
      lead &&
      isStarted &&
      lead.steps.length === 1 &&
      ['dotted', 'bracket', 'chinese', 'chinese-bracket', 'list-number'].includes(lead.style)
    ) {
      const value = lead.steps[0] ?? 0;
      const rest = text.slice(lead.length);
      const next = known() + 1;
      const underRequirement =
        last !== undefined &&
        ['bracket', 'circled', 'list-number'].includes(lead.style) &&
        usesWords;
      if (underRequirement && value === (last?.step ?? 0) + 1) {
        open(piece, lead.length, last?.requirement ?? 0, value, lead.number);
        return;
      }
      if (
        (value === next || (value === next + 1 && byNumber.size > 0)) &&
        !usesWords &&
        (lead.signed || lead.parted) &&
        !/^\d/.test(rest)
      ) {
        open(piece, lead.length, value, 0, lead.number);
        return;
      }
      if (isRepeated(value, rest)) {
        ledger.put(piece, 'furniture', 'repeated-cell');
        return;
      }
    }
    if (!isStarted) {
      front.push(piece);
      return;
    }
    if (last === undefined) ledger.put(piece, 'ignored', 'lead-in');
    else {
      const before = last.pieces.at(-1);
      if (
        before &&
        !piece.block.wraps &&
        before.block !== piece.block &&
        piece.block.cell !== undefined
      ) {
        ledger.put(piece, 'doubt', 'stray-fragment');
        problems.take([DOUBTS.stray(piece.block.place, text)]);
        return;
      }
      last.pieces.push(piece);
      ledger.put(piece, 'item', 'text', last.draft);
    }
  };
  const usesWords = blocks.filter((block) => REQUIREMENT.test(block.text)).length >= 2;
  const isRepeated = (value: number, rest: string): boolean => {
    const same = byNumber.get(value);
    return same !== undefined && compact(joinedText(same.pieces)) === compact(rest);
  };

  const hasStart = blocks.some((block) => START.test(block.text.trim()));
  if (!hasStart) isStarted = blocks.some((block) => HEADER.test(compact(block.text)));
  for (const block of blocks) for (const piece of piecesOf(block)) line(piece);

  for (const entry of entries) settleText(entry, drafts, problems);
  checkNumbers(entries, drafts, problems);
  readFront(front, facts, ledger);
  return finishReading(
    {
      kind: 'graduate-requirements',
      facts,
      drafts,
      weights: [],
      levels: [],
      language: languageOf(blocks),
      ledger,
    },
    blocks,
    context,
    problems,
  );
}

/** Requirements from 1 on, and under each its indicators from 1 on, without a gap or a repeat. */
function checkNumbers(
  entries: readonly Entry[],
  drafts: readonly TextDraft[],
  problems: ProblemList,
): void {
  const check = (row: readonly Entry[], value: (entry: Entry) => number): void => {
    let previous = 0;
    for (const entry of [...row].sort((a, b) => value(a) - value(b))) {
      const where = drafts[entry.draft]?.source ?? {};
      const shown = drafts[entry.draft]?.number ?? '';
      if (value(entry) === previous) problems.take([DOUBTS.repeated(where, '', shown)]);
      else if (value(entry) > previous + 1)
        problems.take([DOUBTS.gap(where, '', `${previous}`, shown)]);
      previous = value(entry);
    }
  };
  const requirements = entries.filter((entry) => entry.step === 0);
  check(requirements, (entry) => entry.requirement);
  for (const { requirement } of requirements)
    check(
      entries.filter((entry) => entry.step > 0 && entry.requirement === requirement),
      (entry) => entry.step,
    );
}

/** Programme and edition, from the lines before the requirements. */
function readFront(pieces: readonly Piece[], facts: DocumentFacts, ledger: SourceLedger): void {
  for (const piece of pieces) {
    const tight = compact(piece.text);
    const year = editionYear(piece.text) ?? /((?:19|20)\d{2})级?/.exec(tight)?.[1];
    const isName =
      tight.length <= 40 && /专业|programme|program|bachelor/i.test(tight) && !/[。；]/.test(tight);
    if (year !== undefined && tight.length <= 40) facts.edition ??= year;
    if (isName)
      facts.title ??= piece.text.trim().replace(/\s*[（(](?:19|20)\d{2}[^）)]{0,6}[)）]$/, '');
    ledger.put(
      piece,
      isName || year !== undefined ? 'title' : 'ignored',
      isName || year !== undefined ? 'cover' : 'foreword',
    );
  }
}
