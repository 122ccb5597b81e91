import type { AnyRow, Migration } from './migration';
import { TABLE_NAMES, type TableName } from './rows';
import { toVersion2 } from './version-2';

/** Every step, in order: a new version adds one line here, one file beside this one, and one pair of fixtures. */
export const MIGRATIONS: readonly Migration[] = [toVersion2];

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
 * The tables that a version has, in the order of TABLE_NAMES.
 * @example tablesOf(1).includes('evidence') // false
 */
export function tablesOf(
  version: number,
  migrations: readonly Migration[] = MIGRATIONS,
): readonly TableName[] {
  const later = new Set(migrations.flatMap(({ to, adds = [] }) => (to > version ? adds : [])));
  return TABLE_NAMES.filter((table) => !later.has(table));
}

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
