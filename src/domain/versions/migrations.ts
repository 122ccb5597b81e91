/** A row of any version, before its shape is known. */
export type AnyRow = Readonly<Record<string, unknown>>;

/**
 * One step from a version of the rows to the next. `row` is pure: it gets a row of a table as version `to − 1` wrote it, and
 * gives it as version `to` writes it, or undefined when the row has no place there any more. It must give back what it does not
 * know. The database's upgrade, the undo payloads and the backups of old versions all pass through it.
 */
export interface Migration {
  readonly to: number;
  readonly row: (table: string, row: AnyRow) => AnyRow | undefined;
}

/** Every step, in order: a new version adds one line here, one file beside this one, and one pair of fixtures. */
export const MIGRATIONS: readonly Migration[] = [];

/**
 * The version that a list of steps ends in; without steps, 1.
 * @example versionAfter([]) // 1
 */
export function versionAfter(migrations: readonly Migration[]): number {
  return migrations.reduce((highest, step) => Math.max(highest, step.to), 1);
}

/** The version of the rows that this code reads and writes. */
export const CURRENT_VERSION = versionAfter(MIGRATIONS);

/**
 * The row as the newest version of `migrations` shapes it, when version `from` wrote it; undefined when a step dropped it. A row
 * that is already of that version (or of a later one) comes back unchanged.
 * @example migrateRow('courses', { id: 'c' }, 1) // { id: 'c' }
 */
export function migrateRow(
  table: string,
  row: AnyRow,
  from: number,
  migrations: readonly Migration[] = MIGRATIONS,
): AnyRow | undefined {
  let now: AnyRow | undefined = row;
  for (const step of migrations) {
    if (step.to <= from || now === undefined) continue;
    now = step.row(table, now);
  }
  return now;
}
