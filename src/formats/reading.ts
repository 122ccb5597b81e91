import type { RandomBytes } from '../domain/id';
import type { CourseStandard } from '../domain/course-standard';
import type { Place, Problem } from '../domain/problem';
import type { ProgrammeDocument } from '../domain/programme';
import type { SourceReading } from '../domain/source-map';
import type { StandardDocument } from '../domain/standard';

/** Every format that files can be read in, by the name that the command line and the screens use. */
export const READABLE = [
  'backup',
  'case-1.1',
  'case-1.0',
  'ctdl-asn',
  'plan-json',
  'duijie-standard',
  'opensalt-xlsx',
  'jsonl',
  'md',
  'opensalt-csv',
  'text',
  'docx',
  'pdf',
  'xlsx',
  'csv',
] as const;

export type FormatId = (typeof READABLE)[number];

const READ_ONLY: readonly FormatId[] = [
  'backup',
  'plan-json',
  'duijie-standard',
  'jsonl',
  'text',
  'docx',
  'pdf',
];

/** Formats that a value can be written in; a backup is written by the workspace alone. */
export const WRITABLE: readonly FormatId[] = READABLE.filter((id) => !READ_ONLY.includes(id));

/** What a file turned out to hold. */
export type ReadKind = 'standard' | 'programme' | 'course-standard' | 'list' | 'backup' | 'unknown';

/** A thing that a list file names: an occupation, a skill, a task, a group. Not yet an item of any standard. */
export interface ListItem {
  /** The source's own identifier (URI, code, row key); unique in the list, made from the row when the source has none. */
  readonly id: string;
  /** What the source calls its kind (`KnowledgeSkillCompetence`, `DWA`, …); may be empty. */
  readonly kind: string;
  /** Code as printed; may be empty. */
  readonly code: string;
  readonly text: string;
  readonly definition?: string;
  readonly aliases?: readonly string[];
  readonly source: Place;
  /** Further columns, header → cell as written. */
  readonly extra?: Readonly<Record<string, string>>;
}

/** A relation that a list file states between two identifiers; either end may lie outside the file. */
export interface ListAssociation {
  /** `isChildOf` for a tree or DAG, otherwise the source's own word. */
  readonly type: string;
  readonly from: string;
  readonly to: string;
}

/** A list of the field (occupations, skills, tasks) with the relations it states. */
export interface ListDocument {
  readonly title: string;
  readonly items: readonly ListItem[];
  readonly associations: readonly ListAssociation[];
}

/** What a file gave, in domain values. Only what was found is present. */
export interface ReadValue {
  readonly standards?: readonly StandardDocument[];
  readonly programmes?: readonly ProgrammeDocument[];
  /** 课程标准, each about one course that a person names. */
  readonly courseStandards?: readonly CourseStandard[];
  readonly lists?: readonly ListDocument[];
  /** For standards read from running text: the source and what became of each part of it, one for each standard. */
  readonly sources?: readonly SourceReading[];
  /** A validated backup as the backup format gives it. */
  readonly backup?: unknown;
}

/** How much a file lists. `items` is whatever it lists: statements, courses, occupations, tasks, skills, rows. */
export interface Counts {
  readonly items: number;
  readonly associations?: number;
  readonly courses?: number;
  readonly terms?: number;
}

/** How far a reader has come; `total` 0 when unknown. */
export interface Progress {
  readonly phase: 'gate' | 'parse' | 'read';
  readonly done: number;
  readonly total: number;
}

export type OnProgress = (progress: Progress) => void;

export interface ReadOptions {
  /** Read as this format, whatever the content looks like. */
  readonly as?: FormatId;
  /** Source of ids for what has none of its own; the platform's when left out. */
  readonly random?: RandomBytes;
  /** Take hidden sheets, rows and columns as well. */
  readonly includeHidden?: boolean;
  /** Decode text as this (`gb18030`, `utf-16le`, …) instead of guessing. */
  readonly encoding?: string;
}

/** A file as read: which format, what kind of thing, how much of it, what was wrong, and the value when there is one. */
export interface FileReading {
  readonly format: FormatId | null;
  readonly kind: ReadKind;
  readonly counts: Counts;
  readonly problems: readonly Problem[];
  readonly value: ReadValue | undefined;
}

/** A file as written: its bytes and what the format could not hold. */
export interface Written {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly losses: readonly Problem[];
}
