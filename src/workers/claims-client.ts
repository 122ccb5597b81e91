import type { ClaimSearch } from '../credits/office/find-claims';
import type { Locale } from '../i18n/locale';
import type { Identity } from '../store/identity';
import type { Workspace } from '../store/workspace';
import type {
  AchievementPage,
  ClaimPage,
  ClaimsJobs,
  OfficeCounts,
  SettleOrder,
} from './claims-jobs';
import { targetOf } from './store-client';
import { type Job, type JobOptions, WorkerHost } from './worker-host';

const NOBODY: Identity = { name: '', role: '' };

function newWorker(): Worker {
  return new Worker(new URL('./claims.worker.ts', import.meta.url), { type: 'module' });
}

/**
 * The office's claims in a worker of their own: the page asks for windows of them. Acts run in a second worker, so that cancelling one does not lose the list.
 * @example await office.load(workspace, '2026-11-23'); (await office.find(search, 0, 100)).lines
 */
export class ClaimsClient {
  readonly #list = new WorkerHost<ClaimsJobs>(newWorker);
  readonly #acts = new WorkerHost<ClaimsJobs>(newWorker);

  /** Reads the rows as they are; find and ids then speak of them. */
  load({ id, name, isSample }: Workspace, on: string): Promise<OfficeCounts> {
    const target = { id, name, isSample, by: NOBODY };
    return this.#list.start((jobs, tell) => jobs.load(target, on, tell), { limit: 120_000 }).result;
  }

  find(search: ClaimSearch, offset: number, limit: number): Promise<ClaimPage> {
    return this.#list.jobs.find(search, offset, limit);
  }

  ids(search: ClaimSearch): Promise<readonly string[]> {
    return this.#list.jobs.ids(search);
  }

  achievements(text: string, offset: number, limit: number): Promise<AchievementPage> {
    return this.#list.jobs.achievements(text, offset, limit);
  }

  book(search: ClaimSearch, locale: Locale, on: string) {
    return this.#list.jobs.book(search, locale, on);
  }

  /** One act on many claims; cancelling it leaves nothing of it. Asks who acts when nobody has said so. */
  async settle(
    workspace: Workspace,
    order: SettleOrder,
    on: string,
    options: JobOptions = {},
  ): Promise<Job<{ readonly stored: number; readonly left: number }>> {
    const target = await targetOf(workspace);
    const job = this.#acts.start((jobs, tell) => jobs.settle(target, order, on, tell), {
      limit: 120_000,
      ...options,
    });
    return { cancel: () => job.cancel(), result: job.result.finally(() => this.#acts.end()) };
  }

  /** Ends both workers; whatever is under way rejects. */
  end(): void {
    this.#list.end();
    this.#acts.end();
  }
}
