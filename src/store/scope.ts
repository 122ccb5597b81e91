import type { AnyRow } from '../domain/versions/migration';
import {
  HEAVY_TABLES,
  PERSON_FIELD,
  type Payload,
  type Stamp,
  type Stored,
  TABLE_NAMES,
  type TableName,
  type Tables,
} from '../domain/versions/rows';
import { canonicalJson } from '../domain/versions/canonical-json';
import type { IndexOf, WorkspaceDatabase } from './database';
import { Read } from './read';
import type { RowDigest } from './row-digest';
import { StoreFault } from './store-fault';

/**
 * What an action may do inside its one transaction. Await nothing else there: a timer, a fetch or a file read would end the
 * transaction early (it then fails whole). Rows are plain data with a string `id`; a put replaces the whole row.
 */
export interface Scope {
  get<T extends TableName>(table: T, id: string): Promise<Stored<Tables[T]> | undefined>;
  where<T extends TableName>(
    table: T,
    index: IndexOf<T>,
    value: string,
  ): Promise<Stored<Tables[T]>[]>;
  /** Every row of a table that stays small. */
  all<T extends TableName>(table: T): Promise<Stored<Tables[T]>[]>;
  /** Writes the row, stamped; a row equal to the one that is there is left alone. */
  put<T extends TableName>(table: T, row: Tables[T]): Promise<void>;
  /** Writes rows; of two with one id the later wins. */
  putMany<T extends TableName>(table: T, rows: readonly Tables[T][]): Promise<void>;
  /** Removes the row and leaves a tombstone; an unknown id does nothing. */
  remove(table: TableName, id: string): Promise<void>;
  removeMany(table: TableName, ids: readonly string[]): Promise<void>;
}

type Row = AnyRow & Stamp & { readonly id: string };

const MANY = 200;
const BLOCK = 500;
const PACKED_FROM = 64;

/** A row without what the seam adds. */
function contentOf(row: AnyRow): AnyRow {
  const { rev: _rev, editor: _editor, clock: _clock, ...content } = row;
  return content;
}

function personOf(table: TableName, row: AnyRow | undefined): string | undefined {
  if (row === undefined || !(table in PERSON_FIELD)) return undefined;
  const person = row[PERSON_FIELD[table as keyof typeof PERSON_FIELD]];
  return typeof person === 'string' ? person : undefined;
}

/** A scope that stamps what is written, keeps what was there before, and carries counts and digest along. */
export class RecordingScope implements Scope {
  readonly #db: WorkspaceDatabase;
  readonly #read: Read;
  readonly #stamp: Omit<Stamp, 'rev'>;
  readonly #digest: RowDigest;
  readonly #before = new Map<TableName, Map<string, Row | null>>();
  readonly #persons = new Map<string, string>();
  readonly #counts = new Map<TableName, number>();
  readonly #onRows: ((rows: number) => void) | undefined;
  #over = false;

  constructor(
    db: WorkspaceDatabase,
    stamp: Omit<Stamp, 'rev'>,
    digest: RowDigest,
    onRows?: (rows: number) => void,
  ) {
    this.#db = db;
    this.#read = new Read(db);
    this.#stamp = stamp;
    this.#digest = digest;
    this.#onRows = onRows;
  }

  get<T extends TableName>(table: T, id: string): Promise<Stored<Tables[T]> | undefined> {
    this.#mustRun();
    return this.#read.get(table, id);
  }

  where<T extends TableName>(
    table: T,
    index: IndexOf<T>,
    value: string,
  ): Promise<Stored<Tables[T]>[]> {
    this.#mustRun();
    return this.#read.where(table, index, value);
  }

  all<T extends TableName>(table: T): Promise<Stored<Tables[T]>[]> {
    this.#mustRun();
    return this.#read.all(table);
  }

  put<T extends TableName>(table: T, row: Tables[T]): Promise<void> {
    return this.putMany(table, [row]);
  }

  async putMany<T extends TableName>(table: T, rows: readonly Tables[T][]): Promise<void> {
    await this.writeRows(table, rows as unknown as readonly AnyRow[]);
  }

  remove(table: TableName, id: string): Promise<void> {
    return this.removeMany(table, [id]);
  }

  async removeMany(table: TableName, ids: readonly string[]): Promise<void> {
    this.#mustRun();
    const present = await this.#present(table, [...new Set(ids)]);
    const going = [...present.keys()];
    if (going.length === 0) return;
    for (const [id, row] of present) {
      this.#keep(table, id, row);
      this.#digest.take(table, row);
    }
    this.#count(table, -going.length);
    await this.#inParts(going, (part) => this.#table(table).bulkDelete([...part]));
    await this.#inParts(going, (part) =>
      this.#db.tombstones.bulkPut(
        part.map((id) => ({
          ...this.#stamp,
          table,
          id,
          rev: (present.get(id)?.rev ?? 0) + 1,
        })),
      ),
    );
  }

  /** As putMany, for rows whose table is known only at run time (undo, restore). */
  async writeRows(table: TableName, rows: readonly AnyRow[]): Promise<void> {
    this.#mustRun();
    const wanted = new Map<string, AnyRow>();
    for (const row of rows) {
      if (typeof row.id !== 'string' || row.id === '') throw new TypeError(`no id: ${table}`);
      wanted.set(row.id, contentOf(row));
    }
    if (wanted.size === 0) return;
    const ids = [...wanted.keys()];
    const present = await this.#present(table, ids);
    const buried = await this.#buried(
      table,
      ids.filter((id) => !present.has(id)),
    );
    const changed: Row[] = [];
    for (const [id, content] of wanted) {
      const before = present.get(id);
      if (before !== undefined && canonicalJson(contentOf(before)) === canonicalJson(content)) {
        continue;
      }
      const rev = (before?.rev ?? buried.get(id) ?? 0) + 1;
      const row: Row = { ...content, id, ...this.#stamp, rev };
      this.#keep(table, id, before ?? null, row);
      if (before === undefined) this.#count(table, 1);
      else this.#digest.take(table, before);
      this.#digest.add(table, row);
      changed.push(row);
    }
    await this.#inParts(changed, (part) => this.#table(table).bulkPut([...part]));
    if (buried.size > 0) {
      await this.#db.tombstones.bulkDelete([...buried.keys()].map((id) => [table, id]));
    }
  }

  /** Ends the scope: an action that goes on later fails instead of writing outside its transaction. */
  end(): void {
    this.#over = true;
  }

  get isTouched(): boolean {
    return this.#before.size > 0;
  }

  /** How many rows of which table were touched. */
  get touched(): Partial<Record<TableName, number>> {
    const touched: Partial<Record<TableName, number>> = {};
    for (const table of TABLE_NAMES) {
      const size = this.#before.get(table)?.size ?? 0;
      if (size > 0) touched[table] = size;
    }
    return touched;
  }

  /** The given counts after what was done here. */
  countsAfter(counts: Readonly<Record<TableName, number>>): Record<TableName, number> {
    const after = { ...counts };
    for (const [table, by] of this.#counts) after[table] += by;
    return after;
  }

  /** What the touched rows were before, as records of the payload table. */
  payloads(seq: number): Payload[] {
    return [...this.#before].flatMap(([table, rows]) => this.#pack(seq, table, rows));
  }

  #pack(seq: number, table: TableName, rows: ReadonlyMap<string, Row | null>): Payload[] {
    const parts = new Map<string, { person?: string; ids: string[]; rows: (Row | null)[] }>();
    let at = 0;
    for (const [id, row] of rows) {
      const person = this.#persons.get(`${table}/${id}`);
      const packed = rows.size > PACKED_FROM && !HEAVY_TABLES.has(table);
      const block = person === undefined ? `block:${Math.floor(at / BLOCK)}` : `person:${person}`;
      const name = packed ? block : id;
      const part = parts.get(name) ?? { ids: [], rows: [] };
      if (person !== undefined) part.person = person;
      part.ids.push(id);
      part.rows.push(row);
      parts.set(name, part);
      at += 1;
    }
    return [...parts].map(([part, content]) => ({ seq, table, part, ...content }));
  }

  #keep(table: TableName, id: string, before: Row | null, after?: Row): void {
    let rows = this.#before.get(table);
    if (rows === undefined) {
      rows = new Map();
      this.#before.set(table, rows);
    }
    if (!rows.has(id)) rows.set(id, before);
    const person = personOf(table, before ?? after);
    if (person !== undefined) this.#persons.set(`${table}/${id}`, person);
  }

  #count(table: TableName, by: number): void {
    this.#counts.set(table, (this.#counts.get(table) ?? 0) + by);
  }

  /** The rows of those ids that exist. Many are read in one sweep, for a request a row is what makes bulk work slow. */
  async #present(table: TableName, ids: readonly string[]): Promise<Map<string, Row>> {
    const store = this.#table(table);
    const found = new Map<string, Row>();
    if (ids.length <= MANY) {
      for (const row of await store.bulkGet([...ids]))
        if (row !== undefined) found.set(row.id, row);
      return found;
    }
    const existing = await store.toCollection().primaryKeys();
    const wanted = new Set(ids);
    const known = existing.filter((id) => wanted.has(id));
    const rows =
      known.length * 2 > existing.length
        ? (await store.toArray()).filter((row) => wanted.has(row.id))
        : await store.bulkGet(known);
    for (const row of rows) if (row !== undefined) found.set(row.id, row);
    return found;
  }

  async #buried(table: TableName, ids: readonly string[]): Promise<Map<string, number>> {
    const stones = this.#db.tombstones;
    const revs = new Map<string, number>();
    if (ids.length <= MANY) {
      const found = await stones.bulkGet(ids.map((id): [string, string] => [table, id]));
      for (const stone of found) if (stone !== undefined) revs.set(stone.id, stone.rev);
      return revs;
    }
    const wanted = new Set(ids);
    const all = await stones.where('[table+id]').between([table, ''], [table, '\uffff']).toArray();
    for (const stone of all) if (wanted.has(stone.id)) revs.set(stone.id, stone.rev);
    return revs;
  }

  async #inParts<V>(
    values: readonly V[],
    work: (part: readonly V[]) => PromiseLike<unknown>,
  ): Promise<void> {
    for (let at = 0; at < values.length; at += 2000) {
      const part = values.slice(at, at + 2000);
      await work(part);
      this.#onRows?.(part.length);
    }
  }

  #table(table: TableName) {
    return this.#db.table<Row, string>(table);
  }

  #mustRun(): void {
    if (this.#over) throw new StoreFault('late-scope');
  }
}
