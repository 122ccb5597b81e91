import Dexie from 'dexie';
import type { HistoryEntry, Stored, TableName, Tables } from '../domain/versions/rows';
import { type IndexOf, READING_ORDER, type WorkspaceDatabase } from './database';
import { type WorkspaceState, stateOf } from './state';

/** Which rows of a table, in which stretch: `offset` rows are passed over, then at most `limit` come. */
export interface WindowOf<T extends TableName> {
  readonly offset: number;
  readonly limit: number;
  readonly index?: IndexOf<T>;
  readonly value?: string;
}

/**
 * Reading a workspace, inside or outside a live query. Rows asked for by an index come in the order of their document (items of a
 * standard, courses of a programme), else by id. An unknown id gives undefined, an unknown value no rows.
 */
export class Read {
  readonly #db: WorkspaceDatabase;

  constructor(db: WorkspaceDatabase) {
    this.#db = db;
  }

  /** The row of that id. */
  get<T extends TableName>(table: T, id: string): Promise<Stored<Tables[T]> | undefined> {
    return this.#db.rows(table).get(id);
  }

  /** The rows of those ids that exist, in the order asked. */
  async many<T extends TableName>(table: T, ids: readonly string[]): Promise<Stored<Tables[T]>[]> {
    const rows = await this.#db.rows(table).bulkGet([...ids]);
    return rows.filter((row) => row !== undefined);
  }

  /** The rows whose field has that value. @example read.where('items', 'standardId', id) */
  where<T extends TableName>(
    table: T,
    index: IndexOf<T>,
    value: string,
  ): Promise<Stored<Tables[T]>[]> {
    return this.#by(table, index, value).toArray();
  }

  /** Every row of a table that stays small (standards, programmes, adoptions, packs, settings). */
  all<T extends TableName>(table: T): Promise<Stored<Tables[T]>[]> {
    return this.#db.rows(table).toArray();
  }

  /** How many rows there are, of all or of one value. */
  count<T extends TableName>(table: T, index?: IndexOf<T>, value?: string): Promise<number> {
    return this.#select(table, index, value).count();
  }

  /** A stretch of the rows, for a list that shows only what is in view. */
  window<T extends TableName>(table: T, asked: WindowOf<T>): Promise<Stored<Tables[T]>[]> {
    return this.#select(table, asked.index, asked.value)
      .offset(asked.offset)
      .limit(asked.limit)
      .toArray();
  }

  /** The log, newest first. */
  history(offset = 0, limit = 100): Promise<HistoryEntry[]> {
    return this.#db.history.orderBy('seq').reverse().offset(offset).limit(limit).toArray();
  }

  /** How many entries the log has. */
  historyCount(): Promise<number> {
    return this.#db.history.count();
  }

  /** The action that "undo" would take back now. */
  nextUndo(): Promise<HistoryEntry | undefined> {
    return this.#inState('done').last();
  }

  /** The action that "redo" would do again now. */
  nextRedo(): Promise<HistoryEntry | undefined> {
    return this.#inState('undone').first();
  }

  /** The actions from that one on which stand and can be undone, newest first. */
  standingSince(seq: number): Promise<HistoryEntry[]> {
    return this.#db.history
      .where('[state+seq]')
      .between(['done', seq], ['done', Dexie.maxKey], true, true)
      .reverse()
      .toArray();
  }

  /** Revision, clock, counts and digest of the workspace. */
  state(): Promise<WorkspaceState> {
    return stateOf(this.#db);
  }

  /** A value of this machine's own notes (who sits here, the last backup), or undefined. */
  async note(key: string): Promise<unknown> {
    return (await this.#db.meta.get(key))?.value;
  }

  #inState(state: HistoryEntry['state']) {
    return this.#db.history
      .where('[state+seq]')
      .between([state, Dexie.minKey], [state, Dexie.maxKey]);
  }

  #select<T extends TableName>(table: T, index?: IndexOf<T>, value?: string) {
    return index === undefined || value === undefined
      ? this.#db.rows(table).toCollection()
      : this.#by(table, index, value);
  }

  #by<T extends TableName>(table: T, index: IndexOf<T>, value: string) {
    const ordered = READING_ORDER[table];
    return ordered?.startsWith(`[${index}+`)
      ? this.#db.rows(table).where(ordered).between([value, Dexie.minKey], [value, Dexie.maxKey])
      : this.#db.rows(table).where(index).equals(value);
  }
}
