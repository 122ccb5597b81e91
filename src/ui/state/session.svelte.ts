import type { Health } from '../../store/seal';
import type { WorkspaceInfo } from '../../store/registry';
import type { Workspace } from '../../store/workspace';
import type { Opened, Workspaces } from '../../store/workspaces';
import { isSound } from '../../store/seal';
import type { Router } from './router.svelte';

/** The workspace that is open, one at a time; replaced whole when another is opened. */
export class Session {
  workspace = $state.raw<Workspace>() as Workspace;
  /** What the check at opening found. */
  health = $state.raw<Health>() as Health;
  /** Raised whenever the list of workspaces has changed. */
  changes = $state(0);
  readonly #workspaces: Workspaces;
  readonly #router: Router;

  /** Whether the data is as it was left, so that the screens may be shown. */
  readonly isSound: boolean = $derived(isSound(this.health.code));

  constructor(workspaces: Workspaces, opened: Opened, router: Router) {
    this.#workspaces = workspaces;
    this.#router = router;
    this.workspace = opened.workspace;
    this.health = opened.health;
  }

  /** Opens the workspace that was open last, or makes the first one. */
  static async start(workspaces: Workspaces, router: Router, firstName: string): Promise<Session> {
    const last = await workspaces.lastOpened();
    const opened = await (last ? workspaces.open(last.id) : workspaces.create(firstName));
    return new Session(workspaces, opened, router);
  }

  /** Whether acts can be done in it now. */
  get isWritable(): boolean {
    return this.isSound && this.workspace.status === 'writable';
  }

  list(): Promise<WorkspaceInfo[]> {
    return this.#workspaces.list();
  }

  restorePoints() {
    return this.#workspaces.restorePoints();
  }

  /** Opens another workspace and begins at its overview. */
  async open(id: string): Promise<void> {
    await this.#change(this.#workspaces.open(id));
  }

  async create(name: string): Promise<void> {
    await this.#change(this.#workspaces.create(name));
  }

  async openSample(name: string, fill: (workspace: Workspace) => Promise<void>): Promise<void> {
    await this.#change(this.#workspaces.openSample(name, fill));
  }

  async rename(id: string, name: string): Promise<void> {
    await this.#workspaces.rename(id, name);
    this.changes += 1;
  }

  /** Removes a workspace; when it was the open one, the next of the list opens, or a new one named `fresh`. */
  async remove(id: string, fresh: string): Promise<void> {
    const wasOpen = id === this.workspace.id;
    await this.#workspaces.remove(id);
    if (wasOpen) await this.openLast(fresh);
    this.changes += 1;
  }

  /** Removes every workspace, snapshot and seal on this machine and begins anew. */
  async eraseEverything(fresh: string): Promise<void> {
    await this.#workspaces.eraseEverything();
    await this.#change(this.#workspaces.create(fresh));
  }

  /** After damage: goes on with the rows that are left. */
  async acceptWhatIsLeft(): Promise<void> {
    await this.#change(this.#workspaces.acceptWhatIsLeft(this.workspace.id));
  }

  async openLast(fresh: string): Promise<void> {
    const last = await this.#workspaces.lastOpened();
    await this.#change(last ? this.#workspaces.open(last.id) : this.#workspaces.create(fresh));
  }

  /** Begins at the overview of what is opened, unless the person has gone to another screen meanwhile. */
  async #change(opening: Promise<Opened>): Promise<void> {
    const from = this.#router.current.screen;
    const { workspace, health } = await opening;
    this.workspace = workspace;
    this.health = health;
    this.changes += 1;
    const { screen, id } = this.#router.current;
    const isElsewhere = screen !== undefined && screen !== from && id === undefined;
    this.#router.go(isElsewhere ? screen : 'overview', { query: { p: '', s: '' } });
  }
}
