import { snapshotFiles } from './snapshot-files';
import { StoreFault } from './store-fault';

/** Why a snapshot was made: from time to time, before a workspace is removed, before a restore point is gone back to. */
export type SnapshotReason = 'periodic' | 'before-removal' | 'before-restore' | 'before-erasure';

/** A whole workspace as a backup file that the app keeps for itself, on this machine. */
export interface Snapshot {
  readonly workspaceId: string;
  readonly file: string;
  readonly revision: number;
  /** ISO instant. */
  readonly at: string;
  readonly reason: SnapshotReason;
}

const GENERATIONS = 4;
const KEEP_DAYS = 30;
const NAME = /^(\d{9})_(\d{4}-\d\d-\d\dT)(\d\d)-(\d\d)-(\d\d)Z_([a-z-]+)\.duijie$/;
const REASONS: readonly string[] = [
  'periodic',
  'before-removal',
  'before-restore',
  'before-erasure',
] satisfies SnapshotReason[];

function isReason(text: string): text is SnapshotReason {
  return REASONS.includes(text);
}

function nameOf({ revision, at, reason }: Pick<Snapshot, 'revision' | 'at' | 'reason'>): string {
  const when = `${at.slice(0, 19).replaceAll(':', '-')}Z`;
  return `${String(revision).padStart(9, '0')}_${when}_${reason}.duijie`;
}

function snapshotOf(workspaceId: string, file: string): Snapshot | undefined {
  const [, revision, day = '', hour, minute, second, reason = ''] = NAME.exec(file) ?? [];
  return revision === undefined || !isReason(reason)
    ? undefined
    : {
        workspaceId,
        file,
        revision: Number(revision),
        at: `${day}${hour}:${minute}:${second}Z`,
        reason,
      };
}

/** Every snapshot of that workspace (of all, without one), newest first. */
export async function listSnapshots(workspaceId?: string): Promise<Snapshot[]> {
  const found: Snapshot[] = [];
  for (const [id, file] of await (await snapshotFiles()).list()) {
    const snapshot = snapshotOf(id, file);
    if (snapshot && (workspaceId === undefined || id === workspaceId)) found.push(snapshot);
  }
  return found.sort((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : b.revision - a.revision));
}

/** Which of a workspace's snapshots (newest first) may go: all but the newest few, and those made before something was destroyed within the last month. */
export function superfluous(snapshots: readonly Snapshot[], now: Date): Snapshot[] {
  const oldest = now.getTime() - KEEP_DAYS * 86_400_000;
  return snapshots.filter(
    (each, at) => at >= GENERATIONS && (each.reason === 'periodic' || Date.parse(each.at) < oldest),
  );
}

/**
 * Keeps a backup's bytes as a snapshot, reads it back, and clears away old ones of the same workspace. Rejects with
 * `snapshot-failed` when it could not be kept: what was to be destroyed must then stay.
 */
export async function keepSnapshot(
  workspaceId: string,
  bytes: Uint8Array<ArrayBuffer>,
  about: Pick<Snapshot, 'revision' | 'at' | 'reason'>,
): Promise<Snapshot> {
  const files = await snapshotFiles();
  const file = nameOf(about);
  try {
    await files.write(workspaceId, file, bytes);
    const kept = await files.read(workspaceId, file);
    if (kept?.length !== bytes.length) throw new Error('not kept');
  } catch (error) {
    throw new StoreFault('snapshot-failed', { cause: error });
  }
  for (const old of superfluous(await listSnapshots(workspaceId), new Date(about.at))) {
    await files.remove(workspaceId, old.file);
  }
  return { workspaceId, file, ...about };
}

/** A snapshot's bytes, or undefined when it is gone. */
export async function readSnapshot(
  snapshot: Snapshot,
): Promise<Uint8Array<ArrayBuffer> | undefined> {
  return (await snapshotFiles()).read(snapshot.workspaceId, snapshot.file);
}

/** Removes every snapshot of that workspace, or of all. */
export async function removeSnapshots(workspaceId?: string): Promise<void> {
  const files = await snapshotFiles();
  for (const each of await listSnapshots(workspaceId)) {
    await files.remove(each.workspaceId, each.file);
  }
}

/**
 * Whether a workspace has changed enough since its newest snapshot for another: 50 actions, or any and a day;
 * after a session that was not closed, any at all.
 * @example isSnapshotDue(undefined, 1, now) // true
 */
export function isSnapshotDue(
  newest: Snapshot | undefined,
  revision: number,
  now: Date,
  isAfterCrash = false,
): boolean {
  if (newest === undefined) return revision > 0;
  const changes = revision - newest.revision;
  if (isAfterCrash) return changes > 0;
  return changes >= 50 || (changes > 0 && now.getTime() - Date.parse(newest.at) > 86_400_000);
}
