import { isSnapshotDue, type Snapshot } from '../../store/snapshots';
import type { Workspace } from '../../store/workspace';

/** What the keeper needs of the app; given, so that it can be tried without a browser. */
export interface SnapshotMeans {
  /** The open workspace when it is whole and writable and nothing large runs in it; undefined otherwise. */
  readonly workspace: () => Workspace | undefined;
  /** Snapshots of that workspace, newest first. */
  readonly list: (workspaceId: string) => Promise<readonly Snapshot[]>;
  readonly take: (workspace: Workspace) => Promise<unknown>;
  readonly now: () => Date;
  /** Runs the work unless another window is at it. */
  readonly alone: (work: () => Promise<void>) => Promise<void>;
}

/** How often it looks, and how long after the start it does so first, when nobody waits for the screen any more. */
const EVERY = 60_000;
const FIRST = 15_000;

/** Keeps restore points by itself: 50 changes, or any and a day, after the newest. */
export class SnapshotKeeper {
  readonly #means: SnapshotMeans;
  #isBusy = false;

  constructor(means: SnapshotMeans) {
    this.#means = means;
  }

  /** Takes a snapshot if one is due; a browser that cannot keep it is asked again at the next look. */
  async look(isAfterCrash = false): Promise<void> {
    const { workspace: open, list, take, now, alone } = this.#means;
    const workspace = open();
    if (workspace === undefined || this.#isBusy) return;
    this.#isBusy = true;
    try {
      await alone(async () => {
        const [newest] = await list(workspace.id);
        const { revision } = await workspace.read((read) => read.state());
        if (isSnapshotDue(newest, revision, now(), isAfterCrash)) await take(workspace);
      });
    } catch {
      // No room, or the workspace was closed meanwhile: nothing was promised.
    } finally {
      this.#isBusy = false;
    }
  }

  /** Looks from time to time, at once after a session that was not closed; gives the function that stops it. */
  start(isAfterCrash = false): () => void {
    const first = setTimeout(() => void this.look(isAfterCrash), isAfterCrash ? 0 : FIRST);
    const timer = setInterval(() => void this.look(), EVERY);
    return () => {
      clearTimeout(first);
      clearInterval(timer);
    };
  }
}
