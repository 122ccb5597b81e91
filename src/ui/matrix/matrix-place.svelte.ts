import { NOTHING_FOLDED, openedAbove, placeOfLine, toggled, type Folded } from './folding';
import { unfoldedColumns, unfoldedRows, type MatrixLine } from './matrix-line';
import { edgeSpot, rangeBetween, spotWithin, type Edge, type Spot } from './matrix-spot';

/** All lines of the matrix. Getters, so that the owner's state stays the source. */
export interface MatrixLines {
  readonly rows: () => readonly MatrixLine[];
  readonly columns: () => readonly MatrixLine[];
  /** Whole lines a Page key moves by. */
  readonly page: () => { readonly rows: number; readonly columns: number };
}

/** Where one is in the matrix: which lines show, the active place, the range. It knows nothing of links. */
export class MatrixPlace {
  readonly #lines: MatrixLines;
  #spot = $state.raw<Spot>({ row: 0, column: 0 });
  #anchor = $state.raw<Spot>({ row: 0, column: 0 });

  foldedRows = $state.raw<Folded>(NOTHING_FOLDED);
  foldedColumns = $state.raw<Folded>(NOTHING_FOLDED);
  /** Goes up whenever the active cell should take the focus. */
  focusWanted = $state(0);

  constructor(lines: MatrixLines) {
    this.#lines = lines;
  }

  readonly rows = $derived.by(() => unfoldedRows(this.#lines.rows(), this.foldedRows));
  readonly columns = $derived.by(() => unfoldedColumns(this.#lines.columns(), this.foldedColumns));
  readonly active = $derived(spotWithin(this.#spot, this.rows.length, this.columns.length));
  readonly range = $derived.by(() =>
    rangeBetween(this.active, spotWithin(this.#anchor, this.rows.length, this.columns.length)),
  );
  readonly activeRow = $derived(this.rows[this.active.row]);
  readonly activeColumn = $derived(this.columns[this.active.column]);

  /** Called before another place becomes active. */
  protected leave(): void {
    // Where nothing is written there is nothing to keep.
  }

  /** Makes a place active; `extends` keeps the other end of the range. */
  goTo(spot: Spot, extendsRange = false): void {
    this.leave();
    this.#spot = spotWithin(spot, this.rows.length, this.columns.length);
    if (!extendsRange) this.#anchor = this.#spot;
    this.focusWanted += 1;
  }

  /** Makes the place of an item and a course active, opening the groups above them; unknown ids leave that part as it is. */
  goToLine(rowId: string | undefined, columnId: string | undefined): void {
    if (rowId !== undefined)
      this.foldedRows = openedAbove(this.#lines.rows(), rowId, this.foldedRows);
    if (columnId !== undefined)
      this.foldedColumns = openedAbove(this.#lines.columns(), columnId, this.foldedColumns);
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
      row: this.#spot.row < 0 ? -1 : placeOfLine(this.rows, this.#lines.rows(), row),
      column: this.#spot.column < 0 ? -1 : placeOfLine(this.columns, this.#lines.columns(), column),
    };
    this.#anchor = this.#spot;
    this.focusWanted += 1;
  }

  /** Moves the active place by so many lines. */
  move(rows: number, columns: number, extendsRange = false): void {
    const { row, column } = this.active;
    this.goTo({ row: row + rows, column: column + columns }, extendsRange);
  }

  /** Moves by whole pages; a header is left only by `move`. */
  movePage(rows: number, columns: number, extendsRange = false): void {
    const { row, column } = this.active;
    const page = this.#lines.page();
    this.goTo(
      {
        row: row < 0 ? row : Math.max(0, row + rows * page.rows),
        column: column < 0 ? column : Math.max(0, column + columns * page.columns),
      },
      extendsRange,
    );
  }

  jump(to: Edge, extendsRange = false): void {
    this.goTo(edgeSpot(this.active, to, this.rows.length, this.columns.length), extendsRange);
  }

  selectAll(): void {
    this.#anchor = { row: 0, column: 0 };
    this.#spot = { row: this.rows.length - 1, column: this.columns.length - 1 };
    this.focusWanted += 1;
  }

  /** Leaves the range for its active place. */
  selectOne(): void {
    this.#anchor = this.active;
  }

  /** On a header: folds or opens its group; true when the active place is a header, so that no cell is meant. */
  toggleActive(): boolean {
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
}
