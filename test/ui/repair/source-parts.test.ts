import { describe, expect, it } from 'vitest';
import type { SourceBlock, SourceCell } from '../../../src/domain/source-map';
import { sourceParts } from '../../../src/ui/screens/repair/source-parts';

const block = (index: number, text: string, cell?: Partial<SourceCell>): SourceBlock => ({
  index,
  text,
  wraps: false,
  place:
    cell === undefined
      ? { line: index + 1 }
      : { sheet: '一', row: (cell.row ?? 0) + 3, column: 'ABCD'[cell.column ?? 0] ?? '' },
  ...(cell && { cell: { table: 0, row: 0, column: 0, rows: 1, columns: 1, ...cell } }),
});

/** Each row as its texts with their size; blank cells as `·`. */
const drawn = (blocks: readonly SourceBlock[]) =>
  sourceParts(blocks).map((part) =>
    'line' in part
      ? part.line.text
      : part.table.rows.map(({ number, cells }) =>
          [
            number,
            ...cells.map(
              ({ block: held, rows, columns }) => `${held?.text ?? '·'} ${rows}×${columns}`,
            ),
          ].join(' | '),
        ),
  );

describe('a source as it is drawn', () => {
  it('keeps lines apart and the cells of a table together, blank ones in their place', () => {
    expect(
      drawn([
        block(0, '标题'),
        block(1, '甲', { row: 0, column: 0 }),
        block(2, '丁', { row: 0, column: 3 }),
        block(3, '乙', { row: 2, column: 1 }),
        block(4, '尾'),
      ]),
    ).toEqual(['标题', ['3 | 甲 1×1 | · 1×2 | 丁 1×1', '5 | · 1×1 | 乙 1×1 | · 1×2'], '尾']);
  });

  it('draws merged cells as large as they are, rows without text left out', () => {
    expect(
      drawn([
        block(0, '甲', { row: 0, column: 0, rows: 4 }),
        block(1, '乙', { row: 0, column: 1, columns: 2 }),
        block(2, '丙', { row: 3, column: 2 }),
      ]),
    ).toEqual([['3 | 甲 2×1 | 乙 1×2', '6 | · 1×1 | 丙 1×1']]);
  });

  it('shows a text that a merge lies over, and keeps two tables apart', () => {
    expect(
      drawn([
        block(0, '甲', { row: 0, column: 0, columns: 2 }),
        block(1, '乙', { row: 0, column: 1 }),
        block(2, '丙', { table: 1 }),
      ]),
    ).toEqual([['3 | 甲 1×1 | 乙 1×1'], ['3 | 丙 1×1']]);
    expect(sourceParts([])).toEqual([]);
  });
});
