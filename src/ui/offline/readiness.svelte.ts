import type { GroupId, OfflineList } from './groups';
import { dropOthers, isKept, keepGroup, type KeepingPlace } from './keep';
import { answerVotes, isOpposed, type VoteChannel } from './update-vote';

/**
 * What this address allows: `ready-to-keep` (https or localhost), `insecure` (plain http: no service worker, no place for
 * student data), `unsupported` (the browser has none, as in some private windows), `off` (development server).
 */
export type OfflineMode = 'ready-to-keep' | 'insecure' | 'unsupported' | 'off';

/** What came of the wish to update: the new version takes over now, or whose unsaved input forbids it. */
export type UpdateAnswer = 'updating' | 'unsaved-here' | 'unsaved-elsewhere' | 'nothing-new';

/** The browser as readiness needs it; `browserOffline` makes the real one. */
export interface OfflineBrowser {
  readonly mode: OfflineMode;
  readonly place: KeepingPlace;
  readonly channel: VoteChannel | undefined;
  /** Whether the service worker answers for this page. */
  readonly isServed: () => boolean;
  readonly readList: () => Promise<OfflineList>;
  /** Registers the service worker; the answer lets a waiting one take over. */
  readonly register: (on: { waiting: () => void; replaced: () => void }) => () => Promise<void>;
  readonly whenIdle: () => Promise<void>;
  readonly wait: (ms: number) => Promise<void>;
  readonly reload: () => void;
}

export interface GroupState {
  readonly id: GroupId;
  readonly isReady: boolean;
}

/** Pauses (ms) between looks at what is kept; the last one repeats. */
const PAUSES = [500, 1000, 2000, 5000, 15_000, 60_000];

/** How far the program is kept for use without network, and whether a newer version waits. */
export class OfflineReadiness {
  readonly mode: OfflineMode;
  groups = $state.raw<readonly GroupState[]>([]);
  /** A newer version is fetched and waits for `applyUpdate`. */
  updateReady = $state(false);
  /** Another tab let a newer version take over while this one had unsaved input: save, then reload. */
  isReplaced = $state(false);

  readonly total = $derived(this.groups.length);
  readonly ready = $derived(this.groups.filter((group) => group.isReady).length);
  readonly isComplete = $derived(this.total > 0 && this.ready === this.total);

  readonly #browser: OfflineBrowser;
  readonly #hasUnsaved: () => boolean;
  #takeOver: (() => Promise<void>) | undefined;

  /** `hasUnsaved` says whether a person would lose typed input by a reload. */
  constructor(browser: OfflineBrowser, hasUnsaved: () => boolean) {
    this.#browser = browser;
    this.#hasUnsaved = hasUnsaved;
    this.mode = browser.mode;
  }

  /** Registers and begins to keep; call it once, after the first screen stands. Does nothing where nothing can be kept. */
  start(): void {
    if (this.mode !== 'ready-to-keep') return;
    if (this.#browser.channel) answerVotes(this.#browser.channel, this.#hasUnsaved);
    this.#takeOver = this.#browser.register({
      waiting: () => (this.updateReady = true),
      replaced: () => this.#yield(),
    });
    void this.#keep();
  }

  /** Lets the waiting version take over and reloads, unless this or another tab has unsaved input. */
  async applyUpdate(): Promise<UpdateAnswer> {
    const takeOver = this.#takeOver;
    if (this.isReplaced && !this.#hasUnsaved()) {
      this.#browser.reload();
      return 'updating';
    }
    if (!this.updateReady || takeOver === undefined) return 'nothing-new';
    if (this.#hasUnsaved()) return 'unsaved-here';
    if (this.#browser.channel && (await isOpposed(this.#browser.channel)))
      return 'unsaved-elsewhere';
    await takeOver();
    return 'updating';
  }

  #yield(): void {
    if (this.#hasUnsaved()) this.isReplaced = true;
    else this.#browser.reload();
  }

  async #keep(): Promise<void> {
    const { wait, whenIdle } = this.#browser;
    await whenIdle();
    for (let looks = 0; !(await this.#keepOnce()); looks += 1)
      await wait(PAUSES[Math.min(looks, PAUSES.length - 1)] ?? 60_000);
  }

  /** One round: looks, fetches what is missing, looks again; whether nothing is left to do. */
  async #keepOnce(): Promise<boolean> {
    const { place, readList } = this.#browser;
    if (this.isReplaced) return true;
    try {
      const list = await readList();
      await this.#look(list);
      for (const group of list.groups)
        if (!group.isPrecached && !(await isKept(group, place))) {
          await keepGroup(group, place);
          await this.#look(list);
        }
      if (this.isComplete && !this.updateReady) await dropOthers(list, place);
    } catch {
      // Offline or out of space: what is kept stays, the next round tries again.
    }
    return this.isComplete;
  }

  async #look(list: OfflineList): Promise<void> {
    const { isServed, place } = this.#browser;
    const states: GroupState[] = [];
    for (const group of list.groups)
      states.push({ id: group.id, isReady: isServed() && (await isKept(group, place)) });
    this.groups = states;
  }
}
