import { transfer } from 'comlink';
import type { Achievement } from '../domain/achievement';
import { EVIDENCE_TYPES, type EvidenceFile, type EvidenceType } from '../domain/evidence';
import { type EvidenceId, makeId, type RandomBytes } from '../domain/id';
import { type Problem, problem } from '../domain/problem';
import { admitEvidence } from '../formats/evidence/admit-evidence';
import { bytesOfFile } from '../formats/evidence/file-content';
import { type ReadEvidence, readEvidence } from '../formats/evidence/read-evidence';
import { safeFileName } from '../formats/safe-file-name';
import { attachEvidence } from '../store/actions/attach-evidence';
import { removeEvidence } from '../store/actions/remove-evidence';
import { inWorkspace, type JobTarget } from './in-workspace';
import { type Reply, replyOf } from './job-reply';
import { type PagePicture, PdfPages } from './pdf-pages';
import { PicturePage } from './picture-page';
import type { OnJobProgress } from './store-jobs';

const random: RandomBytes = (bytes) => crypto.getRandomValues(bytes);

/** A file as the page handed it over. */
export interface GivenFile {
  readonly name: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** What can be drawn page by page. */
type Pages = PdfPages | PicturePage;

function pagesOf(bytes: Uint8Array<ArrayBuffer>, type: EvidenceType): Pages {
  return type === 'application/pdf' ? new PdfPages(bytes) : new PicturePage(bytes, type);
}

/** A name for the file on disk: as it came, with the ending of what it is. */
function nameOnDisk({ name, type }: Pick<EvidenceFile, 'name' | 'type'>): string {
  const ending = EVIDENCE_TYPES[type];
  return safeFileName(name.replace(/\.(?:png|jpe?g|gif|webp|pdf)$/i, ''), ending);
}

/** Evidence on its way in and out, away from the page: looked at, kept, drawn. Bytes never become part of a document. */
export class EvidenceJobs {
  #open: { readonly sha256: string; readonly pages: Pages } | undefined;

  /** Takes files in as one act; gives how many, and why others were not. */
  attach(
    target: JobTarget,
    achievement: Pick<Achievement, 'id' | 'studentId'>,
    given: readonly GivenFile[],
    added: string,
    tell: OnJobProgress,
  ): Promise<Reply<{ readonly taken: number; readonly problems: readonly Problem[] }>> {
    return replyOf(async () => {
      const read: ReadEvidence[] = [];
      const problems: Problem[] = [];
      for (const [at, { bytes, name }] of given.entries()) {
        tell({ phase: 'check', done: at, total: given.length });
        const reading = readEvidence(bytes, name);
        problems.push(...reading.problems);
        if (reading.value === undefined) continue;
        if ((await pagesOf(bytes, reading.value.type).count()) > 0) read.push(reading.value);
        else problems.push(problem('evidence-not-drawn', 'error', { file: name }, { name }));
      }
      const taken = await inWorkspace(target, async (workspace) => {
        const known = await workspace.read((rows) => rows.all('evidence'));
        const { value = [], problems: left } = admitEvidence(achievement.id, read, known);
        problems.push(...left);
        const files = value.map(({ content, ...about }) => ({
          file: {
            ...about,
            id: makeId<EvidenceId>(random),
            studentId: achievement.studentId,
            achievementId: achievement.id,
            added,
          },
          content,
        }));
        if (files.length > 0) await workspace.act(attachEvidence(files));
        return files.length;
      });
      return { taken, problems };
    });
  }

  /** Takes a file away. */
  remove(target: JobTarget, id: EvidenceId): Promise<Reply<void>> {
    return replyOf(() => inWorkspace(target, (workspace) => workspace.act(removeEvidence(id))));
  }

  /** How many pages a file has: 1 for a picture; undefined when its bytes are not those that were taken in. */
  async look(target: JobTarget, file: EvidenceFile): Promise<number | undefined> {
    return (await this.#pages(target, file))?.count();
  }

  /** A page drawn at most so many pixels wide, which belongs to the caller; undefined when it cannot be drawn. */
  async draw(
    target: JobTarget,
    file: EvidenceFile,
    page: number,
    width: number,
  ): Promise<PagePicture | undefined> {
    const drawn = await (await this.#pages(target, file))?.draw(page, width);
    return drawn && transfer(drawn, [drawn.picture]);
  }

  /** The bytes as they were taken in, with a name for them; undefined when they no longer are. */
  async bytes(
    target: JobTarget,
    file: EvidenceFile,
  ): Promise<{ readonly name: string; readonly bytes: Uint8Array<ArrayBuffer> } | undefined> {
    const bytes = await this.#bytes(target, file);
    return bytes && transfer({ name: nameOnDisk(file), bytes }, [bytes.buffer]);
  }

  async #pages(target: JobTarget, file: EvidenceFile): Promise<Pages | undefined> {
    if (this.#open?.sha256 === file.sha256) return this.#open.pages;
    const bytes = await this.#bytes(target, file);
    if (bytes === undefined) return undefined;
    const pages = pagesOf(bytes, file.type);
    this.#open = { sha256: file.sha256, pages };
    return pages;
  }

  async #bytes(target: JobTarget, { sha256 }: EvidenceFile) {
    const content = await inWorkspace(target, (workspace) =>
      workspace.read((read) => read.get('files', sha256)),
    );
    return content && bytesOfFile(content);
  }
}
