import { intake as en } from '../../../i18n/en/intake';
import { intake as zh } from '../../../i18n/zh-CN/intake';
import type { ContestListing } from '../../../credits/catalogue/find-contest';
import type { ClaimRole, SheetColumn } from '../../../domain/sheet-claim';
import type { Problem } from '../../../domain/problem';
import { IntakeClient } from '../../../workers/intake-client';
import type { IntakeSummary } from '../../../workers/intake-jobs';
import type { JobProgress } from '../../../workers/job-reply';
import type { Services } from '../../services';
import { download } from '../../state/download';
import { today } from '../coverage/current-report';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** A sheet of claims on its way in. Make it during setup. */
export class IntakeFlow {
  readonly #services: Services;
  readonly #client = new IntakeClient();
  summary = $state.raw<IntakeSummary>();
  progress = $state.raw<JobProgress>();
  /** Rows that could not be taken at last, with those that were. */
  left = $state.raw<readonly Problem[]>([]);
  withDoubles = $state(false);

  constructor(services: Services) {
    this.#services = services;
    $effect(() => () => this.#client.end());
  }

  /** Rows that will be taken in. */
  readonly count = $derived.by(() => {
    if (this.summary === undefined) return 0;
    const { rows, doubles } = this.summary;
    return this.withDoubles ? rows : rows - doubles.length;
  });

  async read(file: File): Promise<void> {
    const { acts, session } = this.#services;
    this.progress = { phase: 'read', done: 0, total: 0 };
    const bytes = new Uint8Array(await file.arrayBuffer());
    const done = await acts.guard(() =>
      this.#client.read(session.workspace, bytes, file.name, today(this.#services)),
    );
    this.summary = done?.result;
    this.progress = undefined;
  }

  /** Says what a column is: the sheet is read anew. */
  async assign({ key }: SheetColumn, role: ClaimRole): Promise<void> {
    this.summary = await this.#client.assign({ [key]: role });
  }

  async rename(names: Readonly<Record<string, string>>): Promise<void> {
    this.summary = await this.#client.rename(names);
  }

  /** Takes the level that a person chose for a contest. */
  async choose(key: string, listing: ContestListing): Promise<void> {
    this.summary = await this.#client.choose(key, listing);
  }

  /** Takes the rows in; true when they are stored. */
  async store(): Promise<boolean> {
    const { acts, session, lens } = this.#services;
    const choice = { withDoubles: this.withDoubles, programmeId: lens.programmeId };
    const done = await acts.guard(() =>
      this.#client.store(session.workspace, choice, today(this.#services), {
        onProgress: (progress) => {
          this.progress = progress;
        },
      }),
    );
    this.progress = undefined;
    if (done === undefined) return false;
    const { claims, problems } = done.result;
    this.left = problems;
    this.summary = undefined;
    acts.tell('import-claims', { count: claims });
    return problems.length === 0;
  }

  cancel(): void {
    this.#client.end();
    this.progress = undefined;
  }

  /** Hands the blank sheet to the browser. */
  async template(): Promise<void> {
    const { prefs, session, toasts } = this.#services;
    const t = prefs.pick({ 'zh-CN': zh, en });
    const name = `${t.templateName}.xlsx`;
    download(name, await this.#client.template(session.workspace, today(this.#services)), XLSX);
    toasts.say(t.saved(name));
  }
}
