import { expect, test } from '@playwright/test';
import { type StoreSite, openStoreSite } from './harness/store-page';

let site: StoreSite;
test.beforeAll(async () => {
  site = await openStoreSite();
});
test.afterAll(() => site.close());

test('2,000 interleaved edits in two tabs lose none, and both see the same', async ({
  context,
}) => {
  test.setTimeout(120_000);
  const tabs = [await context.newPage(), await context.newPage()];
  const [a, b] = tabs;
  if (!a || !b) throw new Error('two tabs');
  await site.visit(a);
  await site.visit(b);
  await a.evaluate(() => lab.create('机器人系'));
  await b.evaluate(() => lab.start());
  for (const tab of tabs) {
    await tab.evaluate(() => {
      const seen = { value: 0 };
      Object.assign(globalThis, { seen });
      lab.workspace
        .watch((read) => read.get('settings', 'shared'))
        .subscribe((row) => (seen.value = Number(row?.value ?? 0)));
    });
  }
  await Promise.all(
    tabs.map((tab, who) =>
      tab.evaluate(async (name) => {
        for (let at = 0; at < 500; at += 1) {
          await lab.increment('shared');
          await lab.increment(`own-${name}-${at % 50}`);
        }
      }, who),
    ),
  );
  const found = await a.evaluate(async () => {
    const rows = await lab.workspace.read((read) => read.all('settings'));
    const own = rows.filter((row) => row.id.startsWith('own'));
    return {
      shared: await lab.get('shared'),
      own: own.reduce((sum, row) => sum + Number(row.value), 0),
      revision: (await lab.state()).revision,
      isWhole: await lab.client.isWhole(lab.workspace),
    };
  });
  expect(found).toEqual({ shared: 1000, own: 1000, revision: 2000, isWhole: true });
  for (const tab of tabs) {
    await expect
      .poll(
        () => tab.evaluate(() => (globalThis as unknown as { seen: { value: number } }).seen.value),
        {
          timeout: 1000,
        },
      )
      .toBe(1000);
  }
});

test('a tab of old code stops writing when the data gets a newer shape', async ({ context }) => {
  const [old, next] = [await context.newPage(), await context.newPage()];
  await site.visit(old);
  const id = await old.evaluate(async () => {
    await lab.create('机器人系');
    await lab.set('n', 1);
    return lab.workspace.id;
  });
  await site.visit(next);
  const rows = await next.evaluate((name) => lab.openAsNextVersion(name), id);
  expect(rows).toMatchObject([{ id: 'n', value: { was: 1 } }]);
  const seen = await old.evaluate(async () => ({
    status: lab.workspace.status,
    act: await lab.codeOf(() => lab.set('n', 2)),
    undo: await lab.codeOf(() => lab.workspace.undo()),
  }));
  expect(seen).toEqual({ status: 'stale-code', act: 'stale-code', undo: 'stale-code' });

  await site.visit(old);
  const again = await old.evaluate(async (name) => {
    await lab.openWorkspace(name);
    return { status: lab.workspace.status, act: await lab.codeOf(() => lab.set('n', 3)) };
  }, id);
  expect(again).toEqual({ status: 'stale-code', act: 'stale-code' });
  const after = await next.evaluate((name) => lab.openAsNextVersion(name), id);
  expect(after).toEqual(rows);
});

test('a blocked upgrade says so within two seconds and goes on when it can', async ({
  context,
}) => {
  const [holder, next] = [await context.newPage(), await context.newPage()];
  await site.visit(holder);
  const id = await holder.evaluate(async () => {
    await lab.create('机器人系');
    await lab.set('n', 1);
    const name = lab.workspace.id;
    await lab.workspaces.close();
    await lab.holdOpen(name);
    return name;
  });
  await site.visit(next);
  const opening = next.evaluate((name) => lab.openAsNextVersion(name), id);
  await expect
    .poll(() => next.evaluate(() => lab.statuses), { timeout: 2000 })
    .toEqual(['blocked']);
  await holder.evaluate(() => lab.letGo());
  expect(await opening).toMatchObject([{ value: { was: 1 } }]);
  expect(await next.evaluate(() => lab.statuses)).toEqual(['blocked', 'writable']);
});

test('a workspace removed in one tab is not written in another', async ({ context }) => {
  const [a, b] = [await context.newPage(), await context.newPage()];
  await site.visit(a);
  await site.visit(b);
  await a.evaluate(() => lab.create('机器人系'));
  await b.evaluate(() => lab.start());
  await a.evaluate(() => lab.workspaces.remove(lab.workspace.id));
  const seen = await b.evaluate(async () => ({
    status: lab.workspace.status,
    act: await lab.codeOf(() => lab.set('n', 1)),
  }));
  expect(seen).toEqual({ status: 'removed', act: 'closed' });
});
