import type { Place } from '../../domain/problem';
import { cellAt, markKey, placeIn } from '../grid';
import type { CellField, CellParts, Meaning } from './cell-parts';
import { readCell, shapeOf } from './odd-cell';
import type { PlanTable } from './plan-table';
import { chosenMeaning, type ReadingRules } from './reading-rules';

/** All cells of one shape in one kind of column: how they were read, how else they could be, and where the first ones stand. */
export interface OddShape {
  readonly field: CellField;
  readonly shape: string;
  readonly meaning: Meaning;
  /** Meanings that fit, the likeliest first; `unknown` takes nothing from the cell. */
  readonly possible: readonly Meaning[];
  /** Whether the school's rules chose the meaning. */
  readonly chosen: boolean;
  readonly count: number;
  readonly examples: readonly OddExample[];
}

export interface OddExample {
  readonly written: string;
  readonly where: Place;
  readonly parts: CellParts;
}

const EXAMPLES = 5;

/** Reads cells by the school's rules and remembers every odd one. */
export class CellReader {
  readonly #rules: ReadingRules;
  readonly #shapes = new Map<string, OddShape>();

  constructor(rules: ReadingRules) {
    this.#rules = rules;
  }

  /** What a cell says; an odd cell is counted under its shape. */
  read(table: PlanTable, row: number, column: number, field: CellField) {
    const written = cellAt(table.grid, row, column);
    const date = table.grid.marks.get(markKey(row, column)) === 'date';
    const shape = shapeOf(written);
    const chosen = chosenMeaning(this.#rules, field, shape);
    const reading = readCell(field, written, chosen);
    if (reading.state === 'odd' || date) {
      const meaning = reading.state === 'odd' ? reading.meaning : 'unknown';
      const key = `${field}\t${shape}`;
      const before = this.#shapes.get(key);
      const example = { written, where: placeIn(table.grid, row, column), parts: reading.parts };
      this.#shapes.set(key, {
        field,
        shape,
        meaning: before?.meaning ?? meaning,
        possible:
          reading.state === 'odd'
            ? [...new Set([...(before?.possible ?? []), ...reading.possible])]
            : ['unknown'],
        chosen: chosen !== undefined,
        count: (before?.count ?? 0) + 1,
        examples: [...(before?.examples ?? []), example].slice(0, EXAMPLES),
      });
    }
    return reading;
  }

  /** Every odd shape met so far, in order of meeting. */
  list(): OddShape[] {
    return [...this.#shapes.values()];
  }
}
