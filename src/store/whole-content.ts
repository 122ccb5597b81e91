import {
  type Stored,
  TABLE_NAMES,
  type TableName,
  type Tables,
  type WorkspaceContent,
} from '../domain/versions/rows';
import { ALL_STORES, type WorkspaceDatabase } from './database';
import { RowDigest } from './row-digest';
import { putState, stateOf } from './state';
import { StoreFault, asFault } from './store-fault';

const STRETCH = 2000;

/**
 * All that the workspace holds, as it stood at one moment: one transaction reads it. Each table in the order of its key, so equal
 * content is listed equally.
 */
export async function wholeContentOf(db: WorkspaceDatabase): Promise<WorkspaceContent> {
  try {
    return await db.transaction('r', [...ALL_STORES], async () => {
      const { revision, clock } = await stateOf(db);
      const tables = {} as { [T in TableName]: Stored<Tables[T]>[] };
      const take = async <T extends TableName>(table: T) => {
        tables[table] = (await db.rows(table).toArray()) as (typeof tables)[T];
      };
      for (const table of TABLE_NAMES) await take(table);
      const history = await db.history.toArray();
      const payloads = await db.payloads.toArray();
      const tombstones = await db.tombstones.toArray();
      return { revision, clock, tables, history, payloads, tombstones };
    });
  } catch (error) {
    throw asFault(error);
  }
}

/**
 * Fills a new workspace with that content in one strict transaction: all of it, or none. Rows keep their stamps and the log its
 * entries. A workspace that already holds something is refused (`changed-meanwhile`): a restore replaces nothing.
 */
export async function fillWorkspace(
  db: WorkspaceDatabase,
  content: WorkspaceContent,
  onRows: (rows: number) => void = () => undefined,
): Promise<void> {
  try {
    await db.transaction('rw', [...ALL_STORES], async () => {
      if ((await stateOf(db)).revision > 0) throw new StoreFault('changed-meanwhile');
      const digest = new RowDigest();
      const counts = {} as Record<TableName, number>;
      const add = async (store: string, rows: readonly object[]) => {
        for (let at = 0; at < rows.length; at += STRETCH) {
          const part = rows.slice(at, at + STRETCH);
          await db.table(store).bulkAdd(part);
          onRows(part.length);
        }
      };
      for (const table of TABLE_NAMES) {
        const rows = content.tables[table];
        for (const row of rows) digest.add(table, row);
        counts[table] = rows.length;
        await add(table, rows);
      }
      for (const entry of content.history) digest.add('history', entry);
      await add('history', content.history);
      await add('payloads', content.payloads);
      await add('tombstones', content.tombstones);
      const { revision, clock } = content;
      const entries = content.history.length;
      const version = db.rowVersion;
      await putState(db, { revision, version, entries, clock, counts, digest: digest.text });
    });
  } catch (error) {
    throw asFault(error);
  }
}
