import { parseAmount, type Amount } from '../../domain/amount';
import { normalForm } from '../../domain/normal-form';
import { problem, type Place, type Problem } from '../../domain/problem';
import { cellAt, carryMerges, markKey, placeIn, type Grid } from '../grid';
import type { ItemDraft } from '../standard/build';
import { levelOf } from '../standard/levels';
import { onlyText } from './columns';
import { ladderColumns, type LadderColumns } from './ladder-columns';
import { isSubtotal } from './row-kinds';
import { numberedText, statementsIn } from './numbered';
import { NO_CLAIMS, type CellClaims } from './sheet-source';
import type { Ladder } from './standard-words';
import { unreadColumns } from './unread-columns';

/** A weight that stands beside a function in the requirement table itself. */
export interface RowWeight {
  readonly level: string;
  readonly name: string;
  readonly weight: Amount;
  readonly where: Place;
}

/** What the requirement tables of a sheet give, as drafts whose levels are still the words of the file. */
export interface LadderReading {
  readonly drafts: readonly ItemDraft[];
  readonly weights: readonly RowWeight[];
  readonly ladder: Ladder | undefined;
  readonly problems: readonly Problem[];
}

/** A rung that rows below stand under, until another text in its column. */
interface Rung {
  readonly key: string;
  readonly draft: number;
  /** The weight printed beside it, as a text. */
  readonly weight: string;
}

/** A line across the table that opens a direction (方向) of an engineer-type standard. */
const DIRECTION = /^.{2,40}方向$/;
const NO_ENTRY = /^[-—–－/]+$/;

/** Goes down one sheet: which columns, level and rungs hold for the row that is read. */
class LadderSheet {
  readonly drafts: ItemDraft[] = [];
  readonly weights: RowWeight[] = [];
  readonly problems: Problem[] = [];
  ladder: Ladder | undefined;
  readonly #grid: Grid;
  readonly #from: number;
  readonly #claims: CellClaims;
  #columns: LadderColumns | undefined;
  #header = 0;
  #body: number[] = [];
  #level: string;
  #open: (Rung | undefined)[] = [];
  /** The draft of the direction that functions stand under. */
  #direction: number | undefined;

  constructor(grid: Grid, from: number, claims: CellClaims) {
    this.#grid = grid;
    this.#from = from;
    this.#claims = claims;
    this.#level = levelOf(grid.sheet)?.name ?? '';
  }

  read(): void {
    for (let row = 0; row < this.#grid.rows.length; row++) this.#row(row);
    this.#endTable();
  }

  #row(row: number): void {
    const header = ladderColumns(this.#grid, row);
    if (header) {
      this.#endTable();
      this.#columns = header;
      this.#header = row;
      this.ladder ??= header.ladder;
      this.#claims.row(row, 'furniture', 'table-header');
      return;
    }
    const columns = this.#columns;
    const only = onlyText(this.#grid, row);
    const named = only === undefined ? undefined : levelOf(only);
    if (named !== undefined && (columns?.level === undefined || only?.includes('级') === true)) {
      this.#openLevel(named.name);
      this.#claims.row(row, 'level', 'level-heading');
      return;
    }
    if (columns === undefined) {
      if (only !== undefined) this.#claims.row(row, 'heading', 'table-heading');
      return;
    }
    const across = this.#textAcross(row, columns);
    if (across !== undefined && DIRECTION.test(across)) {
      this.#takeLevel(row, columns);
      this.#openDirection(row, columns, across);
      return;
    }
    // Another line across the whole table is a note or a heading, never an item: a person places it.
    if (across !== undefined && columns.leaves.some((column) => this.#isCarried(row, column)))
      return;
    const first = columns.rungs.find((each) => each !== undefined) ?? 0;
    if (isSubtotal(cellAt(this.#grid, row, first))) {
      this.#claims.row(row, 'ignored', 'subtotal');
      return;
    }
    this.#body.push(row);
    this.#takeLevel(row, columns);
    for (const depth of columns.rungs.keys()) this.#takeRung(row, columns, depth);
    for (const index of columns.leaves.keys()) this.#takeLeaf(row, columns, index);
  }

  /** Says which columns of the table that ends here were not read. */
  #endTable(): void {
    if (!this.#columns) return;
    const { rungs, leaves, level, weight } = this.#columns;
    const taken = [...rungs, ...leaves, level, weight];
    this.problems.push(...unreadColumns(this.#grid, this.#header, taken, this.#body, this.#claims));
    this.#body = [];
  }

  #isCarried(row: number, column: number | undefined): boolean {
    return column !== undefined && this.#grid.marks.get(markKey(row, column)) === 'carried';
  }

  #takeLevel(row: number, { level: column }: LadderColumns): void {
    if (column === undefined) return;
    const stated = cellAt(this.#grid, row, column).trim().slice(0, 100);
    const next = stated === '' ? this.#level : (levelOf(stated)?.name ?? stated);
    if (next !== this.#level) this.#openLevel(next);
    this.#claims.cell(row, column, 'level', 'level-column');
  }

  #openLevel(level: string): void {
    this.#level = level;
    this.#open = [];
    this.#direction = undefined;
  }

  /** The only text of a row in the table's columns, levels apart. */
  #textAcross(row: number, { rungs, leaves }: LadderColumns): string | undefined {
    const texts = [...rungs, ...leaves].flatMap((column) =>
      column === undefined ? [] : cellAt(this.#grid, row, column).trim(),
    );
    const [only, ...others] = new Set(texts.filter((text) => text !== ''));
    return others.length === 0 ? only : undefined;
  }

  #openDirection(row: number, { rungs, leaves }: LadderColumns, name: string): void {
    const columns = [...rungs, ...leaves].filter((column) => column !== undefined);
    const column = Math.min(...columns.filter((each) => cellAt(this.#grid, row, each) !== ''));
    this.#open = [];
    this.#direction = undefined;
    const draft = this.#next;
    const text = name.replace(/\s*\n\s*/g, '');
    this.#add({ sequence: null, kind: 'part', number: '', text }, placeIn(this.#grid, row, column));
    this.#claims.cell(row, column, 'item', 'direction', { draft });
    this.#direction = draft;
  }

  /** The index that the next draft will have. */
  get #next(): number {
    return this.drafts.length + this.#from;
  }

  #add(draft: Pick<ItemDraft, 'sequence' | 'kind' | 'number' | 'text'>, where: Place): void {
    const rung = this.#open.filter((each) => each !== undefined).at(-1)?.draft;
    const parent = rung ?? this.#direction;
    this.drafts.push({
      identifier: '',
      parents: parent === undefined ? [] : [`#${parent}`],
      level: this.#level === '' ? null : this.#level,
      ...draft,
      source: where,
    });
    const isTop = draft.kind === 'part' || draft.kind === this.#columns?.ladder.rungs[0]?.kind;
    if (rung === undefined && !isTop)
      this.problems.push(problem('item-without-parent', 'warning', where, { kind: draft.kind }));
  }

  #takeRung(row: number, columns: LadderColumns, depth: number): void {
    const rung = columns.ladder.rungs[depth];
    const column = columns.rungs[depth];
    const cell = column === undefined ? '' : cellAt(this.#grid, row, column).trim();
    const weight = depth > 0 || columns.weight === undefined ? undefined : columns.weight;
    const shown = weight === undefined ? '' : cellAt(this.#grid, row, weight).trim();
    const key = normalForm(cell);
    const open = this.#open[depth];
    if (rung === undefined || column === undefined) return;
    if (cell === '' || open?.key === key) {
      if (open) this.#claims.cell(row, column, 'item', 'repeated', { draft: open.draft });
      if (weight !== undefined && open?.weight === shown)
        this.#claims.cell(row, weight, 'weight', 'repeated');
      return;
    }
    const { number, text } = numberedText(cell.replace(/\s*\n\s*/g, ''), rung.steps);
    this.#open = this.#open.slice(0, depth);
    const draft = this.#next;
    this.#add({ sequence: null, kind: rung.kind, number, text }, placeIn(this.#grid, row, column));
    this.#claims.cell(row, column, 'item', rung.kind, { draft });
    this.#open[depth] = { key, draft, weight: shown };
    if (weight !== undefined) this.#takeWeight(row, weight, text, shown);
  }

  #takeWeight(row: number, column: number, name: string, shown: string): void {
    const where = placeIn(this.#grid, row, column);
    const weight = parseAmount(shown.normalize('NFKC').replace(/%$/, ''));
    const isWeight = weight !== undefined || shown === '' || NO_ENTRY.test(shown);
    this.#claims.cell(row, column, isWeight ? 'weight' : 'doubt', 'weight-column');
    if (weight !== undefined) this.weights.push({ level: this.#level, name, weight, where });
    else if (!isWeight) this.problems.push(problem('not-a-weight', 'warning', where, { shown }));
  }

  #takeLeaf(row: number, columns: LadderColumns, index: number): void {
    const leaf = columns.ladder.leaves[index];
    const column = columns.leaves[index];
    if (leaf === undefined || column === undefined || this.#isCarried(row, column)) return;
    const statements = statementsIn(cellAt(this.#grid, row, column), leaf.steps);
    for (const { number, text, from, to } of statements) {
      if (text === '' || NO_ENTRY.test(text)) {
        this.#claims.cell(row, column, 'ignored', 'no-entry', { from, to });
        continue;
      }
      const draft = this.#next;
      // Skills stand together before knowledge, whatever rows they share.
      this.#add(
        { sequence: index, kind: leaf.kind, number, text },
        placeIn(this.#grid, row, column),
      );
      this.#claims.cell(row, column, 'item', leaf.kind, { from, to, draft });
    }
  }
}

/**
 * The requirement tables of a sheet: 职业功能 | 工作内容 | 技能要求 | 相关知识要求 and their like. Merged and blank outer cells carry
 * down; headings that name a level between tables, a level column, or the sheet's name give the level; repeated header rows
 * (续表) are passed over; a line across that names a direction opens a part; each cell gives as many items as it has statements. `from` is the index of the first draft; columns that
 * are not read are said once each.
 * @example readLadder(gridOf([['职业功能', '技能要求'], ['装调', '能接线']]), 0).drafts.length // 2
 */
export function readLadder(
  written: Grid,
  from: number,
  claims: CellClaims = NO_CLAIMS,
): LadderReading {
  const sheet = new LadderSheet(carryMerges(written), from, claims);
  sheet.read();
  const { drafts, weights, ladder, problems } = sheet;
  return { drafts, weights, ladder, problems };
}
