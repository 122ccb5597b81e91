import type { Alignment } from '../../../domain/alignment';
import { asId, type CourseId, type ItemId } from '../../../domain/id';
import type { LinkSuggestion } from '../../../matching/suggest-links';
import { MatchingClient } from '../../../workers/matching-client';
import { leafIds } from './by-id';
import type { LensData } from './lens-data.svelte';

/** A suggestion below this fit is not shown in the matrix: it would be a guess. */
const FAINT = 0.22;
/** More than are shown, since some pairs are judged already. */
const ASKED = 30;

/** What suggestions are asked for; id '' = nothing. */
interface Question {
  readonly by: 'item' | 'course';
  readonly id: string;
}

export interface FaintMark {
  readonly rowId: string;
  readonly columnId: string;
  readonly score: number;
}

function pairsOf(alignments: readonly Alignment[]): ReadonlySet<string> {
  return new Set(alignments.map((each) => `${each.itemId} ${each.courseId}`));
}

/** Suggestions for the lens, worked out beside the page: faint marks for the matrix, and one ranked list at a time. Make it during setup. */
export class Suggester {
  readonly #data: LensData;
  readonly #client = new MatchingClient();
  #marks = $state.raw<readonly FaintMark[]>([]);
  #answer = $state.raw<{ readonly to: string; readonly list: readonly LinkSuggestion[] }>();
  readonly #question: () => Question;
  #prepared = $state(0);
  #isSilent = $state(false);

  constructor(data: LensData, asked: () => Question) {
    this.#data = data;
    this.#question = asked;
    $effect(() => {
      const question = {
        courses: data.courses,
        standards: data.documents.map(({ document }) => document),
      };
      if (!data.isReady) return;
      let isOver = false;
      void this.#markAll(question, () => isOver);
      return () => {
        isOver = true;
      };
    });
    $effect(() => {
      const { by, id } = asked();
      if (this.#prepared === 0 || id === '') return;
      let isOver = false;
      const answer =
        by === 'item'
          ? this.#client.forItem(asId<ItemId>(id), ASKED)
          : this.#client.forCourse(asId<CourseId>(id), ASKED);
      answer.then(
        (list) => {
          if (!isOver) this.#answer = { to: id, list };
        },
        () => undefined,
      );
      return () => {
        isOver = true;
      };
    });
    $effect(() => () => this.#client.end());
  }

  readonly #judged = $derived.by(() => pairsOf(this.#data.alignments));

  async #markAll(
    question: Parameters<MatchingClient['prepare']>[0],
    isOver: () => boolean,
  ): Promise<void> {
    const ids = question.standards.flatMap(({ items }) => leafIds(items));
    try {
      await this.#client.prepare(question).result;
      if (isOver()) return;
      this.#prepared += 1;
      const found = await this.#client.faint(ids, 3, FAINT).result;
      if (!isOver())
        this.#marks = found.map(({ itemId, courseId, fit }) => ({
          rowId: itemId,
          columnId: courseId,
          score: fit,
        }));
    } catch {
      // The screen was left, or no worker may start: links can be made by hand all the same.
      if (!isOver()) this.#isSilent = true;
    }
  }

  /** Marks of pairs that nobody has judged yet. */
  readonly open = $derived.by(() =>
    this.#marks.filter((mark) => !this.#judged.has(`${mark.rowId} ${mark.columnId}`)),
  );

  /** The ranked list that was asked for, without judged pairs; undefined while it is worked out, never another's. */
  readonly ranked = $derived.by(() => {
    const { id } = this.#question();
    if (id === '' || this.#isSilent) return [];
    if (this.#answer?.to !== id) return undefined;
    return this.#answer.list
      .filter((each) => !this.#judged.has(`${each.itemId} ${each.courseId}`))
      .slice(0, 5);
  });
}
