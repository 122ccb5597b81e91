import { untrack } from 'svelte';
import type { Course, ProgrammeDocument } from '../../../domain/programme';
import { StoreFault } from '../../../store/store-fault';
import type { Workspace } from '../../../store/workspace';
import type { JobProgress } from '../../../workers/job-reply';
import type { ReadingSummary, SessionReadOptions } from '../../../workers/session-jobs';
import { ReadingSession } from '../../../workers/store-client';
import type { Job } from '../../../workers/worker-host';
import { RepairState } from '../repair/repair-state.svelte';

export type ImportStep = 'file' | 'columns' | 'repair' | 'check' | 'done';

/** One thing that a person changes of what tables and columns were taken for. */
export type MappingChange = Parameters<ReadingSession['change']>[0];

/** A job under way, with what is known of its end. */
export interface Running {
  readonly kind: 'reading' | 'storing';
  readonly progress: JobProgress | undefined;
  /** Seconds that are left by the pace so far; undefined while nothing is known. */
  readonly secondsLeft: number | undefined;
}

/**
 * The seconds that a job still needs, if it goes on at its pace; undefined in its first second, or without a total.
 * @example secondsLeft({ phase: 'read', done: 50, total: 100 }, 4000) // 4
 */
function secondsLeft(progress: JobProgress, elapsedMs: number): number | undefined {
  if (progress.total === 0 || progress.done === 0 || elapsedMs < 1000) return undefined;
  return Math.ceil(((progress.total - progress.done) * elapsedMs) / progress.done / 1000);
}

const UNTOUCHED = { columns: false, rules: false };

/** Whether a change is about how the school writes, not about this file's columns. */
function isRule({ what }: MappingChange): boolean {
  return what === 'meaning' || what === 'unit';
}

/** One file on its way in. Going back loses nothing: file, options and choice stay until another file is taken. */
export class ImportFlow {
  step = $state<ImportStep>('file');
  running = $state.raw<Running | undefined>(undefined);
  summary = $state.raw<ReadingSummary | undefined>(undefined);
  fileName = $state('');
  options = $state.raw<SessionReadOptions>({});
  standards = $state.raw<readonly number[]>([]);
  programmes = $state.raw<readonly number[]>([]);
  /** Plans of the file, by their place, that are newer states of known ones. */
  updates = $state.raw<Readonly<Partial<Record<number, ProgrammeDocument>>>>({});
  /** How many plans are being looked up among the known ones. */
  lookingUp = $state(0);
  /** Whether a change of the mapping is being read. */
  isChanging = $state(false);
  /** What a person changed of the mapping: worth remembering once the file is stored. */
  touched = $state.raw<{ readonly columns: boolean; readonly rules: boolean }>(UNTOUCHED);
  /** The standard that a person mends beside its source; undefined until it is laid there. */
  repair = $state.raw<{ readonly at: number; readonly desk: RepairState } | undefined>(undefined);
  /** Courses with the file's course standards in them, by the place of the standard: a person names the course. */
  attached = $state.raw<Readonly<Partial<Record<number, Course>>>>({});
  readonly courses: readonly Course[] = $derived(
    Object.values(this.attached).filter((course) => course !== undefined),
  );
  readonly count = $derived(this.standards.length + this.programmes.length + this.courses.length);
  readonly #now: () => number;
  /** Which job the progress belongs to. */
  #turn = 0;
  /** The last change of the mapping; what earlier ones gave is out of date. */
  #changes = 0;
  #file: File | undefined;
  #session: ReadingSession | undefined;
  #job: Pick<Job<unknown>, 'cancel'> | undefined;

  constructor(now: () => number) {
    this.#now = now;
  }

  get file(): File | undefined {
    return this.#file;
  }

  /** The worker that holds what was read. */
  get session(): ReadingSession | undefined {
    return this.#session;
  }

  /** Reads a file; false when the person cancelled. Throws the store's faults. */
  async read(file: File, options: SessionReadOptions = this.options): Promise<boolean> {
    this.end();
    this.#file = file;
    this.fileName = file.name;
    this.options = options;
    this.summary = undefined;
    this.updates = {};
    this.attached = {};
    this.repair = undefined;
    this.touched = UNTOUCHED;
    const session = new ReadingSession();
    this.#session = session;
    const bytes = new Uint8Array(await file.arrayBuffer());
    const onProgress = this.#follow('reading');
    const job = session.read(bytes, file.name, options, { onProgress });
    this.#job = job;
    const summary = await this.#settled(job.result);
    if (!summary) return false;
    this.#take(summary);
    if (summary.mapping) this.step = 'columns';
    else this.step = (await this.mend()) ? 'repair' : 'check';
    return true;
  }

  /** Lays the standard that has a source beside it, unless it lies there already; false when none has one. */
  async mend(): Promise<boolean> {
    const at = this.summary?.repairable[0];
    if (this.repair || at === undefined) return this.repair !== undefined;
    const read = await this.#session?.source(at);
    if (read === undefined) return false;
    const problems = this.summary?.problems ?? [];
    this.repair = { at, desk: new RepairState(read.document, read.source, problems) };
    return true;
  }

  /** Goes on from tables and columns: beside the source where something is in doubt there, else straight to the check. */
  async endColumns(): Promise<void> {
    const isBeside = await this.mend();
    this.step = isBeside && this.repair?.desk.isInDoubt === true ? 'repair' : 'check';
  }

  /** Takes what was mended for what was read. */
  async takeMended(): Promise<void> {
    const { repair } = this;
    const session = this.#session;
    if (!repair || !session) return;
    const { document, open } = repair.desk;
    const { standards } = this;
    this.#take(await session.mend(repair.at, document, open).result);
    this.standards = standards;
    this.step = 'check';
  }

  /** Reads the open tables again with one change. A change that comes while another is read waits for it. */
  async change(change: MappingChange): Promise<void> {
    const session = this.#session;
    if (!session) return;
    this.isChanging = true;
    this.touched = isRule(change)
      ? { ...this.touched, rules: true }
      : { ...this.touched, columns: true };
    const turn = ++this.#changes;
    try {
      const summary = await session.change(change).result;
      if (session !== this.#session || turn !== this.#changes) return;
      this.#take(summary);
      this.repair = undefined;
    } finally {
      if (turn === this.#changes) this.isChanging = false;
    }
  }

  #take(summary: ReadingSummary): void {
    this.summary = summary;
    this.standards = summary.standards.map((_, at) => at);
    this.programmes = summary.programmes.map((_, at) => at);
  }

  /** Stores what is chosen, as one action; false when the person cancelled. */
  async store(workspace: Workspace): Promise<boolean> {
    const session = this.#session;
    if (!session) return false;
    this.#job = { cancel: () => session.end() };
    const choice = {
      standards: this.standards,
      programmes: this.programmes,
      updates: this.updates,
    };
    const work = session.store(workspace, choice, { onProgress: this.#follow('storing') });
    const done = await this.#settled(work.then(() => true));
    if (done === true) this.step = 'done';
    return done === true;
  }

  /** Waits with storing until it is known which plan a file's plan is a newer state of. */
  async lookUp(work: () => Promise<void>): Promise<void> {
    untrack(() => (this.lookingUp += 1));
    try {
      await work();
    } finally {
      this.lookingUp -= 1;
    }
  }

  /** Takes the plan at that place for a newer state of the known one; undefined makes it a plan of its own. */
  update(at: number, known: ProgrammeDocument | undefined): void {
    const { [at]: _, ...others } = this.updates;
    this.updates = known === undefined ? others : { ...others, [at]: known };
  }

  /** Takes the course standard at that place for the course; undefined leaves it out. */
  attach(at: number, course: Course | undefined): void {
    this.attached = { ...this.attached, [at]: course };
  }

  toggle(kind: 'standards' | 'programmes', at: number): void {
    const before = this[kind];
    this[kind] = before.includes(at)
      ? before.filter((each) => each !== at)
      : [...before, at].sort((a, b) => a - b);
  }

  cancel(): void {
    this.#job?.cancel();
  }

  /** Forgets the file and ends its worker. */
  end(): void {
    this.#turn += 1;
    this.#session?.end();
    this.#session = undefined;
    this.#job = undefined;
    this.running = undefined;
  }

  #follow(kind: Running['kind']): (progress: JobProgress) => void {
    const begun = this.#now();
    const turn = ++this.#turn;
    this.running = { kind, progress: undefined, secondsLeft: undefined };
    return (progress) => {
      // The last word of a worker can come after its result.
      if (turn !== this.#turn) return;
      this.running = { kind, progress, secondsLeft: secondsLeft(progress, this.#now() - begun) };
    };
  }

  async #settled<R>(work: Promise<R>): Promise<R | undefined> {
    try {
      return await work;
    } catch (error) {
      if (error instanceof StoreFault && error.code === 'cancelled') {
        this.step = 'file';
        return undefined;
      }
      throw error;
    } finally {
      this.#turn += 1;
      this.running = undefined;
      this.#job = undefined;
    }
  }
}
