import type { Migration } from '../../domain/versions/migration';
import { MIGRATIONS, tablesOf } from '../../domain/versions/migrations';
import type { TableName, WorkspaceContent } from '../../domain/versions/rows';

/**
 * The backup format, of the version of the rows. A text file in UTF-8, `\n` after every line, one JSON value a line, keys sorted (canonicalJson):
 *
 *     {"app":"0.1.0","clock":7,"created":"2026-11-23T09:30:05.417Z","format":"duijie-backup","revision":7,"sample":false,
 *      "tables":{"alignments":{"rows":1,"sha256":"…"},…},"version":2,"workspace":"机器人系"}
 *     {"table":"settings"}
 *     …one line a row…
 *     {"table":"standards"}
 *     …
 *     {"end":"duijie-backup","sha256":"…"}
 *
 * The tables stand in the order of backupTablesOf, an older version without those that came later: the workspace's rows (each with `rev`, `editor`, `clock`), then `history` (the
 * log), `payloads` (the other side of each action, so that undo and redo outlive a backup) and `tombstones` (deleted rows). Rows
 * are in the order of their key. A table's `sha256` is that of its row lines with their line ends; the last line's is that of the
 * first line with `created` made empty, which holds all the others. So everything but the date is bound by SHA-256, and the same
 * content gives the same bytes but for the date, whose three decimals of a second are a check of its other digits.
 */
export const BACKUP_FORMAT = 'duijie-backup';

const LOG_TABLES = ['history', 'payloads', 'tombstones'] as const;

export type BackupTable = TableName | (typeof LOG_TABLES)[number];

/** The tables of a backup of that version, in order. @example backupTablesOf(1).includes('evidence') // false */
export function backupTablesOf(
  version: number,
  migrations: readonly Migration[] = MIGRATIONS,
): readonly BackupTable[] {
  return [...tablesOf(version, migrations), ...LOG_TABLES];
}

/** The first line. */
export interface BackupHeader {
  readonly format: typeof BACKUP_FORMAT;
  readonly version: number;
  /** Version of the app that wrote it. */
  readonly app: string;
  /** ISO instant to the second; its decimals are a check. */
  readonly created: string;
  readonly workspace: string;
  /** The workspace is the marked sample. */
  readonly sample: boolean;
  readonly revision: number;
  readonly clock: number;
  /** Of every table that the version has. */
  readonly tables: Readonly<
    Partial<Record<BackupTable, { readonly rows: number; readonly sha256: string }>>
  >;
}

/** A whole backup as a value. */
export interface Backup {
  readonly app: string;
  readonly created: string;
  readonly workspace: string;
  readonly sample: boolean;
  readonly content: WorkspaceContent;
}

/**
 * The rows of one table of a backup, in the file's order.
 * @example rowsOf(content, 'history').length
 */
export function rowsOf(content: WorkspaceContent, table: BackupTable): readonly object[] {
  return table === 'history' || table === 'payloads' || table === 'tombstones'
    ? content[table]
    : content.tables[table];
}
