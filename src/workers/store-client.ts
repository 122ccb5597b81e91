import { transfer } from 'comlink';
import type { Problem } from '../domain/problem';
import type { StandardDocument } from '../domain/standard';
import type { HistoryEntry } from '../domain/versions/rows';
import type { Documents } from '../store/actions/import-documents';
import type { MappingChange } from '../formats/mapping/book-mapping';
import type { Locale } from '../i18n/locale';
import type { Identity } from '../store/identity';
import type { WorkspaceInfo } from '../store/registry';
import type { Snapshot, SnapshotReason } from '../store/snapshots';
import type { BulkHistory } from '../store/bulk-history';
import type { Workspace } from '../store/workspace';
import type { Workspaces } from '../store/workspaces';
import type { BadRowsFormat } from './bad-rows';
import type { JobTarget } from './in-workspace';
import type { JobProgress } from './job-reply';
import type {
  DocumentChoice,
  ReadingSummary,
  SessionJobs,
  SessionReadOptions,
} from './session-jobs';
import type { WrittenBackup } from './store-jobs';
import { type Job, type JobOptions, WorkerHost } from './worker-host';

const NOBODY: Identity = { name: '', role: '' };

function newWorker(): Worker {
  return new Worker(new URL('./store.worker.ts', import.meta.url), { type: 'module' });
}

function host(): WorkerHost<SessionJobs> {
  return new WorkerHost<SessionJobs>(newWorker);
}

/** As whom and about which workspace a job acts. Asks who that is, when nobody has said so. */
export async function targetOf(workspace: Workspace): Promise<JobTarget> {
  const { id, name, isSample } = workspace;
  return { id, name, isSample, by: await workspace.actor() };
}

/** Ends the job's worker when it is done, however it ends. */
function alone<R>(start: (own: WorkerHost<SessionJobs>) => Job<R>): Job<R> {
  const own = host();
  const job = start(own);
  return { ...job, result: job.result.finally(() => own.end()) };
}

/** A file on its way in: read once in a worker that keeps its rows, previewed in windows, stored from there. */
export class ReadingSession {
  readonly #host = host();

  /** Reads a file; the bytes are handed over, not copied. */
  read(
    bytes: Uint8Array<ArrayBuffer>,
    name: string,
    options: SessionReadOptions = {},
    job: JobOptions = {},
  ) {
    return this.#host.start(
      (jobs, tell) => jobs.readFile(transfer(bytes, [bytes.buffer]), name, options, tell),
      job,
    );
  }

  /** Reads the file again with one change of what its tables are taken for. */
  change(change: MappingChange, job: JobOptions = {}): Job<ReadingSummary> {
    return this.#host.start((jobs) => jobs.changeMapping(change), job);
  }

  /** A stretch of the rows of the table at that place of the mapping. */
  rows(table: number, offset: number, limit: number) {
    return this.#host.jobs.rowsOf(table, offset, limit);
  }

  /** What the school should keep of the mapping. */
  memory() {
    return this.#host.jobs.memoryOf();
  }

  /** The rows with errors and warnings as a file. */
  badRows(locale: Locale, format: BadRowsFormat) {
    return this.#host.jobs.badRows(locale, format);
  }

  /** A stretch of the items of the standard at that place of the summary. */
  items(at: number, offset: number, limit: number) {
    return this.#host.jobs.itemsOf(at, offset, limit);
  }

  /** A stretch of the courses of the programme at that place. */
  courses(at: number, offset: number, limit: number) {
    return this.#host.jobs.coursesOf(at, offset, limit);
  }

  /** A stretch of the list at that place. */
  listItems(at: number, offset: number, limit: number) {
    return this.#host.jobs.listItemsOf(at, offset, limit);
  }

  /** The standard at that place beside the text that it was read from; undefined when there is none. */
  source(at: number) {
    return this.#host.jobs.sourceOf(at);
  }

  /** A page of the PDF as a picture so many pixels wide, which belongs to the caller; undefined when it cannot be drawn. */
  page(number: number, width: number) {
    return this.#host.jobs.pageOf(number, width);
  }

  /** Puts a mended standard in the place of what was read, with the problems that are left. */
  mend(
    at: number,
    document: StandardDocument,
    open: readonly Problem[],
    job: JobOptions = {},
  ): Job<ReadingSummary> {
    return this.#host.start((jobs) => jobs.mend(at, document, open), job);
  }

  /** Stores the chosen documents as one action. */
  async store(workspace: Workspace, choice: DocumentChoice, job: JobOptions = {}): Promise<void> {
    const target = await targetOf(workspace);
    await this.#host.start((jobs, tell) => jobs.store(target, choice, tell), job).result;
  }

  /** Ends the worker; what was under way is rolled back and rejects with `cancelled`. */
  end(): void {
    this.#host.end();
  }
}

/** A backup as opened: the new workspace, or why it was refused. */
export interface OpenedBackup {
  readonly info: WorkspaceInfo | undefined;
  readonly problems: readonly Problem[];
}

/** The store's heavy work, off the page. Made once; each call has a worker of its own that ends with it. */
export class StoreClient implements BulkHistory {
  readonly #app: string;
  readonly #now: () => Date;
  readonly #onProgress: ((progress: JobProgress | undefined) => void) | undefined;

  /** @param options.onProgress hears how undo, redo and snapshots come on; undefined when one is done. */
  constructor(options: {
    readonly app: string;
    readonly now?: () => Date;
    readonly onProgress?: (progress: JobProgress | undefined) => void;
  }) {
    this.#app = options.app;
    this.#now = options.now ?? (() => new Date());
    this.#onProgress = options.onProgress;
  }

  undo(workspaceId: string, by: Identity): Promise<HistoryEntry | undefined> {
    return this.#turn(workspaceId, 'undo', by);
  }

  redo(workspaceId: string, by: Identity): Promise<HistoryEntry | undefined> {
    return this.#turn(workspaceId, 'redo', by);
  }

  undoBackTo(workspaceId: string, seq: number, by: Identity): Promise<number> {
    const target = { id: workspaceId, name: '', isSample: false, by };
    return this.#told(
      alone((own) => own.start((jobs, tell) => jobs.undoBackTo(target, seq, tell), this.#heard())),
    );
  }

  /** Takes documents that the page already has (the sample, a paste) in as one action. */
  async importDocuments(
    workspace: Workspace,
    documents: Documents,
    options: JobOptions = {},
  ): Promise<void> {
    const target = await targetOf(workspace);
    await alone((own) =>
      own.start((jobs, tell) => jobs.importDocuments(target, documents, tell), options),
    ).result;
  }

  /** The workspace as a backup file, checked by reading it back. Call `workspace.noteBackup` once it was handed over. */
  writeBackup(workspace: WorkspaceInfo | Workspace, options: JobOptions = {}): Job<WrittenBackup> {
    const { id, name, isSample } = workspace;
    const target = { id, name, isSample, by: NOBODY };
    const created = this.#now().toISOString();
    return alone((own) =>
      own.start((jobs, tell) => jobs.writeBackup(target, this.#app, created, tell), options),
    );
  }

  /** Keeps a snapshot of the workspace on this machine. */
  snapshot(workspace: WorkspaceInfo | Workspace, reason: SnapshotReason): Promise<Snapshot> {
    const { id, name, isSample } = workspace;
    const target = { id, name, isSample, by: NOBODY };
    const at = this.#now().toISOString();
    return this.#told(
      alone((own) =>
        own.start(
          (jobs, tell) => jobs.snapshot(target, this.#app, at, reason, tell),
          this.#heard(),
        ),
      ),
    );
  }

  /**
   * Opens a backup as a new workspace beside the others, after checking all of it; it replaces nothing. Refused files, cancelling
   * and failures leave nothing behind.
   */
  openBackup(
    bytes: Uint8Array<ArrayBuffer>,
    workspaces: Workspaces,
    options: JobOptions = {},
  ): Job<OpenedBackup> {
    const own = host();
    const run = async (): Promise<OpenedBackup> => {
      let info: WorkspaceInfo | undefined;
      try {
        const { summary, problems } = await own.start(
          (jobs, tell) => jobs.checkBackup(transfer(bytes, [bytes.buffer]), tell),
          options,
        ).result;
        if (!summary) return { info: undefined, problems };
        const prepared = await workspaces.prepare(summary.workspace, summary.sample);
        info = prepared;
        await own.start((jobs, tell) => jobs.restore(prepared.id, tell), options).result;
        return { info: await workspaces.admit(prepared.id), problems };
      } catch (error) {
        if (info) await workspaces.discard(info.id);
        throw error;
      } finally {
        own.end();
      }
    };
    return { result: run(), cancel: () => own.end() };
  }

  /** Reads every row again and says whether all are as they were written. */
  isWhole(workspace: Workspace): Promise<boolean> {
    const { id, name, isSample } = workspace;
    const target = { id, name, isSample, by: NOBODY };
    return alone((own) => own.start((jobs, tell) => jobs.isWhole(target, tell), {})).result;
  }

  #turn(id: string, kind: 'undo' | 'redo', by: Identity): Promise<HistoryEntry | undefined> {
    const target = { id, name: '', isSample: false, by };
    return this.#told(
      alone((own) => own.start((jobs, tell) => jobs.turn(target, kind, tell), this.#heard())),
    );
  }

  #heard(): JobOptions {
    return this.#onProgress ? { onProgress: this.#onProgress } : {};
  }

  #told<R>(job: Job<R>): Promise<R> {
    return job.result.finally(() => this.#onProgress?.(undefined));
  }
}
