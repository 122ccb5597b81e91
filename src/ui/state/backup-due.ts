import type { LastBackup } from '../../store/last-backup';

/** After how many changes, or days with any change, a backup is asked for. */
const CHANGES = 20;
const DAYS = 7;

/**
 * Whether the person should save a backup: never when nothing has changed since the last one; before the first, from any change on;
 * later from 20 changes on, or any change when the last backup is a week old.
 * @param now the present instant in milliseconds.
 * @example isBackupDue(undefined, 1, now) // true
 */
export function isBackupDue(last: LastBackup | undefined, revision: number, now: number): boolean {
  const changes = revision - (last?.revision ?? 0);
  if (changes <= 0) return false;
  if (last === undefined || changes >= CHANGES) return true;
  return now - Date.parse(last.at) >= DAYS * 86_400_000;
}
