import type { CourseId, ItemId } from '../domain/id';
import type { LinkQuestion, LinkSuggestion } from '../matching/suggest-links';
import type { FaintSuggestion, MatchingJobs } from './matching-jobs';
import { type Job, type JobOptions, WorkerHost } from './worker-host';

function newWorker(): Worker {
  return new Worker(new URL('./matching.worker.ts', import.meta.url), { type: 'module' });
}

/**
 * Suggestions from a worker of their own, for standards too big to index on the page. A cancelled job ends the worker; prepare again
 * after it.
 * @example await matcher.prepare({ courses, standards }).result; await matcher.forItem(item.id, 10)
 */
export class MatchingClient {
  readonly #host: WorkerHost<MatchingJobs>;

  constructor(make: () => Worker = newWorker) {
    this.#host = new WorkerHost<MatchingJobs>(make);
  }

  /** Builds the indexes of a question; progress counts texts. */
  prepare(question: LinkQuestion, options: JobOptions = {}): Job<null> {
    return this.#host.start((jobs, tell) => jobs.prepare(question, tell), options);
  }

  /** Ranked courses for an item of the prepared question, with reasons; an unknown one gives none. */
  forItem(id: ItemId, top: number): Promise<readonly LinkSuggestion[]> {
    return this.#host.jobs.forItem(id, top);
  }

  /** Ranked items for a course of the prepared question, with reasons; an unknown one gives none. */
  forCourse(id: CourseId, top: number): Promise<readonly LinkSuggestion[]> {
    return this.#host.jobs.forCourse(id, top);
  }

  /** The at most `top` courses of each item whose fit is at least `leastFit`, without reasons; progress counts items. */
  faint(
    ids: readonly ItemId[],
    top: number,
    leastFit: number,
    options: JobOptions = {},
  ): Job<readonly FaintSuggestion[]> {
    return this.#host.start((jobs, tell) => jobs.faint(ids, top, leastFit, tell), options);
  }

  /** Ends the worker; whatever is under way rejects. */
  end(): void {
    this.#host.end();
  }
}
