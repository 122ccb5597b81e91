import type { ClaimSearch } from '../../../credits/office/find-claims';
import type { ClaimState } from '../../../domain/achievement';
import { StoreFault } from '../../../store/store-fault';
import { ClaimsClient } from '../../../workers/claims-client';
import type { OfficeCounts } from '../../../workers/claims-jobs';
import type { JobProgress } from '../../../workers/job-reply';
import type { Services } from '../../services';
import { download } from '../../state/download';
import { Live } from '../../state/live.svelte';
import { credits as en } from '../../../i18n/en/credits';
import { credits as zh } from '../../../i18n/zh-CN/credits';
import { today } from '../coverage/current-report';
import { instantText } from './instant-text';
import { safeName } from '../../state/save-report';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** The office's claims beside the page: counted, found in windows, settled in bulk. Make it during setup. */
export class Office {
  readonly client = new ClaimsClient();
  readonly #services: Services;
  counts = $state.raw<OfficeCounts>();
  /** Raised whenever the worker has read the rows anew: windows are then asked for again. */
  loads = $state(0);
  /** How far a bulk act has come; undefined while there is none. */
  progress = $state.raw<JobProgress>();
  #cancel: () => void = () => undefined;
  #isLoading = false;
  #isStale = false;

  constructor(services: Services) {
    this.#services = services;
    const state = new Live(() => services.session.workspace.watch((read) => read.state()));
    $effect(() => {
      if (state.value !== undefined) void this.#load();
    });
    $effect(() => () => this.client.end());
  }

  /** Reads anew; changes that come while it reads are read after it. */
  async #load(): Promise<void> {
    this.#isStale = true;
    if (this.#isLoading) return;
    this.#isLoading = true;
    try {
      while (this.#isStale) {
        this.#isStale = false;
        this.counts = await this.client.load(
          this.#services.session.workspace,
          today(this.#services),
        );
        this.loads += 1;
      }
    } catch (error) {
      // The screen was left.
      if (!(error instanceof StoreFault && error.code === 'cancelled')) throw error;
    } finally {
      this.#isLoading = false;
    }
  }

  /** Settles those claims as one act, with progress; says what was done and what could not be. */
  async settle(ids: readonly string[], state: ClaimState, reason: string): Promise<void> {
    const { acts, session, toasts, prefs, now } = this.#services;
    const t = prefs.pick({ 'zh-CN': zh, en });
    const order = { ids, state, reason, at: instantText(now()) };
    const done = await acts.guard(async () => {
      const job = await this.client.settle(session.workspace, order, today(this.#services), {
        onProgress: (progress) => {
          this.progress = progress;
        },
      });
      this.#cancel = () => job.cancel();
      return job.result;
    });
    this.progress = undefined;
    if (done === undefined) return;
    const { stored, left } = done.result;
    if (left > 0) toasts.say(t.batch.left(left));
    if (stored > 0) acts.tell('settle-claims', { count: stored, state });
  }

  cancel(): void {
    this.#cancel();
  }

  /** Hands the recognition list of the found claims to the browser. */
  async save(search: ClaimSearch): Promise<void> {
    const { prefs, toasts } = this.#services;
    const t = prefs.pick({ 'zh-CN': zh, en });
    const book = await this.client.book(search, prefs.locale, today(this.#services));
    const name = `${safeName(book.name)}.xlsx`;
    download(name, book.bytes, XLSX);
    toasts.say(t.batch.saved(name));
  }
}
