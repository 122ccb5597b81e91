import { actionSentence } from '../../i18n/action-sentence';
import { faultSentence } from '../../i18n/fault-sentence';
import { shell as en } from '../../i18n/en/shell';
import { shell as zh } from '../../i18n/zh-CN/shell';
import { StoreFault } from '../../store/store-fault';
import type { Action } from '../../store/workspace';
import type { JobProgress } from '../../workers/job-reply';
import type { Preferences } from './preferences.svelte';
import type { Session } from './session.svelte';
import type { Toasts } from './toasts.svelte';

/** The one way in which a screen changes anything: does the action, says so, and offers to take it back. */
export class Acts {
  readonly #session: Session;
  readonly #toasts: Toasts;
  readonly #prefs: Preferences;
  /** What is being taken back or done again right now, while it lasts. */
  turning = $state.raw<'undo' | 'redo' | undefined>(undefined);
  /** How far a large one has come; undefined while nothing is known. */
  progress = $state.raw<JobProgress | undefined>(undefined);
  #lastToast = 0;

  constructor(session: Session, toasts: Toasts, prefs: Preferences) {
    this.#session = session;
    this.#toasts = toasts;
    this.#prefs = prefs;
  }

  /**
   * Does the action in the open workspace. Gives `{ result }` when it is on the disk; undefined when the store refused,
   * which has then been said in a toast. Bugs are thrown.
   * @param options.quiet no toast (typing in a grid); undo stays in the history and under Ctrl+Z.
   * @example await acts.perform(setAlignment(link))
   */
  async perform<R>(
    action: Action<R>,
    options: { readonly quiet?: boolean } = {},
  ): Promise<{ readonly result: R } | undefined> {
    const done = await this.guard(() => this.#session.workspace.act(action));
    if (done && options.quiet !== true)
      this.#say(actionSentence(this.#prefs.locale, action.kind, action.params), true);
    return done;
  }

  /** Says that something was done elsewhere (a worker) and offers to take it back. */
  tell(kind: string, params: Action['params']): void {
    this.#say(actionSentence(this.#prefs.locale, kind, params), true);
  }

  async undo(): Promise<void> {
    const t = this.#prefs.pick({ 'zh-CN': zh, en }).toast;
    const done = await this.#turn('undo', () => this.#session.workspace.undo());
    if (!done) return;
    const entry = done.result;
    this.#say(
      entry
        ? t.undone(actionSentence(this.#prefs.locale, entry.kind, entry.params))
        : t.nothingToUndo,
      false,
    );
  }

  async redo(): Promise<void> {
    const t = this.#prefs.pick({ 'zh-CN': zh, en }).toast;
    const done = await this.#turn('redo', () => this.#session.workspace.redo());
    if (!done) return;
    const entry = done.result;
    if (entry)
      this.#say(t.redone(actionSentence(this.#prefs.locale, entry.kind, entry.params)), true);
    else this.#say(t.nothingToRedo, false);
  }

  /** Takes back that act of the history and all done after it. */
  async undoBackTo(seq: number): Promise<void> {
    const done = await this.#turn('undo', () => this.#session.workspace.undoBackTo(seq));
    const t = this.#prefs.pick({ 'zh-CN': zh, en }).toast;
    if (done) this.#say(t.undoneSteps(done.result), false);
  }

  /** Hears how a large undo or redo comes on, from the worker that does it. */
  hear(progress: JobProgress | undefined): void {
    this.progress = progress;
  }

  async #turn<R>(kind: 'undo' | 'redo', work: () => Promise<R>) {
    this.turning = kind;
    try {
      return await this.guard(work);
    } finally {
      this.turning = undefined;
    }
  }

  #say(text: string, undoable: boolean): void {
    // Only the newest act may offer “undo”: an older toast's button would take back the wrong one.
    this.#toasts.dismiss(this.#lastToast);
    this.#lastToast = this.#toasts.say(
      text,
      undoable ? { undo: () => void this.undo() } : undefined,
    );
  }

  /** Does work of the store; a refusal is said in a toast and gives undefined. Bugs are thrown. */
  async guard<R>(work: () => Promise<R>): Promise<{ readonly result: R } | undefined> {
    try {
      return { result: await work() };
    } catch (error) {
      if (!(error instanceof StoreFault)) throw error;
      if (error.code !== 'identity-refused')
        this.#toasts.say(faultSentence(this.#prefs.locale, error.code), { tone: 'bad' });
      return undefined;
    }
  }
}
