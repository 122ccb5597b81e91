import type { TableReader } from '../format';
import { listTable } from '../lists/read-list';
import { planTables } from '../plan/plan-tables';
import { standardTable } from './standard-table';

/** Readers of tables in order: the surest wins, the earlier of equals. A new kind of table is one file and one line here. */
export const TABLE_READERS: readonly TableReader[] = [standardTable, planTables, listTable];
