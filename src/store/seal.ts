import { TABLE_NAMES, type TableName } from '../domain/versions/rows';
import type { WorkspaceState } from './state';

/** A workspace's state as copied outside its database, with what is needed to name it when the database is gone. */
export interface Seal extends WorkspaceState {
  readonly id: string;
  readonly name: string;
  readonly isSample: boolean;
  /** ISO instant of the copy: shown, never used for order. */
  readonly at: string;
}

/** Where copies lie: local storage, the origin's private files, a second database. */
export type SealPlaceName = 'local' | 'files' | 'database';

/** What was found at each place: a seal, null = no copy there, undefined = the place cannot be used here. */
export type FoundSeals = Readonly<Record<SealPlaceName, Seal | null | undefined>>;

/** What the database itself shows. */
export interface FoundData {
  readonly state: WorkspaceState;
  /** Rows as counted, not as noted. */
  readonly counts: Readonly<Record<TableName, number>>;
  readonly historyCount: number;
}

/**
 * `new` = nothing was ever here; `fine`; `newer-than-seal` = a crash came between the change and its seal, all is well;
 * `seal-lost` = the outside copy is gone, the data agrees with itself; `damaged` = rows are missing or older than they were;
 * `evicted` = the browser or a person cleared the site's data; `unreadable` = the database does not open.
 */
export type HealthCode =
  'new' | 'fine' | 'newer-than-seal' | 'seal-lost' | 'damaged' | 'evicted' | 'unreadable';

export interface Health {
  readonly code: HealthCode;
  /** Rows that the seal knows and the database lacks; 0 when it lacks none. */
  readonly missingRows: number;
  /** Actions that the seal knows and the database lacks. */
  readonly missingActions: number;
  /** The newest copy of the state, when there is one. */
  readonly seal: Seal | undefined;
  /** What was compared, for whoever looks into it. */
  readonly found: FoundData | undefined;
  readonly seals: FoundSeals;
}

/** Whether one may go on writing without asking. @example isSound('damaged') // false */
export function isSound(code: HealthCode): boolean {
  return code !== 'damaged' && code !== 'evicted' && code !== 'unreadable';
}

function rowsIn(counts: Readonly<Record<TableName, number>>): number {
  return TABLE_NAMES.reduce((sum, table) => sum + counts[table], 0);
}

/**
 * What state a workspace is in, from what the database shows (undefined: it does not open) and the copies outside it. A lack is
 * never taken for a first start as long as any copy says otherwise.
 * @example judgeHealth(found, { local: seal, files: seal, database: seal }).code // 'fine'
 */
export function judgeHealth(found: FoundData | undefined, seals: FoundSeals): Health {
  const copies = Object.values(seals).filter((each) => each !== null && each !== undefined);
  const seal = copies.reduce<Seal | undefined>(
    (newest, each) => (newest && newest.revision >= each.revision ? newest : each),
    undefined,
  );
  const lacking = (table: TableName) =>
    Math.max(0, (seal?.counts[table] ?? 0) - (found?.counts[table] ?? 0));
  const missingRows = TABLE_NAMES.reduce((sum, table) => sum + lacking(table), 0);
  const missingActions = Math.max(0, (seal?.revision ?? 0) - (found?.state.revision ?? 0));
  const health = (code: HealthCode): Health => ({
    code,
    missingRows,
    missingActions,
    seal,
    found,
    seals,
  });

  if (found === undefined) return health('unreadable');
  const { state, counts, historyCount } = found;
  if (state.revision === 0 && rowsIn(counts) === 0 && historyCount === 0) {
    if (seal === undefined || seal.revision === 0) return health('new');
    const clearedTogether = seals.files === null && seals.database === null;
    return health(clearedTogether ? 'evicted' : 'damaged');
  }
  const agrees = TABLE_NAMES.every((table) => counts[table] === state.counts[table]);
  if (!agrees || historyCount !== state.entries) return health('damaged');
  if (seal === undefined) return health('seal-lost');
  if (seal.revision > state.revision) return health('damaged');
  // An upgrade gives every row a new shape and so another digest, without an action.
  const isOfSameShape = seal.version === state.version;
  if (isOfSameShape && seal.revision === state.revision && seal.digest !== state.digest) {
    return health('damaged');
  }
  if (seals.local === null) return health('seal-lost');
  return health(seal.revision < state.revision ? 'newer-than-seal' : 'fine');
}
