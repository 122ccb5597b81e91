import { sharedFile, type SharedFile } from '../../../credits/intake/shared-file';
import type { EvidenceNeed } from '../../../credits/pack/evidence-needs';
import type { Achievement, Student } from '../../../domain/achievement';
import type { EvidenceFile, Proofs } from '../../../domain/evidence';
import type { Problem } from '../../../domain/problem';
import { evidence as en } from '../../../i18n/en/evidence';
import { evidence as zh } from '../../../i18n/zh-CN/evidence';
import type { Read } from '../../../store/read';
import { tellEvidence } from '../../../store/actions/tell-evidence';
import { EvidenceClient } from '../../../workers/evidence-client';
import type { Services } from '../../services';
import { download } from '../../state/download';
import { Live } from '../../state/live.svelte';
import { instantText } from './instant-text';

/** Another achievement with the same file. */
export interface Sharing {
  readonly kind: SharedFile;
  readonly achievement: Achievement;
  readonly student: Student | undefined;
}

/** A file of the achievement, and who else has it. */
export interface EvidenceLine {
  readonly file: EvidenceFile;
  readonly shared: readonly Sharing[];
}

async function linesOf(read: Read, achievement: Achievement): Promise<readonly EvidenceLine[]> {
  const own = await read.where('evidence', 'achievementId', achievement.id);
  const lines: EvidenceLine[] = [];
  for (const file of own) {
    const alike = await read.where('evidence', 'sha256', file.sha256);
    const ids = alike.map((each) => each.achievementId).filter((id) => id !== achievement.id);
    const shared: Sharing[] = [];
    for (const other of await read.many('achievements', ids)) {
      const student = await read.get('students', other.studentId);
      shared.push({ kind: sharedFile(achievement, other), achievement: other, student });
    }
    lines.push({ file, shared });
  }
  return lines.sort((a, b) => (a.file.added < b.file.added ? -1 : 1));
}

/** The files of one achievement: shown, added, told what they prove, taken away, given back. Make it during setup. */
export class EvidenceDesk {
  readonly #services: Services;
  readonly #client = new EvidenceClient();
  readonly #lines: Live<readonly EvidenceLine[]>;
  /** Why files were not taken, of the last that were added. */
  problems = $state.raw<readonly Problem[]>([]);
  isBusy = $state(false);

  /** @param achievement the achievement whose files are read; undefined reads none. */
  constructor(services: Services, achievement: () => Achievement | undefined) {
    this.#services = services;
    this.#lines = new Live(() => {
      const one = achievement();
      return one && services.session.workspace.watch((read) => linesOf(read, one));
    });
    $effect(() => () => this.#client.end());
  }

  readonly lines: readonly EvidenceLine[] = $derived.by(() => this.#lines.value ?? []);

  /** Takes files in as one act. */
  async attach(achievement: Achievement, files: readonly File[]): Promise<void> {
    const { acts, session, now } = this.#services;
    if (files.length === 0) return;
    this.isBusy = true;
    this.problems = [];
    const given = await Promise.all(
      files.map(async (file) => ({
        name: file.name,
        bytes: new Uint8Array(await file.arrayBuffer()),
      })),
    );
    const done = await acts.guard(() =>
      this.#client.attach(session.workspace, achievement, given, instantText(now())),
    );
    this.isBusy = false;
    if (done === undefined) return;
    this.problems = done.result.problems;
    if (done.result.taken > 0) acts.tell('attach-evidence', { count: done.result.taken });
  }

  async remove({ id }: EvidenceFile): Promise<void> {
    const { acts, session } = this.#services;
    const done = await acts.guard(() => this.#client.remove(session.workspace, id));
    if (done) acts.tell('remove-evidence', {});
  }

  /** Says that a file proves a kind, or no longer does. */
  async tell(file: EvidenceFile, { fact, kind }: EvidenceNeed, isProof: boolean): Promise<void> {
    const others = (file.proves?.[fact] ?? []).filter((each) => each !== kind);
    const proves: Proofs = { ...file.proves, [fact]: isProof ? [...others, kind] : others };
    await this.#services.acts.perform(tellEvidence(file.id, proves), { quiet: true });
  }

  /** How many pages there are to draw; undefined when the file is damaged. */
  look(file: EvidenceFile): Promise<number | undefined> {
    return this.#client.look(this.#services.session.workspace, file);
  }

  draw(file: EvidenceFile, page: number, width: number) {
    return this.#client.draw(this.#services.session.workspace, file, page, width);
  }

  /** Hands the file to the browser, byte for byte as it came. */
  async save(file: EvidenceFile): Promise<void> {
    const { prefs, session, toasts } = this.#services;
    const t = prefs.pick({ 'zh-CN': zh, en });
    const given = await this.#client.bytes(session.workspace, file);
    if (given === undefined) {
      toasts.say(t.torn, { tone: 'bad' });
      return;
    }
    download(given.name, given.bytes, file.type);
    toasts.say(t.saved(given.name));
  }
}
