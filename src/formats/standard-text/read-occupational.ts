import type { SourceBlock } from '../../domain/source-map';
import type { ReadContext, FormatReading } from '../format';
import type { ProblemList } from '../problem-list';
import { basicDrafts } from './basic-requirements';
import type { DocumentFacts } from './document-facts';
import { DOUBTS } from './doubts';
import { finishReading } from './finish-reading';
import { furnitureIn } from './furniture';
import { LadderScanner } from './ladder-scanner';
import { directionName, isLadderTable, readLadderTable, type LadderRoles } from './ladder-table';
import { ladderDrafts, type TextDraft } from './ladder-tree';
import type { LadderShape, LevelRun } from './ladder-token';
import { SourceLedger } from './ledger';
import { inOneScheme, levelHeading } from './level-heading';
import { joinLateHeadings, proposeLevels } from './lost-levels';
import { compact, joinedText, pieceFrom, piecesOf, type Piece } from './piece';
import { readFront, readOverview } from './occupational-cover';
import { hasLevelHeads, isWeightTable, joinedCells, weightsOfCells } from './weight-cells';
import { weightsOfText } from './weight-text';
import { walkBlocks } from './walk-blocks';
import { weightTitle, type ReadWeights } from './weights';

const SHAPE: LadderShape = {
  outer: 'function',
  inner: 'work-content',
  leaves: ['skill', 'knowledge'],
};

type Section = 'front' | 'contents' | 'overview' | 'basic' | 'work' | 'weights' | 'annex';

const SECTIONS: readonly (readonly [Section, RegExp])[] = [
  ['contents', /^(?:目录|目次)$/],
  ['overview', /^职业概况$/],
  ['basic', /^基本要求$/],
  ['work', /^工作要求$/],
  ['weights', /^(?:权重表|比重表)$/],
  ['annex', /^附录[A-Z一二三]?$|^附录[A-Z一二三]?[^，。]{0,20}$|^参考文献$/],
];

const ORDER: readonly Section[] = [
  'front',
  'contents',
  'overview',
  'basic',
  'work',
  'weights',
  'annex',
];

/** The section that a heading opens. */
function sectionOf(text: string): Section | undefined {
  const tight = compact(text).replace(/^(?:\d{1,2}|[一二三四五六七八九])[.．、]?(?=[^\d.])/, '');
  return tight.length > 24 ? undefined : SECTIONS.find(([, word]) => word.test(tight))?.[0];
}

/** Where the heading of the weight tables begins inside a text that it is glued to; -1 where it does not. */
function gluedWeights(text: string): number {
  const found = /(?:\d\s*[.．]?\s*)?(?:\d?\s*[.．、]?\s*)?[权比]\s*重\s*表/.exec(text);
  return found && found.index > 0 ? found.index : -1;
}

/** Before 2010 the parts of 比重表 have headings of their own: （一）理论知识, （二）技能操作. */
function numberedPart(text: string): 'theory' | 'skill' | undefined {
  const found = /^(?:[（(][一二][)）]|4[.．][12])(理论知识|技能操作|操作技能|技能要求|技能)$/.exec(
    compact(text),
  )?.[1];
  return found === undefined ? undefined : found === '理论知识' ? 'theory' : 'skill';
}

/** A direction in the words of the heading that sets its items apart, where there is one: the weight table often leaves 方向 off. */
function asHeaded(direction: string | undefined, runs: readonly LevelRun[]): string | undefined {
  const key = (text: string) => compact(text).replace(/方向$/, '');
  const run = runs.find(({ direction: own }) => own && key(own.name) === key(direction ?? ''));
  return run?.direction?.name ?? direction;
}

interface WeightPart {
  readonly table: 'theory' | 'skill';
  readonly pieces: Piece[];
}

/**
 * A 国家职业标准 (2018 and 2023 forms, engineer type with 方向, forms before 2010) from blocks: cover and overview give its facts,
 * 基本要求 and 工作要求 its items, 权重表 its weights.
 */
export function readOccupational(
  blocks: readonly SourceBlock[],
  context: ReadContext,
  problems: ProblemList,
): FormatReading {
  const ledger = new SourceLedger();
  const furniture = furnitureIn(blocks);
  const scanner = new LadderScanner(ledger);
  const facts: DocumentFacts = {};
  const front: Piece[] = [];
  const overview: Piece[] = [];
  const basic: { heading: Piece[]; pieces: Piece[] } = { heading: [], pieces: [] };
  const weightText: WeightPart[] = [];
  const weightCells: { table: 'theory' | 'skill'; cells: readonly SourceBlock[] }[] = [];
  let isFreshWeightTable = true;
  let section: Section = 'front';
  let roles: LadderRoles | undefined;
  let weightKind: 'theory' | 'skill' = 'theory';

  const enterWeights = (kind: 'theory' | 'skill') => {
    section = 'weights';
    weightKind = kind;
    isFreshWeightTable = true;
    weightText.push({ table: kind, pieces: [] });
  };
  const inWeights = (piece: Piece) => {
    const kind = weightTitle(piece.text) ?? numberedPart(piece.text);
    if (kind !== undefined) {
      ledger.put(piece, 'weight', 'weight-title');
      enterWeights(
        /[权比]重表$/.test(compact(piece.text)) && compact(piece.text).length <= 5
          ? 'theory'
          : kind,
      );
    } else weightText.at(-1)?.pieces.push(piece);
  };
  /** What stands before a glued heading of the weight tables; the rest goes there. */
  const untilEnd = (pieces: readonly Piece[]): readonly Piece[] => {
    const kept: Piece[] = [];
    for (const piece of pieces) {
      if (section === 'weights') {
        inWeights(piece);
        continue;
      }
      const at = weightTitle(piece.text) !== undefined ? 0 : gluedWeights(piece.text);
      if (at < 0) {
        kept.push(piece);
        continue;
      }
      const before = at > 0 ? pieceFrom(piece, 0, at) : undefined;
      if (before) kept.push(before);
      enterWeights('theory');
      const after = pieceFrom(piece, at);
      if (after) inWeights(after);
    }
    return kept;
  };

  const line = (piece: Piece): void => {
    const reason = furniture(piece);
    const isBare = /^[\d\s]+$/.test(piece.text) || /^[-—–－―\s\d]+$/.test(piece.text);
    if (
      reason !== undefined &&
      !(section === 'weights' && isBare && weightCells.length === 0 && reason !== 'folio') &&
      !(section === 'front' && reason === 'running-title')
    ) {
      ledger.put(piece, 'furniture', reason);
      return;
    }
    const next = sectionOf(piece.text);
    if (section === 'contents' && (next === undefined || /\s\d{1,3}$/.test(piece.block.text))) {
      ledger.put(piece, 'furniture', 'contents');
      return;
    }
    // Sections follow each other; the same words stand in tables further on.
    if (next !== undefined && ORDER.indexOf(next) > ORDER.indexOf(section)) {
      section = next;
      if (next === 'basic') basic.heading.push(piece);
      else if (next === 'weights') {
        ledger.put(piece, 'weight', 'weight-title');
        enterWeights('theory');
      } else if (next === 'contents') ledger.put(piece, 'furniture', 'contents');
      else ledger.put(piece, 'heading', 'section');
      return;
    }
    switch (section) {
      case 'front':
      case 'contents': {
        // A paste may begin inside the requirements.
        const word = levelHeading(piece.text);
        if (word !== undefined && front.length < 40 && /^\d|^[（(]|要求/.test(piece.text)) {
          section = 'work';
          scanner.openLevel(word, [piece]);
        } else front.push(piece);
        return;
      }
      case 'overview':
        overview.push(piece);
        return;
      case 'basic':
        basic.pieces.push(piece);
        return;
      case 'weights':
        inWeights(piece);
        return;
      case 'annex':
        ledger.put(piece, 'ignored', 'annex');
        return;
      case 'work':
        for (const part of untilEnd([piece])) {
          const word = levelHeading(part.text);
          if (word !== undefined) scanner.openLevel(word, [part]);
          else if (
            /^(?:\d(?:[.．]\d){0,2})?[^，。；]{2,30}方向$/.test(compact(part.text)) &&
            scanner.run !== undefined
          )
            scanner.openDirection(directionName(part.text), [part]);
          else scanner.text(part);
        }
    }
  };

  const table = (cells: readonly SourceBlock[]): void => {
    if (
      isLadderTable(cells) ||
      (section === 'work' && roles !== undefined && !isWeightTable(cells))
    ) {
      section = 'work';
      roles = readLadderTable(cells, roles, {
        scanner,
        ledger,
        problems,
        furniture,
        leafKind: (role) => (role === 'requirement' ? 'skill' : role),
        untilEnd,
      });
    } else if (section === 'weights' || isWeightTable(cells)) {
      const title = cells
        .map((block) => weightTitle(block.text))
        .find((kind) => kind !== undefined);
      const goesOn = title === undefined && isFreshWeightTable ? undefined : weightCells.at(-1);
      section = 'weights';
      if (goesOn && !hasLevelHeads(cells)) goesOn.cells = joinedCells(goesOn.cells, cells);
      else weightCells.push({ table: title ?? weightKind, cells });
      isFreshWeightTable = false;
    } else if (section === 'basic')
      for (const block of cells) basic.pieces.push(...piecesOf(block));
    else if (section === 'overview' || section === 'front')
      for (const block of cells) (section === 'front' ? front : overview).push(...piecesOf(block));
    else
      for (const block of cells)
        ledger.putAll(piecesOf(block), 'ignored', section === 'annex' ? 'annex' : 'other-table');
  };

  walkBlocks(blocks, { line, table });
  readFront(front, facts, ledger);
  const listed = readOverview(overview, facts, ledger);
  const names = new Set(['职业道德', '基础知识', '合计', '总计']);
  for (const run of scanner.runs)
    for (const token of run.tokens)
      if (token.depth === 1) names.add(compact(joinedText(token.pieces)));
  const found = [...scanner.runs.map((run) => run.level).filter((word) => word !== ''), ...listed];
  const declared = (words: readonly string[]) => [
    ...new Set(words.map((word) => inOneScheme(word, [...found, ...words]))),
  ];
  for (const run of scanner.runs) run.level = inOneScheme(run.level, found);
  const book = { ledger, problems };
  const inDocument = declared(listed.length > 0 ? listed : found);
  const weights: ReadWeights[] = [
    ...weightText
      .filter((part) => part.pieces.length > 0)
      .flatMap((part) => weightsOfText(part.pieces, part.table, inDocument, names, book)),
    ...weightCells.flatMap((part) => weightsOfCells(part.cells, part.table, inDocument, book)),
  ].map((column) => ({
    ...column,
    level: inOneScheme(column.level, found),
    direction: asHeaded(column.direction, scanner.runs),
  }));
  const inWeightsOrder = declared(weights.map((column) => column.level));
  joinLateHeadings(scanner.runs, problems);
  proposeLevels(
    scanner.runs,
    inDocument.length > 0 ? [...new Set([...inDocument, ...inWeightsOrder])] : inWeightsOrder,
    problems,
  );
  const drafts: TextDraft[] = [];
  basicDrafts(basic.heading, basic.pieces, drafts, ledger, problems);
  ladderDrafts(scanner.runs, { shape: SHAPE, ledger, problems, drafts });
  if (weights.length === 0 && drafts.length > 0) problems.take([DOUBTS.weightsMissing()]);
  const directed = weights.filter((column) => column.direction !== undefined).length;
  if (directed > 0) problems.take([DOUBTS.directions(directed)]);
  return finishReading(
    { kind: 'occupational', facts, drafts, weights, levels: inDocument, language: 'zh-CN', ledger },
    blocks,
    context,
    problems,
  );
}
