import { transfer } from 'comlink';
import type { Problem } from '../domain/problem';
import type { HistoryEntry, WorkspaceContent } from '../domain/versions/rows';
import { TABLE_NAMES } from '../domain/versions/rows';
import type { Backup } from '../formats/backup/backup';
import { readBackup } from '../formats/backup/read-backup';
import { writeBackup } from '../formats/backup/write-backup';
import { type Documents, importDocuments } from '../store/actions/import-documents';
import { withBulkLock } from '../store/bulk-lock';
import { WorkspaceDatabase, databaseName } from '../store/database';
import { recountState } from '../store/recount';
import { type Snapshot, type SnapshotReason, keepSnapshot } from '../store/snapshots';
import { StoreFault } from '../store/store-fault';
import { fillWorkspace, wholeContentOf } from '../store/whole-content';
import { inWorkspace, type JobTarget } from './in-workspace';
import { type JobProgress, type Reply, replyOf } from './job-reply';

export type OnJobProgress = (progress: JobProgress) => void;

/** What a backup says of itself once it has been found whole. */
export interface BackupSummary {
  readonly workspace: string;
  readonly sample: boolean;
  readonly created: string;
  readonly revision: number;
  readonly rows: number;
}

export interface WrittenBackup {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly revision: number;
}

function rowsIn(content: WorkspaceContent): number {
  const { tables, history, payloads, tombstones } = content;
  const local = history.length + payloads.length + tombstones.length;
  return TABLE_NAMES.reduce((sum, table) => sum + tables[table].length, local);
}

/** Counts rows up to a total and tells. */
function counter(phase: JobProgress['phase'], total: number, tell: OnJobProgress) {
  let done = 0;
  tell({ phase, done, total });
  return (rows: number) => {
    done += rows;
    tell({ phase, done: total === 0 ? done : Math.min(done, total), total });
  };
}

async function contentOf(id: string): Promise<WorkspaceContent> {
  const db = new WorkspaceDatabase(databaseName(id));
  try {
    await db.open();
    if (db.isNewerThanCode) throw new StoreFault('stale-code');
    return await wholeContentOf(db);
  } finally {
    db.close();
  }
}

/** Writes a backup and reads it back: only bytes that were found whole are given out. */
async function checkedBackup(
  target: JobTarget,
  app: string,
  created: string,
  tell: OnJobProgress,
): Promise<WrittenBackup> {
  tell({ phase: 'read', done: 0, total: 0 });
  const content = await contentOf(target.id);
  const { name: workspace, isSample: sample } = target;
  const bytes = writeBackup({ app, created, workspace, sample, content }, (done, total) =>
    tell({ phase: 'write', done, total }),
  );
  const read = readBackup(bytes, {
    onProgress: (done, total) => tell({ phase: 'check', done, total }),
  });
  if (read.value === undefined) {
    const codes = read.problems.map((each) => `${each.code} ${JSON.stringify(each.params)}`);
    throw new Error(`the backup does not read back: ${codes.join(', ')}`);
  }
  return { bytes, revision: content.revision };
}

/** The heavy work of the store, for a worker: the same functions as on the page, off the page. */
export class StoreJobs {
  #backup: Backup | undefined;

  /** Takes documents in as one action. */
  importDocuments(
    target: JobTarget,
    documents: Documents,
    tell: OnJobProgress,
  ): Promise<Reply<void>> {
    const { standards, programmes } = documents;
    const total =
      standards.reduce((sum, each) => sum + each.items.length + 1, 0) +
      programmes.reduce((sum, each) => sum + each.courses.length + 1, 0);
    const onRows = counter('store', total, tell);
    return replyOf(() =>
      withBulkLock(target.id, () =>
        inWorkspace(target, (workspace) => workspace.act(importDocuments(documents), onRows)),
      ),
    );
  }

  /** Undoes or redoes one step. */
  turn(
    target: JobTarget,
    kind: 'undo' | 'redo',
    tell: OnJobProgress,
  ): Promise<Reply<HistoryEntry | undefined>> {
    return replyOf(() =>
      withBulkLock(target.id, () =>
        inWorkspace(target, (workspace) => workspace[kind](), counter('store', 0, tell)),
      ),
    );
  }

  /** Undoes all back to that step. */
  undoBackTo(target: JobTarget, seq: number, tell: OnJobProgress): Promise<Reply<number>> {
    return replyOf(() =>
      withBulkLock(target.id, () =>
        inWorkspace(target, (workspace) => workspace.undoBackTo(seq), counter('store', 0, tell)),
      ),
    );
  }

  /** The workspace as a backup file, read back before it is given out. */
  writeBackup(
    target: JobTarget,
    app: string,
    created: string,
    tell: OnJobProgress,
  ): Promise<Reply<WrittenBackup>> {
    return replyOf(() => checkedBackup(target, app, created, tell)).then((reply) =>
      reply.ok ? transfer(reply, [reply.value.bytes.buffer]) : reply,
    );
  }

  /** Keeps the workspace as a snapshot on this machine. */
  snapshot(
    target: JobTarget,
    app: string,
    at: string,
    reason: SnapshotReason,
    tell: OnJobProgress,
  ): Promise<Reply<Snapshot>> {
    return replyOf(async () => {
      const { bytes, revision } = await checkedBackup(target, app, at, tell);
      return keepSnapshot(target.id, bytes, { revision, at, reason });
    });
  }

  /** Checks a backup wholly and holds it for `restore`; gives what it says of itself, or why it is refused. */
  checkBackup(
    bytes: Uint8Array,
    tell: OnJobProgress,
  ): Promise<Reply<{ summary: BackupSummary | undefined; problems: readonly Problem[] }>> {
    return replyOf(() => {
      const { value, problems } = readBackup(bytes, {
        onProgress: (done, total) => tell({ phase: 'check', done, total }),
      });
      this.#backup = value;
      const summary = value && {
        workspace: value.workspace,
        sample: value.sample,
        created: value.created,
        revision: value.content.revision,
        rows: rowsIn(value.content),
      };
      return Promise.resolve({ summary, problems });
    });
  }

  /** Fills the new workspace of that id with the backup that was checked: all of it in one transaction. */
  restore(id: string, tell: OnJobProgress): Promise<Reply<void>> {
    return replyOf(async () => {
      const backup = this.#backup;
      if (backup === undefined) throw new RangeError('no backup was checked');
      const db = new WorkspaceDatabase(databaseName(id));
      try {
        await db.open();
        await fillWorkspace(db, backup.content, counter('store', rowsIn(backup.content), tell));
      } finally {
        db.close();
      }
    });
  }

  /** Whether every row and entry still has the digest that was written with it. */
  isWhole(target: JobTarget, tell: OnJobProgress): Promise<Reply<boolean>> {
    tell({ phase: 'check', done: 0, total: 0 });
    return replyOf(() =>
      inWorkspace(target, (workspace) =>
        workspace.read(async (read) => {
          const [now, noted] = [await recountState(read), await read.state()];
          return now.digest === noted.digest && now.revision === noted.revision;
        }),
      ),
    );
  }
}
