import { beforeEach, expect, test, vi } from 'vitest';
import Dexie from 'dexie';
import { importStandard } from '../../src/store/actions/import-standard';
import { saveSetting } from '../../src/store/actions/save-setting';
import { Workspaces, type WorkspacesOptions } from '../../src/store/workspaces';
import { sampleStandard } from './sample-rows';

class MemoryStorage implements Storage {
  [name: string]: unknown;
  get length() {
    return Object.keys(this).length;
  }
  clear() {
    for (const key of Object.keys(this)) Reflect.deleteProperty(this, key);
  }
  getItem(key: string) {
    const value = this[key];
    return typeof value === 'string' ? value : null;
  }
  key(at: number) {
    return Object.keys(this)[at] ?? null;
  }
  removeItem(key: string) {
    Reflect.deleteProperty(this, key);
  }
  setItem(key: string, value: string) {
    this[key] = value;
  }
}

let storage = new MemoryStorage();
const start = (options: Partial<WorkspacesOptions> = {}) => new Workspaces({ storage, ...options });

beforeEach(async () => {
  storage = new MemoryStorage();
  for (const name of await Dexie.getDatabaseNames()) await Dexie.delete(name);
});

test('a first start knows no workspace; a made one is there at the next', async () => {
  const first = start();
  expect(await first.lastOpened()).toBeUndefined();
  const { workspace, health } = await first.create('机器人系');
  expect(health.code).toBe('new');
  await workspace.act(importStandard(sampleStandard('s', 4)));
  await first.close();
  const second = start();
  const last = await second.lastOpened();
  expect(last).toMatchObject({ name: '机器人系', isSample: false });
  expect((await second.open(last?.id ?? '')).health.code).toBe('fine');
});

test('a database that vanished is named, never shown as a first start', async () => {
  const first = start();
  const { workspace } = await first.create('机器人系');
  await workspace.act(importStandard(sampleStandard('s', 4)));
  await first.close();
  for (const name of await Dexie.getDatabaseNames()) await Dexie.delete(name);
  const second = start();
  const last = await second.lastOpened();
  expect(last).toMatchObject({ id: workspace.id, name: '机器人系' });
  const { health } = await second.open(workspace.id);
  expect(health).toMatchObject({ missingRows: 5, missingActions: 1 });
  expect(['damaged', 'evicted']).toContain(health.code);
});

test('after damage nothing is sealed until a person takes what is left', async () => {
  const first = start();
  const { workspace } = await first.create('机器人系');
  await workspace.act(importStandard(sampleStandard('s', 4)));
  await first.close();
  const raw = new Dexie(`duijie-${workspace.id}`);
  await raw.open();
  await raw.table('items').delete('s-i-2');
  await raw.table('payloads').clear();
  raw.close();
  const second = start();
  expect((await second.open(workspace.id)).health).toMatchObject({
    code: 'damaged',
    missingRows: 1,
  });
  await second.close();
  expect((await second.open(workspace.id)).health.code).toBe('damaged');
  const accepted = await second.acceptWhatIsLeft(workspace.id);
  expect(accepted.health.code).toBe('seal-lost');
  expect(await accepted.workspace.undo()).toBeUndefined();
  await accepted.workspace.act(saveSetting({ id: 'a', value: 1 }));
  await second.close();
  expect((await start().open(workspace.id)).health.code).toBe('fine');
});

test('a workspace is removed only after its snapshot', async () => {
  const snapshot = vi.fn(() => Promise.reject(new Error('full')));
  const all = start({ snapshot });
  const { workspace } = await all.create('甲');
  await workspace.act(saveSetting({ id: 'a', value: 1 }));
  await expect(all.remove(workspace.id)).rejects.toThrow('full');
  expect((await all.list()).length).toBe(1);
  snapshot.mockImplementation(() => Promise.resolve() as never);
  await all.remove(workspace.id);
  expect(await all.list()).toEqual([]);
  expect(storage.length).toBe(0);
});

test('the sample is a marked workspace of its own, filled once', async () => {
  const all = start();
  const fill = vi.fn(async (workspace: { act: (action: never) => Promise<unknown> }) => {
    await workspace.act(saveSetting({ id: 'a', value: 1 }) as never);
  });
  const own = await all.create('甲');
  const first = await all.openSample('样例', fill);
  expect(first.workspace).toMatchObject({ isSample: true, name: '样例' });
  const second = await all.openSample('样例', fill);
  expect(second.workspace.id).toBe(first.workspace.id);
  expect(fill).toHaveBeenCalledTimes(1);
  await all.remove(first.workspace.id);
  expect((await all.list()).map((each) => each.id)).toEqual([own.workspace.id]);
});

test('a restore that was cut short is not listed, and swept away', async () => {
  const all = start();
  const info = await all.prepare('乙', false);
  expect(await all.list()).toEqual([]);
  await all.sweep();
  await expect(all.open(info.id)).rejects.toMatchObject({ code: 'no-workspace' });
  const whole = await all.prepare('丙', false);
  await all.admit(whole.id);
  expect((await all.list()).map((each) => each.name)).toEqual(['丙']);
});
