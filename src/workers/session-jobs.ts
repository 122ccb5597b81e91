import { transfer } from 'comlink';
import type { Problem } from '../domain/problem';
import { updatedInPlace } from '../compare/plans/update-in-place';
import type { CourseStandard } from '../domain/course-standard';
import type { Course, ProgrammeDocument } from '../domain/programme';
import type { SourceReading } from '../domain/source-map';
import type { StandardDocument, StandardItem } from '../domain/standard';
import type { FormatReading } from '../formats/format';
import type {
  Counts,
  FormatId,
  ListItem,
  ReadKind,
  ReadOptions,
  ReadValue,
} from '../formats/reading';
import type { MappingChange } from '../formats/mapping/book-mapping';
import type { RowView } from '../formats/mapping/table-view';
import type { Locale } from '../i18n/locale';
import type { BadRowsFormat } from './bad-rows';
import { type JobProgress, type Reply, replyOf } from './job-reply';
import { PdfPages, type PagePicture } from './pdf-pages';
import type { JobTarget } from './in-workspace';
import { type OnJobProgress, StoreJobs } from './store-jobs';
import type { MappingView, TableDesk, TableMemory } from './table-desk';

/** Reader options that can cross to a worker. */
export type SessionReadOptions = Omit<ReadOptions, 'random'> & {
  /** What the school settled at earlier imports. */
  readonly memory?: TableMemory;
};

/** One document of a file as a list shows it. */
export interface DocumentSummary {
  /** The id that the standard or programme will have; '' for a list. */
  readonly id: string;
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
  /** Few and small: they cross whole. */
  readonly courseStandards: readonly CourseStandard[];
  /** Standards that stand beside their source, by their place: each can be mended there. */
  readonly repairable: readonly number[];
  /** What tables and columns were taken for, where the file is made of tables: it can be changed. */
  readonly mapping?: MappingView;
}

/** A standard as read, beside its source. */
export interface RepairableStandard {
  readonly document: StandardDocument;
  readonly source: SourceReading;
}

/** Which of a file's documents are to be taken in, by their place in the summary. */
export interface DocumentChoice {
  readonly standards: readonly number[];
  readonly programmes: readonly number[];
  /** Known plans that those of the file are newer states of, by place in the file: they are updated and keep their links. */
  readonly updates?: Readonly<Partial<Record<number, ProgrammeDocument>>>;
}

/** A standard with more items than this is no work for eyes; its lines would make the page slow. */
const MOST_TO_MEND = 5000;

function chosen<T>(from: readonly T[] | undefined, places: readonly number[]): T[] {
  return places.map((at) => from?.[at]).filter((each) => each !== undefined);
}

/** The store's jobs, and those of a file that is read, previewed in windows, and stored, all without its rows crossing the page. */
export class SessionJobs extends StoreJobs {
  #value: ReadValue | undefined;
  #desk: TableDesk | undefined;
  #pages: PdfPages | undefined;
  /** What the gate said, and the format: they stay as they are when the mapping changes. */
  #opened: Pick<ReadingSummary, 'format' | 'problems'> = { format: null, problems: [] };
  /** All that was said of the file as it stands. */
  #problems: readonly Problem[] = [];

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
      const { TableDesk } = await import('./table-desk');
      const progress = ({ done, total }: Pick<JobProgress, 'done' | 'total'>) =>
        tell({ phase: 'read', done, total });
      const { memory, ...asked } = options;
      this.#desk = undefined;
      const reading = await readFile(bytes, name, asked, progress, (grids, context) => {
        this.#desk = new TableDesk(grids, context, memory);
        // Its problems change with the mapping: they are told apart from the gate's.
        return { ...this.#desk.reading, problems: [] };
      });
      const { value, kind, counts, format, problems } = reading;
      this.#opened = { format, problems };
      this.#pages = format === 'pdf' ? new PdfPages(bytes) : undefined;
      return this.#summary(this.#mapped ?? { value, kind, counts, problems: [] });
    });
  }

  /** The file read again after one change of what its tables are taken for. */
  changeMapping(change: MappingChange): Promise<Reply<ReadingSummary>> {
    return replyOf(() => {
      if (!this.#desk) throw new RangeError('no table is open');
      this.#desk.change(change);
      return Promise.resolve(this.#summary(this.#desk.reading));
    });
  }

  /** What the open tables are read as; undefined for a file without tables. */
  get #mapped(): FormatReading | undefined {
    return this.#desk?.reading;
  }

  #summary({ value, kind, counts, problems }: FormatReading): ReadingSummary {
    const desk = this.#desk;
    this.#value = value;
    this.#problems = [...this.#opened.problems, ...problems];
    return {
      format: this.#opened.format,
      kind,
      counts,
      problems: this.#problems,
      standards: (value?.standards ?? []).map(({ standard, items }) => ({
        id: standard.id,
        title: standard.title,
        details: [standard.code, standard.edition],
        rows: items.length,
      })),
      programmes: (value?.programmes ?? []).map(({ programme, courses }) => ({
        id: programme.id,
        title: programme.name,
        details: [programme.majorCode, programme.cohort],
        rows: courses.length,
      })),
      lists: (value?.lists ?? []).map(({ title, items }) => ({
        id: '',
        title,
        details: [],
        rows: items.length,
      })),
      courseStandards: value?.courseStandards ?? [],
      repairable: (value?.standards ?? []).flatMap(({ standard, items }, at) =>
        items.length <= MOST_TO_MEND &&
        value?.sources?.some(({ standardId }) => standardId === standard.id)
          ? at
          : [],
      ),
      ...(desk && { mapping: desk.view }),
    };
  }

  /** A read standard whole, beside its source; undefined when it has none. */
  sourceOf(at: number): RepairableStandard | undefined {
    const document = this.#value?.standards?.[at];
    const source = this.#value?.sources?.find(
      ({ standardId }) => standardId === document?.standard.id,
    );
    return document && source && { document, source };
  }

  /** A page of the PDF as a picture so many pixels wide; undefined for any other file, and for a page that cannot be drawn. */
  async pageOf(number: number, width: number): Promise<PagePicture | undefined> {
    const drawn = await this.#pages?.draw(number, width);
    return drawn && transfer(drawn, [drawn.picture]);
  }

  /** Puts the standard as a person mended it in the place of what was read; `open` are the problems that are left. */
  mend(
    at: number,
    document: StandardDocument,
    open: readonly Problem[],
  ): Promise<Reply<ReadingSummary>> {
    return replyOf(() => {
      const standards = this.#value?.standards?.map((each, place) =>
        place === at ? document : each,
      );
      const items = standards?.reduce((sum, each) => sum + each.items.length, 0) ?? 0;
      const value = { ...this.#value, ...(standards && { standards }) };
      const summary = this.#summary({ value, kind: 'standard', counts: { items }, problems: [] });
      // The person saw all that was said of the file; `open` is what they left.
      this.#problems = open;
      return Promise.resolve({ ...summary, problems: open });
    });
  }

  /** A stretch of a table's rows with what became of each. */
  rowsOf(table: number, offset: number, limit: number): readonly RowView[] {
    return this.#desk?.rows(table, offset, limit) ?? [];
  }

  /** What the school should keep of the mapping as it is now; undefined for a file without tables. */
  memoryOf(): TableMemory | undefined {
    return this.#desk?.memory;
  }

  /** The rows with errors and warnings as a file to be mended. */
  async badRows(locale: Locale, format: BadRowsFormat): Promise<Uint8Array<ArrayBuffer>> {
    const { writeBadRows } = await import('./bad-rows');
    const bytes = writeBadRows(this.#problems, this.#desk?.grids ?? [], locale, format);
    return transfer(bytes, [bytes.buffer]);
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
      programmes: choice.programmes.flatMap((at) => {
        const read = this.#value?.programmes?.[at];
        const known = choice.updates?.[at];
        if (read === undefined) return [];
        return known === undefined ? read : updatedInPlace(read, known);
      }),
    };
    return this.importDocuments(target, documents, tell);
  }
}
