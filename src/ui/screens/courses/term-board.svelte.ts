import { sum, type Amount } from '../../../domain/amount';
import type { CourseId } from '../../../domain/id';
import type { Course, CourseTerm, Term } from '../../../domain/programme';
import { movedToTerm, withTermCell } from './term-moves';

/** A course as it stands in one term. */
export interface BoardCard {
  /** The same for a card wherever it comes to stand among others. */
  readonly key: string;
  readonly course: Course;
  readonly each: CourseTerm;
}

export interface BoardColumn {
  readonly term: Term;
  readonly cards: readonly BoardCard[];
  readonly weekly: Amount;
  /** Credits of the courses that are taught in this term alone. */
  readonly credits: Amount;
}

/** What the board works on, asked anew each time. */
export interface BoardMeans {
  readonly terms: () => readonly Term[];
  readonly courses: () => readonly Course[];
  readonly save: (course: Course) => void;
  /** Says that a text does not fit its cell. */
  readonly refuseText: (text: string) => void;
  /** Says that the course has something in that term already. */
  readonly refuseMove: (course: Course, term: number) => void;
}

export interface BoardSpot {
  readonly column: number;
  readonly card: number;
}

/** Where one stands on the term board, what is being carried and what is being written. */
export class TermBoardState {
  readonly #means: BoardMeans;
  at = $state.raw<BoardSpot>({ column: 0, card: 0 });
  /** What is carried by the pointer. */
  carried = $state.raw<{ readonly course: Course; readonly from: number } | undefined>(undefined);
  /** The term under what is carried. */
  over = $state<number | undefined>(undefined);
  /** The text of the card that is written in; undefined while moving about. */
  draft = $state<string | undefined>(undefined);

  /** The card that takes the focus when it appears. Nothing is drawn from it. */
  wanted: { readonly course: CourseId; readonly term: number } | undefined = undefined;

  constructor(means: BoardMeans) {
    this.#means = means;
  }

  readonly columns: readonly BoardColumn[] = $derived.by(() =>
    this.#means.terms().map((term) => {
      const cards = this.#means
        .courses()
        .flatMap((course) =>
          course.terms
            .filter((each) => each.term === term.number)
            .map((each, nth) => ({ key: `${course.id} ${nth}`, course, each })),
        );
      const own = cards.filter(({ course }) => course.terms.length === 1);
      return {
        term,
        cards,
        weekly: sum(cards.flatMap(({ each }) => each.weeklyHours ?? [])),
        credits: sum(own.flatMap(({ course }) => course.credits ?? [])),
      };
    }),
  );

  /** The card that Tab reaches: where one stands, else the first there is. */
  readonly stop: BoardSpot = $derived.by(() => {
    const here = this.columns[this.at.column];
    if (here && here.cards.length > this.at.card) return this.at;
    return { column: this.columns.findIndex(({ cards }) => cards.length > 0), card: 0 };
  });

  cardAt({ column, card }: BoardSpot): BoardCard | undefined {
    return this.columns[column]?.cards[card];
  }

  /** Goes that far; past terms without courses, since nothing can be stood on there. False at the edge. */
  step(columns: number, cards: number): boolean {
    const { at } = this;
    if (columns !== 0) {
      for (let column = at.column + columns; column in this.columns; column += columns) {
        const count = this.columns[column]?.cards.length ?? 0;
        if (count === 0) continue;
        this.at = { column, card: Math.min(at.card, count - 1) };
        return true;
      }
      return false;
    }
    const count = this.columns[at.column]?.cards.length ?? 0;
    const card = Math.max(0, Math.min(count - 1, at.card + cards));
    this.at = { column: at.column, card };
    return true;
  }

  /** Teaches the course in that term instead. */
  move(course: Course, from: number, to: number): void {
    if (from === to) return;
    const moved = movedToTerm(course, from, to);
    if (moved === undefined) this.#means.refuseMove(course, to);
    else this.#means.save(moved);
  }

  /** Moves the card one stands on by so many terms; it takes the focus when it appears there. */
  shift(by: number): void {
    const card = this.cardAt(this.at);
    const from = this.columns[this.at.column]?.term.number;
    const to = this.columns[this.at.column + by]?.term.number;
    if (!card || from === undefined || to === undefined) return;
    if (movedToTerm(card.course, from, to)) this.wanted = { course: card.course.id, term: to };
    this.move(card.course, from, to);
  }

  write(): void {
    this.draft = this.cardAt(this.at)?.each.written;
  }

  cancel(): void {
    this.draft = undefined;
  }

  /** Puts what was written in the card; false when it does not fit, and it stays as written. */
  finish(): boolean {
    const { draft } = this;
    const card = this.cardAt(this.at);
    if (draft === undefined || card === undefined) return true;
    const text = draft.trim();
    const changed = text === '' ? undefined : withTermCell(card.course, card.each.term, text);
    if (changed === undefined) {
      this.#means.refuseText(draft);
      return false;
    }
    this.draft = undefined;
    if (changed !== card.course) this.#means.save(changed);
    return true;
  }
}
