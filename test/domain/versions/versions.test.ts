import Dexie from 'dexie';
import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { canonicalJson } from '../../../src/domain/versions/canonical-json';
import type { Migration } from '../../../src/domain/versions/migration';
import {
  CURRENT_VERSION,
  MIGRATIONS,
  migrateRow,
  tablesOf,
  versionAfter,
} from '../../../src/domain/versions/migrations';
import type { Backup } from '../../../src/formats/backup/backup';
import { readBackup } from '../../../src/formats/backup/read-backup';
import { writeBackup } from '../../../src/formats/backup/write-backup';
import { Read } from '../../../src/store/read';
import { RowDigest } from '../../../src/store/row-digest';
import { recountState } from '../../../src/store/recount';
import { SCHEMAS, WorkspaceDatabase } from '../../../src/store/database';
import { fillWorkspace, wholeContentOf } from '../../../src/store/whole-content';

const folder = new URL('../../fixtures/versions/', import.meta.url);
const fixtures = readdirSync(folder).filter((name) => name.endsWith('.duijie'));
const bytesOf = (name: string) => new Uint8Array(readFileSync(new URL(name, folder)));

describe('the steps between versions', () => {
  test('are in order, without a gap, each with a schema and a fixture of the version before', () => {
    expect(MIGRATIONS.map((step) => step.to)).toEqual(MIGRATIONS.map((_, at) => at + 2));
    expect(SCHEMAS.map((schema) => schema.version)).toEqual(
      Array.from({ length: CURRENT_VERSION }, (_, at) => at + 1),
    );
    expect(fixtures.sort()).toEqual(SCHEMAS.map(({ version }) => `version-${version}.duijie`));
  });

  test('run from where a row is, each once, and stop at a row that is dropped', () => {
    const steps: Migration[] = [
      { to: 2, row: (_, row) => ({ ...row, two: true }) },
      { to: 3, row: (table, row) => (table === 'settings' ? undefined : { ...row, three: true }) },
      { to: 4, row: (_, row) => ({ ...row, four: true }) },
    ];
    expect(versionAfter(steps)).toBe(4);
    expect(migrateRow('items', { id: 'a' }, 2, steps)).toEqual({
      id: 'a',
      three: true,
      four: true,
    });
    expect(migrateRow('settings', { id: 'a' }, 1, steps)).toBeUndefined();
    expect(migrateRow('items', { id: 'a' }, 9, steps)).toEqual({ id: 'a' });
  });
});

describe.each(fixtures)('%s, a file that was once written,', (name) => {
  test('holds a row of every table', () => {
    const { value, problems } = readBackup(bytesOf(name));
    expect(problems).toEqual([]);
    const version = Number(/\d+/.exec(name)?.[0]);
    for (const table of tablesOf(version))
      expect(value?.content.tables[table].length).toBeGreaterThan(0);
  });

  test('opens as a workspace that gives the same content back', async () => {
    const { value } = readBackup(bytesOf(name));
    if (!value) throw new Error('not read');
    const db = new WorkspaceDatabase(`versions-${name}`);
    await db.open();
    await fillWorkspace(db, value.content);
    const content = await wholeContentOf(db);
    db.close();
    expect(canonicalJson(content)).toBe(canonicalJson(value.content));
    if (name === `version-${CURRENT_VERSION}.duijie`) {
      expect(writeBackup({ ...value, content })).toEqual(bytesOf(name));
    }
  });
});

/** A database as the code of version 1 left it: without the tables that came later. */
async function databaseOfVersion1(name: string, { content }: Backup): Promise<void> {
  const [first] = SCHEMAS;
  const db = new Dexie(name);
  db.version(1).stores({ ...first?.stores });
  await db.open();
  const digest = new RowDigest();
  for (const table of tablesOf(1)) {
    const rows = content.tables[table];
    for (const row of rows) digest.add(table, row);
    await db.table<object>(table).bulkAdd(rows);
  }
  for (const entry of content.history) digest.add('history', entry);
  await db.table<object>('history').bulkAdd(content.history);
  await db.table<object>('payloads').bulkAdd(content.payloads);
  await db.table<object>('tombstones').bulkAdd(content.tombstones);
  const { revision, clock, history, tables } = content;
  const counts = Object.fromEntries(tablesOf(1).map((table) => [table, tables[table].length]));
  const value = { revision, clock, version: 1, entries: history.length, counts };
  await db.table('meta').add({ key: 'state', value: { ...value, digest: digest.text } });
  db.close();
}

/** A step that no release has made yet. */
const COMING: Migration = {
  to: CURRENT_VERSION + 1,
  row: (table, row) =>
    table === 'packs' ? undefined : table === 'settings' ? { ...row, value: 'new' } : row,
};

test.each([
  { what: 'the present', schemas: SCHEMAS, steps: MIGRATIONS },
  {
    what: 'a coming',
    schemas: [...SCHEMAS, { version: CURRENT_VERSION + 1, stores: {} }],
    steps: [...MIGRATIONS, COMING],
  },
])(
  'a database of version 1 is brought to $what version by the same steps as a backup, payloads too',
  async ({ what, schemas, steps }) => {
    const { value } = readBackup(bytesOf('version-1.duijie'));
    if (!value) throw new Error('not read');
    const name = `versions-upgrade to ${what}`;
    await databaseOfVersion1(name, value);
    const next = new WorkspaceDatabase(name, schemas, steps);
    await next.open();
    const upgraded = await wholeContentOf(next);
    const looked = new Read(next);
    expect(await recountState(looked)).toEqual(await looked.state());
    expect((await looked.state()).version).toBe(versionAfter(steps));
    next.close();
    const { value: read } = readBackup(bytesOf('version-1.duijie'), { migrations: steps });
    expect(upgraded.tables).toEqual(read?.content.tables);
    expect(upgraded.payloads).toEqual(read?.content.payloads);
    expect(upgraded.tables.evidence).toEqual([]);
    expect(upgraded.tables.packs).toHaveLength(steps.includes(COMING) ? 0 : 1);
  },
);
