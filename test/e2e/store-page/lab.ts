import '../../../src/ui/trusted-types';
import { type ClaimId, type RandomBytes, asId, makeId } from '../../../src/domain/id';
import type { Migration } from '../../../src/domain/versions/migration';
import { CURRENT_VERSION, MIGRATIONS } from '../../../src/domain/versions/migrations';
import type { StandardDocument } from '../../../src/domain/standard';
import { recordDecision } from '../../../src/store/actions/record-decision';
import { removeStandard } from '../../../src/store/actions/remove-standard';
import { saveSetting } from '../../../src/store/actions/save-setting';
import { type Schema, SCHEMAS } from '../../../src/store/database';
import { type Snapshot, readSnapshot } from '../../../src/store/snapshots';
import { StoreFault } from '../../../src/store/store-fault';
import { type Action, Workspace } from '../../../src/store/workspace';
import { type Opened, Workspaces } from '../../../src/store/workspaces';
import type { SessionJobs } from '../../../src/workers/session-jobs';
import { ReadingSession, StoreClient } from '../../../src/workers/store-client';
import { WorkerHost } from '../../../src/workers/worker-host';
import { measureImport } from './measure-import';
import { decisionOf, standardOf } from './rows';

const random: RandomBytes = (bytes) => crypto.getRandomValues(bytes);

const NEXT: { schemas: Schema[]; migrations: Migration[] } = {
  schemas: [...SCHEMAS, { version: CURRENT_VERSION + 1, stores: {} }],
  migrations: [
    ...MIGRATIONS,
    {
      to: CURRENT_VERSION + 1,
      row: (table, row) => (table === 'settings' ? { ...row, value: { was: row.value } } : row),
    },
  ],
};

/** The store on a bare page, for tests that kill, damage and race it. The same modules as in the product, built the same way. */
class Lab {
  readonly client = new StoreClient({ app: 'test' });
  readonly workspaces: Workspaces = new Workspaces({
    storage: globalThis.localStorage,
    bulk: this.client,
    snapshot: (info, reason) => this.client.snapshot(info, reason),
    onStatus: (status) => this.statuses.push(status),
  });
  readonly statuses: string[] = [];
  opened: Opened | undefined;

  get workspace(): Workspace {
    if (!this.opened) throw new Error('no workspace is open');
    return this.opened.workspace;
  }

  /** Opens the last workspace; undefined at a first start. */
  async start() {
    await this.workspaces.sweep();
    const last = await this.workspaces.lastOpened();
    if (!last) return undefined;
    this.opened = await this.workspaces.open(last.id);
    const { health } = this.opened;
    const { code, missingRows: missing, found, seals } = health;
    return { code, missing, name: last.name, detail: JSON.stringify({ found, seals }) };
  }

  async create(name: string) {
    this.opened = await this.workspaces.create(name);
  }

  set(id: string, value: unknown) {
    return this.workspace.act(saveSetting({ id, value }));
  }

  get(id: string) {
    return this.workspace.read(async (read) => (await read.get('settings', id))?.value);
  }

  /** Adds one to a setting, reading it in the same transaction. */
  increment(id: string) {
    const action: Action = {
      kind: 'save-setting',
      params: { setting: id },
      async run(scope) {
        const before = Number((await scope.get('settings', id))?.value ?? 0);
        await scope.put('settings', { id, value: before + 1 });
      },
    };
    return this.workspace.act(action);
  }

  decide(id: string) {
    const { claim, decision } = decisionOf(asId<ClaimId>(id));
    return this.workspace.act(recordDecision(decision, claim));
  }

  import(id: string, items: number) {
    return this.client.importDocuments(this.workspace, {
      standards: [standardOf(id, items)],
      programmes: [],
    });
  }

  /** Starts an import in a worker and ends it after so many milliseconds; gives the fault's code, or `done`. */
  async importAndCancel(id: string, items: number, after: number) {
    const document: StandardDocument = standardOf(id, items);
    const host = new WorkerHost<SessionJobs>(
      () =>
        new Worker(new URL('../../../src/workers/store.worker.ts', import.meta.url), {
          type: 'module',
        }),
    );
    const { id: workspaceId, name, isSample } = this.workspace;
    const target = { id: workspaceId, name, isSample, by: { name: '', role: '' } };
    let rows = 0;
    const job = host.start(
      (jobs, tell) => jobs.importDocuments(target, { standards: [document], programmes: [] }, tell),
      { onProgress: ({ done }) => (rows = done) },
    );
    setTimeout(() => job.cancel(), after);
    const code = await this.#codeOf(job.result);
    host.end();
    return { code, rows };
  }

  /** Reads a file in a worker and stores its standards from there, as the import screen does. */
  async readAndStore(bytes: Uint8Array<ArrayBuffer>, name: string) {
    const session = new ReadingSession();
    const summary = await session.read(bytes, name).result;
    const standards = summary.standards.map((_, at) => at);
    await session.store(this.workspace, { standards, programmes: [] });
    session.end();
    return summary.counts;
  }

  measureImport(items: number) {
    return measureImport(this, items);
  }

  removeStandard(id: string) {
    return this.workspace.act(removeStandard({ id: asId(id), title: id }));
  }

  /** What must hold whatever was killed: counts, digest, whole actions. */
  async audit() {
    const isWhole = await this.client.isWhole(this.workspace);
    return this.workspace.read(async (read) => {
      const claims = (await read.all('claims')).map((row) => row.id as string).sort();
      const decided = (await read.all('decisions')).map((row) => row.claimId as string).sort();
      const standards = [];
      for (const standard of await read.all('standards')) {
        const items = await read.count('items', 'standardId', standard.id);
        standards.push({ id: standard.id as string, items, said: Number(standard.edition) });
      }
      const settings = (await read.all('settings')).map((row) => row.id);
      return { isWhole, claims, decided, standards, settings, state: await read.state() };
    });
  }

  async state() {
    return this.workspace.read((read) => read.state());
  }

  async backup() {
    const { bytes } = await this.client.writeBackup(this.workspace).result;
    return new TextDecoder().decode(bytes);
  }

  /** Opens a backup beside the present workspace and says what came of it; the present one stays open. */
  async openBackup(text: string | number[]) {
    const bytes = typeof text === 'string' ? new TextEncoder().encode(text) : Uint8Array.from(text);
    const { info, problems } = await this.client.openBackup(bytes, this.workspaces).result;
    return { id: info?.id, codes: problems.map((each) => each.code) };
  }

  /** What the worker that opens backups says of each file; every tenth goes the whole way of opening. */
  async tryBackups(files: readonly number[][]) {
    const host = new WorkerHost<SessionJobs>(
      () =>
        new Worker(new URL('../../../src/workers/store.worker.ts', import.meta.url), {
          type: 'module',
        }),
    );
    const answers: { id: string | undefined; codes: string[] }[] = [];
    for (const [at, file] of files.entries()) {
      if (at % 10 === 0) {
        answers.push(await this.openBackup(file));
        continue;
      }
      const bytes = Uint8Array.from(file);
      const { summary, problems } = await host.start((jobs, tell) => jobs.checkBackup(bytes, tell))
        .result;
      answers.push({ id: summary?.workspace, codes: problems.map((each) => each.code) });
    }
    host.end();
    return answers;
  }

  async openWorkspace(id: string) {
    this.opened = await this.workspaces.open(id);
  }

  /** Puts the newest restore point in as a new workspace and opens it. */
  async restoreNewest(): Promise<Snapshot | undefined> {
    const [newest] = await this.workspaces.restorePoints();
    const bytes = newest && (await readSnapshot(newest));
    if (!bytes) return undefined;
    const { info } = await this.client.openBackup(bytes, this.workspaces).result;
    if (info) await this.openWorkspace(info.id);
    return newest;
  }

  /** Opens the present workspace as the next version of the app would. */
  async openAsNextVersion(id: string) {
    const workspace = await Workspace.open({
      id,
      name: '',
      onStatus: (status) => this.statuses.push(status),
      ...NEXT,
    });
    return workspace.read((read) => read.all('settings'));
  }

  /** A connection that ignores that another window wants to upgrade. */
  holdOpen(id: string): Promise<void> {
    return new Promise((done, fail) => {
      const request = indexedDB.open(`duijie-${id}`);
      request.onsuccess = () => {
        Object.assign(globalThis, { held: request.result });
        done();
      };
      request.onerror = () => fail(new Error('not opened'));
    });
  }

  letGo() {
    (globalThis as unknown as { held: IDBDatabase }).held.close();
  }

  codeOf(work: () => Promise<unknown>) {
    return this.#codeOf(work());
  }

  newId() {
    return makeId(random);
  }

  async #codeOf(work: Promise<unknown>) {
    try {
      await work;
      return 'done';
    } catch (error) {
      if (error instanceof StoreFault) return error.code;
      throw error;
    }
  }
}

export type { Lab };

Object.assign(globalThis, { lab: new Lab() });
