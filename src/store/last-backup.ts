/** The last backup that was handed to the person and read back whole. */
export interface LastBackup {
  /** ISO instant. */
  readonly at: string;
  readonly file: string;
  /** The workspace's revision in it: later revisions are the changes since. */
  readonly revision: number;
}

export const LAST_BACKUP_KEY = 'last-backup';

/** The last backup that a stored note holds, or undefined. */
export function lastBackupIn(note: unknown): LastBackup | undefined {
  if (typeof note !== 'object' || note === null) return undefined;
  const { at, file, revision } = note as Partial<Record<keyof LastBackup, unknown>>;
  return typeof at === 'string' && typeof file === 'string' && typeof revision === 'number'
    ? { at, file, revision }
    : undefined;
}
