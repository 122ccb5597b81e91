import { amount, parseAmount, sum, type Amount } from '../../domain/amount';
import { problem, type Place } from '../../domain/problem';
import type { SourceBlock } from '../../domain/source-map';
import type { ProblemList } from '../problem-list';
import { DOUBTS } from './doubts';
import { rowsOf } from './ladder-table';
import type { SourceLedger } from './ledger';
import { levelWord, levelWordsIn } from './level-heading';
import { compact, piecesOf, type Piece } from './piece';
import { weightsThatSum } from './weight-search';

/** One column of a weight table as read, its level still a word (empty: the standard has no levels). */
export interface ReadWeights {
  readonly level: string;
  /** Direction that the column is for; undefined in standards without. */
  readonly direction: string | undefined;
  readonly table: 'skill' | 'theory';
  readonly rows: readonly { readonly name: string; readonly weight: Amount | null }[];
  readonly where: Place;
}

const TITLE =
  /^(?:[一二三四五六][、.．]|[(（][一二三四五六][)）]|\d(?:[.．]\d)?[、.．]?|表\d+)?(?:鉴定)?(?:理论知识|基本要求|技能要求|专业能力要求|专业能力|操作技能|技能操作|技能)?(?:要求)?(?:权重|比重)表?(?:[(（].{0,6}[)）])?$/;
const LABEL =
  /^(?:基本要求|相关知识要求|相关知识|技能要求|专业能力要求|工作要求|理论知识|操作技能)/;
const LABEL_LETTERS = /^[基本要求相关知识技能专业力工作理论操项目]+$/;
const HEADER_WORDS =
  /^(?:项目|技能等级|职业技能等级|等级|级别|[(（]?[%％][)）]?|单位[:：]?[%％]?)+$/;
const TOTAL = /^(?:合计|总计|共计|小计)$/;
const NONE = /^[-—–－―‐\s/]*$/;

/** The weight table that a heading opens: `theory` or `skill`; undefined for text that is no such heading. */
export function weightTitle(text: string): 'theory' | 'skill' | undefined {
  const tight = compact(text);
  if (tight.length > 30 || !TITLE.test(tight)) return undefined;
  return /理论|知识/.test(tight) ? 'theory' : 'skill';
}

/** Whether cells look like a weight table: level words in a header and numbers below. */
export function isWeightTable(cells: readonly SourceBlock[]): boolean {
  const head = cells
    .filter((block) => (block.cell?.row ?? 0) <= 1)
    .map((block) => compact(block.text));
  return (
    head.some((text) => levelWord(text) !== undefined || /权重|比重/.test(text)) &&
    cells.some((block) => /^(?:职业道德|基础知识|合计)$/.test(compact(block.text)))
  );
}

/** Whether the first rows of a table name levels; a table that goes on over a page does not. */
export function hasLevelHeads(cells: readonly SourceBlock[]): boolean {
  return cells.some(
    (block) => (block.cell?.row ?? 0) <= 1 && levelWord(compact(block.text)) !== undefined,
  );
}

const widthOf = (cells: readonly SourceBlock[]): number =>
  Math.max(0, ...cells.map((block) => (block.cell?.column ?? 0) + (block.cell?.columns ?? 1)));

/**
 * The cells of a table that a page break cut in two, as one table. Value columns stand at the right; where the second part shows fewer
 * columns, its first ones were joined.
 */
export function joinedCells(
  first: readonly SourceBlock[],
  second: readonly SourceBlock[],
): readonly SourceBlock[] {
  const down = Math.max(
    0,
    ...first.map((block) => (block.cell?.row ?? 0) + (block.cell?.rows ?? 1)),
  );
  const right = Math.max(0, widthOf(first) - widthOf(second));
  return [
    ...first,
    ...second.map((block) =>
      block.cell === undefined
        ? block
        : {
            ...block,
            cell: { ...block.cell, row: block.cell.row + down, column: block.cell.column + right },
          },
    ),
  ];
}

function sumCheck(columns: readonly ReadWeights[], problems: ProblemList): void {
  for (const column of columns) {
    const total = sum(column.rows.flatMap((row) => row.weight ?? []));
    if (total !== '100')
      problems.take([
        problem('weights-not-100', 'warning', column.where, { level: column.level, sum: total }),
      ]);
  }
}

/** A weight table of cells. `declared` are the levels of the document, for a header that names none. */
export function weightsOfCells(
  cells: readonly SourceBlock[],
  table: 'theory' | 'skill',
  declared: readonly string[],
  { ledger, problems }: { readonly ledger: SourceLedger; readonly problems: ProblemList },
): readonly ReadWeights[] {
  for (const block of cells) ledger.putAll(piecesOf(block), 'weight', 'weight-table');
  const rows = rowsOf(cells);
  const width = widthOf(cells);
  const at = new Map<string, SourceBlock>();
  for (const block of cells) {
    const { row = 0, column = 0, rows: down = 1, columns: across = 1 } = block.cell ?? {};
    for (let r = row; r < row + Math.min(down, 500); r++)
      for (let c = column; c < column + Math.min(across, 100); c++) at.set(`${r}:${c}`, block);
  }
  const textAt = (row: number, column: number) => compact(at.get(`${row}:${column}`)?.text ?? '');
  const isValue = (text: string) =>
    text !== '' && (NONE.test(text) || parseAmount(text.replace(/[%％]$/, '')) !== undefined);
  const rowNumbers = rows.map((row) => row[0]?.cell?.row ?? 0);
  const columnsOf = (row: number) =>
    Array.from({ length: width }, (_, c) => c).filter((c) => c > 0 && isValue(textAt(row, c)));
  const firstRow = rowNumbers.findIndex(
    (row) => textAt(row, 0) !== '' && columnsOf(row).length > 0,
  );
  if (firstRow < 0) return [];
  const header = rowNumbers.slice(0, firstRow);
  let heads = Array.from({ length: width }, (_, column) => {
    const texts = header.map((row) => textAt(row, column));
    return {
      column,
      level: texts.map(levelWord).find((word) => word !== undefined),
      direction: texts.find((text) => /方向$/.test(text)),
    };
  }).filter((head) => head.level !== undefined);
  if (heads.length === 0) {
    const values = columnsOf(rowNumbers[firstRow] ?? 0);
    if (values.length === Math.max(1, declared.length))
      heads = values.map((column, index) => ({
        column,
        level: declared[index] ?? '',
        direction: undefined,
      }));
  }
  const first = heads[0]?.column ?? 0;
  if (first === 0) {
    const shown = textAt(rowNumbers[0] ?? 0, 0);
    problems.take([DOUBTS.weightsUnclear(cells[0]?.place ?? {}, shown)]);
    return [];
  }
  const columns = heads.map((head) => ({
    ...head,
    rows: [] as { name: string; weight: Amount | null }[],
  }));
  let isOver = false;
  for (const row of rowNumbers.slice(firstRow)) {
    const name = Array.from({ length: first }, (_, c) => textAt(row, c))
      .filter((text) => text !== '')
      .at(-1)
      ?.replace(/^\d{1,2}[.．、](?=\D)/, '');
    if (name === undefined || isOver) continue;
    if (TOTAL.test(name)) {
      isOver = true;
      continue;
    }
    if (columns.every(({ column }) => levelWord(textAt(row, column)) !== undefined)) continue;
    for (const { column, rows: list } of columns) {
      const block = at.get(`${row}:${column}`);
      const shown = (block?.text ?? '').trim();
      const tight = compact(shown).replace(/[%％]$/, '');
      const weight = NONE.test(tight) ? null : (parseAmount(tight) ?? null);
      if (weight === null && !NONE.test(tight))
        problems.take([
          problem('not-a-weight', 'warning', block?.place ?? {}, { shown: shown.slice(0, 40) }),
        ]);
      else if (/\d\s+\d/.test(shown) && weight !== null)
        problems.take([DOUBTS.digits(block?.place ?? {}, shown, weight)]);
      list.push({ name, weight });
    }
  }
  const read = columns
    .filter(({ rows: list }) => list.some((row) => row.weight !== null))
    .map(({ level = '', direction, rows: list }): ReadWeights => ({
      level,
      direction,
      table,
      rows: list,
      where: cells[0]?.place ?? {},
    }));
  sumCheck(read, problems);
  return read;
}

interface TextRow {
  name: string;
  readonly values: string[];
  readonly pieces: Piece[];
}

function takeWords(pieces: readonly Piece[]): { rows: TextRow[]; rest: string } {
  const rows: TextRow[] = [];
  let name = '';
  let open: TextRow | undefined;
  let held: Piece[] = [];
  for (const piece of pieces) {
    held.push(piece);
    const words = piece.text
      .normalize('NFKC')
      .split(/\s+/)
      .flatMap((word) => {
        const glued = /^(.*[\u4e00-\u9fff])(\d{1,3})$/.exec(word);
        return glued ? [glued[1] ?? '', glued[2] ?? ''] : [word];
      });
    for (const word of words) {
      const isValue = /^(?:\d{1,3}(?:\.\d)?%?|[-—–―‐]{1,2}|\/)$/.test(word);
      if (isValue && (name !== '' || open)) {
        if (name !== '') {
          open = { name, values: [], pieces: held };
          rows.push(open);
          name = '';
          held = [];
        } else if (open && held.length > 0 && held[0] !== open.pieces.at(-1)) {
          open.pieces.push(...held);
          held = [];
        }
        open?.values.push(word.replace(/%$/, ''));
      } else if (!isValue) {
        open = undefined;
        name += word;
        if (HEADER_WORDS.test(name)) name = '';
      }
    }
  }
  return { rows, rest: name };
}

/** The name without labels of merged cells before it; `known` are names that the table may hold. */
function bareName(written: string, known: ReadonlySet<string>): string {
  const name = compact(written).replace(/^\d{1,2}[.．、](?=\D)/, '');
  if (known.has(name)) return name;
  const ending = [...known].find((each) => name.endsWith(each) && each.length >= 2);
  if (ending !== undefined && LABEL_LETTERS.test(name.slice(0, -ending.length))) return ending;
  const rest = name.replace(LABEL, '');
  return rest === '' ? name : rest;
}

/** A head, a label or the word for a sum: nothing that has a weight. */
function isLabel(tight: string): boolean {
  return HEADER_WORDS.test(tight) || TOTAL.test(tight) || tight.replace(LABEL, '') === '';
}

/** Where the heads of levels stand again after values; -1 when they do not. */
function secondHead(pieces: readonly Piece[]): number {
  let hasValues = false;
  for (const [at, piece] of pieces.entries()) {
    const tight = compact(piece.text);
    if (/^(?:\d{1,3}|[-—–－])$/.test(tight)) hasValues = true;
    else if (
      hasValues &&
      tight.length <= 14 &&
      levelWord(tight) !== undefined &&
      /[%％]/.test(tight)
    )
      return at;
  }
  return -1;
}

/**
 * A weight table as running text: names and values in reading order, whatever line they stand on. Names broken over lines are made
 * whole by the names of functions; split digits by the sum of each column.
 */
export function weightsOfText(
  pieces: readonly Piece[],
  table: 'theory' | 'skill',
  declared: readonly string[],
  known: ReadonlySet<string>,
  book: { readonly ledger: SourceLedger; readonly problems: ProblemList },
): readonly ReadWeights[] {
  const { ledger, problems } = book;
  if (pieces.every((piece) => isLabel(compact(piece.text)))) {
    ledger.putAll(pieces, 'weight', 'weight-table');
    return [];
  }
  const second = secondHead(pieces);
  if (second > 0) {
    // Where columns were read one after the other, the next table's heads come before its heading.
    const kindOf = (part: readonly Piece[]) =>
      part.some((piece) => /职业道德|基础知识/.test(compact(piece.text))) ? 'theory' : 'skill';
    return [pieces.slice(0, second), pieces.slice(second)].flatMap((part) =>
      weightsOfText(part, kindOf(part), declared, known, book),
    );
  }
  const isNumeric = (text: string) => /(?:^|[\s\u4e00-\u9fff])(?:\d{1,3}|[-—–－―])\s*$/.test(text);
  const bodyAt = pieces.findIndex(
    (piece) =>
      /职业道德|基础知识/.test(compact(piece.text)) ||
      (isNumeric(piece.text) && levelWord(piece.text) === undefined),
  );
  const startOf = (): number => {
    if (bodyAt <= 0) return Math.max(bodyAt, 0);
    // A first name may stand on its own line above its values.
    const before = compact(pieces[bodyAt - 1]?.text ?? '');
    return known.has(bareName(before, known)) ? bodyAt - 1 : bodyAt;
  };
  const start = startOf();
  const head = pieces
    .slice(0, start)
    .map((piece) => piece.text)
    .join(' ');
  const named = levelWordsIn(compact(head));
  const inOrder = named.length > 0 ? named : declared;
  const directions = pieces
    .slice(0, start)
    .map((piece) => compact(piece.text))
    .filter((text) => text.length > 2 && /方向$/.test(text));
  const each = directions.length / Math.max(1, inOrder.length);
  const levels =
    each >= 1 && Number.isInteger(each)
      ? directions.map((direction, at) => ({
          level: inOrder[Math.floor(at / each)] ?? '',
          direction,
        }))
      : inOrder.map((level) => ({ level, direction: undefined }));
  const { rows } = takeWords(pieces.slice(start));
  const total = rows.findIndex((row) => TOTAL.test(bareName(row.name, known)));
  const body = total >= 0 ? rows.slice(0, total) : rows;
  const where = pieces[0]?.block.place ?? {};
  if (body.length === 0 || levels.length === 0) {
    ledger.putAll(pieces, 'doubt', 'weights-unclear');
    if (pieces.length > 0) problems.take([DOUBTS.weightsUnclear(where, pieces[0]?.text ?? '')]);
    return [];
  }
  for (const [at, row] of body.entries()) {
    row.name = bareName(row.name, known);
    const next = rows[at + 1];
    if (known.has(row.name) || next === undefined) continue;
    const whole = [...known].find((each) => {
      const rest = each.slice(row.name.length);
      return (
        rest !== '' && each.startsWith(row.name) && bareName(next.name, known).startsWith(rest)
      );
    });
    if (whole === undefined) continue;
    next.name = bareName(next.name, known).slice(whole.length - row.name.length);
    row.name = whole;
  }
  // The sums of all columns may stand behind the last row when their label was read elsewhere.
  const last = body.at(-1);
  const sums = last?.values.slice(-levels.length) ?? [];
  if (last && last.values.length === 2 * levels.length && sums.every((value) => value === '100'))
    last.values.splice(levels.length);
  const read = weightsThatSum(
    body.map((row) => row.values),
    levels.length,
  );
  for (const [at, row] of body.entries()) {
    const values = read[at];
    const shown = row.values.join(' ');
    const place = row.pieces[0]?.block.place ?? where;
    if (values === undefined) {
      ledger.putAll(row.pieces, 'doubt', 'weights-unclear');
      problems.take([DOUBTS.weightsUnclear(place, `${row.name} ${shown}`)]);
    } else if (row.values.length !== levels.length)
      problems.take([
        DOUBTS.digits(place, `${row.name} ${shown}`, values.map((v) => v ?? '—').join(' ')),
      ]);
  }
  ledger.putAll(pieces, 'weight', 'weight-table');
  const columns = levels.map(({ level, direction }, column): ReadWeights => ({
    level,
    direction,
    table,
    rows: body.flatMap((row, at) => {
      const values = read[at];
      const value = values?.[column] ?? null;
      return values === undefined
        ? []
        : [{ name: row.name, weight: value === null ? null : amount(value) }];
    }),
    where,
  }));
  const kept = columns.filter((column) => column.rows.some((row) => row.weight !== null));
  sumCheck(kept, problems);
  return kept;
}
