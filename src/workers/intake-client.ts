import { transfer } from 'comlink';
import type { ContestListing } from '../credits/catalogue/find-contest';
import type { ProgrammeId } from '../domain/id';
import type { ToldRoles } from '../domain/sheet-claim';
import type { Identity } from '../store/identity';
import type { Workspace } from '../store/workspace';
import type { IntakeJobs, IntakeSummary } from './intake-jobs';
import { valueOf } from './job-reply';
import { targetOf } from './store-client';
import { type JobOptions, WorkerHost } from './worker-host';

const NOBODY: Identity = { name: '', role: '' };

function newWorker(): Worker {
  return new Worker(new URL('./intake.worker.ts', import.meta.url), { type: 'module' });
}

/**
 * A sheet of achievements in a worker of its own, from the file to the stored claims.
 * @example const summary = await intake.read(workspace, bytes, 'sheet.xlsx', '2026-11-23')
 */
export class IntakeClient {
  readonly #host = new WorkerHost<IntakeJobs>(newWorker);

  /** Reads a file; the bytes are handed over, not copied. */
  read(
    { id, name: title, isSample }: Workspace,
    bytes: Uint8Array<ArrayBuffer>,
    name: string,
    on: string,
  ): Promise<IntakeSummary> {
    const target = { id, name: title, isSample, by: NOBODY };
    return this.#host.start((jobs, tell) =>
      jobs.read(target, transfer(bytes, [bytes.buffer]), name, on, tell),
    ).result;
  }

  /** Reads the same sheet with other roles of its columns. */
  assign(roles: ToldRoles): Promise<IntakeSummary> {
    return this.#host.jobs.assign(roles);
  }

  /** Gives titles new names; the summary then speaks of those. */
  rename(names: Readonly<Record<string, string>>): Promise<IntakeSummary> {
    return this.#host.jobs.rename(names);
  }

  /** Takes the level that a person chose for a contest; the summary then speaks of it. */
  choose(key: string, listing: ContestListing): Promise<IntakeSummary> {
    return this.#host.jobs.choose(key, listing);
  }

  /** Stores what was read as one act. */
  async store(
    workspace: Workspace,
    choice: { readonly withDoubles: boolean; readonly programmeId: ProgrammeId | null },
    on: string,
    options: JobOptions = {},
  ) {
    const target = await targetOf(workspace);
    return this.#host.start((jobs, tell) => jobs.store(target, choice, on, tell), options).result;
  }

  /** The blank sheet. */
  async template({ id, name, isSample }: Workspace, on: string): Promise<Uint8Array<ArrayBuffer>> {
    return valueOf(await this.#host.jobs.template({ id, name, isSample, by: NOBODY }, on));
  }

  /** Ends the worker; what was under way is rolled back and rejects with `cancelled`. */
  end(): void {
    this.#host.end();
  }
}
