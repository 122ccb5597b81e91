/** Under which note the workspace remembers its last backup file. */
export const BACKUP_NOTE = 'last-backup';

export interface BackupNote {
  /** ISO instant. */
  readonly at: string;
  /** Revision of the workspace that the file holds. */
  readonly revision: number;
}

/** The backup that a stored note tells of; undefined when it tells of none. @example backupIn(undefined) // undefined */
export function backupIn(note: unknown): BackupNote | undefined {
  if (typeof note !== 'object' || note === null) return undefined;
  const { at, revision } = note as Partial<Record<keyof BackupNote, unknown>>;
  return typeof at === 'string' && typeof revision === 'number' ? { at, revision } : undefined;
}
