import type { SourceBlock } from '../../domain/source-map';
import { piecesOf, type Piece } from './piece';

/**
 * Goes through a source in reading order: each piece outside tables by itself, each table as its cells together.
 * @example walkBlocks(blocks, { line: (piece) => …, table: (cells) => … })
 */
export function walkBlocks(
  blocks: readonly SourceBlock[],
  {
    line,
    table,
  }: {
    readonly line: (piece: Piece) => void;
    readonly table: (cells: readonly SourceBlock[]) => void;
  },
): void {
  let cells: SourceBlock[] = [];
  const endTable = () => {
    if (cells.length > 0) table(cells);
    cells = [];
  };
  for (const block of blocks) {
    if (cells.length > 0 && cells[0]?.cell?.table !== block.cell?.table) endTable();
    if (block.cell !== undefined) cells.push(block);
    else for (const piece of piecesOf(block)) line(piece);
  }
  endTable();
}
