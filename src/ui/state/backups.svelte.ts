import type { Problem } from '../../domain/problem';
import { readSnapshot, type Snapshot } from '../../store/snapshots';
import { StoreFault } from '../../store/store-fault';
import type { Workspaces } from '../../store/workspaces';
import type { Job } from '../../workers/worker-host';
import type { JobProgress } from '../../workers/job-reply';
import type { OpenedBackup, StoreClient } from '../../workers/store-client';
import { download } from './download';
import type { Session } from './session.svelte';

/** A backup on its way out or in. */
export interface BackupWork {
  readonly kind: 'saving' | 'opening';
  readonly name: string;
  readonly progress: JobProgress | undefined;
}

/**
 * The name of a backup file: safe on Windows, with the day and the minute.
 * @example backupFileName('我的/工作区', '2026-11-23T08:05:00.000Z') // '我的_工作区_2026-11-23_0805.duijie'
 */
function backupFileName(workspace: string, at: string): string {
  const safe = workspace.replace(/[\\/:*?"<>|\s]+/g, '_').slice(0, 60);
  return `${safe === '' ? 'duijie' : safe}_${at.slice(0, 10)}_${at.slice(11, 16).replace(':', '')}.duijie`;
}

/** Saving the open workspace as a file, and opening such a file as a new workspace. One at a time. */
export class Backups {
  work = $state.raw<BackupWork | undefined>(undefined);
  /** Why the last file was refused, or which files of evidence are torn in the one that was opened. */
  problems = $state.raw<readonly Problem[]>([]);
  readonly #client: StoreClient;
  readonly #workspaces: Workspaces;
  readonly #session: Session;
  readonly #now: () => string;
  #turn = 0;
  #job: Job<unknown> | undefined;

  /** @param now the present instant, ISO. */
  constructor(client: StoreClient, workspaces: Workspaces, session: Session, now: () => string) {
    this.#now = now;
    this.#client = client;
    this.#workspaces = workspaces;
    this.#session = session;
  }

  /** Hands the open workspace to the browser as a file that was read back whole; gives the file's name. */
  async save(): Promise<string> {
    const { workspace } = this.#session;
    const at = this.#now();
    const file = backupFileName(workspace.name, at);
    const { bytes, revision } = await this.#run('saving', workspace.name, (onProgress) =>
      this.#client.writeBackup(workspace, { onProgress }),
    );
    download(file, bytes, 'application/x-ndjson');
    await workspace.noteBackup({ at, file, revision });
    return file;
  }

  /** Opens a backup file as a new workspace; undefined when it was refused, `problems` then say why. */
  async openFile(file: File): Promise<string | undefined> {
    const buffer = await file.arrayBuffer();
    return this.#open(new Uint8Array(buffer), file.name);
  }

  /** Opens a restore point as a new workspace. */
  async openSnapshot(snapshot: Snapshot): Promise<string | undefined> {
    const bytes = await readSnapshot(snapshot);
    if (!bytes) throw new StoreFault('no-workspace');
    return this.#open(bytes, snapshot.file);
  }

  cancel(): void {
    this.#job?.cancel();
  }

  async #open(bytes: Uint8Array<ArrayBuffer>, name: string): Promise<string | undefined> {
    this.problems = [];
    const { info, problems }: OpenedBackup = await this.#run('opening', name, (onProgress) =>
      this.#client.openBackup(bytes, this.#workspaces, { onProgress }),
    );
    this.problems = problems;
    if (!info) return undefined;
    await this.#session.open(info.id);
    return info.name;
  }

  async #run<R>(
    kind: BackupWork['kind'],
    name: string,
    start: (onProgress: (progress: JobProgress) => void) => Job<R>,
  ): Promise<R> {
    this.#job?.cancel();
    this.work = { kind, name, progress: undefined };
    const turn = ++this.#turn;
    const job = start((progress) => {
      // The last word of a worker can come after its result.
      if (turn === this.#turn) this.work = { kind, name, progress };
    });
    this.#job = job;
    try {
      return await job.result;
    } finally {
      this.#turn += 1;
      this.work = undefined;
      this.#job = undefined;
    }
  }
}
