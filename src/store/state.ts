import { CURRENT_VERSION } from '../domain/versions/migrations';
import { TABLE_NAMES, type TableName } from '../domain/versions/rows';
import type { WorkspaceDatabase } from './database';

/** Where a workspace stands: written in the same transaction as every change, and copied outside the database as its seal. */
export interface WorkspaceState {
  /** Number of the last history entry; 0 in a new workspace. */
  readonly revision: number;
  /** Version of the rows that counts and digest are about. */
  readonly version: number;
  /** Entries in the log: as many as `revision`, unless damage took some. */
  readonly entries: number;
  /** Logical clock: above every row's. Order never depends on the wall clock. */
  readonly clock: number;
  readonly counts: Readonly<Record<TableName, number>>;
  /** Digest of all rows and of the log, as RowDigest writes it. */
  readonly digest: string;
}

const STATE_KEY = 'state';

/** A new workspace's state. */
export function emptyState(version = CURRENT_VERSION): WorkspaceState {
  const counts = Object.fromEntries(TABLE_NAMES.map((name) => [name, 0])) as Record<
    TableName,
    number
  >;
  return { revision: 0, version, entries: 0, clock: 0, counts, digest: '0'.repeat(32) };
}

/** The state as the database has it; that of a new workspace when it has none. */
export async function stateOf(db: WorkspaceDatabase): Promise<WorkspaceState> {
  const row = await db.meta.get(STATE_KEY);
  return row === undefined ? emptyState(db.rowVersion) : (row.value as WorkspaceState);
}

/** Writes the state; only inside the transaction that made it. */
export async function putState(db: WorkspaceDatabase, state: WorkspaceState): Promise<void> {
  await db.meta.put({ key: STATE_KEY, value: state });
}
