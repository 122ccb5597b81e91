import type { SourceBlock } from '../../../domain/source-map';

/** A cell of a drawn table; one without a block is blank. */
export interface DrawnCell {
  readonly block: SourceBlock | undefined;
  readonly rows: number;
  readonly columns: number;
}

export interface DrawnRow {
  /** The row's number as its program shows it; '' where it has none. */
  readonly number: string;
  readonly cells: readonly DrawnCell[];
}

/** A table of the source as it is drawn. Rows without any text are left out. */
export interface DrawnTable {
  /** Name of the sheet; '' where there is none. */
  readonly sheet: string;
  /** Letters of the columns as the program shows them; '' for one without text, none at all where the source has no letters. */
  readonly letters: readonly string[];
  readonly rows: readonly DrawnRow[];
}

/** What is drawn together: a line of text, or the cells of a table. */
export type SourcePart =
  | { readonly key: number; readonly line: SourceBlock }
  | { readonly key: number; readonly table: DrawnTable };

const startOf = ({ cell }: SourceBlock): string => `${cell?.row ?? 0}:${cell?.column ?? 0}`;

function drawn(blocks: readonly SourceBlock[]): DrawnTable {
  const starts = new Map(blocks.map((block) => [startOf(block), block]));
  const places = [...new Set(blocks.map(({ cell }) => cell?.row ?? 0))].sort((a, b) => a - b);
  const letters: string[] = [];
  const numbers = new Map<number, string>();
  let width = 0;
  for (const { cell, place } of blocks) {
    width = Math.max(width, (cell?.column ?? 0) + (cell?.columns ?? 1));
    numbers.set(cell?.row ?? 0, `${place.row ?? place.line ?? ''}`);
    if (place.column !== undefined) letters[cell?.column ?? 0] = place.column;
  }
  const covered = new Set<string>();
  /** How many of the drawn rows and columns a cell fills; one of each where another text stands within. */
  const sizeOf = ({ cell }: SourceBlock, at: number) => {
    const { row = 0, column = 0, rows = 1, columns = 1 } = cell ?? {};
    const down = places.slice(at).filter((place) => place < row + rows);
    const area = down.flatMap((place) =>
      Array.from({ length: columns }, (_, more) => `${place}:${column + more}`),
    );
    const isOwn = area.every((place, index) => index === 0 || !starts.has(place));
    if (isOwn) for (const place of area) covered.add(place);
    return isOwn ? { rows: down.length, columns } : { rows: 1, columns: 1 };
  };
  const rows = places.map((place, at): DrawnRow => {
    const cells: DrawnCell[] = [];
    let column = 0;
    while (column < width) {
      const block = starts.get(`${place}:${column}`);
      if (block !== undefined) {
        const size = sizeOf(block, at);
        cells.push({ block, ...size });
        column += size.columns;
      } else {
        const last = cells.at(-1);
        const isCovered = covered.has(`${place}:${column}`);
        if (!isCovered && last && last.block === undefined)
          cells[cells.length - 1] = { ...last, columns: last.columns + 1 };
        else if (!isCovered) cells.push({ block: undefined, rows: 1, columns: 1 });
        column += 1;
      }
    }
    return { number: numbers.get(place) ?? '', cells };
  });
  return {
    sheet: blocks[0]?.place.sheet ?? '',
    letters:
      letters.length === 0 ? [] : Array.from({ length: width }, (_, at) => letters[at] ?? ''),
    rows,
  };
}

/**
 * The source as it is drawn: lines of text one by one, the cells of each table together.
 * @example sourceParts(blocks).map((part) => 'table' in part) // [false, true, false]
 */
export function sourceParts(blocks: readonly SourceBlock[]): readonly SourcePart[] {
  const parts: SourcePart[] = [];
  let cells: SourceBlock[] = [];
  const endTable = () => {
    const [first] = cells;
    if (first) parts.push({ key: first.index, table: drawn(cells) });
    cells = [];
  };
  for (const block of blocks) {
    if (cells[0]?.cell?.table !== block.cell?.table) endTable();
    if (block.cell) cells.push(block);
    else parts.push({ key: block.index, line: block });
  }
  endTable();
  return parts;
}
