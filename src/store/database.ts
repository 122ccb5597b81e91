import Dexie, { type Table } from 'dexie';
import { upgradeRows } from './upgrade-rows';
import { COARSE_SIGNAL } from './coarse-signal';
import type { Migration } from '../domain/versions/migration';
import { MIGRATIONS, tablesOf, versionAfter } from '../domain/versions/migrations';
import {
  type HistoryEntry,
  type Payload,
  type Stored,
  TABLE_NAMES,
  type TableName,
  type Tables,
  type Tombstone,
} from '../domain/versions/rows';

/** What belongs to the workspace on this machine and not to its data: state, who sits here, the last backup. */
export interface Meta {
  readonly key: string;
  readonly value: unknown;
}

/** The indexes by which rows may be asked for, by table. */
export const INDEXES = {
  settings: [],
  standards: [],
  items: ['standardId'],
  programmes: [],
  courses: ['programmeId'],
  alignments: ['programmeId', 'standardId', 'courseId', 'itemId'],
  packs: ['kind'],
  adoptions: [],
  students: ['programmeId', 'number'],
  achievements: ['studentId'],
  files: [],
  evidence: ['studentId', 'achievementId', 'sha256'],
  claims: ['studentId', 'programmeId', 'state'],
  decisions: ['studentId', 'claimId'],
} as const satisfies Record<TableName, readonly string[]>;

export type IndexOf<T extends TableName> = (typeof INDEXES)[T][number];

/** Indexes whose rows come in the order of the document they stand in. */
export const READING_ORDER: Partial<Record<TableName, string>> = {
  items: '[standardId+order]',
  courses: '[programmeId+order]',
};

const LOCAL_STORES = {
  history: 'seq, [state+seq]',
  payloads: '[seq+table+part], seq, person',
  tombstones: '[table+id]',
  meta: 'key',
};

function storesOf(tables: readonly TableName[]): Record<string, string> {
  return Object.fromEntries(
    tables.map((table) => [
      table,
      ['id', ...INDEXES[table], READING_ORDER[table] ?? []].flat().join(', '),
    ]),
  );
}

/** What a version's database looks like: its number, the stores that it adds or changes, the step that brings rows there. */
export interface Schema {
  readonly version: number;
  readonly stores: Readonly<Record<string, string>>;
}

export const SCHEMAS: readonly Schema[] = [
  { version: 1, stores: { ...LOCAL_STORES, ...storesOf(tablesOf(1)) } },
  { version: 2, stores: storesOf(['files', 'evidence']) },
];

/** Everything an action may touch. */
export const ALL_STORES = [...TABLE_NAMES, 'history', 'payloads', 'tombstones', 'meta'] as const;

/** The name of a workspace's database. @example databaseName('w1') // 'duijie-w1' */
export function databaseName(workspaceId: string): string {
  return `duijie-${workspaceId}`;
}

/** One workspace on disk. Every transaction asks for strict durability: the disk has it before we say "saved". */
export class WorkspaceDatabase extends Dexie {
  declare readonly history: Table<HistoryEntry, number>;
  declare readonly payloads: Table<Payload, [number, string, string]>;
  declare readonly tombstones: Table<Tombstone, [string, string]>;
  declare readonly meta: Table<Meta, string>;
  /** Version of the rows that this code reads and writes. */
  readonly rowVersion: number;

  constructor(
    name: string,
    schemas: readonly Schema[] = SCHEMAS,
    migrations: readonly Migration[] = MIGRATIONS,
  ) {
    super(name, { chromeTransactionDurability: 'strict', cache: 'disabled' });
    for (const layer of COARSE_SIGNAL) this.use(layer);
    for (const schema of schemas) {
      const version = this.version(schema.version).stores({ ...schema.stores });
      const step = migrations.find((each) => each.to === schema.version);
      if (step === undefined) continue;
      version.upgrade((transaction) => upgradeRows(transaction, step));
    }
    this.rowVersion = versionAfter(migrations);
    const newest = Math.max(...schemas.map((each) => each.version));
    if (newest !== this.rowVersion) {
      throw new RangeError('the schemas and the migrations end in different versions');
    }
  }

  /** The rows of one table of the workspace. */
  rows<T extends TableName>(table: T): Table<Stored<Tables[T]>, string> {
    return this.table(table);
  }

  /** Whether the disk holds a later shape than this code knows: then nothing may be written. */
  get isNewerThanCode(): boolean {
    return this.isOpen() && this.backendDB().version / 10 > this.verno;
  }
}
