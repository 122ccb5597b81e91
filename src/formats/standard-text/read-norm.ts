import type { SourceBlock } from '../../domain/source-map';
import { problem } from '../../domain/problem';
import type { FormatReading, ReadContext } from '../format';
import type { ProblemList } from '../problem-list';
import type { DocumentFacts } from './document-facts';
import { finishReading } from './finish-reading';
import { furnitureIn } from './furniture';
import { NUMBERED_LINE, type TextDraft } from './ladder-tree';
import { SourceLedger } from './ledger';
import { leadingNumber } from './leading-number';
import { compact, joinedText, pieceFrom, piecesOf, type Piece } from './piece';
import { isHeading, settle, type Open } from './norm-clauses';
import { DOUBTS } from './doubts';

const NUMBER =
  /^((?:GB|HG|JB|YY|DL|SJ|QB|JY|LD|YD|JT|DB\d{2}|T)(?:\/(?:[TZ]|[A-Z]{2,8}))?\d{2,6}(?:\.\d+)?[-—–－]((?:19|20)\d{2}))$/;
const ANNEX = /^附录([A-Z])(?:[(（](规范性|资料性)(?:附录)?[)）])?(.*)$/;
const ANNEX_CLAUSE = /^([A-Z](?:\s*[.．]\s*\d{1,2}){1,4})\s*(?=\S)/;
const FIGURE = /^(?:表|图)\s*[A-Z]?[.．]?\d{1,2}(?:\s|[^\d.])|^(?:单位|注\d?[:：]|注\s)/;
const SKIPPED = /^(?:前言|引言|目次|目录|foreword|introduction)$/i;

/**
 * A norm after GB/T 1.1 from blocks: clauses by their numbers, list items below them, annexes with their type. One mapping unit is one
 * clause with one type of provision; a clause of several types gives several items with its number. Foreword, contents, references,
 * tables and figures stay in the source.
 */
export function readNorm(
  blocks: readonly SourceBlock[],
  context: ReadContext,
  problems: ProblemList,
): FormatReading {
  const ledger = new SourceLedger();
  const furniture = furnitureIn(blocks);
  const facts: DocumentFacts = {};
  const drafts: TextDraft[] = [];
  const opened: Open[] = [];
  const byNumber = new Map<string, number>();
  const lastStep = new Map<string, number>();
  const titles: string[] = [];
  let skipping: string | undefined;
  let isBody = false;
  let annex: { letter: string; isNormative: boolean } | undefined;
  let current: Open | undefined;

  const open = (
    piece: Piece,
    number: string,
    length: number,
    parent: number | undefined,
    list: number,
  ) => {
    const draft = drafts.length;
    drafts.push({
      parent,
      kind: 'clause',
      level: null,
      number,
      text: '',
      source: piece.block.place,
    });
    const rest = pieceFrom(piece, length);
    ledger.put(
      { ...piece, to: piece.from + length, text: piece.text.slice(0, length) },
      'item',
      'number',
      draft,
    );
    current = { number, draft, pieces: rest ? [rest] : [], list };
    if (rest) ledger.put(rest, 'item', 'text', draft);
    opened.push(current);
    return current;
  };
  const clause = (piece: Piece, number: string, length: number): void => {
    const above = number.includes('.') ? number.slice(0, number.lastIndexOf('.')) : undefined;
    const parent = above === undefined ? undefined : byNumber.get(above);
    if (above !== undefined && parent === undefined)
      problems.take([
        problem('item-without-parent', 'warning', piece.block.place, { kind: 'clause' }),
      ]);
    if (byNumber.has(number)) problems.take([DOUBTS.repeated(piece.block.place, '', number)]);
    const step = Number(number.slice(number.lastIndexOf('.') + 1));
    const before = lastStep.get(above ?? '') ?? (Number.isFinite(step) ? 0 : step);
    if (Number.isFinite(step)) {
      if (step > before + 1)
        problems.take([DOUBTS.gap(piece.block.place, '', `${before}`, number)]);
      else if (step <= before && !byNumber.has(number))
        problems.take([DOUBTS.order(piece.block.place, '', number)]);
      lastStep.set(above ?? '', step);
    }
    byNumber.set(number, open(piece, number, length, parent, 0).draft);
  };
  const nearestClause = (list: number): number | undefined =>
    opened.findLast((each) => each.list < list)?.draft;

  const line = (piece: Piece, next: Piece | undefined): void => {
    const { text } = piece;
    const tight = compact(text);
    const code = NUMBER.exec(tight);
    if (code && !isBody) {
      facts.code ??= (code[1] ?? '').replace(/^([A-Z]+(?:\d{2})?(?:\/[A-Z]+)?)(\d)/, '$1 $2');
      facts.edition ??= code[2] ?? '';
      ledger.put(piece, 'title', 'cover');
      return;
    }
    const reason = furniture(piece);
    // A number may stand on a line of its own above its heading.
    const alone = /^\d{1,2}$/.test(tight) ? Number(tight) : 0;
    const isAlone =
      alone > 0 &&
      alone === (lastStep.get('') ?? 0) + 1 &&
      annex === undefined &&
      reason !== 'folio' &&
      skipping !== 'contents' &&
      next !== undefined &&
      isHeading(compact(next.text)) &&
      /^[\u4e00-\u9fff]/.test(next.text);
    if (isAlone) {
      isBody = true;
      skipping = /规范性引用文件$/.test(compact(next.text)) ? 'references' : undefined;
      clause(piece, `${alone}`, text.length);
      return;
    }
    if (reason !== undefined) {
      ledger.put(piece, 'furniture', reason);
      return;
    }
    if (code) {
      ledger.put(piece, 'furniture', 'running-title');
      return;
    }
    if (SKIPPED.test(tight)) {
      skipping = /目/.test(tight) ? 'contents' : 'foreword';
      ledger.put(piece, 'ignored', skipping);
      return;
    }
    const appendix = ANNEX.exec(tight);
    if (appendix && tight.length < 40 && (isBody || !/\d$/.test(tight))) {
      isBody = true;
      skipping = undefined;
      const [, letter = '', type, title = ''] = appendix;
      annex = { letter, isNormative: type === '规范性' };
      const entry = open(piece, letter, text.length, undefined, 0);
      byNumber.set(letter, entry.draft);
      lastStep.delete(letter);
      drafts[entry.draft] = { ...(drafts[entry.draft] as TextDraft), text: title };
      if (type !== undefined) setAnnexType(entry.draft, type);
      return;
    }
    if (
      annex &&
      current?.number === annex.letter &&
      /^[(（](?:规范性|资料性)(?:附录)?[)）]$/.test(tight)
    ) {
      annex = { ...annex, isNormative: /规范性/.test(tight) };
      setAnnexType(current.draft, annex.isNormative ? '规范性' : '资料性');
      ledger.put(piece, 'item', 'annex-type', current.draft);
      return;
    }
    if (/^参考文献$|^索引$/.test(tight)) {
      skipping = 'references';
      ledger.put(piece, 'ignored', 'references');
      return;
    }
    const lead = leadingNumber(text);
    if (annex) {
      const found = ANNEX_CLAUSE.exec(text);
      const number = found && compact(found[1] ?? '').replace(/．/g, '.');
      if (number?.startsWith(annex.letter) === true) {
        skipping = undefined;
        clause(piece, number, found?.[0].length ?? 0);
        return;
      }
    } else if (
      lead?.style === 'dotted' &&
      isClause(lead.steps, lead.signed, text.slice(lead.length))
    ) {
      isBody = true;
      skipping = undefined;
      clause(piece, lead.number, lead.length);
      if (/规范性引用文件$/.test(tight) && lead.steps.length === 1) skipping = 'references';
      return;
    }
    if (skipping !== undefined) {
      ledger.put(piece, 'ignored', skipping);
      return;
    }
    if (!isBody) {
      const isName =
        tight.length >= 4 && tight.length <= 50 && !/发布|实施|ICS|CCS|^\d/.test(tight);
      const isHead = /^中华人民共和国|国家标准$|行业标准$|地方标准$|团体标准$/.test(tight);
      if (isName && !isHead && !/[。；]/.test(tight) && /[\u4e00-\u9fff]/.test(tight))
        titles.push(text.trim());
      const from = /((?:19|20)\d{2})[-年.](\d{1,2})[-月.](\d{1,2})日?实施/.exec(tight);
      if (from)
        facts.effectiveFrom ??= `${from[1] ?? ''}-${(from[2] ?? '').padStart(2, '0')}-${(from[3] ?? '').padStart(2, '0')}`;
      ledger.put(piece, 'title', 'cover');
      return;
    }
    if (FIGURE.test(text)) {
      ledger.put(piece, 'ignored', /^注/.test(text) ? 'note' : 'table-or-figure');
      return;
    }
    const isList =
      lead && ['list-letter', 'list-number', 'circled', 'bracket'].includes(lead.style);
    if (lead && isList) {
      const depth = lead.style === 'list-letter' ? 1 : opened.at(-1)?.list === 0 ? 1 : 2;
      const parent = nearestClause(depth);
      const of = `${parent ?? ''}|${lead.style}`;
      const step = lead.steps[0] ?? 0;
      const before = lastStep.get(of) ?? 0;
      if (step > before + 1)
        problems.take([DOUBTS.gap(piece.block.place, '', `${before}`, lead.number)]);
      else if (step <= before) problems.take([DOUBTS.repeated(piece.block.place, '', lead.number)]);
      lastStep.set(of, step);
      open(piece, lead.number, lead.length, parent, depth);
      return;
    }
    const dash = /^\s*(?:——|—|–|-|•|·)\s*(?=\S)/.exec(text);
    if (dash && current) {
      open(piece, '', dash[0].length, nearestClause(2), 2);
      return;
    }
    if (annex && current?.number === annex.letter && drafts[current.draft]?.text === '') {
      drafts[current.draft] = {
        ...(drafts[current.draft] as TextDraft),
        text: text.trim(),
      };
      ledger.put(piece, 'item', 'text', current.draft);
      return;
    }
    if (!current) {
      ledger.put(piece, 'ignored', 'foreword');
      return;
    }
    const previous = current.pieces.at(-1);
    const isNew =
      previous !== undefined &&
      (/[。：:；;]$/.test(previous.text) ||
        (!piece.block.wraps && isHeading(joinedText(current.pieces))) ||
        (isHeading(joinedText(current.pieces)) && /[。：:]$/.test(text)));
    // A paragraph without a number under a heading, or after a whole one, is a provision of its own.
    if (isNew || current.pieces.length === 0) {
      const parent = current.list > 0 ? nearestClause(1) : current.draft;
      if (current.pieces.length === 0) {
        current.pieces.push(piece);
        ledger.put(piece, 'item', 'text', current.draft);
      } else {
        if (NUMBERED_LINE.test(text)) problems.take([DOUBTS.unfollowed(piece.block.place, text)]);
        open(piece, '', 0, parent, current.list > 0 ? 1 : 0.5);
      }
    } else {
      current.pieces.push(piece);
      ledger.put(piece, 'item', 'text', current.draft);
    }
  };
  const setAnnexType = (draft: number, type: string) => {
    drafts[draft] = {
      ...(drafts[draft] as TextDraft),
      notes: type,
    };
  };
  const isClause = (steps: readonly number[], signed: boolean, rest: string): boolean => {
    if (/^\d/.test(rest)) return false;
    const [first = 0] = steps;
    if (steps.length === 1) {
      if (signed || rest.length > 40 || /[。；]/.test(rest) || rest.trim() === '') return false;
      const last = lastStep.get('') ?? 0;
      return (
        first === last + 1 || (last === 0 && first <= 4) || (first > last && first <= last + 2)
      );
    }
    const above = steps.slice(0, -1).join('.');
    const last = lastStep.get(above) ?? 0;
    const step = steps.at(-1) ?? 0;
    return (byNumber.has(above) || first <= (lastStep.get('') ?? 0) + 1) && step <= last + 4;
  };

  const pieces = blocks.flatMap(piecesOf);
  for (const [at, piece] of pieces.entries())
    if (piece.block.cell !== undefined && drafts.length > 0)
      ledger.put(piece, 'ignored', 'table-or-figure');
    else line(piece, pieces[at + 1]);

  settle(opened, drafts, problems);
  const [title] = titles;
  if (title !== undefined) facts.title = title;
  return finishReading(
    { kind: 'norm', facts, drafts, weights: [], levels: [], language: 'zh-CN', ledger },
    blocks,
    context,
    problems,
  );
}
