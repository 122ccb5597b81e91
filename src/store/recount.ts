import { TABLE_NAMES, type TableName } from '../domain/versions/rows';
import type { Read } from './read';
import { RowDigest } from './row-digest';
import type { WorkspaceState } from './state';

const STRETCH = 2000;

/** Hands over rows a stretch at a time. No async generator: it would leave Dexie's transaction. */
async function eachRow<V>(
  at: (offset: number) => Promise<V[]>,
  take: (row: V) => void,
): Promise<number> {
  for (let offset = 0; ; offset += STRETCH) {
    const rows = await at(offset);
    rows.forEach(take);
    if (rows.length < STRETCH) return offset + rows.length;
  }
}

/**
 * The workspace's state worked out anew from every row and every history entry: equal to the stored state, or the data is damaged.
 * Reads everything: about a second for 20,000 rows, so it runs in a worker.
 */
export async function recountState(read: Read): Promise<WorkspaceState> {
  const digest = new RowDigest();
  const { clock: noted, version } = await read.state();
  let clock = noted;
  const counts = {} as Record<TableName, number>;
  for (const table of TABLE_NAMES) {
    counts[table] = await eachRow(
      (offset) => read.window(table, { offset, limit: STRETCH }),
      (row) => {
        digest.add(table, row);
        clock = Math.max(clock, row.clock);
      },
    );
  }
  let revision = 0;
  const entries = await eachRow(
    (offset) => read.history(offset, STRETCH),
    (entry) => {
      digest.add('history', entry);
      revision = Math.max(revision, entry.seq);
    },
  );
  return { revision, version, entries, clock, counts, digest: digest.text };
}
