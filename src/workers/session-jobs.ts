import type { Problem } from '../domain/problem';
import type { Course } from '../domain/programme';
import type { StandardItem } from '../domain/standard';
import type {
  Counts,
  FormatId,
  ListItem,
  ReadKind,
  ReadOptions,
  ReadValue,
} from '../formats/reading';
import { type JobProgress, type Reply, replyOf } from './job-reply';
import { type JobTarget, type OnJobProgress, StoreJobs } from './store-jobs';

/** Reader options that can cross to a worker. */
export type SessionReadOptions = Omit<ReadOptions, 'random'>;

/** One document of a file as a list shows it. */
export interface DocumentSummary {
  readonly title: string;
  /** Code and edition of a standard; major code and cohort of a programme. */
  readonly details: readonly string[];
  readonly rows: number;
}

/** A file as read, without its rows: they stay in the worker. */
export interface ReadingSummary {
  readonly format: FormatId | null;
  readonly kind: ReadKind;
  readonly counts: Counts;
  readonly problems: readonly Problem[];
  readonly standards: readonly DocumentSummary[];
  readonly programmes: readonly DocumentSummary[];
  readonly lists: readonly DocumentSummary[];
}

/** Which of a file's documents are to be taken in, by their place in the summary. */
export interface DocumentChoice {
  readonly standards: readonly number[];
  readonly programmes: readonly number[];
}

function chosen<T>(from: readonly T[] | undefined, places: readonly number[]): T[] {
  return places.map((at) => from?.[at]).filter((each) => each !== undefined);
}

/** The store's jobs, and those of a file that is read, previewed in windows, and stored, all without its rows crossing the page. */
export class SessionJobs extends StoreJobs {
  #value: ReadValue | undefined;

  /** Reads a file and keeps what was read. */
  readFile(
    bytes: Uint8Array,
    name: string,
    options: SessionReadOptions,
    tell: OnJobProgress,
  ): Promise<Reply<ReadingSummary>> {
    return replyOf(async () => {
      // The readers and their libraries load with the first file, not with the first undo.
      const { readFile } = await import('../formats/read-file');
      const progress = ({ done, total }: Pick<JobProgress, 'done' | 'total'>) =>
        tell({ phase: 'read', done, total });
      const { value, ...rest } = await readFile(bytes, name, options, progress);
      this.#value = value;
      return {
        ...rest,
        standards: (value?.standards ?? []).map(({ standard, items }) => ({
          title: standard.title,
          details: [standard.code, standard.edition],
          rows: items.length,
        })),
        programmes: (value?.programmes ?? []).map(({ programme, courses }) => ({
          title: programme.name,
          details: [programme.majorCode, programme.cohort],
          rows: courses.length,
        })),
        lists: (value?.lists ?? []).map(({ title, items }) => ({
          title,
          details: [],
          rows: items.length,
        })),
      };
    });
  }

  /** A stretch of a read standard's items. */
  itemsOf(at: number, offset: number, limit: number): readonly StandardItem[] {
    return this.#value?.standards?.[at]?.items.slice(offset, offset + limit) ?? [];
  }

  /** A stretch of a read programme's courses. */
  coursesOf(at: number, offset: number, limit: number): readonly Course[] {
    return this.#value?.programmes?.[at]?.courses.slice(offset, offset + limit) ?? [];
  }

  /** A stretch of a read list. */
  listItemsOf(at: number, offset: number, limit: number): readonly ListItem[] {
    return this.#value?.lists?.[at]?.items.slice(offset, offset + limit) ?? [];
  }

  /** Takes the chosen documents in, as one action. */
  store(target: JobTarget, choice: DocumentChoice, tell: OnJobProgress): Promise<Reply<void>> {
    const documents = {
      standards: chosen(this.#value?.standards, choice.standards),
      programmes: chosen(this.#value?.programmes, choice.programmes),
    };
    return this.importDocuments(target, documents, tell);
  }
}
