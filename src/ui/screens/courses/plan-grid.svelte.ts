import type { Course } from '../../../domain/programme';
import { readClipboardTable, writeClipboardTable } from '../../matrix/clipboard-table';
import { cellText, withCell, type SheetField } from './sheet-cells';

export interface GridSpot {
  readonly row: number;
  readonly column: number;
}

/** What the grid works on, asked anew each time. */
export interface PlanGridMeans {
  readonly rows: () => readonly Course[];
  readonly fields: () => readonly SheetField[];
  readonly save: (courses: readonly Course[]) => void;
  /** Says that the text does not fit its cell. */
  readonly refuse: (text: string) => void;
  readonly undo: () => void;
  readonly redo: () => void;
}

const PAGE = 12;

/** Where one is in the teaching schedule and what is being typed: a sheet's keys over rows of courses. */
export class PlanGrid {
  readonly #means: PlanGridMeans;
  at = $state.raw<GridSpot>({ row: 0, column: 1 });
  /** The other corner of the block; the same cell when only one is chosen. */
  anchor = $state.raw<GridSpot>({ row: 0, column: 1 });
  /** The text being typed; undefined while moving about. */
  draft = $state<string | undefined>(undefined);
  isRefused = $state(false);
  /** Whether the chosen cell should take the focus when it appears. Nothing is drawn from it. */
  wantsFocus = false;
  /** Begun by typing: arrows then finish the cell, as in a spreadsheet. */
  #isFresh = false;

  constructor(means: PlanGridMeans) {
    this.#means = means;
  }

  readonly isEditing: boolean = $derived(this.draft !== undefined);

  isChosen(row: number, column: number): boolean {
    const { top, bottom, left, right } = this.#block();
    return row >= top && row <= bottom && column >= left && column <= right;
  }

  goTo(row: number, column: number, extend = false): void {
    const rows = this.#means.rows().length;
    const columns = this.#means.fields().length;
    if (rows === 0 || columns === 0) return;
    this.at = {
      row: Math.max(0, Math.min(rows - 1, row)),
      column: Math.max(0, Math.min(columns - 1, column)),
    };
    if (!extend) this.anchor = this.at;
    this.wantsFocus = true;
  }

  /** Begins to write: with the cell's own text, or with what was typed over it. */
  write(typed?: string): void {
    this.#isFresh = typed !== undefined;
    this.isRefused = false;
    this.draft = typed ?? this.textAt(this.at.row, this.at.column);
  }

  /** What the cell's field holds now, typed or composed. */
  type(text: string): void {
    if (this.isEditing) this.draft = text;
    else this.write(text);
  }

  textAt(row: number, column: number): string {
    const course = this.#means.rows()[row];
    const field = this.#means.fields()[column];
    return course && field ? cellText(course, field) : '';
  }

  cancel(): void {
    this.draft = undefined;
    this.isRefused = false;
  }

  /** Puts what was typed in its cell; false when it does not fit there, and it stays as typed. */
  finish(): boolean {
    const { draft } = this;
    if (draft === undefined) return true;
    const changed = this.#with(this.at.row, this.at.column, draft);
    if (changed === undefined) {
      this.isRefused = true;
      this.#means.refuse(draft);
      return false;
    }
    this.cancel();
    this.#save([changed]);
    return true;
  }

  copy(): string {
    const { top, bottom, left, right } = this.#block();
    const rows: string[][] = [];
    for (let row = top; row <= bottom; row += 1) {
      const cells: string[] = [];
      for (let column = left; column <= right; column += 1) cells.push(this.textAt(row, column));
      rows.push(cells);
    }
    return writeClipboardTable(rows);
  }

  /** Puts a block of cells in from the chosen cell on, as one step; one cell fills the whole block. A text that fits nowhere stays out, and nothing is changed. */
  paste(text: string): void {
    const table = readClipboardTable(text);
    const { top, bottom, left, right } = this.#block();
    const [first = ['']] = table;
    const isOne = table.length === 1 && first.length === 1;
    const height = isOne ? bottom - top + 1 : table.length;
    const width = isOne ? right - left + 1 : Math.max(...table.map((row) => row.length));
    this.#fill(top, left, height, width, (row, column) =>
      isOne ? first[0] : table[row - top]?.[column - left],
    );
  }

  /** Ctrl+D: the first row of the block over the rows below it; of a single cell, the cell above. */
  fillDown(): void {
    const { top, bottom, left, right } = this.#block();
    const from = top === bottom ? top - 1 : top;
    if (from < 0) return;
    this.#fill(from + 1, left, bottom - from, right - left + 1, (_, column) =>
      this.textAt(from, column),
    );
  }

  clear(): void {
    const { top, bottom, left, right } = this.#block();
    this.#fill(top, left, bottom - top + 1, right - left + 1, () => '');
  }

  /** Whether the key was the grid's. */
  key(event: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'isComposing'>) {
    if (event.isComposing) return false;
    return this.isEditing ? this.#typingKey(event) : this.#movingKey(event);
  }

  #typingKey({ key, shiftKey }: Pick<KeyboardEvent, 'key' | 'shiftKey'>): boolean {
    const { row, column } = this.at;
    if (key === 'Escape') this.cancel();
    else if (key === 'Enter') {
      if (this.finish()) this.goTo(row + (shiftKey ? -1 : 1), column);
    } else if (key === 'Tab') {
      if (this.finish()) this.goTo(row, column + (shiftKey ? -1 : 1));
    } else if (this.#isFresh && key in STEPS) {
      const [down, across] = STEPS[key as keyof typeof STEPS];
      if (this.finish()) this.goTo(row + down, column + across);
    } else return false;
    return true;
  }

  #movingKey(event: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'shiftKey'>): boolean {
    const { key, shiftKey } = event;
    const control = event.ctrlKey || event.metaKey;
    const { row, column } = this.at;
    if (key in STEPS) {
      const [down, across] = STEPS[key as keyof typeof STEPS];
      const far = control ? 100_000 : 1;
      this.goTo(row + down * far, column + across * far, shiftKey);
    } else if (key === 'Home') this.goTo(control ? 0 : row, 0, shiftKey);
    else if (key === 'End') this.goTo(control ? 100_000 : row, 100_000, shiftKey);
    else if (key === 'PageDown') this.goTo(row + PAGE, column, shiftKey);
    else if (key === 'PageUp') this.goTo(row - PAGE, column, shiftKey);
    else if (key === 'Enter' || key === 'F2') this.write();
    else if (key === 'Delete' || key === 'Backspace') this.clear();
    else if (control && key.toLowerCase() === 'd') this.fillDown();
    else if (control && key.toLowerCase() === 'z') {
      if (shiftKey) this.#means.redo();
      else this.#means.undo();
    } else if (control && key.toLowerCase() === 'y') this.#means.redo();
    else return false;
    return true;
  }

  #block() {
    return {
      top: Math.min(this.at.row, this.anchor.row),
      bottom: Math.max(this.at.row, this.anchor.row),
      left: Math.min(this.at.column, this.anchor.column),
      right: Math.max(this.at.column, this.anchor.column),
    };
  }

  #with(row: number, column: number, text: string, of?: Course): Course | undefined {
    const course = of ?? this.#means.rows()[row];
    const field = this.#means.fields()[column];
    return course && field ? withCell(course, field, text) : undefined;
  }

  #fill(
    top: number,
    left: number,
    height: number,
    width: number,
    textFor: (row: number, column: number) => string | undefined,
  ): void {
    const rows = this.#means.rows();
    const bottom = Math.min(rows.length, top + height);
    const right = Math.min(this.#means.fields().length, left + width);
    const changed: Course[] = [];
    for (let row = top; row < bottom; row += 1) {
      let course = rows[row];
      for (let column = left; course && column < right; column += 1) {
        const text = textFor(row, column);
        if (text === undefined) continue;
        const next = this.#with(row, column, text, course);
        if (next === undefined) {
          this.#means.refuse(text);
          return;
        }
        course = next;
      }
      if (course) changed.push(course);
    }
    this.#save(changed);
  }

  #save(courses: readonly Course[]): void {
    const before = this.#means.rows();
    const changed = courses.filter((course) => !before.includes(course));
    if (changed.length > 0) this.#means.save(changed);
  }
}

const STEPS = {
  ArrowDown: [1, 0],
  ArrowUp: [-1, 0],
  ArrowRight: [0, 1],
  ArrowLeft: [0, -1],
} as const;
