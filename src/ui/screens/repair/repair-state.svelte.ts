import { asId, makeId, type ItemId } from '../../../domain/id';
import type { Amount } from '../../../domain/amount';
import type { Problem } from '../../../domain/problem';
import type { SourceBlock, SourceReading, SourceSegment } from '../../../domain/source-map';
import { doubtsOf } from '../../../domain/standard-doubts';
import type { Standard, StandardDocument, StandardItem } from '../../../domain/standard';
import { charactersBy, reassigned } from './fates';
import { readDoubts, standingDoubts, type ReadDoubts, type StandingDoubt } from './standing-doubts';
import * as edits from './tree-edits';

/** Everything that a person can change here, as one value: undo puts an earlier one back. */
interface Repaired {
  readonly standard: Standard;
  readonly lines: edits.Lines;
  readonly segments: readonly SourceSegment[];
  readonly selected: ItemId | undefined;
  /** Doubts that a person has dealt with, by their keys. */
  readonly settled: readonly string[];
}

/** A standard as read from running text, beside its source, while a person mends it. Knows no DOM. */
export class RepairState {
  readonly blocks: readonly SourceBlock[];
  readonly #read: ReadDoubts;
  readonly #notes: readonly Problem[];
  #state = $state.raw<Repaired | undefined>(undefined);
  #past = $state.raw<readonly Repaired[]>([]);
  #future = $state.raw<readonly Repaired[]>([]);

  constructor(document: StandardDocument, source: SourceReading, problems: readonly Problem[]) {
    this.blocks = source.blocks;
    this.#read = readDoubts(
      problems.filter(({ severity }) => severity !== 'note'),
      doubtsOf(document, source),
    );
    this.#notes = problems.filter(({ severity }) => severity === 'note');
    const lines = edits.linesOf(document.items);
    this.#now = {
      standard: document.standard,
      lines,
      segments: source.segments,
      selected: lines[0]?.item.id,
      settled: [],
    };
  }

  get #now(): Repaired {
    if (this.#state === undefined) throw new Error('nothing to repair');
    return this.#state;
  }

  set #now(state: Repaired) {
    this.#state = state;
  }

  readonly lines: edits.Lines = $derived.by(() => this.#now.lines);
  readonly standard: Standard = $derived.by(() => this.#now.standard);
  readonly segments: readonly SourceSegment[] = $derived.by(() => this.#now.segments);
  /** What the reader was unsure of as it stands now, then what changes have brought. */
  readonly doubts: readonly StandingDoubt[] = $derived.by(() => {
    const { standard, lines, segments, settled } = this.#now;
    const source = { blocks: this.blocks, segments };
    const now = doubtsOf({ standard, items: edits.itemsOf(lines) }, source);
    return standingDoubts(this.#read, now, settled);
  });
  readonly left: number = $derived(this.doubts.filter(({ state }) => state === 'open').length);
  readonly at: number = $derived.by(() =>
    this.#now.lines.findIndex(({ item }) => item.id === this.#now.selected),
  );
  readonly selected: StandardItem | undefined = $derived.by(() => this.#now.lines[this.at]?.item);
  readonly counts = $derived.by(() => charactersBy(this.blocks, this.#now.segments));
  readonly canUndo: boolean = $derived.by(() => this.#past.length > 0);
  readonly canRedo: boolean = $derived.by(() => this.#future.length > 0);

  /** The standard as it stands now. Weights of items that are gone stay as printed, without an item. */
  get document(): StandardDocument {
    const items = edits.itemsOf(this.#now.lines);
    const weights = weightsOf(this.#now.standard, items);
    return { standard: { ...this.#now.standard, weights }, items };
  }

  /** What is still to be looked at, for the check that follows. */
  get open(): readonly Problem[] {
    const open = this.doubts.filter(({ state }) => state === 'open');
    return [...open.map(({ problem }) => problem), ...this.#notes];
  }

  select(id: ItemId | undefined): void {
    this.#now = { ...this.#now, selected: id };
  }

  /** Selects the line so many places further. */
  step(by: number): void {
    const to = Math.max(0, Math.min(this.lines.length - 1, this.at + by));
    this.select(this.lines[to]?.item.id);
  }

  undo(): void {
    const before = this.#past.at(-1);
    if (before === undefined) return;
    this.#future = [this.#now, ...this.#future];
    this.#past = this.#past.slice(0, -1);
    this.#now = before;
  }

  redo(): void {
    const [after, ...rest] = this.#future;
    if (after === undefined) return;
    this.#past = [...this.#past, this.#now];
    this.#future = rest;
    this.#now = after;
  }

  #do(change: Partial<Repaired>): void {
    this.#past = [...this.#past, this.#now];
    this.#future = [];
    this.#now = { ...this.#now, ...change };
  }

  #lines(lines: edits.Lines, more: Partial<Repaired> = {}): void {
    if (lines !== this.lines) this.#do({ lines, ...more });
  }

  change(change: Parameters<typeof edits.changed>[2]): void {
    this.#lines(edits.changed(this.lines, this.at, change));
  }

  /** Puts the selected item and what follows at its level at another one. */
  relevel(level: string | null): void {
    this.#lines(edits.relevelled(this.lines, this.at, level));
  }

  indent(): void {
    this.#lines(edits.indented(this.lines, this.at));
  }

  outdent(): void {
    this.#lines(edits.outdented(this.lines, this.at));
  }

  move(by: -1 | 1): void {
    this.#lines(edits.moved(this.lines, this.at, by));
  }

  /** Puts an item, with what stands under it, before another one. */
  putBefore(id: ItemId, target: ItemId): void {
    const placeOf = (wanted: ItemId) => this.lines.findIndex(({ item }) => item.id === wanted);
    this.#lines(edits.movedBefore(this.lines, placeOf(id), placeOf(target)), { selected: id });
  }

  split(place: number): void {
    const id = newId();
    this.#lines(edits.split(this.lines, this.at, place, id), { selected: id });
  }

  mergeUp(): void {
    const [from, to] = [this.selected?.id, this.lines[this.at - 1]?.item.id];
    if (from === undefined || to === undefined) return;
    this.#lines(edits.mergedUp(this.lines, this.at), {
      selected: to,
      segments: reassigned(this.segments, from, to),
    });
  }

  remove(): void {
    const from = this.selected?.id;
    if (from === undefined) return;
    const next = this.lines[this.at + 1] ?? this.lines[this.at - 1];
    this.#lines(edits.removed(this.lines, this.at), {
      selected: next?.item.id,
      segments: reassigned(this.segments, from, undefined),
    });
  }

  /** A new item after the selected one. */
  add(text: string): void {
    const id = newId();
    this.#lines(edits.added(this.lines, this.at, id, text), { selected: id });
  }

  /** Makes an item, after the selected one, of a stretch of the source that has no place. */
  place(segment: SourceSegment): void {
    const block = this.blocks.find(({ index }) => index === segment.block);
    const text = block?.text.slice(segment.from, segment.to).trim() ?? '';
    if (text === '') return;
    const id = newId();
    const segments = this.segments.map((each) =>
      each === segment ? { ...each, fate: 'item' as const, reason: 'by-person', itemId: id } : each,
    );
    this.#lines(edits.added(this.lines, this.at, id, text), { selected: id, segments });
  }

  /** Sets aside a stretch of the source that has no place. */
  setAside(segment: SourceSegment): void {
    this.#do({
      segments: this.segments.map((each) =>
        each === segment ? { ...each, fate: 'ignored', reason: 'by-person' } : each,
      ),
    });
  }

  name(change: Partial<Pick<Standard, 'title' | 'code' | 'edition'>>): void {
    this.#do({ standard: { ...this.standard, ...change } });
  }

  /** Writes one figure of a weight table; undefined = not at this level. */
  weigh(column: number, row: number, weight: Amount | null): void {
    const weights = this.standard.weights.map((each, at) =>
      at === column
        ? {
            ...each,
            rows: each.rows.map((one, place) => (place === row ? { ...one, weight } : one)),
          }
        : each,
    );
    this.#do({ standard: { ...this.standard, weights } });
  }

  /** Says that a doubt is dealt with, or takes that back. */
  settle(key: string): void {
    const { settled } = this.#now;
    this.#do({
      settled: settled.includes(key) ? settled.filter((each) => each !== key) : [...settled, key],
    });
  }
}

function weightsOf(standard: Standard, items: readonly StandardItem[]): Standard['weights'] {
  const isKnown = (id: ItemId) => items.some((item) => item.id === id);
  return standard.weights.map((column) => ({
    ...column,
    rows: column.rows.map((row) =>
      row.itemId === null || isKnown(row.itemId) ? row : { ...row, itemId: null },
    ),
  }));
}

function newId(): ItemId {
  return asId(makeId((bytes) => crypto.getRandomValues(bytes)));
}
