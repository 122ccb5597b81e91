import * as v from 'valibot';
import { type Problem, type Reading, problem } from '../../domain/problem';
import type { AnyRow, Migration } from '../../domain/versions/migration';
import { MIGRATIONS, migrateRow } from '../../domain/versions/migrations';
import { TABLE_NAMES, type WorkspaceContent } from '../../domain/versions/rows';
import { type Backup, type BackupTable, backupTablesOf } from './backup';
import { bytesOfFile } from '../evidence/file-content';
import { Lines } from './lines';
import { readHeader } from './read-header';
import { Sha256 } from './sha-256';
import { ROW_SHAPES } from './shapes/row-shapes';

const MAYBE_FILE = v.fallback(v.object({ id: v.string(), base64: v.string() }), {
  id: '',
  base64: '',
});
const MOST_PROBLEMS = 50;
const STRETCH = 500;
const HASHED_AT_ONCE = 8 * 1024 * 1024;

/** Steps to the present shape, and whom to tell how far we are. */
export interface BackupReadOptions {
  readonly migrations?: readonly Migration[];
  readonly onProgress?: (done: number, total: number) => void;
}

function isRow(value: unknown): value is AnyRow {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

const KEYS: Partial<Record<BackupTable, readonly string[]>> = {
  history: ['seq'],
  payloads: ['seq', 'table', 'part'],
  tombstones: ['table', 'id'],
};

function keyOf(table: BackupTable, row: AnyRow): string {
  return (KEYS[table] ?? ['id']).map((field) => String(row[field])).join('/');
}

function migrated(table: BackupTable, row: AnyRow, from: number, steps: readonly Migration[]) {
  if (table !== 'payloads' || !Array.isArray(row.rows)) return migrateRow(table, row, from, steps);
  const rows: readonly unknown[] = row.rows;
  const about = String(row.table);
  return {
    ...row,
    rows: rows.map((each) => (isRow(each) ? (migrateRow(about, each, from, steps) ?? null) : each)),
  };
}

/** The SHA-256 of the bytes; tells after each stretch that it goes on, for a table may hold many files. */
function hashOf(bytes: Uint8Array, tell: () => void): string {
  const hash = new Sha256();
  for (let at = 0; at < bytes.length; at += HASHED_AT_ONCE) {
    hash.update(bytes.subarray(at, at + HASHED_AT_ONCE));
    tell();
  }
  return hash.hex();
}

/** One table's rows, or why they cannot be trusted. `from` is the line of the table's name. */
function readTable(
  lines: Lines,
  table: BackupTable,
  from: number,
  { rows: count, sha256 }: { readonly rows: number; readonly sha256: string },
  migrate: (row: AnyRow) => AnyRow | undefined,
  onRows: (rows: number) => void,
): Reading<AnyRow[]> {
  const name = lines.value(from);
  if (!isRow(name) || name.table !== table) {
    return {
      value: undefined,
      problems: [problem('backup-count', 'error', { line: from + 1 }, { table })],
    };
  }
  if (hashOf(lines.bytes(from + 1, count), () => onRows(0)) !== sha256) {
    const damaged = problem('backup-table-damaged', 'error', { line: from + 2 }, { table });
    return { value: undefined, problems: [damaged] };
  }
  const rows: AnyRow[] = [];
  const problems: Problem[] = [];
  const seen = new Set<string>();
  for (let at = 0; at < count; at += 1) {
    if (at % STRETCH === 0) onRows(Math.min(STRETCH, count - at));
    const line = from + 1 + at;
    const written = lines.value(line);
    const row = isRow(written) ? migrate(written) : undefined;
    if (isRow(written) && row === undefined) continue;
    const result = v.safeParse(ROW_SHAPES[table], row);
    const key = row === undefined ? '' : keyOf(table, row);
    const fault = !result.success ? 'backup-row' : seen.has(key) ? 'backup-duplicate' : undefined;
    seen.add(key);
    if (fault === undefined && row !== undefined) rows.push(row);
    else if (problems.length < MOST_PROBLEMS) {
      const field = result.success ? 'id' : (v.getDotPath(result.issues[0]) ?? '');
      problems.push(problem(fault ?? 'backup-row', 'error', { line: line + 1 }, { table, field }));
    }
  }
  return { value: problems.length === 0 ? rows : undefined, problems };
}

/** The hashes under which that stretch of lines keeps files whose bytes have another hash. */
function tornIn(lines: Lines, from: number, count: number, tell: () => void): ReadonlySet<string> {
  const torn = new Set<string>();
  for (let at = 0; at < count; at += 1) {
    const { id, base64 } = v.parse(MAYBE_FILE, lines.value(from + at));
    if (bytesOfFile({ id, base64 }) === undefined) torn.add(id);
    tell();
  }
  return torn;
}

/**
 * A backup file as a value, or undefined and the reason: all is checked before anything is given, and nothing is repaired. Beside
 * the reasons of `readHeader`: `backup-count` (lines missing or too many), `backup-table-damaged` (a table's hash is wrong),
 * `backup-row` (a row's shape is not ours), `backup-duplicate` (an id twice), `backup-log` (the log is out of order or ends elsewhere than the header says). A file of
 * evidence whose bytes are not those once taken in is named by `backup-file-torn`: a warning when it was torn before the backup was
 * written. Older versions are brought to the present shape.
 * @example readBackup(writeBackup(backup)).value?.workspace // '机器人系'
 */
export function readBackup(
  bytes: Uint8Array,
  { migrations = MIGRATIONS, onProgress }: BackupReadOptions = {},
): Reading<Backup> {
  const lines = new Lines(bytes);
  const { value: header, problems } = readHeader(lines, migrations);
  if (header === undefined) return { value: undefined, problems };
  const total = lines.count;
  let done = 0;
  const found: Problem[] = [];
  const tables: Partial<Record<BackupTable, AnyRow[]>> = {};
  let torn: ReadonlySet<string> = new Set();
  let line = 1;
  const onRows = (rows: number) => {
    done += rows;
    onProgress?.(done, total);
  };
  for (const table of backupTablesOf(header.version, migrations)) {
    const told = header.tables[table] ?? { rows: 0, sha256: '' };
    const migrate = (row: AnyRow) => migrated(table, row, header.version, migrations);
    const read = readTable(lines, table, line, told, migrate, onRows);
    found.push(...read.problems);
    tables[table] = read.value ?? [];
    if (table === 'files') torn = tornIn(lines, line + 1, told.rows, () => onRows(0));
    line += told.rows + 1;
  }
  const { history = [], payloads = [], tombstones = [] } = tables;
  const seqs = history.map((entry) => Number(entry.seq));
  const isInOrder = seqs.every((seq, at) => seq > (seqs[at - 1] ?? 0));
  if (found.length === 0 && (!isInOrder || (seqs.at(-1) ?? 0) !== header.revision)) {
    found.push(problem('backup-log', 'error'));
  }
  const severity = found.length > 0 ? 'error' : 'warning';
  const tornFiles = (tables.evidence ?? []).flatMap(({ sha256, name }) =>
    torn.has(String(sha256))
      ? [problem('backup-file-torn', severity, {}, { name: String(name) })]
      : [],
  );
  if (found.length > 0) return { value: undefined, problems: [...found, ...tornFiles] };
  const { app, created, workspace, sample, revision, clock } = header;
  // Each row has passed the shape of its table, so the cast says what was checked.
  const rows = Object.fromEntries(TABLE_NAMES.map((table) => [table, tables[table] ?? []]));
  const content = { revision, clock, tables: rows, history, payloads, tombstones };
  return {
    value: { app, created, workspace, sample, content: content as unknown as WorkspaceContent },
    problems: tornFiles,
  };
}
