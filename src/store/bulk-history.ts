import { HEAVY_TABLES, type HistoryEntry, type TableName } from '../domain/versions/rows';
import type { Identity } from './identity';

/** Runs undo and redo of large actions elsewhere (a worker), so that the page stays free. */
export interface BulkHistory {
  undo(workspaceId: string, by: Identity): Promise<HistoryEntry | undefined>;
  redo(workspaceId: string, by: Identity): Promise<HistoryEntry | undefined>;
  undoBackTo(workspaceId: string, seq: number, by: Identity): Promise<number>;
}

/** From how many rows on undo and redo go to the worker. */
const BULK_FROM = 500;

/** Whether taking those actions back or doing them again would hold up the page: many rows, or rows that carry files. */
export function isBulk(entries: readonly HistoryEntry[]): boolean {
  const touched = entries.flatMap((each) => Object.entries(each.touched));
  const rows = touched.reduce((sum, [, count]) => sum + count, 0);
  return rows > BULK_FROM || touched.some(([table]) => HEAVY_TABLES.has(table as TableName));
}
