import * as v from 'valibot';
import { problem, type Reading } from '../../domain/problem';
import type { Migration } from '../../domain/versions/migration';
import { versionAfter } from '../../domain/versions/migrations';
import { canonicalJson } from '../../domain/versions/canonical-json';
import { BACKUP_FORMAT, backupTablesOf, type BackupHeader } from './backup';
import { isCheckedDate } from './checked-date';
import type { Lines } from './lines';
import { sha256Of } from './sha-256';
import { boundText } from './write-backup';

const count = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const VERSION = v.pipe(count, v.minValue(1));
const table = v.strictObject({
  rows: count,
  sha256: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)),
});

function headerOf(
  version: number,
  migrations: readonly Migration[],
): v.GenericSchema<unknown, BackupHeader> {
  return v.strictObject({
    format: v.literal(BACKUP_FORMAT),
    version: v.literal(version),
    app: v.string(),
    created: v.pipe(v.string(), v.check(isCheckedDate)),
    workspace: v.string(),
    sample: v.boolean(),
    revision: count,
    clock: count,
    tables: v.strictObject(v.entriesFromList(backupTablesOf(version, migrations), table)),
  });
}

const END = v.strictObject({ end: v.literal(BACKUP_FORMAT), sha256: v.string() });

function refused(code: string, params: Readonly<Record<string, string | number>> = {}) {
  return { value: undefined, problems: [problem(code, 'error', { line: 1 }, params)] };
}

/**
 * The header of a backup, once it is sure that the file is one, of a version that we know, whole, and as it was written:
 * `backup-empty`, `backup-foreign` (something else), `backup-future` (a later version wrote it), `backup-cut` (the end is missing),
 * `backup-damaged` (changed since it was written).
 */
export function readHeader(lines: Lines, migrations: readonly Migration[]): Reading<BackupHeader> {
  const known = versionAfter(migrations);
  if (lines.count === 0 && !lines.hasRest) return refused('backup-empty');
  const first = lines.value(0);
  if (typeof first !== 'object' || first === null || !('format' in first)) {
    const start = new TextDecoder().decode(lines.bytes(0, 1).subarray(0, 4000));
    if (!start.includes(BACKUP_FORMAT)) return refused('backup-foreign');
    return refused(lines.count === 0 ? 'backup-cut' : 'backup-damaged');
  }
  if (first.format !== BACKUP_FORMAT) {
    const looksOurs = 'tables' in first && 'workspace' in first && 'revision' in first;
    return refused(looksOurs ? 'backup-damaged' : 'backup-foreign');
  }
  const end = v.safeParse(END, lines.hasRest ? undefined : lines.value(lines.count - 1));
  const version = 'version' in first ? v.safeParse(VERSION, first.version) : undefined;
  if (version?.success !== true) return refused('backup-damaged');
  if (version.output > known) {
    const isWhole =
      end.success && sha256Of(canonicalJson({ ...first, created: '' })) === end.output.sha256;
    return isWhole
      ? refused('backup-future', { version: version.output, known })
      : refused('backup-damaged');
  }
  const header = v.safeParse(headerOf(version.output, migrations), first);
  if (!header.success) return refused('backup-damaged');
  const expected = Object.values(header.output.tables).reduce((sum, { rows }) => sum + rows + 1, 2);
  if (!end.success) return refused(lines.count < expected ? 'backup-cut' : 'backup-damaged');
  if (sha256Of(boundText(header.output)) !== end.output.sha256) return refused('backup-damaged');
  if (lines.count !== expected) {
    return refused('backup-count', { expected, found: lines.count });
  }
  return { value: header.output, problems: [] };
}
