import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { canonicalJson } from '../../../src/domain/versions/canonical-json';
import {
  CURRENT_VERSION,
  MIGRATIONS,
  type Migration,
  migrateRow,
  versionAfter,
} from '../../../src/domain/versions/migrations';
import { TABLE_NAMES } from '../../../src/domain/versions/version-1';
import { readBackup } from '../../../src/formats/backup/read-backup';
import { writeBackup } from '../../../src/formats/backup/write-backup';
import { Read } from '../../../src/store/read';
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
    for (const table of TABLE_NAMES) expect(value?.content.tables[table].length).toBeGreaterThan(0);
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

test('a database of version 1 is brought to the next by the same steps as a backup, payloads too', async () => {
  const { value } = readBackup(bytesOf('version-1.duijie'));
  if (!value) throw new Error('not read');
  const old = new WorkspaceDatabase('versions-upgrade');
  await old.open();
  await fillWorkspace(old, value.content);
  old.close();
  const steps: Migration[] = [
    ...MIGRATIONS,
    {
      to: CURRENT_VERSION + 1,
      row: (table, row) =>
        table === 'packs' ? undefined : table === 'settings' ? { ...row, value: 'new' } : row,
    },
  ];
  const schemas = [...SCHEMAS, { version: CURRENT_VERSION + 1, stores: {} }];
  const next = new WorkspaceDatabase('versions-upgrade', schemas, steps);
  await next.open();
  const upgraded = await wholeContentOf(next);
  const looked = new Read(next);
  expect(await recountState(looked)).toEqual(await looked.state());
  expect((await looked.state()).version).toBe(CURRENT_VERSION + 1);
  next.close();
  const { value: read } = readBackup(bytesOf('version-1.duijie'), { migrations: steps });
  expect(upgraded.tables).toEqual(read?.content.tables);
  expect(upgraded.payloads).toEqual(read?.content.payloads);
  expect(upgraded.tables.packs).toEqual([]);
});
