import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { Alignment } from '../../src/domain/alignment';
import { asId } from '../../src/domain/id';
import { importStandard } from '../../src/store/actions/import-standard';
import { removeStandard } from '../../src/store/actions/remove-standard';
import { saveSetting } from '../../src/store/actions/save-setting';
import { saveStudent } from '../../src/store/actions/save-student';
import { setAlignment } from '../../src/store/actions/set-alignment';
import { recountState } from '../../src/store/recount';
import type { StoreFault } from '../../src/store/store-fault';
import { type Action, Workspace } from '../../src/store/workspace';
import type { WorkspaceOptions } from '../../src/store/workspace-options';
import { sampleStandard } from './sample-rows';

let made = 0;
let id = '';
const open = (options: Partial<WorkspaceOptions> = {}) =>
  Workspace.open({ id, name: '测试', now: () => new Date(0), ...options });

beforeEach(() => {
  made += 1;
  id = `unit-${made}`;
});

const link: Alignment = {
  id: asId('l-1'),
  programmeId: asId('p'),
  standardId: asId('s-1'),
  itemId: asId('s-1-i-0'),
  courseId: asId('c'),
  strength: 'H',
  state: 'confirmed',
  by: '陈老师',
  at: '2026-01-01',
  origin: 'person',
};

const faultOf = (work: Promise<unknown>) =>
  work.then(
    () => 'none',
    (error: unknown) => (error as StoreFault).code,
  );

describe('an act', () => {
  test('writes stamped rows, one history entry and the next revision', async () => {
    const workspace = await open();
    await workspace.declareIdentity({ name: '陈老师', role: '教务' });
    await workspace.act(importStandard(sampleStandard('s-1', 3)));
    const [entry] = await workspace.read((read) => read.history());
    expect(entry).toMatchObject({
      seq: 1,
      kind: 'import-standard',
      by: '陈老师',
      role: '教务',
      state: 'done',
      touched: { standards: 1, items: 3 },
    });
    const items = await workspace.read((read) => read.where('items', 'standardId', 's-1'));
    expect(items.map((item) => item.order)).toEqual([0, 1, 2]);
    expect(items[0]).toMatchObject({ rev: 1, editor: '陈老师', clock: 1 });
    expect((await workspace.read((read) => read.state())).counts.items).toBe(3);
  });

  test('that throws leaves nothing behind', async () => {
    const workspace = await open();
    const action: Action = {
      kind: 'broken',
      params: {},
      async run(scope) {
        await scope.put('settings', { id: 'a', value: 1 });
        throw new Error('broken');
      },
    };
    await expect(workspace.act(action)).rejects.toThrow('broken');
    expect(await workspace.read((read) => read.get('settings', 'a'))).toBeUndefined();
    expect((await workspace.read((read) => read.state())).revision).toBe(0);
  });

  test('that changes nothing leaves no entry', async () => {
    const workspace = await open();
    await workspace.act(saveSetting({ id: 'a', value: 1 }));
    await workspace.act(saveSetting({ id: 'a', value: 1 }));
    expect((await workspace.read((read) => read.state())).revision).toBe(1);
  });

  test('inside an act is refused', async () => {
    const workspace = await open();
    const inner = saveSetting({ id: 'a', value: 1 });
    const outer: Action = { kind: 'outer', params: {}, run: () => workspace.act(inner) };
    expect(await faultOf(workspace.act(outer))).toBe('nested-act');
  });

  test('cannot go on after its transaction', async () => {
    const workspace = await open();
    let late: Promise<unknown> = Promise.resolve();
    const action: Action = {
      kind: 'late',
      params: {},
      async run(scope) {
        await scope.put('settings', { id: 'a', value: 1 });
        late = new Promise((done) => setTimeout(done, 5)).then(() =>
          faultOf(scope.put('settings', { id: 'a', value: 2 })),
        );
      },
    };
    await workspace.act(action);
    expect(await late).toBe('late-scope');
  });

  test('asks once who acts, and a refusal writes nothing', async () => {
    const answers = [undefined, { name: '李工', role: '企业导师' }];
    const askIdentity = vi.fn(() => Promise.resolve(answers.shift()));
    const workspace = await open({ askIdentity });
    expect(await faultOf(workspace.act(saveSetting({ id: 'a', value: 1 })))).toBe(
      'identity-refused',
    );
    await Promise.all([
      workspace.act(saveSetting({ id: 'a', value: 1 })),
      workspace.act(saveSetting({ id: 'b', value: 1 })),
    ]);
    expect(askIdentity).toHaveBeenCalledTimes(2);
    const entries = await workspace.read((read) => read.history());
    expect(entries.map((entry) => entry.by)).toEqual(['李工', '李工']);
  });

  test('joins a course and an item once, whatever the id', async () => {
    const workspace = await open();
    await workspace.act(setAlignment(link));
    await workspace.act(setAlignment({ ...link, id: asId('l-2'), strength: 'L' }));
    const links = await workspace.read((read) => read.all('alignments'));
    expect(links.map((each) => [each.id, each.strength, each.rev])).toEqual([['l-1', 'L', 2]]);
  });
});

describe('undo and redo', () => {
  test('give back exactly what was, over a reload, and stamp it as new', async () => {
    let workspace = await open();
    await workspace.act(importStandard(sampleStandard('s-1', 2)));
    await workspace.act(setAlignment(link));
    await workspace.act(removeStandard({ id: asId('s-1'), title: 'x' }));
    expect((await workspace.read((read) => read.state())).counts).toMatchObject({
      standards: 0,
      items: 0,
      alignments: 0,
    });
    workspace.close();
    workspace = await open();
    expect(await workspace.undo()).toMatchObject({ kind: 'remove-standard', state: 'undone' });
    expect(await workspace.read((read) => read.get('alignments', 'l-1'))).toMatchObject({
      ...link,
      rev: 3,
      clock: 4,
    });
    expect(await workspace.redo()).toMatchObject({ kind: 'remove-standard', state: 'done' });
    expect(await workspace.read((read) => read.get('alignments', 'l-1'))).toBeUndefined();
    expect(await workspace.redo()).toBeUndefined();
  });

  test('pass over a row that came and went inside one action', async () => {
    const workspace = await open();
    await workspace.act({
      kind: 'flicker',
      params: {},
      async run(scope) {
        await scope.put('settings', { id: 'a', value: 1 });
        await scope.put('settings', { id: 'b', value: 1 });
        await scope.remove('settings', 'a');
      },
    });
    await workspace.undo();
    await workspace.redo();
    await workspace.undo();
    await workspace.redo();
    expect((await workspace.read((read) => read.all('settings'))).map((row) => row.id)).toEqual([
      'b',
    ]);
  });

  test('a new act closes the way forward and drops what can no longer be redone', async () => {
    const workspace = await open();
    await workspace.act(saveSetting({ id: 'a', value: 1 }));
    await workspace.act(saveSetting({ id: 'a', value: 2 }));
    await workspace.undo();
    await workspace.act(saveSetting({ id: 'b', value: 1 }));
    expect(await workspace.redo()).toBeUndefined();
    const states = (await workspace.read((read) => read.history())).map((entry) => entry.state);
    expect(states).toEqual(['done', 'log', 'dropped', 'done']);
  });

  test('undo back to an action takes back all after it, as one', async () => {
    const workspace = await open();
    for (let value = 1; value <= 5; value += 1) {
      await workspace.act(saveSetting({ id: 'a', value }));
    }
    expect(await workspace.undoBackTo(3)).toBe(3);
    expect(await workspace.read((read) => read.get('settings', 'a'))).toMatchObject({ value: 2 });
    expect(await workspace.redo()).toMatchObject({ seq: 3 });
  });

  test('a bulk action is one step', async () => {
    const workspace = await open();
    await workspace.act(importStandard(sampleStandard('s-1', 1300)));
    await workspace.undo();
    expect((await workspace.read((read) => read.state())).counts.items).toBe(0);
    await workspace.redo();
    expect(await workspace.read((read) => read.count('items'))).toBe(1300);
    expect(await workspace.read((read) => recountState(read))).toEqual(
      await workspace.read((read) => read.state()),
    );
  });

  test('the history names no person; the payload is kept by person', async () => {
    const workspace = await open();
    const student = { id: asId<never>('st'), number: '01', name: '张伟', programmeId: null };
    await workspace.act(saveStudent(student));
    await workspace.act(saveStudent({ ...student, name: '张玮' }));
    expect(JSON.stringify(await workspace.read((read) => read.history()))).not.toContain('张');
  });
});

test('two connections writing the same row lose nothing', async () => {
  const [a, b] = await Promise.all([open(), open()]);
  const add: Action = {
    kind: 'count',
    params: {},
    async run(scope) {
      const row = await scope.get('settings', 'n');
      await scope.put('settings', { id: 'n', value: Number(row?.value ?? 0) + 1 });
    },
  };
  await Promise.all(Array.from({ length: 60 }, (_, at) => (at % 2 ? a : b).act(add)));
  expect(await a.read((read) => read.get('settings', 'n'))).toMatchObject({ value: 60, rev: 60 });
  expect((await b.read((read) => read.state())).revision).toBe(60);
});

test('a watch answers again when another connection writes', async () => {
  const [a, b] = await Promise.all([open(), open()]);
  const seen: number[] = [];
  const stop = a.watch((read) => read.count('settings')).subscribe((count) => seen.push(count));
  await vi.waitFor(() => expect(seen).toEqual([0]));
  await b.act(saveSetting({ id: 'a', value: 1 }));
  await vi.waitFor(() => expect(seen.at(-1)).toBe(1));
  stop();
});

test('a watch hears of a large removal, and only the rows meant are gone', async () => {
  const [a, b] = await Promise.all([open(), open()]);
  await a.act(importStandard(sampleStandard('s-1', 400)));
  await a.act(importStandard(sampleStandard('s-2', 3)));
  const seen: number[] = [];
  const stop = a
    .watch((read) => read.count('items', 'standardId', 's-1'))
    .subscribe((count) => seen.push(count));
  await vi.waitFor(() => expect(seen).toEqual([400]));
  await b.act(removeStandard({ id: asId('s-1'), title: 'x' }));
  await vi.waitFor(() => expect(seen.at(-1)).toBe(0));
  expect(await a.read((read) => read.count('items'))).toBe(3);
  stop();
});
