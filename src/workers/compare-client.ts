import type { Comparison } from '../compare/comparison';
import type { StandardDocument } from '../domain/standard';
import type { CompareJobs } from './compare-jobs';
import { type Job, WorkerHost } from './worker-host';

function newWorker(): Worker {
  return new Worker(new URL('./compare.worker.ts', import.meta.url), { type: 'module' });
}

/**
 * Compares editions in a worker of its own.
 * @example (await client.compare(old, now).result).rows.length // 231
 */
export class CompareClient {
  readonly #host = new WorkerHost<CompareJobs>(newWorker);

  compare(old: StandardDocument, now: StandardDocument): Job<Comparison> {
    return this.#host.start((jobs) => jobs.compare(old, now), { limit: 120_000 });
  }

  /** Ends the worker; whatever is under way rejects. */
  end(): void {
    this.#host.end();
  }
}
