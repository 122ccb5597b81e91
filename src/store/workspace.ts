import Dexie, { liveQuery } from 'dexie';
import type { RandomBytes } from '../domain/id';
import { MIGRATIONS } from '../domain/versions/migrations';
import type { HistoryEntry } from '../domain/versions/rows';
import { isBulk } from './bulk-history';
import { ALL_STORES, databaseName, SCHEMAS, WorkspaceDatabase } from './database';
import { Change } from './change';
import { closeBranches, settleAll } from './history';
import { IDENTITY_KEY, type Identity, UNDECLARED, identityIn } from './identity';
import { LAST_BACKUP_KEY, type LastBackup, lastBackupIn } from './last-backup';
import { Read } from './read';
import type { Scope } from './scope';
import { recountState } from './recount';
import { putState, stateOf } from './state';
import { StoreFault, asFault } from './store-fault';
import type { WorkspaceOptions, WorkspaceStatus } from './workspace-options';

/** What a person does, as data plus one function: `kind` and `params` fill the sentence of the history; params hold no person's name. */
export interface Action<R = void> {
  readonly kind: string;
  readonly params: Readonly<Record<string, string | number>>;
  run(scope: Scope): Promise<R>;
}

/** A query that answers again whenever rows it read have changed, in whichever window. */
export interface Watch<R> {
  subscribe(next: (result: R) => void, error?: (error: unknown) => void): () => void;
}

const randomBytes: RandomBytes = (bytes) => crypto.getRandomValues(bytes);

/** One open workspace: the only seam through which its rows change. */
export class Workspace {
  readonly id: string;
  readonly isSample: boolean;
  readonly #db: WorkspaceDatabase;
  readonly #read: Read;
  readonly #options: WorkspaceOptions;
  readonly #listeners = new Set<(status: WorkspaceStatus) => void>();
  #name: string;
  #status: WorkspaceStatus = 'writable';
  #asking: Promise<Identity> | undefined;

  private constructor(db: WorkspaceDatabase, options: WorkspaceOptions) {
    this.id = options.id;
    this.#name = options.name;
    this.isSample = options.isSample ?? false;
    this.#db = db;
    this.#read = new Read(db);
    this.#options = options;
    if (options.onStatus) this.#listeners.add(options.onStatus);
    db.on('versionchange', ({ newVersion }) => {
      this.#letGo(newVersion === null ? 'removed' : 'stale-code');
      return false;
    });
    db.on('blocked', () => this.#say('blocked'));
    db.on(
      'ready',
      () => {
        if (db.isNewerThanCode) this.#letGo('stale-code');
        else if (this.#status === 'blocked') this.#say('writable');
      },
      true,
    );
  }

  /**
   * Opens (or makes) the workspace's database. Waits as long as another window blocks an upgrade, saying so through `onStatus`.
   * A database of a later version opens with status `stale-code`, one that the browser cannot open with `unreadable`: nothing in
   * it can be read or written then.
   */
  static async open(options: WorkspaceOptions): Promise<Workspace> {
    const db = new WorkspaceDatabase(
      databaseName(options.id),
      options.schemas ?? SCHEMAS,
      options.migrations ?? MIGRATIONS,
    );
    const workspace = new Workspace(db, options);
    try {
      await db.open();
    } catch {
      db.close();
      if (workspace.#status !== 'stale-code') workspace.#say('unreadable');
    }
    return workspace;
  }

  get name(): string {
    return this.#name;
  }

  /** The registry says that the name has changed. */
  set name(name: string) {
    this.#name = name;
  }

  get status(): WorkspaceStatus {
    return this.#status;
  }

  /** Calls the listener at each change of status; gives back how to stop. */
  onStatus(listener: (status: WorkspaceStatus) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Who acts here, or undefined when nobody has said so yet. */
  async identity(): Promise<Identity | undefined> {
    return identityIn(await this.#read.note(IDENTITY_KEY));
  }

  /** Remembers who acts here on this machine. It is no act: no history, no undo, not in backups. */
  async declareIdentity(identity: Identity): Promise<void> {
    await this.note(IDENTITY_KEY, { name: identity.name, role: identity.role });
  }

  /** Keeps a note of this machine's own (last backup, last shown tip) outside data and history. */
  async note(key: string, value: unknown): Promise<void> {
    this.#mustWrite();
    await this.#db.meta.put({ key, value });
  }

  /** As whom an act is done now: as declared; asks when nobody has said so. A refusal to say rejects with `identity-refused`. */
  async actor(): Promise<Identity> {
    const known = this.#options.by ?? (await this.identity());
    if (known) return known;
    const { askIdentity } = this.#options;
    if (!askIdentity) return UNDECLARED;
    this.#asking ??= askIdentity()
      .then(async (said) => {
        if (said === undefined) throw new StoreFault('identity-refused');
        await this.declareIdentity(said);
        return said;
      })
      .finally(() => {
        this.#asking = undefined;
      });
    return this.#asking;
  }

  /**
   * Does an action: one strict transaction with its rows, its history entry, the other side of each row, and the new revision. It
   * resolves when the disk has it all; when it rejects, nothing was written. An action that changes nothing leaves no entry.
   * @example await workspace.act(setAlignment(link))
   */
  async act<R>(action: Action<R>, onRows?: (rows: number) => void): Promise<R> {
    this.#mustWrite();
    const by = await this.actor();
    return this.#change(by, onRows, async (change) => {
      const scope = change.scope();
      const result = await action.run(scope);
      scope.end();
      if (!scope.isTouched) return result;
      await closeBranches(this.#db, change.digest, change.state.revision);
      const { kind, params } = action;
      await change.log(scope, { kind, params, state: 'done' });
      return result;
    });
  }

  /** Takes back the newest action that stands, whoever did it and whenever; undefined when there is none. */
  async undo(): Promise<HistoryEntry | undefined> {
    return this.#turn('undo');
  }

  /** Does the last undone action again; undefined when there is none, or something else was done since. */
  async redo(): Promise<HistoryEntry | undefined> {
    return this.#turn('redo');
  }

  /** Takes back that action and all done after it, newest first, all or none; says how many were taken back. */
  async undoBackTo(seq: number): Promise<number> {
    this.#mustWrite();
    const by = await this.actor();
    const { bulk } = this.#options;
    if (bulk && isBulk(await this.#read.standingSince(seq))) {
      return bulk.undoBackTo(this.id, seq, by);
    }
    return this.#change(by, this.#options.onRows, async (change) => {
      const standing = await this.#read.standingSince(seq);
      for (const entry of standing) await change.turn('undo', entry);
      return standing.length;
    });
  }

  /** A backup of that revision was handed to the person, after it had been read back. */
  async noteBackup(backup: LastBackup): Promise<void> {
    await this.note(LAST_BACKUP_KEY, { ...backup });
  }

  /** The last backup that was handed over, or undefined. */
  async lastBackup(): Promise<LastBackup | undefined> {
    return lastBackupIn(await this.#read.note(LAST_BACKUP_KEY));
  }

  /** A query over live rows. */
  watch<R>(query: (read: Read) => Promise<R>): Watch<R> {
    return {
      subscribe: (next, error) => {
        const subscription = liveQuery(async () => query(this.#read)).subscribe(next, (reason) =>
          error?.(asFault(reason)),
        );
        return () => subscription.unsubscribe();
      },
    };
  }

  /** One consistent look at the rows. */
  async read<R>(query: (read: Read) => Promise<R>): Promise<R> {
    try {
      // An async function, for Dexie follows native awaits only inside one.
      return await this.#db.transaction('r', [...ALL_STORES], async () => query(this.#read));
    } catch (error) {
      throw asFault(error);
    }
  }

  /**
   * Works counts and digest out anew and takes them as true: only after damage, when a person goes on with what is left. What was
   * done before can no longer be undone.
   */
  async recount(): Promise<void> {
    this.#mustWrite();
    try {
      await this.#db.transaction('rw', [...ALL_STORES], async () => {
        await settleAll(this.#db);
        await putState(this.#db, await recountState(this.#read));
      });
    } catch (error) {
      throw asFault(error);
    }
  }

  close(): void {
    this.#db.close();
    if (this.#status === 'writable' || this.#status === 'blocked') this.#say('closed');
  }

  async #turn(kind: 'undo' | 'redo'): Promise<HistoryEntry | undefined> {
    this.#mustWrite();
    const next = () => (kind === 'undo' ? this.#read.nextUndo() : this.#read.nextRedo());
    const entry = await next();
    if (entry === undefined) return undefined;
    const by = await this.actor();
    const { bulk } = this.#options;
    if (bulk && isBulk([entry])) return bulk[kind](this.id, by);
    return this.#change(by, this.#options.onRows, async (change) => {
      const now = await next();
      return now === undefined ? undefined : change.turn(kind, now);
    });
  }

  /** The one transaction in which anything changes; copies of the state go outside once it is on disk. */
  async #change<R>(
    by: Identity,
    onRows: ((rows: number) => void) | undefined,
    work: (change: Change) => Promise<R>,
  ): Promise<R> {
    const db = this.#db;
    const { now = () => new Date(), random = randomBytes } = this.#options;
    if ((Dexie.currentTransaction as unknown) !== null) throw new StoreFault('nested-act');
    try {
      const done = await db.transaction('rw', [...ALL_STORES], async () => {
        const before = await stateOf(db);
        const change = new Change(db, before, { by, at: now().toISOString(), random, onRows });
        const result = await work(change);
        if (change.state.revision !== before.revision) await putState(db, change.state);
        return { result, state: change.state, moved: change.state.revision !== before.revision };
      });
      if (done.moved) this.#options.onCommitted?.(done.state);
      return done.result;
    } catch (error) {
      throw asFault(error);
    }
  }

  #mustWrite(): void {
    if (this.#status === 'stale-code') throw new StoreFault('stale-code');
    if (this.#status !== 'writable' && this.#status !== 'blocked') throw new StoreFault('closed');
  }

  /** A newer shape comes: let the connection go so that the other window's upgrade is not held up, and never open it again. */
  #letGo(status: 'stale-code' | 'removed'): void {
    this.#db.close();
    this.#say(status);
  }

  #say(status: WorkspaceStatus): void {
    if (this.#status === status) return;
    this.#status = status;
    for (const listener of this.#listeners) listener(status);
  }
}
