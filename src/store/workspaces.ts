import Dexie from 'dexie';
import { type RandomBytes, makeId } from '../domain/id';
import { TABLE_NAMES, type TableName } from '../domain/versions/rows';
import { databaseName } from './database';
import { startFreshLog } from './fresh-log';
import type { Identity } from './identity';
import type { Read } from './read';
import { Registry, type WorkspaceInfo } from './registry';
import { type FoundData, type Health, type Seal, isSound, judgeHealth } from './seal';
import { SealKeeper } from './seal-keeper';
import { databasePlace, filesPlace, localPlace } from './seal-places';
import { beginSession } from './session-mark';
import { type SnapshotReason, listSnapshots, removeSnapshots } from './snapshots';
import { StoreFault } from './store-fault';
import type { WorkspaceState } from './state';
import type { BulkHistory } from './bulk-history';
import { Workspace } from './workspace';
import type { WorkspaceStatus } from './workspace-options';

export interface WorkspacesOptions {
  readonly askIdentity?: () => Promise<Identity | undefined>;
  readonly onStatus?: (status: WorkspaceStatus) => void;
  readonly bulk?: BulkHistory;
  /** Writes a snapshot of the workspace; rejects when it could not. Removal is refused without it. */
  readonly snapshot?: (workspace: WorkspaceInfo, reason: SnapshotReason) => Promise<unknown>;
  readonly now?: () => Date;
  readonly random?: RandomBytes;
  readonly storage?: Storage;
}

/** A workspace as opened, with what the check at its opening found. When that is not sound, say so before anything is shown. */
export interface Opened {
  readonly workspace: Workspace;
  readonly health: Health;
}

const randomBytes: RandomBytes = (bytes) => crypto.getRandomValues(bytes);

async function foundIn(read: Read): Promise<FoundData> {
  const counts = {} as Record<TableName, number>;
  for (const table of TABLE_NAMES) counts[table] = await read.count(table);
  return { state: await read.state(), counts, historyCount: await read.historyCount() };
}

/** All workspaces on this machine: each its own database, one open at a time. Made once, in `main.ts`. */
export class Workspaces {
  readonly #options: WorkspacesOptions;
  readonly #registry = new Registry();
  readonly #keeper: SealKeeper;
  #stop: () => void = () => undefined;
  #open: Workspace | undefined;
  #ended: 'clean' | 'unclean' = 'clean';

  constructor(options: WorkspacesOptions = {}) {
    this.#options = options;
    this.#keeper = new SealKeeper([
      localPlace(options.storage),
      filesPlace(),
      databasePlace(this.#registry),
    ]);
  }

  /** Whether the app's last session ended without being closed: a good moment for a snapshot. Known after `sweep`. */
  get isAfterCrash(): boolean {
    return this.#ended === 'unclean';
  }

  /**
   * Every workspace that the registry or any copy of a seal knows, last opened first. One that only a seal knows is listed too: its
   * data is gone, and opening it says so. None at all means a true first start.
   */
  async list(): Promise<WorkspaceInfo[]> {
    const known = await this.#registry.workspaces.toArray().catch(() => []);
    const ids = new Set(known.map((each) => each.id));
    const lost = (await this.#keeper.all()).filter((seal) => !ids.has(seal.id));
    return [
      ...known.filter((each) => each.pending !== true),
      ...lost.map(({ id, name, isSample, at }) => ({
        id,
        name,
        isSample,
        created: at,
        opened: at,
      })),
    ].sort((a, b) => (a.opened < b.opened ? 1 : -1));
  }

  /** The workspace to open at start; undefined at a true first start. */
  async lastOpened(): Promise<WorkspaceInfo | undefined> {
    return (await this.list())[0];
  }

  /** Makes a new, empty workspace and opens it. */
  async create(name: string, isSample = false): Promise<Opened> {
    return this.open((await this.#register(name, isSample)).id);
  }

  /** Opens a workspace, closes the one that was open, and checks it against its seal. `no-workspace` when nothing knows the id. */
  async open(id: string): Promise<Opened> {
    const info = (await this.list()).find((each) => each.id === id);
    if (!info) throw new StoreFault('no-workspace');
    await this.close();
    const { askIdentity, onStatus, bulk, now = () => new Date() } = this.#options;
    let mayKeep = false;
    const keep = (state: WorkspaceState) => {
      if (mayKeep) this.#keeper.keep(this.#sealOf(workspace, state));
    };
    const workspace: Workspace = await Workspace.open({
      id,
      name: info.name,
      isSample: info.isSample,
      onCommitted: keep,
      ...(askIdentity && { askIdentity }),
      ...(onStatus && { onStatus }),
      ...(bulk && { bulk }),
      ...(this.#options.random && { random: this.#options.random }),
      now,
    });
    this.#open = workspace;
    const health = await this.#check(workspace);
    if (health.code !== 'unreadable') {
      await this.#registry.workspaces
        .put({ ...info, opened: now().toISOString() })
        .catch(() => undefined);
    }
    if (isSound(health.code)) {
      mayKeep = true;
      this.#follow(workspace, keep);
    }
    return { workspace, health };
  }

  /** After damage: what is left is taken as it is. Counts and digest are worked out anew, and the seal with them. */
  async acceptWhatIsLeft(id: string): Promise<Opened> {
    const workspace = this.#open?.id === id ? this.#open : (await this.open(id)).workspace;
    await workspace.recount();
    await this.#keeper.forget(id);
    return this.open(id);
  }

  /** The open workspace is closed; its seal is written first. */
  async close(): Promise<void> {
    this.#stop();
    this.#stop = () => undefined;
    await this.#keeper.flush();
    this.#open?.close();
    this.#open = undefined;
  }

  async rename(id: string, name: string): Promise<void> {
    await this.#registry.workspaces.update(id, { name });
    if (this.#open?.id !== id) return;
    this.#open.name = name;
    this.#keeper.keep(this.#sealOf(this.#open, await this.#open.read((read) => read.state())));
  }

  /**
   * Removes a workspace, after a snapshot of it was kept; when that fails, nothing is removed (`snapshot-failed`). The snapshot
   * stays a month as a restore point.
   */
  async remove(id: string): Promise<void> {
    const info = (await this.list()).find((each) => each.id === id);
    if (!info) throw new StoreFault('no-workspace');
    await this.#options.snapshot?.(info, 'before-removal');
    await this.#erase(id);
  }

  /** Opens the sample workspace; the first time, `fill` puts the sample into it. A sample that could not be filled is not kept. */
  async openSample(name: string, fill: (workspace: Workspace) => Promise<void>): Promise<Opened> {
    const known = (await this.list()).find((each) => each.isSample);
    if (known) return this.open(known.id);
    const opened = await this.create(name, true);
    try {
      await fill(opened.workspace);
    } catch (error) {
      await this.#erase(opened.workspace.id);
      throw error;
    }
    return opened;
  }

  /** Everything of every workspace goes, snapshots and seals too: nothing can be brought back. */
  async eraseEverything(): Promise<void> {
    for (const { id } of await this.list()) await this.#erase(id);
    await removeSnapshots();
  }

  /** Snapshots of all workspaces, removed ones too, newest first. */
  restorePoints() {
    return listSnapshots();
  }

  /** Notes a workspace that a restore is about to fill; it is listed only once `admit` has been called. */
  async prepare(name: string, isSample: boolean): Promise<WorkspaceInfo> {
    return this.#register(name, isSample, true);
  }

  /** The restore is complete: the workspace is listed from now on. */
  async admit(id: string): Promise<WorkspaceInfo> {
    const info = await this.#registry.workspaces.get(id);
    if (!info) throw new StoreFault('no-workspace');
    const { pending: _pending, ...admitted } = info;
    await this.#registry.workspaces.put(admitted);
    return admitted;
  }

  /** The restore failed or was given up: nothing of it stays. */
  async discard(id: string): Promise<void> {
    const info = await this.#registry.workspaces.get(id);
    if (info?.pending === true) await this.#erase(id);
  }

  /**
   * At every start, before anything is opened: after a crash makes the ground firm again, and clears away what a restore left that
   * was cut short.
   */
  async sweep(): Promise<void> {
    this.#ended = await beginSession(this.#registry);
    if (this.#ended === 'unclean') await startFreshLog(this.#registry).catch(() => undefined);
    const all = await this.#registry.workspaces.toArray().catch(() => []);
    for (const info of all) if (info.pending === true) await this.#erase(info.id);
  }

  async #register(name: string, isSample: boolean, pending = false): Promise<WorkspaceInfo> {
    const { now = () => new Date(), random = randomBytes } = this.#options;
    const at = now().toISOString();
    const id: string = makeId(random);
    const info = { id, name, isSample, created: at, opened: at, ...(pending && { pending }) };
    await this.#registry.workspaces.add(info);
    return info;
  }

  async #check(workspace: Workspace): Promise<Health> {
    const seals = await this.#keeper.found(workspace.id);
    const found = await workspace.read(foundIn).catch(() => undefined);
    return judgeHealth(found, seals);
  }

  /** Keeps the seal up with every change, of whichever window or worker. */
  #follow(workspace: Workspace, keep: (state: WorkspaceState) => void): void {
    this.#stop = workspace.watch((read) => read.state()).subscribe(keep);
  }

  #sealOf(workspace: Workspace, state: WorkspaceState): Seal {
    const { id, name, isSample } = workspace;
    const at = (this.#options.now?.() ?? new Date()).toISOString();
    return { ...state, id, name, isSample, at };
  }

  async #erase(id: string): Promise<void> {
    if (this.#open?.id === id) await this.close();
    await Dexie.delete(databaseName(id));
    await this.#keeper.forget(id);
    await this.#registry.workspaces.delete(id);
  }
}
