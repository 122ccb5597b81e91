import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readBackup } from '../../src/formats/backup/read-backup';
import type { RandomBytes } from '../../src/domain/id';
import { WorkspaceDatabase, databaseName } from '../../src/store/database';
import { duplicateProgramme } from '../../src/store/actions/duplicate-programme';
import { removeProgramme } from '../../src/store/actions/remove-programme';
import { checkSetting, saveCheckChoice } from '../../src/store/actions/save-check-choice';
import { recountState } from '../../src/store/recount';
import { fillWorkspace } from '../../src/store/whole-content';
import { Workspace } from '../../src/store/workspace';

const file = new URL('../fixtures/versions/version-1.duijie', import.meta.url);

async function full(id: string): Promise<Workspace> {
  const { value } = readBackup(new Uint8Array(readFileSync(file)));
  if (!value) throw new Error('not read');
  const db = new WorkspaceDatabase(databaseName(id));
  await db.open();
  await fillWorkspace(db, value.content);
  db.close();
  return Workspace.open({ id, name: '' });
}

let made = 0;
const random: RandomBytes = (bytes) => bytes.fill(++made % 256);
const countsOf = (workspace: Workspace) =>
  workspace.read(async (read) => (await read.state()).counts);

test('the next cohort has the courses, links and check settings, as one step of undo', async () => {
  const workspace = await full('duplicate-1');
  const [programme] = await workspace.read((read) => read.all('programmes'));
  if (!programme) throw new Error('no programme');
  await workspace.act(saveCheckChoice(programme, { policies: ['x'], settings: {}, rules: {} }));
  const before = await countsOf(workspace);
  const id = await workspace.act(
    duplicateProgramme(programme, { cohort: '2031', name: programme.name, random }),
  );
  if (id === undefined) throw new Error('not copied');
  await workspace.read(async (read) => {
    expect(await read.get('programmes', id)).toMatchObject({ cohort: '2031', status: 'draft' });
    const old = await read.where('courses', 'programmeId', programme.id);
    const now = await read.where('courses', 'programmeId', id);
    expect(now.map(({ name, order }) => `${order} ${name}`)).toEqual(
      old.map(({ name, order }) => `${order} ${name}`),
    );
    const links = await read.where('alignments', 'programmeId', id);
    const oldLinks = await read.where('alignments', 'programmeId', programme.id);
    expect(links).toHaveLength(oldLinks.length);
    expect(links.length).toBeGreaterThan(0);
    for (const link of links) expect(now.map((course) => course.id)).toContain(link.courseId);
    expect(await read.get('settings', checkSetting(id))).toMatchObject({
      value: { policies: ['x'] },
    });
  });
  expect((await countsOf(workspace)).students).toBe(before.students);
  await workspace.undo();
  expect(await countsOf(workspace)).toEqual(before);
  expect(await workspace.read(recountState)).toEqual(await workspace.read((read) => read.state()));
});

test('a programme that is gone is not copied, and one that goes takes its check settings along', async () => {
  const workspace = await full('duplicate-2');
  const [programme] = await workspace.read((read) => read.all('programmes'));
  if (!programme) throw new Error('no programme');
  await workspace.act(saveCheckChoice(programme, {}));
  await workspace.act(removeProgramme(programme));
  expect(await workspace.read((read) => read.get('settings', checkSetting(programme.id)))).toBe(
    undefined,
  );
  const options = { cohort: '2031', name: 'x', random };
  expect(await workspace.act(duplicateProgramme(programme, options))).toBeUndefined();
});
