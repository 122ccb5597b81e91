import Dexie, { type Table } from 'dexie';
import type { Seal } from './seal';

/** A workspace as the list of workspaces knows it. */
export interface WorkspaceInfo {
  readonly id: string;
  readonly name: string;
  /** ISO instants. */
  readonly created: string;
  readonly opened: string;
  readonly isSample: boolean;
  /** A restore is filling it: until it is done, it is not shown, and after a crash it is cleared away. */
  readonly pending?: true;
}

/** The database beside the workspaces: which there are, and a second copy of each one's seal. */
export class Registry extends Dexie {
  declare readonly workspaces: Table<WorkspaceInfo, string>;
  declare readonly seals: Table<Seal, string>;
  /** This machine's own notes about the app. */
  declare readonly notes: Table<{ key: string; value: unknown }, string>;
  /** Empty but for a moment at some starts (`fresh-log.ts`). */
  declare readonly scratch: Table<{ id: number; bytes: Uint8Array<ArrayBuffer> }, number>;

  constructor(name = 'duijie-registry') {
    super(name, { chromeTransactionDurability: 'strict', cache: 'disabled' });
    this.version(1).stores({ workspaces: 'id', seals: 'id', notes: 'key', scratch: 'id' });
    this.on('versionchange', () => {
      this.close({ disableAutoOpen: false });
      return false;
    });
  }
}
