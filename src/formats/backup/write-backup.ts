import { canonicalJson } from '../../domain/versions/canonical-json';
import { CURRENT_VERSION } from '../../domain/versions/migrations';
import {
  BACKUP_FORMAT,
  type Backup,
  type BackupHeader,
  type BackupTable,
  backupTablesOf,
  rowsOf,
} from './backup';
import { checkedDate } from './checked-date';
import { Sha256, sha256Of } from './sha-256';

const TABLES = backupTablesOf(CURRENT_VERSION);
/** A stretch of lines ends after so many rows or characters. */
const STRETCH = 500;
const STRETCH_CHARACTERS = 4_000_000;

/** The rows as lines, a stretch at a time: rows may carry whole files, and a text has a largest length. */
function* stretchesOf(rows: readonly object[]): Generator<{ text: string; rows: number }> {
  let lines: string[] = [];
  let characters = 0;
  for (const row of rows) {
    const line = `${canonicalJson(row)}\n`;
    lines.push(line);
    characters += line.length;
    if (lines.length < STRETCH && characters < STRETCH_CHARACTERS) continue;
    yield { text: lines.join(''), rows: lines.length };
    lines = [];
    characters = 0;
  }
  if (lines.length > 0) yield { text: lines.join(''), rows: lines.length };
}

/** What the last line's hash is taken of: the header without its date. */
export function boundText(header: BackupHeader): string {
  return canonicalJson({ ...header, created: '' });
}

function joined(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

/**
 * The backup's bytes (format: see `backup.ts`); equal content gives equal bytes but for the date. Reports rows done of all.
 * @example writeBackup({ app: '0.1.0', created: now, workspace: '机器人系', sample: false, content })
 */
export function writeBackup(
  backup: Backup,
  onProgress: (done: number, total: number) => void = () => undefined,
): Uint8Array<ArrayBuffer> {
  const { content } = backup;
  const encoder = new TextEncoder();
  const total = TABLES.reduce((sum, table) => sum + rowsOf(content, table).length, 0);
  const body: Uint8Array[] = [];
  const tables = {} as Record<BackupTable, { rows: number; sha256: string }>;
  let done = 0;
  for (const table of TABLES) {
    body.push(encoder.encode(`${canonicalJson({ table })}\n`));
    const hash = new Sha256();
    const rows = rowsOf(content, table);
    for (const stretch of stretchesOf(rows)) {
      const bytes = encoder.encode(stretch.text);
      hash.update(bytes);
      body.push(bytes);
      done += stretch.rows;
      onProgress(done, total);
    }
    tables[table] = { rows: rows.length, sha256: hash.hex() };
  }
  const header: BackupHeader = {
    format: BACKUP_FORMAT,
    version: CURRENT_VERSION,
    app: backup.app,
    created: checkedDate(backup.created),
    workspace: backup.workspace,
    sample: backup.sample,
    revision: content.revision,
    clock: content.clock,
    tables,
  };
  const end = { end: BACKUP_FORMAT, sha256: sha256Of(boundText(header)) };
  return joined([
    encoder.encode(`${canonicalJson(header)}\n`),
    ...body,
    encoder.encode(`${canonicalJson(end)}\n`),
  ]);
}
