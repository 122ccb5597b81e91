import type { ItemId } from '../../domain/id';
import type { SourceBlock, SourceFate, SourceSegment } from '../../domain/source-map';
import { placeIn, type Grid } from '../grid';
import { SourceLedger } from '../standard-text/ledger';

/** The stretch of a cell that is meant, in UTF-16 units of its text, and the draft that it became a part of. */
interface Stretch {
  readonly from?: number;
  readonly to?: number;
  readonly draft?: number;
}

/** How a reader says what became of the cells of one grid; cells that are blank, or were carried over from a merge, are passed over. */
export interface CellClaims {
  readonly cell: (
    row: number,
    column: number,
    fate: SourceFate,
    reason: string,
    stretch?: Stretch,
  ) => void;
  /** The text of a cell as the file has it, whatever a person took it for; '' for none. */
  readonly text: (row: number, column: number) => string;
  /** Says the same of all cells of a row. */
  readonly row: (row: number, fate: SourceFate, reason: string) => void;
}

/** For reading tables that no source stands beside. */
export const NO_CLAIMS: CellClaims = {
  cell: () => undefined,
  row: () => undefined,
  text: () => '',
};

/** Sheets as a source: a block for each cell that is not blank, and what became of it. */
export class SheetSource {
  readonly #blocks: SourceBlock[] = [];
  readonly #ledger = new SourceLedger();
  #tables = 0;

  get blocks(): readonly SourceBlock[] {
    return this.#blocks;
  }

  /** Takes a grid in as the file has it; gives what its reader claims the cells with. */
  add(grid: Grid): CellClaims {
    const table = this.#tables++;
    const merges = new Map(grid.merges.map((merge) => [`${merge.top}:${merge.left}`, merge]));
    const own = grid.rows.map((cells, row) => {
      const blocks = new Map<number, SourceBlock>();
      for (const [column, text] of cells.entries()) {
        if (text.trim() === '') continue;
        const merge = merges.get(`${row}:${column}`);
        const rows = merge === undefined ? 1 : merge.bottom - row + 1;
        const columns = merge === undefined ? 1 : merge.right - column + 1;
        const block = {
          index: this.#blocks.length,
          text,
          place: placeIn(grid, row, column),
          wraps: false,
          cell: { table, row, column, rows, columns },
        };
        this.#blocks.push(block);
        blocks.set(column, block);
      }
      return blocks;
    });
    const claim = (block: SourceBlock, fate: SourceFate, reason: string, of: Stretch = {}) => {
      const { from = 0, to = block.text.length, draft } = of;
      const raw = block.text.slice(from, to);
      const text = raw.trim();
      const start = from + raw.indexOf(text);
      this.#ledger.put({ block, from: start, to: start + text.length, text }, fate, reason, draft);
    };
    return {
      cell: (row, column, fate, reason, of) => {
        const block = own[row]?.get(column);
        if (block !== undefined) claim(block, fate, reason, of);
      },
      text: (row, column) => own[row]?.get(column)?.text.trim() ?? '',
      row: (row, fate, reason) => {
        for (const block of own[row]?.values() ?? []) claim(block, fate, reason);
      },
    };
  }

  /** What became of every character; `ids` are those of the drafts. What nobody claimed is a doubt, `unplaced`. */
  segments(ids: readonly ItemId[]): readonly SourceSegment[] {
    return this.#ledger.segments(this.#blocks, ids);
  }
}
