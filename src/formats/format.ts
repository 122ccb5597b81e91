import type { RandomBytes } from '../domain/id';
import type { Problem } from '../domain/problem';
import type { Source } from './gate/open-source';
import type { Grid } from './grid';
import type {
  Counts,
  FormatId,
  OnProgress,
  ReadKind,
  ReadOptions,
  ReadValue,
  Written,
} from './reading';

/** What a reader of one format is given beside the source. */
export interface ReadContext {
  /** File name, for titles of files that hold none. */
  readonly name: string;
  readonly random: RandomBytes;
  readonly options: ReadOptions;
  readonly onProgress: OnProgress;
  /** Reads tables in place of the registered readers, where a person's mapping has a say. */
  readonly tables?: TableReader['read'];
}

/** What a reader of one format gives back; the gate's own problems are added by `readFile`. */
export interface FormatReading {
  readonly kind: ReadKind;
  readonly counts: Counts;
  readonly value: ReadValue | undefined;
  readonly problems: readonly Problem[];
}

export interface WriteContext {
  /** ISO instant that the file states as its time of writing; so equal input gives equal bytes. */
  readonly at: string;
  readonly random: RandomBytes;
}

/** A format: what it is called, whether a source is one, how it is read and written. */
export interface Format {
  readonly id: FormatId;
  /** Ending of a file name, without the dot. */
  readonly extension: string;
  /** Whether the source shows this format; the first format in the registry that says so reads it. */
  readonly fits?: (source: Source, name: string) => boolean;
  readonly read?: (source: Source, context: ReadContext) => FormatReading | Promise<FormatReading>;
  /** The value as a file; undefined when the format cannot hold this kind of value at all. */
  readonly write?: (
    value: ReadValue,
    context: WriteContext,
  ) => Written | Promise<Written> | undefined;
}

/** A reader of tables (sheets, CSV, HTML, pasted ranges), tried in the registry's order. */
export interface TableReader {
  readonly id: string;
  /** How sure the reader is that these tables are its own, 0 (not at all) to 1; the surest wins, the earlier of equals. */
  readonly fits: (grids: readonly Grid[], name: string) => number;
  readonly read: (grids: readonly Grid[], context: ReadContext) => FormatReading;
}
