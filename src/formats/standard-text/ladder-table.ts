import type { ItemKind } from '../../domain/standard';
import type { SourceBlock } from '../../domain/source-map';
import { DOUBTS } from './doubts';
import type { FurnitureOf } from './furniture';
import type { LadderScanner } from './ladder-scanner';
import type { SourceLedger } from './ledger';
import { levelHeading, levelWord } from './level-heading';
import { compact, piecesOf, type Piece } from './piece';
import type { ProblemList } from '../problem-list';

type Role = 'outer' | 'inner' | 'level' | ItemKind;

const ROLE_WORDS: readonly (readonly [Role, RegExp])[] = [
  ['outer', /^(?:职业功能(?:模块)?|工作领域|职业领域)$/],
  ['inner', /^(?:工作内容|(?:典型)?工作任务)$/],
  ['requirement', /^(?:职业技能要求|职业能力要求)$/],
  ['skill', /^(?:专业能力要求|技能要求)$/],
  ['knowledge', /^(?:相关知识要求|相关知识|知识要求)$/],
  ['level', /^(?:等级|级别|职业技能等级|技能等级)$/],
];

/** Columns of a requirement table by what they hold. */
export type LadderRoles = ReadonlyMap<number, Role>;

/** The rows of a table as lists of cells, upper left corners only. */
export function rowsOf(cells: readonly SourceBlock[]): readonly (readonly SourceBlock[])[] {
  const rows = new Map<number, SourceBlock[]>();
  for (const block of cells) {
    const row = block.cell?.row ?? 0;
    rows.set(row, [...(rows.get(row) ?? []), block]);
  }
  return [...rows]
    .sort(([a], [b]) => a - b)
    .map(([, row]) => row.sort((a, b) => (a.cell?.column ?? 0) - (b.cell?.column ?? 0)));
}

/** What the columns hold when a row is the header of a requirement table; undefined for any other row. */
function ladderRoles(row: readonly SourceBlock[]): LadderRoles | undefined {
  const roles = new Map<number, Role>();
  for (const { text, cell } of row) {
    const tight = compact(text);
    const role = ROLE_WORDS.find(([, word]) => word.test(tight))?.[0];
    if (role === undefined || cell === undefined) continue;
    for (let column = cell.column; column < cell.column + cell.columns; column++)
      roles.set(column, role);
  }
  const has = [...roles.values()];
  return has.includes('inner') && has.some((r) => r === 'skill' || r === 'requirement')
    ? roles
    : undefined;
}

/** Whether one of a table's first six rows is the header of a requirement table. */
export function isLadderTable(cells: readonly SourceBlock[]): boolean {
  return rowsOf(cells)
    .slice(0, 6)
    .some((row) => ladderRoles(row) !== undefined);
}

/** What a table of a requirement section needs beside its cells. */
export interface LadderTableContext {
  readonly scanner: LadderScanner;
  readonly ledger: SourceLedger;
  readonly problems: ProblemList;
  readonly furniture: FurnitureOf;
  /** The kind that the leaf columns of this document have. */
  readonly leafKind: (role: ItemKind) => ItemKind;
  /** Takes what stands behind a heading that ends the requirement tables, even inside a cell; gives back what stands before. */
  readonly untilEnd: (pieces: readonly Piece[]) => readonly Piece[];
}

/**
 * Reads one requirement table into the scanner. `known` are the columns of the table before it, for one that goes on without a
 * header; gives the columns for the next.
 */
export function readLadderTable(
  cells: readonly SourceBlock[],
  known: LadderRoles | undefined,
  context: LadderTableContext,
): LadderRoles | undefined {
  const { scanner, ledger, problems, furniture, leafKind, untilEnd } = context;
  let roles = known;
  let isFirst = true;
  for (const row of rowsOf(cells)) {
    const header = ladderRoles(row);
    if (header) {
      roles = header;
      for (const block of row) ledger.putAll(piecesOf(block), 'furniture', 'table-header');
      continue;
    }
    const filled = row.filter((block) => block.text.trim() !== '');
    const only = filled.length === 1 ? filled[0] : undefined;
    if (only && readSpanningRow(only, roles, context)) continue;
    for (const block of filled) {
      const role = roles?.get(block.cell?.column ?? -1);
      const pieces = untilEnd(piecesOf(block)).filter((piece) => {
        const reason = furniture(piece);
        if (reason === undefined) return true;
        ledger.put(piece, 'furniture', reason);
        return false;
      });
      if (pieces.length === 0) continue;
      const goesOn = isFirst && known !== undefined;
      if (role === undefined) for (const piece of pieces) scanner.text(piece);
      else if (role === 'level') {
        const word = levelWord(block.text);
        if (word !== undefined && word !== scanner.run?.level) scanner.openLevel(word, pieces);
        else ledger.putAll(pieces, 'level', 'level-heading');
      } else if (role === 'outer') scanner.rung(1, pieces, goesOn);
      else if (role === 'inner') scanner.rung(2, pieces, goesOn);
      else
        for (const stray of scanner.leaf(leafKind(role), pieces, goesOn)) {
          ledger.put(stray, 'doubt', 'stray-fragment');
          problems.take([DOUBTS.stray(block.place, stray.text)]);
        }
    }
    isFirst = false;
  }
  return roles;
}

/** A row with one filled cell: a level, a direction, furniture; false when it is an ordinary row after all. */
function readSpanningRow(
  block: SourceBlock,
  roles: LadderRoles | undefined,
  { scanner, ledger, furniture }: LadderTableContext,
): boolean {
  const pieces = piecesOf(block);
  const [first] = pieces;
  if (first === undefined) return true;
  const word = levelHeading(compact(block.text));
  if (word !== undefined) {
    scanner.openLevel(word, pieces);
    return true;
  }
  const reason = furniture(first);
  if (reason !== undefined && pieces.length === 1) {
    ledger.put(first, 'furniture', reason);
    return true;
  }
  const spans = (block.cell?.columns ?? 1) > 1;
  if (spans && /^(?:\d(?:[.．]\d)*)?.{2,30}方向$/.test(compact(block.text))) {
    scanner.openDirection(directionName(block.text), pieces);
    return true;
  }
  return spans && roles === undefined;
}

/** The name of a direction without its number. @example directionName('3.1.1 算法设计方向') // '算法设计方向' */
export function directionName(text: string): string {
  return compact(text).replace(/^[\d.．、（）()一二三四五六七八九十]+(?=[^\d])/, '');
}
