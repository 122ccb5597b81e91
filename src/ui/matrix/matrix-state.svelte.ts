import type { StrengthScale } from '../../domain/alignment';
import { readClipboardTable, writeClipboardTable } from './clipboard-table';
import { cellOver, enteredOver, type Entered } from './entered';
import type { MatrixCell, MatrixCells } from './matrix-cells';
import { commandOf, type KeyPress, type MatrixCommand } from './matrix-command';
import { MatrixPlace, type MatrixLines } from './matrix-place.svelte';
import type { Spot } from './matrix-spot';
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
export interface MatrixGiven extends MatrixLines {
  readonly cells: () => MatrixCells;
  readonly scale: () => StrengthScale;
  readonly onchange: (changes: readonly CellChange[], way: ChangeWay) => void;
  /** A reason was written for the link at this place. */
  readonly onnote: (rowId: string, columnId: string, reason: string) => void;
  /** Enter on a cell: to its suggestions. */
  readonly onopen: (rowId: string, columnId: string) => void;
}

/**
 * The behaviour of the matrix: what is written at its places; typing strengths and reasons, fill, clipboard.
 * It knows no DOM: `press` takes the parts of a keyboard event and says whether it took the key.
 */
export class MatrixState extends MatrixPlace {
  readonly #given: MatrixGiven;
  #entered = $state.raw<Entered>();

  /** Text being written in the active cell; null when nothing is. */
  draft = $state<string | null>(null);
  isComposing = $state(false);
  /** A paste that waits for a yes because it would change more than one row. */
  pending = $state.raw<PastePlan>();
  notice = $state.raw<MatrixNotice>();

  constructor(given: MatrixGiven) {
    super(given);
    this.#given = given;
  }

  /** The link shown at a place: what was typed last, until the owner's links have caught up. */
  cellAt(rowId: string, columnId: string): MatrixCell | undefined {
    return cellOver(this.#given.cells(), this.#entered, rowId, columnId);
  }

  override goTo(spot: Spot, extendsRange = false): void {
    super.goTo(spot, extendsRange);
    this.notice = undefined;
  }

  protected override leave(): void {
    this.finish();
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
    switch (command.does) {
      case 'move':
        this.move(command.rows, command.columns, command.extends);
        return true;
      case 'page':
        this.movePage(command.rows, command.columns, command.extends);
        return true;
      case 'jump':
        this.jump(command.to, command.extends);
        return true;
      case 'select-all':
        this.selectAll();
        return true;
      case 'open':
        this.open();
        return true;
      case 'toggle':
        this.toggleActive();
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

  /** Enter: to the suggestions of a cell; a group folds or opens. */
  open(): void {
    if (this.toggleActive()) return;
    const [row, column] = [this.activeRow, this.activeColumn];
    if (row !== undefined && column !== undefined) this.#given.onopen(row.id, column.id);
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
    else this.selectOne();
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
