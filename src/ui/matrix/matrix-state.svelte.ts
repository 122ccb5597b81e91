import type { StrengthScale } from '../../domain/alignment';
import { readClipboardTable, writeClipboardTable } from './clipboard-table';
import { cellOver, enteredOver, type Entered } from './entered';
import { NOTHING_FOLDED, openedAbove, placeOfLine, toggled, type Folded } from './folding';
import type { MatrixCell, MatrixCells } from './matrix-cells';
import { commandOf, type KeyPress, type MatrixCommand } from './matrix-command';
import { unfoldedColumns, unfoldedRows, type MatrixLine } from './matrix-line';
import { rangeBetween, spotWithin, type Spot } from './matrix-spot';
import { changeTo, planPaste, type CellChange, type PastePlan } from './paste-plan';
import { strengthOf } from './strength-marks';

/** Why the matrix did not do what was asked; the sentence lives in the messages. */
export type MatrixNotice =
  | { readonly code: 'group-cell' }
  | { readonly code: 'no-such-strength'; readonly typed: string }
  | { readonly code: 'note-without-link' }
  | { readonly code: 'nothing-to-paste' };

/** How a set of changes came about: names the action in the history. */
export type ChangeWay = 'typed' | 'cleared' | 'filled' | 'cut' | 'pasted';

/** What the matrix needs of its owner. Getters, so that the owner's state stays the source. */
export interface MatrixGiven {
  readonly rows: () => readonly MatrixLine[];
  readonly columns: () => readonly MatrixLine[];
  readonly cells: () => MatrixCells;
  readonly scale: () => StrengthScale;
  /** Whole lines a Page key moves by. */
  readonly page: () => { readonly rows: number; readonly columns: number };
  readonly onchange: (changes: readonly CellChange[], way: ChangeWay) => void;
  /** A reason was written for the link at this place. */
  readonly onnote: (rowId: string, columnId: string, reason: string) => void;
  /** Enter on a cell: to its suggestions. */
  readonly onopen: (rowId: string, columnId: string) => void;
}

/**
 * The behaviour of the matrix: one active place, a range, folding, typing strengths and reasons, fill, clipboard.
 * It knows no DOM: `press` takes the parts of a keyboard event and says whether it took the key.
 */
export class MatrixState {
  readonly #given: MatrixGiven;
  #spot = $state.raw<Spot>({ row: 0, column: 0 });
  #anchor = $state.raw<Spot>({ row: 0, column: 0 });
  #entered = $state.raw<Entered>();

  foldedRows = $state.raw<Folded>(NOTHING_FOLDED);
  foldedColumns = $state.raw<Folded>(NOTHING_FOLDED);
  /** Text being written in the active cell; null when nothing is. */
  draft = $state<string | null>(null);
  isComposing = $state(false);
  /** A paste that waits for a yes because it would change more than one row. */
  pending = $state.raw<PastePlan>();
  notice = $state.raw<MatrixNotice>();
  /** Goes up whenever the active cell should take the focus. */
  focusWanted = $state(0);

  constructor(given: MatrixGiven) {
    this.#given = given;
  }

  readonly rows = $derived.by(() => unfoldedRows(this.#given.rows(), this.foldedRows));
  readonly columns = $derived.by(() => unfoldedColumns(this.#given.columns(), this.foldedColumns));
  readonly active = $derived(spotWithin(this.#spot, this.rows.length, this.columns.length));
  readonly range = $derived.by(() =>
    rangeBetween(this.active, spotWithin(this.#anchor, this.rows.length, this.columns.length)),
  );
  readonly activeRow = $derived(this.rows[this.active.row]);
  readonly activeColumn = $derived(this.columns[this.active.column]);

  /** The link shown at a place: what was typed last, until the owner's links have caught up. */
  cellAt(rowId: string, columnId: string): MatrixCell | undefined {
    return cellOver(this.#given.cells(), this.#entered, rowId, columnId);
  }

  /** Makes a place active; `extends` keeps the other end of the range. */
  goTo(spot: Spot, extendsRange = false): void {
    this.finish();
    this.#spot = spotWithin(spot, this.rows.length, this.columns.length);
    if (!extendsRange) this.#anchor = this.#spot;
    this.notice = undefined;
    this.focusWanted += 1;
  }

  /** Makes the place of an item and a course active, opening the groups above them; unknown ids leave that part as it is. */
  goToLine(rowId: string | undefined, columnId: string | undefined): void {
    if (rowId !== undefined)
      this.foldedRows = openedAbove(this.#given.rows(), rowId, this.foldedRows);
    if (columnId !== undefined)
      this.foldedColumns = openedAbove(this.#given.columns(), columnId, this.foldedColumns);
    const row = this.rows.findIndex((line) => line.id === rowId);
    const column = this.columns.findIndex((line) => line.id === columnId);
    this.#spot = {
      row: row < 0 ? this.active.row : row,
      column: column < 0 ? this.active.column : column,
    };
    this.#anchor = this.#spot;
  }

  /** Folds or opens a group of rows; the active place stays on its line or on the group that now hides it. */
  toggleRow(id: string): void {
    const line = this.activeRow;
    this.foldedRows = toggled(this.foldedRows, id);
    this.#return(line, this.activeColumn);
  }

  toggleColumn(id: string): void {
    const line = this.activeColumn;
    this.foldedColumns = toggled(this.foldedColumns, id);
    this.#return(this.activeRow, line);
  }

  #return(row: MatrixLine | undefined, column: MatrixLine | undefined): void {
    this.#spot = {
      row: this.#spot.row < 0 ? -1 : placeOfLine(this.rows, this.#given.rows(), row),
      column: this.#spot.column < 0 ? -1 : placeOfLine(this.columns, this.#given.columns(), column),
    };
    this.#anchor = this.#spot;
    this.focusWanted += 1;
  }

  /** Takes a key; true when it was the matrix's and the browser should leave it alone. */
  press(press: KeyPress): boolean {
    if (this.isComposing) return false;
    if (this.draft !== null) return this.#pressWriting(press);
    const command = commandOf(press);
    return command !== undefined && this.#run(command);
  }

  #pressWriting(press: KeyPress): boolean {
    if (press.isComposing || press.keyCode === 229) return false;
    if (press.key === 'Enter') this.commit();
    else if (press.key === 'Escape') this.draft = null;
    else return false;
    return true;
  }

  #run(command: MatrixCommand): boolean {
    const { row, column } = this.active;
    switch (command.does) {
      case 'move':
        this.goTo({ row: row + command.rows, column: column + command.columns }, command.extends);
        return true;
      case 'page': {
        const page = this.#given.page();
        this.goTo(
          {
            row: row < 0 ? row : Math.max(0, row + command.rows * page.rows),
            column: column < 0 ? column : Math.max(0, column + command.columns * page.columns),
          },
          command.extends,
        );
        return true;
      }
      case 'jump':
        this.goTo(this.#edge(command.to), command.extends);
        return true;
      case 'select-all':
        this.#anchor = { row: 0, column: 0 };
        this.#spot = { row: this.rows.length - 1, column: this.columns.length - 1 };
        this.focusWanted += 1;
        return true;
      case 'open':
        this.open();
        return true;
      case 'toggle':
        this.#toggleActive();
        return true;
      case 'edit':
        this.edit();
        return true;
      case 'cancel':
        return this.#cancel();
      case 'clear':
        this.#apply(
          this.#changesInRange(() => null),
          'cleared',
        );
        return true;
      case 'fill-down':
        this.fillDown();
        return true;
      case 'type':
        return this.#type(command.sign);
    }
  }

  #edge(to: 'row-start' | 'row-end' | 'top' | 'bottom' | 'start' | 'end'): Spot {
    const { row, column } = this.active;
    const last = { row: this.rows.length - 1, column: this.columns.length - 1 };
    switch (to) {
      case 'row-start':
        return { row, column: 0 };
      case 'row-end':
        return { row, column: last.column };
      case 'top':
        return { row: 0, column };
      case 'bottom':
        return { row: last.row, column };
      case 'start':
        return { row: 0, column: 0 };
      case 'end':
        return last;
    }
  }

  /** Enter: to the suggestions of a cell; a group folds or opens. */
  open(): void {
    if (this.#toggleActive()) return;
    const [row, column] = [this.activeRow, this.activeColumn];
    if (row !== undefined && column !== undefined) this.#given.onopen(row.id, column.id);
  }

  #toggleActive(): boolean {
    const { row, column } = this.active;
    if (column === -1 && this.activeRow?.isGroup) {
      this.toggleRow(this.activeRow.id);
      return true;
    }
    if (row === -1 && this.activeColumn !== undefined) {
      const group = this.activeColumn.isGroup ? this.activeColumn.id : this.activeColumn.parentId;
      if (group !== null) this.toggleColumn(group);
      return true;
    }
    return row === -1 || column === -1;
  }

  /** F2: writes the reason of the link, starting from the present one. */
  edit(): void {
    const cell = this.#writable();
    if (cell === undefined) return;
    this.draft = this.cellAt(cell.rowId, cell.columnId)?.reason ?? '';
  }

  #writable(): { rowId: string; columnId: string } | undefined {
    const [row, column] = [this.activeRow, this.activeColumn];
    if (row === undefined || column === undefined) return undefined;
    if (row.isGroup || column.isGroup) {
      this.notice = { code: 'group-cell' };
      return undefined;
    }
    return { rowId: row.id, columnId: column.id };
  }

  #cancel(): boolean {
    if (this.pending !== undefined) this.pending = undefined;
    else this.#anchor = this.active;
    return true;
  }

  #type(sign: string): boolean {
    const place = this.#writable();
    if (place === undefined) return true;
    const strength = strengthOf(this.#given.scale(), sign);
    if (strength === undefined) {
      if (!/^\d$/.test(sign.normalize('NFKC'))) return false;
      this.notice = { code: 'no-such-strength', typed: sign };
      return true;
    }
    this.#set(place, strength, 'typed');
    return true;
  }

  #set(place: { rowId: string; columnId: string }, strength: string | null, way: ChangeWay): void {
    const change = changeTo(
      this.cellAt(place.rowId, place.columnId),
      place.rowId,
      place.columnId,
      strength,
    );
    this.#apply(change === undefined ? [] : [change], way);
  }

  /** The text of the cell's input changed: whatever was not taken as a key becomes a draft. */
  input(text: string): void {
    if (!this.isComposing && this.draft === null && text === '') return;
    if (this.#writable() !== undefined) this.draft = text;
  }

  compositionStarts(): void {
    this.isComposing = true;
    this.draft ??= '';
  }

  /** The input method handed its text over: it stays a draft until Enter, so composing never commits. */
  compositionEnds(text: string): void {
    this.isComposing = false;
    this.input(text);
    if (this.draft === '') this.draft = null;
  }

  /** Takes the draft: a strength when it names one, else the reason of the link that stands there. */
  commit(): void {
    const text = this.draft?.trim();
    const place = this.#writable();
    if (text === undefined || place === undefined) {
      this.draft = null;
      return;
    }
    const strength = text === '' ? undefined : strengthOf(this.#given.scale(), text);
    const cell = this.cellAt(place.rowId, place.columnId);
    if (strength !== undefined) this.#set(place, strength, 'typed');
    else if (cell === undefined) {
      if (text !== '') {
        this.notice = { code: 'note-without-link' };
        return;
      }
    } else if (text !== (cell.reason ?? '')) this.#given.onnote(place.rowId, place.columnId, text);
    this.draft = null;
    this.focusWanted += 1;
  }

  /** Leaving the cell keeps what was written when it can be kept. */
  finish(): void {
    if (this.draft === null || this.isComposing) return;
    this.commit();
    this.draft = null;
  }

  #changesInRange(strengthFor: (rowId: string, columnId: string) => string | null): CellChange[] {
    const { top, bottom, left, right } = this.range;
    const changes: CellChange[] = [];
    for (const row of this.rows.slice(Math.max(0, top), bottom + 1))
      for (const column of this.columns.slice(Math.max(0, left), right + 1)) {
        if (row.isGroup || column.isGroup) continue;
        const change = changeTo(
          this.cellAt(row.id, column.id),
          row.id,
          column.id,
          strengthFor(row.id, column.id),
        );
        if (change !== undefined) changes.push(change);
      }
    if (this.activeRow?.isGroup || this.activeColumn?.isGroup)
      if (changes.length === 0) this.notice = { code: 'group-cell' };
    return changes;
  }

  /** Ctrl+D: the first row of the range that can hold links is copied into the rows below it. */
  fillDown(): void {
    const { top, bottom } = this.range;
    const source = this.rows.slice(Math.max(0, top), bottom + 1).find((row) => !row.isGroup);
    if (source === undefined) return;
    this.#apply(
      this.#changesInRange((_, columnId) => {
        const cell = this.cellAt(source.id, columnId);
        return cell === undefined || cell.state === 'rejected' ? null : cell.strength;
      }).filter((change) => change.rowId !== source.id),
      'filled',
    );
  }

  /** The range as tab-separated text; groups and rejected links give empty cells. */
  copy(): string {
    const { top, bottom, left, right } = this.range;
    return writeClipboardTable(
      this.rows.slice(Math.max(0, top), bottom + 1).map((row) =>
        this.columns.slice(Math.max(0, left), right + 1).map((column) => {
          const cell = this.cellAt(row.id, column.id);
          return cell === undefined || cell.state === 'rejected' ? '' : cell.strength;
        }),
      ),
    );
  }

  cut(): string {
    const text = this.copy();
    this.#apply(
      this.#changesInRange(() => null),
      'cut',
    );
    return text;
  }

  /** Pastes tab-separated text; more than one changed row waits for `confirmPaste`. */
  paste(text: string): void {
    if (Math.min(this.active.row, this.active.column) < 0) return;
    const plan = planPaste({
      table: readClipboardTable(text),
      range: this.range,
      rows: this.rows,
      columns: this.columns,
      scale: this.#given.scale(),
      at: (rowId, columnId) => this.cellAt(rowId, columnId),
    });
    if (plan.changes.length === 0 && plan.unknownCount + plan.outside === 0)
      this.notice = { code: 'nothing-to-paste' };
    else if (plan.rows > 1 || plan.unknownCount + plan.outside > 0) this.pending = plan;
    else this.#apply(plan.changes, 'pasted');
  }

  confirmPaste(): void {
    const plan = this.pending;
    this.pending = undefined;
    if (plan !== undefined) this.#apply(plan.changes, 'pasted');
    this.focusWanted += 1;
  }

  /** Shows the owner's links again: what was typed could not be stored. */
  revert(): void {
    this.#entered = undefined;
  }

  #apply(changes: readonly CellChange[], way: ChangeWay): void {
    if (changes.length === 0) return;
    this.#entered = enteredOver(this.#given.cells(), this.#entered, changes);
    this.notice = undefined;
    this.#given.onchange(changes, way);
  }
}
