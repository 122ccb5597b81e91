import type { TableName } from './rows';

/** A row of any version, before its shape is known. */
export type AnyRow = Readonly<Record<string, unknown>>;

/**
 * One step from a version of the rows to the next. `row` is pure: it gets a row of a table as version `to − 1` wrote it, and
 * gives it as version `to` writes it, or undefined when the row has no place there any more. It must give back what it does not
 * know. The database's upgrade, the undo payloads and the backups of old versions all pass through it.
 */
export interface Migration {
  readonly to: number;
  /** Tables that were not there before. */
  readonly adds?: readonly TableName[];
  readonly row: (table: string, row: AnyRow) => AnyRow | undefined;
}
