import { expect, test } from 'vitest';
import { asId } from '../../src/domain/id';
import { removeProgramme } from '../../src/store/actions/remove-programme';
import { removeStandard } from '../../src/store/actions/remove-standard';
import { fillWorkspace, wholeContentOf } from '../../src/store/whole-content';
import { WorkspaceDatabase, databaseName } from '../../src/store/database';
import { recountState } from '../../src/store/recount';
import { Workspace } from '../../src/store/workspace';
import { readBackup } from '../../src/formats/backup/read-backup';
import { readFileSync } from 'node:fs';

const file = new URL('../fixtures/versions/version-1.duijie', import.meta.url);
let made = 0;

/** A workspace with a row of every table. */
async function full(): Promise<Workspace> {
  const { value } = readBackup(new Uint8Array(readFileSync(file)));
  if (!value) throw new Error('not read');
  made += 1;
  const id = `actions-${made}`;
  const db = new WorkspaceDatabase(databaseName(id));
  await db.open();
  await fillWorkspace(db, value.content);
  expect((await wholeContentOf(db)).revision).toBe(4);
  db.close();
  return Workspace.open({ id, name: '' });
}

const countsOf = (workspace: Workspace) =>
  workspace.read(async (read) => (await read.state()).counts);

test('a removed standard takes items and links along and is no longer aimed at; undo brings all back', async () => {
  const workspace = await full();
  const before = await countsOf(workspace);
  await workspace.act(removeStandard({ id: asId('s-1'), title: 'x' }));
  expect(await countsOf(workspace)).toMatchObject({ standards: 0, items: 0, alignments: 0 });
  expect(await workspace.read((read) => read.get('programmes', 'p-1'))).toMatchObject({
    targets: [],
  });
  await workspace.undo();
  expect(await countsOf(workspace)).toEqual(before);
  expect(await workspace.read(recountState)).toEqual(await workspace.read((read) => read.state()));
});

test('a removed programme takes courses and links along; students and records stay', async () => {
  const workspace = await full();
  await workspace.act(removeProgramme({ id: asId('p-1'), name: 'x' }));
  expect(await countsOf(workspace)).toMatchObject({
    programmes: 0,
    courses: 0,
    alignments: 0,
    students: 1,
    claims: 1,
    decisions: 1,
  });
  const student = await workspace.read((read) => read.get('students', 'st-1'));
  expect(student?.programmeId).toBeNull();
});
