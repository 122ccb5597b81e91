import { parseAmount, type Amount } from '../../domain/amount';
import { problem } from '../../domain/problem';
import type { SourceBlock } from '../../domain/source-map';
import type { ProblemList } from '../problem-list';
import { DOUBTS } from './doubts';
import { rowsOf } from './ladder-table';
import type { SourceLedger } from './ledger';
import { levelWord } from './level-heading';
import { compact, piecesOf } from './piece';
import { uprightCells } from './weight-turned';
import { isHeadLabel, sumCheck, TOTAL, type ReadWeights } from './weights';

const NONE = /^[-—–－―‐\s/]*$/;

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

/** A weight table of cells. `declared` are the levels of the document, for a header that names none. */
export function weightsOfCells(
  printed: readonly SourceBlock[],
  table: 'theory' | 'skill',
  declared: readonly string[],
  { ledger, problems }: { readonly ledger: SourceLedger; readonly problems: ProblemList },
): readonly ReadWeights[] {
  const cells = uprightCells(printed);
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
      // Where one level has several columns, what else stands above them tells them apart: their direction.
      direction: texts.find(
        (text) => text !== '' && levelWord(text) === undefined && !isHeadLabel(text),
      ),
    };
  }).filter((head) => head.level !== undefined);
  const sameLevel = (level: string | undefined) =>
    heads.filter((head) => head.level === level).length;
  heads = heads.map((head) =>
    sameLevel(head.level) > 1 || /方向$/.test(head.direction ?? '')
      ? head
      : { ...head, direction: undefined },
  );
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
