import type { Alignment } from '../../../domain/alignment';
import { asId, type CourseId, type ItemId } from '../../../domain/id';
import {
  suggestLinks,
  type LinkSuggestion,
  type LinkSuggestions,
} from '../../../matching/suggest-links';
import { leafIds } from './by-id';
import type { LensData } from './lens-data.svelte';

/** A suggestion below this fit is not shown in the matrix: it would be a guess. */
const FAINT = 0.22;
const A_SLICE = 8;

export interface FaintMark {
  readonly rowId: string;
  readonly columnId: string;
  readonly score: number;
}

function pairsOf(alignments: readonly Alignment[]): ReadonlySet<string> {
  return new Set(alignments.map((each) => `${each.itemId} ${each.courseId}`));
}

/** Suggestions for the lens: ranked lists at once, marks of the whole matrix little by little so that the page stays free. Make it during setup. */
export class Suggester {
  readonly #data: LensData;
  marks = $state.raw<readonly FaintMark[]>([]);

  constructor(data: LensData) {
    this.#data = data;
    $effect(() => {
      const suggestions = this.#suggestions;
      const ids = data.documents.flatMap(({ document }) => leafIds(document.items));
      let isOver = false;
      void this.#markAll(suggestions, ids, () => isOver);
      return () => {
        isOver = true;
      };
    });
  }

  readonly #suggestions: LinkSuggestions = $derived.by(() =>
    suggestLinks({
      courses: this.#data.courses,
      standards: this.#data.documents.map(({ document }) => document),
    }),
  );
  readonly #judged = $derived.by(() => pairsOf(this.#data.alignments));

  async #markAll(
    suggestions: LinkSuggestions,
    ids: readonly ItemId[],
    isOver: () => boolean,
  ): Promise<void> {
    const marks: FaintMark[] = [];
    let began = performance.now();
    await new Promise((resolve) => setTimeout(resolve, 50));
    for (const id of ids) {
      if (isOver()) return;
      for (const each of suggestions.forItem(id, 3))
        if (each.fit >= FAINT)
          marks.push({ rowId: each.itemId, columnId: each.courseId, score: each.fit });
      if (performance.now() - began < A_SLICE) continue;
      await new Promise((resolve) => setTimeout(resolve));
      began = performance.now();
    }
    if (!isOver()) this.marks = marks;
  }

  /** Marks of pairs that nobody has judged yet. */
  readonly open = $derived.by(() =>
    this.marks.filter((mark) => !this.#judged.has(`${mark.rowId} ${mark.columnId}`)),
  );

  /** Ranked courses for an item, without the pairs that are judged already. */
  forItem(id: string, top: number): readonly LinkSuggestion[] {
    return this.#unjudged(this.#suggestions.forItem(asId<ItemId>(id), top + 12), top);
  }

  forCourse(id: string, top: number): readonly LinkSuggestion[] {
    return this.#unjudged(this.#suggestions.forCourse(asId<CourseId>(id), top + 24), top);
  }

  #unjudged(list: readonly LinkSuggestion[], top: number): readonly LinkSuggestion[] {
    return list
      .filter((each) => !this.#judged.has(`${each.itemId} ${each.courseId}`))
      .slice(0, top);
  }
}
