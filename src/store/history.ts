import Dexie from 'dexie';
import type { AnyRow } from '../domain/versions/migration';
import { type HistoryEntry, TABLE_NAMES } from '../domain/versions/rows';
import type { WorkspaceDatabase } from './database';
import type { RowDigest } from './row-digest';
import type { RecordingScope } from './scope';
import { StoreFault } from './store-fault';

/** How many of the newest actions can always be undone; older ones stay in the log, settled, and their payloads go. */
const UNDO_STEPS = 1000;

function inState(db: WorkspaceDatabase, state: HistoryEntry['state'], upTo?: number) {
  return db.history
    .where('[state+seq]')
    .between([state, Dexie.minKey], [state, upTo ?? Dexie.maxKey], true, true);
}

/** Changes an entry's state, and the digest with it. */
export async function markEntry(
  db: WorkspaceDatabase,
  digest: RowDigest,
  entry: HistoryEntry,
  state: HistoryEntry['state'],
  touched = entry.touched,
): Promise<HistoryEntry> {
  const marked = { ...entry, state, touched };
  digest.take('history', entry);
  digest.add('history', marked);
  await db.history.put(marked);
  return marked;
}

/** Adds an entry to the log. */
export async function addEntry(
  db: WorkspaceDatabase,
  digest: RowDigest,
  entry: HistoryEntry,
): Promise<void> {
  digest.add('history', entry);
  await db.history.add(entry);
}

/** A new act closes the way forward: what was undone can no longer be redone, and what is too old no longer be undone. */
export async function closeBranches(
  db: WorkspaceDatabase,
  digest: RowDigest,
  revision: number,
): Promise<void> {
  for (const entry of await inState(db, 'undone').toArray()) {
    await markEntry(db, digest, entry, 'dropped');
    await db.payloads.where('seq').equals(entry.seq).delete();
  }
  if (revision <= UNDO_STEPS) return;
  for (const entry of await inState(db, 'done', revision - UNDO_STEPS).toArray()) {
    await markEntry(db, digest, entry, 'settled');
    await db.payloads.where('seq').equals(entry.seq).delete();
  }
}

/**
 * Puts the rows of one action to their other side and keeps this side in its place, so that the same call undoes and redoes.
 * A payload that is not whole fails the transaction instead of doing half.
 */
export async function turnOver(
  db: WorkspaceDatabase,
  scope: RecordingScope,
  entry: HistoryEntry,
): Promise<void> {
  const payloads = await db.payloads.where('seq').equals(entry.seq).toArray();
  const kept = payloads.reduce((sum, each) => sum + each.ids.length, 0);
  const touched = TABLE_NAMES.reduce((sum, table) => sum + (entry.touched[table] ?? 0), 0);
  if (kept !== touched) throw new StoreFault('payload-lost');
  for (const table of TABLE_NAMES) {
    const back: AnyRow[] = [];
    const gone: string[] = [];
    for (const payload of payloads) {
      if (payload.table !== table) continue;
      payload.ids.forEach((id, at) => {
        const row = payload.rows[at];
        if (row === null || row === undefined) gone.push(id);
        else back.push(row);
      });
    }
    await scope.writeRows(table, back);
    await scope.removeMany(table, gone);
  }
}

/** After damage nothing before it can be undone or redone for sure: the log keeps its entries, the other sides go. */
export async function settleAll(db: WorkspaceDatabase): Promise<void> {
  await inState(db, 'done').modify({ state: 'settled' });
  await inState(db, 'undone').modify({ state: 'dropped' });
  await db.payloads.clear();
}
