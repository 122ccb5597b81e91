import type { TableName } from '../../domain/versions/rows';
import type { Action } from '../workspace';

/** Tables whose rows a person may remove one by one; nothing else hangs on them. */
export type RemovableTable = Extract<TableName, 'claims' | 'packs' | 'adoptions' | 'settings'>;

/** Removes rows of one table; unknown ids are passed over. @example await workspace.act(removeRows('claims', [id])) */
export function removeRows(table: RemovableTable, ids: readonly string[]): Action {
  return {
    kind: 'remove-rows',
    params: { table, count: ids.length },
    run: (scope) => scope.removeMany(table, ids),
  };
}
