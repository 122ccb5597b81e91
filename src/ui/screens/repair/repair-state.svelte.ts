import { asId, makeId, type ItemId } from '../../../domain/id';
import type { Amount } from '../../../domain/amount';
import type { Problem } from '../../../domain/problem';
import type { SourceBlock, SourceReading, SourceSegment } from '../../../domain/source-map';
import { doubtsOf } from '../../../domain/standard-doubts';
import type { Standard, StandardDocument, StandardItem } from '../../../domain/standard';
import { charactersBy, reassigned } from './fates';
import { readDoubts, standingDoubts, type ReadDoubts, type StandingDoubt } from './standing-doubts';
import * as bulk from './bulk-edits';
import * as edits from './tree-edits';

/** Everything that a person can change here, as one value: undo puts an earlier one back. */
interface Repaired {
  readonly standard: Standard;
  readonly lines: edits.Lines;
  readonly segments: readonly SourceSegment[];
  /** The line that the keyboard is at. */
  readonly selected: ItemId | undefined;
  /** Several items that the next change is for; none = the selected one alone. */
  readonly several: readonly ItemId[];
  /** Doubts that a person has dealt with, by their keys. */
  readonly settled: readonly string[];
}

/** A standard as read from running text, beside its source, while a person mends it. Knows no DOM. */
export class RepairState {
  readonly blocks: readonly SourceBlock[];
  readonly #read: ReadDoubts;
  readonly #notes: readonly Problem[];
  #state = $state.raw<Repaired | undefined>(undefined);
  /** Where choosing a stretch of lines began. */
  #anchor: ItemId | undefined;
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
      several: [],
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
  /** Whether anything of what was read is in doubt; what is said of the file as a whole (hidden sheets) apart. */
  readonly isInDoubt: boolean = $derived.by(() =>
    this.doubts.some(
      ({ key, state, problem: { where } }) =>
        state === 'open' &&
        (this.#read.found.includes(key) || (where.row ?? where.line) !== undefined),
    ),
  );
  readonly at: number = $derived.by(() =>
    this.#now.lines.findIndex(({ item }) => item.id === this.#now.selected),
  );
  readonly selected: StandardItem | undefined = $derived.by(() => this.#now.lines[this.at]?.item);
  /** Whether several items are chosen, or others than the one that the keyboard is at. */
  readonly isSeveral: boolean = $derived.by(() => this.#now.several.length > 0);
  /** What the next change is for: several items, or the selected one. */
  readonly chosen: readonly ItemId[] = $derived.by(() => {
    const { several, selected } = this.#now;
    if (several.length > 0) return several;
    return selected === undefined ? [] : [selected];
  });
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

  /** Selects one item and lets go of others. */
  select(id: ItemId | undefined): void {
    this.#now = { ...this.#now, selected: id, several: [] };
    this.#anchor = id;
  }

  /** Selects the line so many places further. */
  step(by: number): void {
    this.select(this.#lineAt(by));
  }

  /** Goes so many lines further and leaves what is chosen as it is. */
  look(by: number): void {
    this.#now = { ...this.#now, selected: this.#lineAt(by), several: this.chosen };
  }

  /** Chooses all lines from where choosing began to the line so many places further. */
  extend(by: number): void {
    const to = this.#lineAt(by);
    if (to !== undefined) this.extendTo(to);
  }

  /** Chooses all lines from where choosing began to another one. */
  extendTo(id: ItemId): void {
    const ids = this.lines.map(({ item }) => item.id);
    const to = ids.indexOf(id);
    const begun = this.#anchor === undefined ? -1 : ids.indexOf(this.#anchor);
    const from = begun < 0 ? this.at : begun;
    if (to < 0) return;
    this.#anchor = ids[from];
    const several = ids.slice(Math.max(0, Math.min(from, to)), Math.max(from, to) + 1);
    this.#now = { ...this.#now, selected: id, several: several.length > 1 ? several : [] };
  }

  /** Takes an item, or the selected one, to what is chosen, or out of it. */
  toggle(id = this.#now.selected): void {
    if (id === undefined) return;
    const several = this.chosen.includes(id)
      ? this.chosen.filter((each) => each !== id)
      : [...this.chosen, id];
    this.#now = { ...this.#now, selected: id, several };
    this.#anchor = id;
  }

  #lineAt(by: number): ItemId | undefined {
    const to = Math.max(0, Math.min(this.lines.length - 1, this.at + by));
    return this.lines[to]?.item.id;
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

  change(change: Parameters<typeof bulk.changedAll>[2]): void {
    this.#lines(bulk.changedAll(this.lines, this.chosen, change));
  }

  /** Puts the selected item and what follows at its level at another one. */
  relevel(level: string | null): void {
    this.#lines(edits.relevelled(this.lines, this.at, level));
  }

  indent(): void {
    this.#lines(bulk.indentedAll(this.lines, this.chosen));
  }

  outdent(): void {
    this.#lines(bulk.outdentedAll(this.lines, this.chosen));
  }

  move(by: -1 | 1): void {
    this.#lines(bulk.movedAll(this.lines, this.chosen, by));
  }

  /** Puts an item, and all that are chosen with it, before another one. */
  putBefore(id: ItemId, target: ItemId): void {
    if (!this.chosen.includes(id)) this.select(id);
    this.#lines(bulk.movedAllBefore(this.lines, this.chosen, target));
  }

  /** Puts what is chosen under an item, after what stands there. */
  putUnder(target: ItemId): void {
    this.#lines(bulk.movedUnder(this.lines, this.chosen, target));
  }

  split(place: number): void {
    const id = newId();
    this.#lines(edits.split(this.lines, this.at, place, id), { selected: id, several: [] });
  }

  mergeUp(): void {
    const [from, to] = [this.selected?.id, this.lines[this.at - 1]?.item.id];
    if (from === undefined || to === undefined) return;
    this.#lines(edits.mergedUp(this.lines, this.at), {
      selected: to,
      several: [],
      segments: reassigned(this.segments, from, to),
    });
  }

  remove(): void {
    const going = this.chosen;
    const isLeft = ({ item }: edits.Line) => !going.includes(item.id);
    const last = this.lines.findLastIndex((line) => !isLeft(line));
    if (last < 0) return;
    const next = this.lines.slice(last).find(isLeft) ?? this.lines.slice(0, last).findLast(isLeft);
    this.#lines(bulk.removedAll(this.lines, going), {
      selected: next?.item.id,
      several: [],
      segments: going.reduce((segments, id) => reassigned(segments, id, undefined), this.segments),
    });
  }

  /** A new item after the selected one. */
  add(text: string): void {
    const id = newId();
    this.#lines(edits.added(this.lines, this.at, id, text), { selected: id, several: [] });
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
    this.#lines(edits.added(this.lines, this.at, id, text), {
      selected: id,
      several: [],
      segments,
    });
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
