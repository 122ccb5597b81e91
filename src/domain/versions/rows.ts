import type { Achievement, Claim, Decision, Student } from '../achievement';
import type { Alignment } from '../alignment';
import type { Adoption, StoredPack } from '../credit';
import type { EvidenceFile, FileContent } from '../evidence';
import type { Course, Programme } from '../programme';
import type { Standard, StandardItem } from '../standard';

/** A workspace-wide choice (strength scale, theme of print, …): its key and value as JSON data. */
export interface Setting {
  readonly id: string;
  readonly value: unknown;
}

/** The rows of a workspace, by table. Every row has a string `id`. */
export interface Tables {
  readonly standards: Standard;
  readonly items: StandardItem;
  readonly programmes: Programme;
  readonly courses: Course;
  readonly alignments: Alignment;
  readonly students: Student;
  readonly achievements: Achievement;
  readonly files: FileContent;
  readonly evidence: EvidenceFile;
  readonly claims: Claim;
  readonly decisions: Decision;
  readonly packs: StoredPack;
  readonly adoptions: Adoption;
  readonly settings: Setting;
}

export type TableName = keyof Tables;

/** Every table in the order in which backups write them: what is referred to comes first. */
export const TABLE_NAMES = [
  'settings',
  'standards',
  'items',
  'programmes',
  'courses',
  'alignments',
  'packs',
  'adoptions',
  'students',
  'achievements',
  'files',
  'evidence',
  'claims',
  'decisions',
] as const satisfies readonly TableName[];

/** Tables whose rows are about a person, and which field names that person. */
export const PERSON_FIELD = {
  students: 'id',
  achievements: 'studentId',
  evidence: 'studentId',
  claims: 'studentId',
  decisions: 'studentId',
} as const satisfies Partial<Record<TableName, string>>;

/** Tables whose rows carry whole files: they are handled one by one, and away from the page. */
export const HEAVY_TABLES: ReadonlySet<TableName> = new Set<TableName>(['files']);

/** What the one writing seam adds to each row: revision of the row, who wrote it, and the workspace's logical clock. */
export interface Stamp {
  readonly rev: number;
  readonly editor: string;
  readonly clock: number;
}

export type Stored<T> = T & Stamp;

/** A deleted row's trace. */
export interface Tombstone extends Stamp {
  readonly table: TableName;
  readonly id: string;
}

/**
 * One action in the log. It names what was done (`kind`, `params` fill a sentence in `i18n/`), by whom and when, and how many
 * rows of which table it touched; the rows' other side (for undo or redo) lies in the payload table.
 */
export interface HistoryEntry {
  /** 1, 2, 3 … in the order of writing; also the workspace's revision after it. */
  readonly seq: number;
  readonly id: string;
  readonly kind: string;
  readonly params: Readonly<Record<string, string | number>>;
  readonly by: string;
  readonly role: string;
  /** ISO instant by the writer's clock: shown, never used for order. */
  readonly at: string;
  readonly touched: Readonly<Partial<Record<TableName, number>>>;
  /** `done` can be undone, `undone` can be redone, `dropped` = an undone act after which something else was done, `settled` = done, and too long ago to be undone, `log` = an undo or redo itself. */
  readonly state: 'done' | 'undone' | 'dropped' | 'settled' | 'log';
  /** For an undo or redo: the act it is about. */
  readonly about?: number;
}

/**
 * The other side of an action's rows: what they were before it (or, once undone, what they were before the undo). A small action
 * keeps one record a row; a bulk one packs rows into blocks; rows about a person are always kept one record a person.
 */
export interface Payload {
  readonly seq: number;
  readonly table: TableName;
  /** The row's id, `person:<id>`, or `block:<n>`. */
  readonly part: string;
  readonly person?: string;
  readonly ids: readonly string[];
  /** The rows at the same places as `ids`; null = there was none. */
  readonly rows: readonly (Readonly<Record<string, unknown>> | null)[];
}

/** All that a workspace holds, apart from what belongs to one machine: what a backup carries. */
export interface WorkspaceContent {
  /** Number of the last history entry, 0 without any. */
  readonly revision: number;
  /** Logical clock: not below any row's. */
  readonly clock: number;
  /** Rows by table, each table in the order of its ids. */
  readonly tables: { readonly [T in TableName]: readonly Stored<Tables[T]>[] };
  /** By `seq`. */
  readonly history: readonly HistoryEntry[];
  /** By `seq`, `table`, `part`. */
  readonly payloads: readonly Payload[];
  /** By `table`, `id`. */
  readonly tombstones: readonly Tombstone[];
}
