import type { SourceBlock } from '../../domain/source-map';
import { compact, type Piece } from './piece';

/** Why a piece belongs to the printed page and not to the text; undefined when it may belong to the text. */
export type FurnitureOf = (piece: Piece) => string | undefined;

const PAGE =
  /^(?:[-—–－·.\s]*\d{1,3}[-—–－·.\s]*|第\s*\d+\s*页.{0,12}|page\s*\d+.{0,12}|\d{1,3}\s*\/\s*\d{1,3}|[IVXⅠ-Ⅻ]{1,5})$/i;
const RUNNING =
  /^(?:职业编码|标准代码)[:：]|^[·•].{2,40}标准[·•]?\s*\d*$|^\d{0,3}\s*[·•].{2,40}[·•]\s*\d{0,3}$/;
const CONTINUED = /^[(（]?续(?:上)?表[\d一二三]*[)）]?$|^[(（]续[)）]$|^表\d+[(（]?续[)）]?$/;
const CONTENTS = /[.．…·]{4,}\s*[(（]?\d{0,3}[)）]?$|…{2,}\s*[(（]?\d{0,3}[)）]?$/;
/** A whole line of contents whose leaders tabs keep apart from its heading: the heading alone looks like the one in the text. */
const LED = /^[^\t\n]+\t\s*[.．…·]{4,}\s*\d{0,3}$/;
const HEADERS =
  /^(?:职业功能|工作内容|技能要求|专业能力要求|相关知识要求|相关知识|工作领域|工作任务|职业技能要求)+$/;

/** The first line of each page and its last two, by index of the block. */
function edgesOfPages(blocks: readonly SourceBlock[]): ReadonlySet<number> {
  const edges = new Set<number>();
  const pages = new Map<number, number[]>();
  for (const { place, index } of blocks)
    if (place.page !== undefined) pages.set(place.page, [...(pages.get(place.page) ?? []), index]);
  for (const list of pages.values())
    for (const index of [list[0], ...list.slice(-2)]) if (index !== undefined) edges.add(index);
  return edges;
}

/**
 * What tells page furniture from text in this source: page numbers, `续表`, running titles (a short line that stands three times or
 * more with other digits), contents lines with leaders, repeated table headers.
 * @example furnitureIn(blocks)(piece) // 'page-number'
 */
export function furnitureIn(blocks: readonly SourceBlock[]): FurnitureOf {
  const key = (text: string) => compact(text).replace(/\d+/g, '#');
  const edges = edgesOfPages(blocks);
  const seen = new Map<string, number>();
  for (const { text, cell, place, index } of blocks) {
    if (cell !== undefined || text.length > 60) continue;
    if (place.page !== undefined && !edges.has(index)) continue;
    const shape = key(text);
    if (shape.length >= 4) seen.set(shape, (seen.get(shape) ?? 0) + 1);
  }
  return ({ text, block }) => {
    const tight = compact(text);
    if (LED.test(block.text)) return 'contents';
    if (CONTINUED.test(tight)) return 'continued-table';
    if (HEADERS.test(tight)) return 'repeated-header';
    if (CONTENTS.test(text)) return 'contents';
    if (block.cell !== undefined) return undefined;
    if (PAGE.test(text)) return edges.has(block.index) ? 'folio' : 'page-number';
    if (RUNNING.test(tight)) return 'running-title';
    // Pages that share their first or last line share it as head or foot.
    const often =
      block.place.page === undefined
        ? (seen.get(key(text)) ?? 0) >= 3
        : edges.has(block.index) && (seen.get(key(text)) ?? 0) >= 2;
    if (
      often &&
      /标准|编码|规范|GB|worldskills|standards?\b|培养方案/i.test(text) &&
      !/^\d/.test(text)
    )
      return 'running-title';
    return undefined;
  };
}
