import { cellAt, carryMerges, markKey, type Grid, type Merge } from '../grid';
import { headerWord, isGroupWord } from './header-words';
import { orientationLabel } from './orientation';
import { squeeze, oneLine } from './plan-text';
import { mergeIndex, ownCells, type PlanTable, type PlanTableKind } from './plan-table';
import { isRemark } from './row-words';
import { termHeader } from './term-header';

const MOST_HEADER_ROWS = 5;

interface Start {
  readonly kind: PlanTableKind;
  readonly row: number;
}

/**
 * The tables of a plan's sheet from top to bottom: course tables, and beside them tables of weeks, shares, certificates and
 * graduate requirements, which are named but not courses. A header repeated on a further page continues its table; two
 * course tables side by side are two. A grid without any header that the field knows gives none.
 * @example detectTables(gridOf([['课程名称', '学分', '总学时'], ['机械制图', '4', '64']])).length // 1
 */
export function detectTables(source: Grid): PlanTable[] {
  const grid = carryMerges(source);
  const merged = mergeIndex(grid);
  const starts: Start[] = [];
  for (let row = 0; row < grid.rows.length; row++) {
    const kind = kindOfHeader(grid, row);
    // Its labels may stand one under another.
    const goesOn = kind === 'orientation' && starts.at(-1)?.kind === kind;
    if (kind === undefined || goesOn) continue;
    starts.push({ kind, row });
    row = headerEnd(grid, merged, row);
  }
  const tables: PlanTable[] = [];
  let floor = 0;
  for (const [at, { kind, row }] of starts.entries()) {
    const top = headerTop(grid, row, floor);
    const end = headerEnd(grid, merged, row);
    const next = starts[at + 1];
    const limit = next === undefined ? grid.rows.length : headerTop(grid, next.row, end + 1);
    const { body, remarks, last } = bodyOf(grid, end + 1, limit);
    const titles = titlesOf(grid, floor, top);
    const width = Math.max(0, ...grid.rows.slice(top, end + 1).map((cells) => cells.length));
    floor = last;
    const before = tables.at(-1);
    if (before !== undefined && continues(grid, before, top, end, titles)) {
      tables[tables.length - 1] = {
        ...before,
        body: [...before.body, ...body],
        remarks: [...before.remarks, ...remarks],
      };
      continue;
    }
    for (const [left, right] of blocks(grid, row, width))
      tables.push({ kind, grid, merged, left, right, top, headerEnd: end, body, titles, remarks });
  }
  return tables;
}

/** Whether the header again says what the header of the table before said, with no title of its own. */
function continues(
  grid: Grid,
  before: PlanTable,
  top: number,
  end: number,
  titles: readonly string[],
): boolean {
  if (before.kind !== 'courses' || titles.some((title) => !/^续|接上|\(续\)|（续）$/.test(title)))
    return false;
  const said = (from: number, to: number) =>
    grid.rows
      .slice(from, to + 1)
      .map((cells) => cells.map(squeeze).join('\t').trimEnd())
      .join('\n');
  return said(before.top, before.headerEnd) === said(top, end);
}

function kindOfHeader(grid: Grid, row: number): PlanTableKind | undefined {
  const cells = ownCells(grid, row);
  if (cells.length < 2) return undefined;
  const texts = cells.map(({ text }) => squeeze(text));
  if (texts.filter((text) => /^[\d.%]+$/.test(text)).length > cells.length / 2) return undefined;
  if (cells.some(({ text }) => isRemark(text) && text.length > 4)) return undefined;
  if (isOrientation(grid, row, texts)) return 'orientation';
  const hits = (pattern: RegExp) => texts.filter((text) => pattern.test(text)).length;
  const words = cells.flatMap(({ text }) => headerWord(text)?.role ?? []);
  const below = ownCells(grid, row + 1).flatMap(({ text }) => headerWord(text)?.role ?? []);
  const all = [...words, ...below];
  const figures = all.some((role) =>
    ['credits', 'hours', 'start', 'start-weekly', 'weekly', 'weeks'].includes(role),
  );
  const named = words.includes('name') || (below.includes('name') && words.includes('category'));
  if (named && words.length >= 2) {
    if (hits(/^(?:毕业要求|指标点|培养规格)\d*|^\d{1,2}[-.]\d{1,2}$/) >= 3) return 'support';
    if (hits(/教学内容|工作任务|主要内容|内容与要求|课程目标与/) > 0) return 'descriptions';
    if (figures) return 'courses';
    return hits(/学期|学年/) > 0 ? 'courses' : undefined;
  }
  if (words.includes('name') && texts.some((text) => isGroupWord(text)) && figures)
    return 'courses';
  if (cells.length < 3 || !isBareHeader(texts)) return undefined;
  if (hits(/比例|占比|百分比/) > 0 && hits(/门数|学分|学时|课时|类别|性质|课程/) > 1)
    return 'shares';
  if (hits(/证书名称|职业资格|技能等级证书|颁证|发证|颁发/) > 0) return 'certificates';
  if (hits(/毕业要求|指标点/) > 1) return 'support';
  if (
    hits(/学期|学年|项目|内容|环节/) > 0 &&
    hits(/入学|军训|军事|理论教学|课堂教学|教学|考试|机动|假|毕业|实训|实习|劳动|周数|合计/) > 2
  )
    return 'weeks';
  return undefined;
}

/** Labels of the 职业面向 table: two side by side, or one over another with its value beside it. */
function isOrientation(grid: Grid, row: number, texts: readonly string[]): boolean {
  const labels = texts.filter((text) => orientationLabel(text) !== undefined).length;
  if (labels >= 2) return labels * 2 >= texts.length;
  const [first, second] = [ownCells(grid, row)[0], ownCells(grid, row + 1)[0]];
  return (
    first?.column === second?.column &&
    [first, second].every((cell) => cell && orientationLabel(cell.text) !== undefined)
  );
}

/** Whether texts could head a table: short words, and of figures only 1, 2, 3 … */
function isBareHeader(texts: readonly string[]): boolean {
  const numbers = texts.filter((text) => /^[\d.%]+$/.test(text));
  return (
    numbers.every((text, at) => Number(text) === at + 1) && texts.every((text) => text.length <= 16)
  );
}

function headerTop(grid: Grid, row: number, floor: number): number {
  let top = row;
  while (top > floor && row - top < 2) {
    const above = ownCells(grid, top - 1);
    const fits = above.length >= 2 && above.every(({ text }) => headerLike(text));
    if (!fits) break;
    top -= 1;
  }
  return top;
}

function headerLike(text: string): boolean {
  const plain = squeeze(text);
  return (
    headerWord(text) !== undefined ||
    isGroupWord(text) ||
    termHeader(['学期', text]) !== undefined ||
    /^\d{1,2}(?:\.\d)?(?:周|W)?$/i.test(plain) ||
    /^(?:总|总计|小计|合计|其中|课内|课外|考试|考查|讲课|实验|其他|其它|线上|线下)$/.test(plain)
  );
}

function headerEnd(grid: Grid, merged: ReadonlyMap<string, Merge>, row: number): number {
  let end = row;
  const names: number[] = [];
  for (const { column, text } of ownCells(grid, row)) {
    const merge = merged.get(markKey(row, column));
    if (merge !== undefined && (headerLike(text) || merge.bottom > row))
      end = Math.max(end, Math.min(merge.bottom, row + MOST_HEADER_ROWS - 1));
    if (headerWord(text)?.role === 'name') names.push(column);
  }
  while (end - row < MOST_HEADER_ROWS - 1) {
    const below = ownCells(grid, end + 1);
    const open = names.every((column) => cellAt(grid, end + 1, column).trim() === '');
    const bare = below.every(({ text }) => /^\d+(?:\.\d+)?$/.test(squeeze(text)));
    const follows = below.length > 0 && below.every(({ text }) => headerLike(text));
    const again = below.some(({ text }) => headerWord(text)?.role === 'name');
    if (!follows || !(open || again) || (bare && names.length === 0)) break;
    end += 1;
  }
  return end;
}

function bodyOf(grid: Grid, from: number, limit: number) {
  const body: number[] = [];
  const remarks: string[] = [];
  let last = from;
  for (let row = from; row < limit; row++) {
    const cells = ownCells(grid, row);
    const [first] = cells;
    if (first === undefined) continue;
    const ends = isRemark(first.text) && cells.length <= 3;
    if (ends || remarks.length > 0) {
      const text = cells.map((cell) => oneLine(cell.text)).join(' ');
      if (!ends && /附?表|课程|计划|进程|安排/.test(text) && text.length < 40) break;
      remarks.push(text);
    } else body.push(row);
    last = row + 1;
  }
  while (remarks.length === 0 && body.length > 1) {
    const cells = ownCells(grid, body.at(-1) ?? 0);
    if (cells.length > 3 || !cells.every(({ text }) => isTitle(text))) break;
    last = body.pop() ?? last;
  }
  return { body, remarks, last };
}

/** Whether a line after a table introduces the next one. */
function isTitle(text: string): boolean {
  return /^附?表|^[一二三四五六七八九十]+[、.]|表$|进程|计划|方案|安排|专业名称|专业代码|学制|年级|\d级|^续/.test(
    squeeze(text),
  );
}

function titlesOf(grid: Grid, from: number, top: number): string[] {
  const titles: string[] = [];
  for (let row = from; row < top; row++)
    for (const { text } of ownCells(grid, row)) titles.push(oneLine(text));
  return titles;
}

/** Columns of each table in a header row: more than one when the same heads stand again to the right. */
function blocks(grid: Grid, row: number, width: number): (readonly [number, number])[] {
  const heads = ownCells(grid, row);
  const first = heads[0];
  const names = heads.filter(({ text }) => headerWord(text)?.role === 'name');
  if (first === undefined || names.length < 2) return [[0, width - 1]];
  const starts = heads.filter(({ text }) => squeeze(text) === squeeze(first.text));
  if (starts.length < 2) return [[0, width - 1]];
  return starts.map(({ column }, at) => [
    at === 0 ? 0 : column,
    (starts[at + 1]?.column ?? width) - 1,
  ]);
}
