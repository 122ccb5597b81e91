import type { SourceBlock } from '../../domain/source-map';
import { compact, endsParagraph, piecesOf, type Piece } from './piece';
import { leadInOf } from './wsos-words';

/** What a cell of a table holds whose two lists stand side by side. */
export type WsosColumn = 'header' | 'section' | 'knowing' | 'ability' | 'share';

const KNOWING_HEAD = /^(?:to)?know(?:ledge)?(?:andunderstand(?:ing)?)?$|^知识(?:要求)?$/i;
const ABILITY_HEAD = /^(?:to)?beableto$|^abilit(?:y|ies)$|^skills?$|^(?:能力|技能)(?:要求)?$/i;
const SHARE_HEAD = /importance|weight|share|重要性|权重|占比|比重|^[(（]?[%％][)）]?$/i;

/** What a cell of a header row says of the cells below it. */
function headOf(text: string): WsosColumn {
  const tight = compact(text);
  if (KNOWING_HEAD.test(tight)) return 'knowing';
  if (ABILITY_HEAD.test(tight)) return 'ability';
  return leadInOf(text.trim()) ?? (SHARE_HEAD.test(tight) ? 'share' : 'section');
}

/**
 * The columns of tables that set what is known beside what is done, by index of the block. A row that heads both lists tells the
 * columns below it, and of tables that go on with it under no header; other tables have no entry.
 */
export function wsosColumns(blocks: readonly SourceBlock[]): ReadonlyMap<number, WsosColumn> {
  const found = new Map<number, WsosColumn>();
  const rows = new Map<string, SourceBlock[]>();
  for (const block of blocks)
    if (block.cell !== undefined) {
      const key = `${block.cell.table}|${block.cell.row}`;
      rows.set(key, [...(rows.get(key) ?? []), block]);
    }
  let heads = new Map<number, WsosColumn>();
  for (const row of rows.values()) {
    const own = new Map(row.map(({ cell, text }) => [cell?.column ?? 0, headOf(text)]));
    const kinds = new Set(own.values());
    const isHeader = kinds.has('knowing') && kinds.has('ability');
    if (isHeader) heads = own;
    else if (!row.every(({ cell }) => heads.has(cell?.column ?? 0))) heads = new Map();
    for (const { index, cell } of row) {
      const column = isHeader ? 'header' : heads.get(cell?.column ?? 0);
      if (column !== undefined) found.set(index, column);
    }
  }
  return found;
}

/** The statements of a cell: each paragraph of it, as its printed lines. */
export function statementsOf(block: SourceBlock): readonly (readonly Piece[])[] {
  const all: Piece[][] = [];
  let isEnd = true;
  for (const piece of piecesOf(block)) {
    if (isEnd) all.push([piece]);
    else all.at(-1)?.push(piece);
    isEnd = endsParagraph(piece);
  }
  return all;
}
