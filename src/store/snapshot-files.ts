import Dexie, { type Table } from 'dexie';
import { fileNames, privateFolder, readPrivateFile, writePrivateFile } from './private-files';

/** Where snapshots lie, by workspace and file name. */
export interface SnapshotFiles {
  /** Workspace id and file name of each. */
  list(): Promise<(readonly [workspaceId: string, file: string])[]>;
  read(workspaceId: string, file: string): Promise<Uint8Array<ArrayBuffer> | undefined>;
  /** Rejects when it cannot be kept. */
  write(workspaceId: string, file: string, bytes: Uint8Array<ArrayBuffer>): Promise<void>;
  remove(workspaceId: string, file: string): Promise<void>;
}

const ROOT = ['duijie', 'snapshots'];

/** Snapshots in the origin's private files, apart from the databases. */
function inPrivateFiles(): SnapshotFiles {
  return {
    async list() {
      const root = await privateFolder(ROOT, false);
      const found: [string, string][] = [];
      if (!root) return found;
      for await (const [id, handle] of root.entries()) {
        if (handle.kind !== 'directory') continue;
        const folder = await privateFolder([...ROOT, id], false);
        for (const file of await fileNames(folder)) found.push([id, file]);
      }
      return found;
    },
    async read(id, file) {
      return readPrivateFile(await privateFolder([...ROOT, id], false), file);
    },
    async write(id, file, bytes) {
      const folder = await privateFolder([...ROOT, id], true);
      if (!folder || !(await writePrivateFile(folder, file, bytes))) throw new Error('no place');
    },
    async remove(id, file) {
      const folder = await privateFolder([...ROOT, id], false);
      await folder?.removeEntry(file).catch(() => undefined);
    },
  };
}

interface KeptFile {
  readonly id: string;
  readonly file: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** Snapshots in a database of their own, where the browser gives no private files (plain http, older browsers). */
class SnapshotDatabase extends Dexie implements SnapshotFiles {
  declare readonly files: Table<KeptFile, [string, string]>;

  constructor() {
    super('duijie-snapshots', { chromeTransactionDurability: 'strict', cache: 'disabled' });
    this.version(1).stores({ files: '[id+file]' });
  }

  list() {
    return this.files.toCollection().primaryKeys();
  }

  async read(id: string, file: string) {
    return (await this.files.get([id, file]))?.bytes;
  }

  async write(id: string, file: string, bytes: Uint8Array<ArrayBuffer>) {
    await this.files.put({ id, file, bytes });
  }

  async remove(id: string, file: string) {
    await this.files.delete([id, file]);
  }
}

let database: SnapshotDatabase | undefined;

/** The place for snapshots that this browser has. */
export async function snapshotFiles(): Promise<SnapshotFiles> {
  if (await privateFolder(ROOT, true)) return inPrivateFiles();
  database ??= new SnapshotDatabase();
  return database;
}
