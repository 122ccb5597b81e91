import { amount } from '../../domain/amount';
import type { SourceBlock } from '../../domain/source-map';
import type { ProblemList } from '../problem-list';
import { DOUBTS } from './doubts';
import { levelWord } from './level-heading';
import { compact, type Piece } from './piece';
import { isHeadLabel, sumCheck, TOTAL, type ReadWeights } from './weights';

const VALUE = /^(?:\d{1,3}(?:\.\d)?[%％]?|[-—–－―‐]{1,2}|\/)$/;

/**
 * The cells of a weight table with its levels across and its functions down; a table that has the levels down is turned, any other
 * comes back as it is.
 * @example uprightCells(cells) // `初级` in the first column, `职业道德` in the first row: rows become columns
 */
export function uprightCells(cells: readonly SourceBlock[]): readonly SourceBlock[] {
  const texts = (where: (row: number, column: number) => boolean) =>
    cells
      .filter(({ cell }) => cell !== undefined && where(cell.row, cell.column))
      .map((block) => compact(block.text))
      .filter((text) => text !== '');
  const down = texts((row, column) => row > 0 && column === 0);
  const across = texts((row, column) => row === 0 && column > 0);
  const isTurned =
    down.some((text) => levelWord(text) !== undefined) &&
    down.every((text) => levelWord(text) !== undefined || isHeadLabel(text)) &&
    across.length > 1 &&
    across.every((text) => levelWord(text) === undefined);
  if (!isTurned) return cells;
  return cells.map((block) =>
    block.cell === undefined
      ? block
      : {
          ...block,
          cell: {
            ...block.cell,
            row: block.cell.column,
            column: block.cell.row,
            rows: block.cell.columns,
            columns: block.cell.rows,
          },
        },
  );
}

/** Words that are parts of a known name, made whole. */
function wholeNames(words: readonly string[], known: ReadonlySet<string>): readonly string[] {
  const names: string[] = [];
  for (const word of words) {
    const before = names.at(-1) ?? '';
    const isPart =
      before !== '' &&
      !known.has(before) &&
      [...known].some((name) => name.startsWith(before + word));
    if (isPart) names.splice(-1, 1, before + word);
    else names.push(word);
  }
  return names;
}

/**
 * A weight table as running text whose levels stand down: names, then each level with its values; undefined where the levels stand
 * across. A level whose values are more or fewer than the names is said and left out.
 */
export function turnedWeightsOfText(
  pieces: readonly Piece[],
  table: 'theory' | 'skill',
  known: ReadonlySet<string>,
  problems: ProblemList,
): readonly ReadWeights[] | undefined {
  const words = pieces.flatMap((piece) =>
    piece.text
      .normalize('NFKC')
      .split(/\s+/)
      .filter((text) => text !== '' && !isHeadLabel(text))
      .map((text) => ({ text, piece })),
  );
  const isLevel = (text: string) =>
    text.length <= 14 && !known.has(text) && levelWord(text) !== undefined;
  const first = words.findIndex(({ text }) => isLevel(text));
  const names = wholeNames(
    words.slice(0, Math.max(first, 0)).map(({ text }) => text),
    known,
  );
  if (names.length < 2 || !names.some((name) => known.has(name) || TOTAL.test(name)))
    return undefined;
  const rows: { readonly level: string; readonly piece: Piece; readonly values: string[] }[] = [];
  for (const { text, piece } of words.slice(first)) {
    if (isLevel(text)) rows.push({ level: levelWord(text) ?? '', piece, values: [] });
    else rows.at(-1)?.values.push(text);
  }
  const weighed = names.filter((name) => !TOTAL.test(name));
  const columns = rows.flatMap(({ level, piece, values }): ReadWeights[] => {
    const where = piece.block.place;
    const heads = [names, weighed].find(({ length }) => length === values.length);
    if (heads === undefined || !values.every((value) => VALUE.test(value))) {
      problems.take([DOUBTS.weightsUnclear(where, `${piece.text} ${values.join(' ')}`)]);
      return [];
    }
    return [
      {
        level,
        direction: undefined,
        table,
        rows: heads.flatMap((name, at) => {
          const value = Number.parseFloat(values[at] ?? '');
          if (TOTAL.test(name)) return [];
          return [{ name, weight: Number.isNaN(value) ? null : amount(value) }];
        }),
        where,
      },
    ];
  });
  sumCheck(columns, problems);
  return columns;
}
