import { type Remote, proxy, wrap } from 'comlink';
import { StoreFault } from '../store/store-fault';
import { type JobProgress, type Reply, valueOf } from './job-reply';
import type { OnJobProgress } from './store-jobs';

/** How a job tells how far it is, and how long it may go without a step forward, in milliseconds. */
export interface JobOptions {
  readonly onProgress?: (progress: JobProgress) => void;
  readonly limit?: number;
}

/** Work that goes on elsewhere: its result, and the way to end it at once. */
export interface Job<R> {
  readonly result: Promise<R>;
  /** Ends the worker: an open transaction is rolled back by the browser, nothing of it stays. */
  cancel(): void;
}

const LIMIT = 30_000;

/** One worker and the jobs in it. A job that is cancelled, or stands still too long, ends the worker and all that is in it. */
export class WorkerHost<Jobs> {
  readonly #make: () => Worker;
  readonly #pending = new Set<(fault: unknown) => void>();
  #worker: Worker | undefined;
  #jobs: Remote<Jobs> | undefined;

  constructor(make: () => Worker) {
    this.#make = make;
  }

  /** Starts a job. Rejects with `cancelled`, `no-progress` or the store's own fault. */
  start<R>(
    call: (jobs: Remote<Jobs>, tell: OnJobProgress) => Promise<Reply<R>>,
    { onProgress, limit = LIMIT }: JobOptions = {},
  ): Job<R> {
    const result = new Promise<R>((resolve, reject) => {
      let timer: ReturnType<typeof setTimeout> | undefined;
      const wait = () => {
        clearTimeout(timer);
        timer = setTimeout(() => this.end(new StoreFault('no-progress')), limit);
      };
      const settle = () => {
        clearTimeout(timer);
        this.#pending.delete(fail);
      };
      const fail = (fault: unknown) => {
        settle();
        reject(fault instanceof Error ? fault : new Error(String(fault)));
      };
      this.#pending.add(fail);
      wait();
      const tell = (progress: JobProgress) => {
        wait();
        onProgress?.(progress);
      };
      call(this.#remote(), proxy(tell)).then((reply) => {
        settle();
        try {
          resolve(valueOf(reply));
        } catch (fault) {
          fail(fault);
        }
      }, fail);
    });
    return { result, cancel: () => this.end(new StoreFault('cancelled')) };
  }

  /** The jobs themselves, for quick questions that need no progress. */
  get jobs(): Remote<Jobs> {
    return this.#remote();
  }

  /** Ends the worker now; what is under way rejects with the given fault. */
  end(fault: unknown = new StoreFault('cancelled')): void {
    this.#worker?.terminate();
    this.#worker = undefined;
    this.#jobs = undefined;
    for (const fail of [...this.#pending]) fail(fault);
  }

  #remote(): Remote<Jobs> {
    if (this.#jobs) return this.#jobs;
    const worker = this.#make();
    worker.addEventListener('error', (event) => this.end(new Error(event.message)));
    this.#worker = worker;
    this.#jobs = wrap<Jobs>(worker);
    return this.#jobs;
  }
}
