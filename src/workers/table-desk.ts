import type { UnitFactor } from '../domain/conversion';
import type { ReadContext } from '../formats/format';
import type { Grid } from '../formats/grid';
import {
  changeMapping,
  mapBook,
  readMapping,
  type BookKind,
  type BookMapping,
  type MappedReading,
  type MappingChange,
} from '../formats/mapping/book-mapping';
import {
  readingRulesOf,
  rememberTables,
  rememberedOf,
  withRemembered,
} from '../formats/mapping/remembered';
import { rowViews, tableViews, type RowView, type TableView } from '../formats/mapping/table-view';
import type { OddShape } from '../formats/plan/odd-list';
import type { Conversion } from '../formats/plan/row-cells';

/** What a school settled at earlier imports, as its settings hold it: rules for odd cells, and columns by header set. */
export interface TableMemory {
  readonly rules: unknown;
  readonly tables: unknown;
}

/** What the tables of a file are taken for, for the page: no rows. */
export interface MappingView {
  readonly as: BookKind;
  readonly tables: readonly TableView[];
  /** Every shape of odd cell once, over all plans of the file. */
  readonly odd: readonly OddShape[];
  readonly units: readonly UnitFactor[];
  /** Figures that the school's table of weeks and days made out of others. */
  readonly conversions: readonly Conversion[];
  /** Rows of plans that are no courses: kept for checking, or left out. */
  readonly rows: { readonly subtotal: number; readonly left: number };
}

/** The shapes of several plans as one list, their counts added. */
function joinedShapes(reading: MappedReading): readonly OddShape[] {
  const shapes = new Map<string, OddShape>();
  for (const shape of reading.previews.flatMap((preview) => preview.reading.odd)) {
    const key = `${shape.field}\t${shape.shape}`;
    const before = shapes.get(key);
    shapes.set(key, before ? { ...before, count: before.count + shape.count } : shape);
  }
  return [...shapes.values()];
}

/** An open file's tables with their mapping: read again after each change, looked at in windows. */
export class TableDesk {
  readonly #context: ReadContext;
  readonly #memory: TableMemory | undefined;
  #mapping: BookMapping;
  #reading: MappedReading;

  constructor(grids: readonly Grid[], context: ReadContext, memory?: TableMemory) {
    this.#context = context;
    this.#memory = memory;
    const mapping = mapBook(grids, context.name, readingRulesOf(memory?.rules));
    this.#mapping = withRemembered(mapping, rememberedOf(memory?.tables));
    this.#reading = readMapping(this.#mapping, context);
  }

  get reading(): MappedReading {
    return this.#reading;
  }

  get grids(): readonly Grid[] {
    return this.#mapping.grids;
  }

  get view(): MappingView {
    return {
      as: this.#mapping.as,
      tables: tableViews(this.#mapping),
      odd: joinedShapes(this.#reading),
      units: this.#mapping.rules.units,
      conversions: this.#reading.previews.flatMap(({ reading }) => reading.conversions),
      rows: { subtotal: this.#rowsOf('subtotal'), left: this.#rowsOf('left') },
    };
  }

  /** What to keep in the school's settings, so that the next file of this kind needs no questions. */
  get memory(): TableMemory {
    const known = rememberedOf(this.#memory?.tables);
    return { rules: this.#mapping.rules, tables: rememberTables(this.#mapping, known) };
  }

  change(change: MappingChange): void {
    const { sheets, slots } = this.#mapping;
    const changed = changeMapping(this.#mapping, change);
    // What was settled before holds for tables that come into being now; later changes are the person's own.
    const isNew =
      (changed.as === 'standard' && sheets.length === 0) ||
      (changed.as === 'programme' && slots.length === 0);
    this.#mapping = isNew ? withRemembered(changed, rememberedOf(this.#memory?.tables)) : changed;
    this.#reading = readMapping(this.#mapping, this.#context);
  }

  #rowsOf(fate: 'subtotal' | 'left'): number {
    return this.#reading.previews
      .flatMap((preview) => preview.reading.rows)
      .filter(({ kind }) => kind === fate).length;
  }

  rows(table: number, offset: number, limit: number): readonly RowView[] {
    return rowViews(this.#mapping, this.#reading, table, offset, limit);
  }
}
