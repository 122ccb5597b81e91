import type { CourseId, ItemId } from '../domain/id';
import {
  suggestLinks,
  type LinkQuestion,
  type LinkSuggestion,
  type LinkSuggestions,
} from '../matching/suggest-links';
import { replyOf, type Reply } from './job-reply';
import type { OnJobProgress } from './store-jobs';

/** A suggestion without its reasons: what the matrix needs to mark a cell faintly. */
export type FaintSuggestion = Omit<LinkSuggestion, 'because'>;

const A_STRETCH = 100;

/** Suggestions as worked out away from the page: one question at a time, then as many answers as asked for. */
export class MatchingJobs {
  #suggestions: LinkSuggestions = suggestLinks({ courses: [], standards: [] });

  /** Takes a question and builds its indexes; the answers after it are about that question. */
  prepare(question: LinkQuestion, tell: OnJobProgress): Promise<Reply<null>> {
    return replyOf(() => {
      const suggestions = suggestLinks(question);
      suggestions.prepare((done, total) => tell({ phase: 'read', done, total }));
      this.#suggestions = suggestions;
      return Promise.resolve(null);
    });
  }

  /** Ranked courses for an item, with reasons. */
  forItem(id: ItemId, top: number): readonly LinkSuggestion[] {
    return this.#suggestions.forItem(id, top);
  }

  /** Ranked items for a course, with reasons. */
  forCourse(id: CourseId, top: number): readonly LinkSuggestion[] {
    return this.#suggestions.forCourse(id, top);
  }

  /** The at most `top` courses of each item whose fit is at least `leastFit`, item by item in the given order. */
  faint(
    ids: readonly ItemId[],
    top: number,
    leastFit: number,
    tell: OnJobProgress,
  ): Promise<Reply<readonly FaintSuggestion[]>> {
    return replyOf(() => {
      const marks = ids.flatMap((id, done) => {
        if (done % A_STRETCH === 0) tell({ phase: 'check', done, total: ids.length });
        return this.#suggestions
          .forItem(id, top)
          .filter(({ fit }) => fit >= leastFit)
          .map(({ because: _because, ...rest }) => rest);
      });
      return Promise.resolve(marks);
    });
  }
}
