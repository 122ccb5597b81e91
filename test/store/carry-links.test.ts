import { expect, test } from 'vitest';
import type { Alignment } from '../../src/domain/alignment';
import { asId } from '../../src/domain/id';
import { carryLinks } from '../../src/store/actions/carry-links';
import { editStandard } from '../../src/store/actions/edit-standard';
import { removeRows } from '../../src/store/actions/remove-rows';
import { settleGone, seenGone } from '../../src/store/actions/settle-gone';
import { WorkspaceDatabase, databaseName } from '../../src/store/database';
import { fillWorkspace } from '../../src/store/whole-content';
import { Workspace } from '../../src/store/workspace';
import { readBackup } from '../../src/formats/backup/read-backup';
import { readFileSync } from 'node:fs';

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

function link(id: string, itemId: string, more: Partial<Alignment> = {}): Alignment {
  return {
    id: asId(id),
    programmeId: asId('p-1'),
    standardId: asId('s-2'),
    itemId: asId(itemId),
    courseId: asId('c-1'),
    strength: 'M',
    state: 'proposed',
    by: '李老师',
    at: '2026-11-23T08:00:00.000Z',
    origin: 'import',
    ...more,
  };
}

const aim = {
  from: asId<Alignment['standardId']>('s-1'),
  to: () => ({ standardId: asId<Alignment['standardId']>('s-2'), level: 'L3' }),
};

test('carrying links is one act: links and aims come, undo takes both back, redo brings both again', async () => {
  const workspace = await full('carry-1');
  const state = () =>
    workspace.read(async (read) => ({
      links: (await read.where('alignments', 'standardId', 's-2')).map(({ id }) => id),
      targets: (await read.get('programmes', 'p-1'))?.targets,
    }));
  const before = await state();
  expect(before.links).toEqual([]);
  await workspace.act(carryLinks({ edition: '2026', links: [link('n-1', 'i-9')], aim }));
  const after = { links: ['n-1'], targets: [{ standardId: 's-2', level: 'L3' }] };
  expect(await state()).toEqual(after);
  await workspace.undo();
  expect(await state()).toEqual(before);
  await workspace.redo();
  expect(await state()).toEqual(after);
});

test('carrying again overwrites nothing that a person judged since', async () => {
  const workspace = await full('carry-2');
  const judged = link('n-1', 'i-9', { state: 'rejected' });
  await workspace.act(carryLinks({ edition: '2026', links: [judged], aim: undefined }));
  await workspace.act(
    carryLinks({
      edition: '2026',
      links: [link('n-2', 'i-9'), link('n-3', 'i-8')],
      aim: undefined,
    }),
  );
  const links = await workspace.read((read) => read.where('alignments', 'standardId', 's-2'));
  expect(links.map(({ id, state }) => [id, state])).toEqual([
    ['n-1', 'rejected'],
    ['n-3', 'proposed'],
  ]);
});

test('what is gone for good is kept by pair of editions and can be taken back', async () => {
  const workspace = await full('carry-3');
  const [a, b] = [asId<Alignment['standardId']>('s-1'), asId<Alignment['standardId']>('s-2')];
  await workspace.act(settleGone(a, b, [asId('i-1')]));
  const read = () => workspace.read((rows) => rows.get('settings', seenGone(a, b)));
  expect((await read())?.value).toEqual(['i-1']);
  await workspace.act(removeRows('settings', [seenGone(a, b)]));
  expect(await read()).toBeUndefined();
});

test('an edited structure is one act: what is gone takes its links along, what stays keeps them', async () => {
  const workspace = await full('edit-1');
  const read = () =>
    workspace.read(async (rows) => ({
      standard: await rows.get('standards', 's-1'),
      items: await rows.where('items', 'standardId', 's-1'),
      links: await rows.where('alignments', 'standardId', 's-1'),
    }));
  const { standard, items, links } = await read();
  if (!standard) throw new Error('no standard');
  const changed = items.map((item) => ({ ...item, text: `${item.text}。` }));
  await workspace.act(editStandard({ standard, items: changed }));
  expect((await read()).links).toEqual(links);
  await workspace.act(editStandard({ standard, items: [] }));
  expect(await read()).toMatchObject({ items: [], links: [] });
  await workspace.undo();
  await workspace.undo();
  expect((await read()).items.map(({ text }) => text)).toEqual(items.map(({ text }) => text));
});
