import * as v from 'valibot';
import { type Problem, type Reading, problem } from '../../domain/problem';
import {
  type AnyRow,
  MIGRATIONS,
  type Migration,
  migrateRow,
  versionAfter,
} from '../../domain/versions/migrations';
import type { WorkspaceContent } from '../../domain/versions/version-1';
import { BACKUP_TABLES, type Backup, type BackupHeader, type BackupTable } from './backup';
import { Lines } from './lines';
import { readHeader } from './read-header';
import { Sha256 } from './sha-256';
import { ROW_SHAPES } from './shapes/row-shapes';

const MOST_PROBLEMS = 50;
const STRETCH = 500;

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

/** One table's rows, or why they cannot be trusted. `from` is the line of the table's name. */
function readTable(
  lines: Lines,
  table: BackupTable,
  from: number,
  { tables, version }: BackupHeader,
  steps: readonly Migration[],
  onRows: (rows: number) => void,
): Reading<AnyRow[]> {
  const { rows: count, sha256 } = tables[table];
  const name = lines.value(from);
  if (!isRow(name) || name.table !== table) {
    return {
      value: undefined,
      problems: [problem('backup-count', 'error', { line: from + 1 }, { table })],
    };
  }
  if (new Sha256().update(lines.bytes(from + 1, count)).hex() !== sha256) {
    const place = { line: from + 2 };
    return {
      value: undefined,
      problems: [problem('backup-table-damaged', 'error', place, { table })],
    };
  }
  const rows: AnyRow[] = [];
  const problems: Problem[] = [];
  const seen = new Set<string>();
  for (let at = 0; at < count; at += 1) {
    if (at % STRETCH === 0) onRows(Math.min(STRETCH, count - at));
    const line = from + 1 + at;
    const written = lines.value(line);
    const row = isRow(written) ? migrated(table, written, version, steps) : undefined;
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

/**
 * A backup file as a value, or undefined and the reason: all is checked before anything is given, and nothing is repaired. Beside
 * the reasons of `readHeader`: `backup-count` (lines missing or too many), `backup-table-damaged` (a table's hash is wrong),
 * `backup-row` (a row's shape is not ours), `backup-duplicate` (an id twice), `backup-log` (the log is out of order or ends elsewhere than the header says). Older versions are
 * brought to the present shape.
 * @example readBackup(writeBackup(backup)).value?.workspace // '机器人系'
 */
export function readBackup(
  bytes: Uint8Array,
  { migrations = MIGRATIONS, onProgress }: BackupReadOptions = {},
): Reading<Backup> {
  const lines = new Lines(bytes);
  const { value: header, problems } = readHeader(lines, versionAfter(migrations));
  if (header === undefined) return { value: undefined, problems };
  const total = lines.count;
  let done = 0;
  const found: Problem[] = [];
  const tables: Partial<Record<BackupTable, AnyRow[]>> = {};
  let line = 1;
  for (const table of BACKUP_TABLES) {
    const read = readTable(lines, table, line, header, migrations, (rows) => {
      done += rows;
      onProgress?.(done, total);
    });
    found.push(...read.problems);
    tables[table] = read.value ?? [];
    line += header.tables[table].rows + 1;
  }
  const { history = [], payloads = [], tombstones = [], ...rows } = tables;
  const seqs = history.map((entry) => Number(entry.seq));
  const isInOrder = seqs.every((seq, at) => seq > (seqs[at - 1] ?? 0));
  if (found.length === 0 && (!isInOrder || (seqs.at(-1) ?? 0) !== header.revision)) {
    found.push(problem('backup-log', 'error'));
  }
  if (found.length > 0) return { value: undefined, problems: found };
  const { app, created, workspace, sample, revision, clock } = header;
  // Each row has passed the shape of its table, so the cast says what was checked.
  const content = { revision, clock, tables: rows, history, payloads, tombstones };
  return {
    value: { app, created, workspace, sample, content: content as unknown as WorkspaceContent },
    problems: [],
  };
}
