import { transfer } from 'comlink';
import type { Achievement } from '../domain/achievement';
import type { EvidenceFile } from '../domain/evidence';
import type { EvidenceId } from '../domain/id';
import type { Workspace } from '../store/workspace';
import type { EvidenceJobs, GivenFile } from './evidence-jobs';
import type { JobTarget } from './in-workspace';
import { targetOf } from './store-client';
import { WorkerHost } from './worker-host';

function newWorker(): Worker {
  return new Worker(new URL('./evidence.worker.ts', import.meta.url), { type: 'module' });
}

/** Whoever looks on changes nothing. */
function onlooker({ id, name, isSample }: Workspace): JobTarget {
  return { id, name, isSample, by: { name: '', role: '' } };
}

/**
 * Files of evidence in a worker of their own: checked and kept, drawn as pictures, given back as they came.
 * @example await evidence.attach(workspace, achievement, [{ name: 'scan.pdf', bytes }], added)
 */
export class EvidenceClient {
  readonly #host = new WorkerHost<EvidenceJobs>(newWorker);

  /** Takes files in as one act; their bytes are handed over, not copied. Asks who acts when nobody has said so. */
  async attach(
    workspace: Workspace,
    { id, studentId }: Achievement,
    given: readonly GivenFile[],
    added: string,
  ) {
    const target = await targetOf(workspace);
    const buffers = given.map(({ bytes }) => bytes.buffer);
    return this.#host.start((jobs, tell) =>
      jobs.attach(target, { id, studentId }, transfer(given, buffers), added, tell),
    ).result;
  }

  /** Takes a file away as one act. */
  async remove(workspace: Workspace, id: EvidenceId): Promise<void> {
    const target = await targetOf(workspace);
    await this.#host.start((jobs) => jobs.remove(target, id)).result;
  }

  /** How many pages it has; undefined when it is damaged. */
  look(workspace: Workspace, file: EvidenceFile): Promise<number | undefined> {
    return this.#host.jobs.look(onlooker(workspace), file);
  }

  /** A page as a picture that belongs to the caller; undefined when it cannot be drawn. */
  draw(workspace: Workspace, file: EvidenceFile, page: number, width: number) {
    return this.#host.jobs.draw(onlooker(workspace), file, page, width);
  }

  /** The bytes as they came, with a name for them; undefined when they are damaged. */
  bytes(workspace: Workspace, file: EvidenceFile) {
    return this.#host.jobs.bytes(onlooker(workspace), file);
  }

  /** Ends the worker. */
  end(): void {
    this.#host.end();
  }
}
