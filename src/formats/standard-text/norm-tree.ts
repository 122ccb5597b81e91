import { problem } from '../../domain/problem';
import type { ProblemList } from '../problem-list';
import { DOUBTS } from './doubts';
import type { TextDraft } from './ladder-tree';
import type { SourceLedger } from './ledger';
import type { LeadingNumber } from './leading-number';
import { isHeading, type Open } from './norm-clauses';
import { joinedText, pieceFrom, type Piece } from './piece';

/** The clauses and list items of a norm while it is read: each below the one that its number or its place names; gaps and repeats said. */
export class NormTree {
  readonly drafts: TextDraft[] = [];
  readonly opened: Open[] = [];
  readonly #byNumber = new Map<string, number>();
  readonly #lastStep = new Map<string, number>();
  readonly #ledger: SourceLedger;
  readonly #problems: ProblemList;

  constructor(ledger: SourceLedger, problems: ProblemList) {
    this.#ledger = ledger;
    this.#problems = problems;
  }

  get current(): Open | undefined {
    return this.opened.at(-1);
  }

  /** The number of the last clause of the first depth; 0 before any. */
  get lastClause(): number {
    return this.#lastStep.get('') ?? 0;
  }

  /** Opens an item at a piece whose first `length` characters are its number; `list` is its depth below a clause. */
  open(
    piece: Piece,
    number: string,
    length: number,
    parent: number | undefined,
    { list = 0, role }: Pick<Partial<Open>, 'list' | 'role'> = {},
  ): Open {
    const draft = this.drafts.length;
    this.drafts.push({
      parent,
      kind: 'clause',
      level: null,
      number,
      text: '',
      source: piece.block.place,
    });
    const rest = pieceFrom(piece, length);
    this.#ledger.put(
      { ...piece, to: piece.from + length, text: piece.text.slice(0, length) },
      'item',
      'number',
      draft,
    );
    const entry: Open = { number, draft, pieces: [], list, ...(role !== undefined && { role }) };
    this.opened.push(entry);
    if (rest) this.goOn(rest);
    return entry;
  }

  /** Adds a piece to the text of the open item. */
  goOn(piece: Piece): void {
    this.current?.pieces.push(piece);
    this.#ledger.put(piece, 'item', 'text', this.current?.draft);
  }

  /** Opens a clause below the one that its number names. */
  clause(piece: Piece, number: string, length: number, role?: Open['role']): void {
    const { block } = piece;
    const above = number.includes('.') ? number.slice(0, number.lastIndexOf('.')) : undefined;
    const parent = above === undefined ? undefined : this.#byNumber.get(above);
    if (above !== undefined && parent === undefined)
      this.#problems.take([
        problem('item-without-parent', 'warning', block.place, { kind: 'clause' }),
      ]);
    const isRepeat = this.#byNumber.has(number);
    if (isRepeat) this.#problems.take([DOUBTS.repeated(block.place, '', number)]);
    const step = Number(number.slice(number.lastIndexOf('.') + 1));
    const before = this.#lastStep.get(above ?? '') ?? 0;
    const isBehind = Number(number.split('.')[0]) < this.lastClause;
    if (step > before + 1) this.#problems.take([DOUBTS.gap(block.place, '', `${before}`, number)]);
    else if (!isRepeat && (step <= before || isBehind))
      this.#problems.take([DOUBTS.order(block.place, '', number)]);
    this.#lastStep.set(above ?? '', step);
    const { draft } = this.open(piece, number, length, parent, role === undefined ? {} : { role });
    this.#byNumber.set(number, draft);
  }

  /** Opens an annex; its clauses count from 1. */
  annex(piece: Piece, letter: string, length: number): Open {
    const entry = this.open(piece, letter, length, undefined);
    this.#byNumber.set(letter, entry.draft);
    this.#lastStep.delete(letter);
    return entry;
  }

  /** Keeps with an item what type of annex it is. */
  note({ draft }: Open, notes: string): void {
    const stated = this.drafts[draft];
    if (stated) this.drafts[draft] = { ...stated, notes };
  }

  /** Opens an item of a numbered or lettered list. */
  listItem(piece: Piece, { style, number, steps, length }: LeadingNumber): void {
    const list = style === 'list-letter' || this.current?.list === 0 ? 1 : 2;
    const parent = this.#nearest(list);
    const of = `${parent ?? ''}|${style}`;
    const step = steps[0] ?? 0;
    const before = this.#lastStep.get(of) ?? 0;
    if (step > before + 1)
      this.#problems.take([DOUBTS.gap(piece.block.place, '', `${before}`, number)]);
    else if (step <= before) this.#problems.take([DOUBTS.repeated(piece.block.place, '', number)]);
    this.#lastStep.set(of, step);
    this.open(piece, number, length, parent, { list });
  }

  /** Opens an item of a list whose items all begin with the same mark. */
  markedItem(piece: Piece, mark: string, length: number): void {
    this.open(piece, mark, length, this.#nearest(2), { list: 2 });
  }

  /** Opens a paragraph without a number below the clause that is open. */
  paragraph(piece: Piece, { list, draft }: Open, role?: Open['role']): void {
    this.open(piece, '', 0, list > 0 ? this.#nearest(1) : draft, {
      list: list > 0 ? 1 : 0.5,
      ...(role !== undefined && { role }),
    });
  }

  /** Whether numbers before a text make it a clause, by those before it: a quantity or a reference to a clause is far from its place. */
  isClause({ steps, signed }: LeadingNumber, rest: string): boolean {
    if (/^\d/.test(rest)) return false;
    const [first = 0] = steps;
    const last = this.lastClause;
    if (steps.length === 1) {
      const room = /[\u4e00-\u9fff]/.test(rest) ? 40 : 80;
      if (rest.length > room || /[。；]|\.$/.test(rest) || rest.trim() === '') return false;
      if (signed && !isHeading(rest.trim())) return false;
      return (
        first === last + 1 || (last === 0 && first <= 4) || (first > last && first <= last + 2)
      );
    }
    const above = steps.slice(0, -1).join('.');
    const isKnown = this.#byNumber.has(above);
    if (!isKnown && first > last + 1) return false;
    const before = this.#lastStep.get(above) ?? 0;
    return (steps.at(-1) ?? 0) <= before + 4 || (isKnown && this.#isWhole && !SPOKEN.test(rest));
  }

  /** Whether what is open needs no further line: only then may a number far from the last one begin a clause. */
  get #isWhole(): boolean {
    const text = joinedText(this.current?.pieces ?? []);
    return /[。：:；;.]$/.test(text) || isHeading(text);
  }

  #nearest(list: number): number | undefined {
    return this.opened.findLast((each) => each.list < list)?.draft;
  }
}

/** What follows a number that is spoken of, not set. */
const SPOKEN = /^\s*(?:[的条款节和及或与、，。；）)至]|规定|要求|所|and\b|or\b)/;
