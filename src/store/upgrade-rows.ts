import type { Transaction } from 'dexie';
import type { AnyRow, Migration } from '../domain/versions/migration';
import { migrateRow, tablesOf } from '../domain/versions/migrations';
import type { HistoryEntry, Payload, TableName } from '../domain/versions/rows';
import { RowDigest } from './row-digest';

/** A row as a store's cursor holds it, replaced or deleted in place. */
type Held<T> = { value?: T };

/**
 * Brings every row of a database, and the other side of every action, to the step's version, and works counts and digest out anew:
 * all inside the upgrade's own transaction, so that a crash leaves the old version whole.
 */
export async function upgradeRows(transaction: Transaction, step: Migration): Promise<void> {
  const digest = new RowDigest();
  const counts: Partial<Record<TableName, number>> = {};
  for (const table of tablesOf(step.to)) {
    let count = 0;
    await transaction
      .table<AnyRow>(table)
      .toCollection()
      .modify((row, held: Held<AnyRow>) => {
        const next = step.row(table, row);
        if (next === undefined) {
          delete held.value;
          return;
        }
        held.value = next;
        digest.add(table, next);
        count += 1;
      });
    counts[table] = count;
  }
  await transaction
    .table<Payload>('payloads')
    .toCollection()
    .modify((payload, held: Held<Payload>) => {
      const rows = payload.rows.map((row) =>
        row === null ? null : (migrateRow(payload.table, row, step.to - 1, [step]) ?? null),
      );
      held.value = { ...payload, rows };
    });
  await transaction.table<HistoryEntry>('history').each((entry) => digest.add('history', entry));
  await transaction
    .table<{ key: string; value: object }>('meta')
    .where('key')
    .equals('state')
    .modify((note) => {
      note.value = { ...note.value, version: step.to, counts, digest: digest.text };
    });
}
