import { expect, test } from '@playwright/test';
import { type StoreSite, openStoreSite } from './harness/store-page';

let site: StoreSite;
test.beforeAll(async () => {
  site = await openStoreSite();
});
test.afterAll(() => site.close());

test('a backup opened in an empty profile gives the same backup, but for the date', async ({
  browser,
}) => {
  const first = await browser.newContext();
  const page = await first.newPage();
  await site.visit(page);
  const written = await page.evaluate(async () => {
    await lab.create('机器人系');
    await lab.import('s-1', 700);
    await lab.set('odd', '\ud800 e\u0301 é 𠮷\u2028\n\u0000 ＝1+1');
    for (let at = 0; at < 20; at += 1) await lab.set('n', at);
    await lab.decide('c-1');
    await lab.workspace.undo();
    await lab.removeStandard('s-1');
    await lab.workspace.undo();
    return lab.backup();
  });
  await first.close();

  const second = await browser.newContext();
  const other = await second.newPage();
  await site.visit(other);
  const again = await other.evaluate(async (text) => {
    const { id = '' } = await lab.openBackup(text);
    await lab.openWorkspace(id);
    return lab.backup();
  }, written);
  const undated = (text: string) => text.replace(/"created":"[^"]*"/, '');
  expect(undated(again)).toBe(undated(written));
  const undone = await other.evaluate(async () => {
    const entry = await lab.workspace.redo();
    return { kind: entry?.kind, items: await lab.workspace.read((read) => read.count('items')) };
  });
  expect(undone).toEqual({ kind: 'remove-standard', items: 0 });
  await second.close();
  expect(site.reports).toEqual([]);
});

test('100 corrupted backups are refused with a reason and touch nothing', async ({ page }) => {
  test.setTimeout(120_000);
  await site.visit(page);
  const { text, before } = await page.evaluate(async () => {
    await lab.create('机器人系');
    await lab.import('s-1', 60);
    for (let at = 0; at < 8; at += 1) await lab.decide(`c-${at}`);
    return { text: await lab.backup(), before: await lab.state() };
  });
  const good = new TextEncoder().encode(text);
  let seed = 20261123;
  const random = (below: number) => {
    seed = (Math.imul(seed, 1103515245) + 12345) >>> 0;
    return Math.floor((seed / 2 ** 32) * below);
  };
  const lines = text.trimEnd().split('\n');
  const swapped = (a: number, b: number) => {
    const other = [...lines];
    [other[a], other[b]] = [lines[b] ?? '', lines[a] ?? ''];
    return `${other.join('\n')}\n`;
  };
  const encode = (written: string) => [...new TextEncoder().encode(written)];
  const bad: number[][] = [];
  for (let at = 0; at < 45; at += 1) {
    const bytes = [...good];
    const place = random(bytes.length);
    bytes[place] = (bytes[place] ?? 0) ^ (1 << random(8));
    bad.push(bytes);
  }
  for (let at = 0; at < 25; at += 1) bad.push([...good.slice(0, random(good.length))]);
  for (let at = 0; at < 15; at += 1) {
    bad.push(encode(swapped(1 + random(30), 40 + random(lines.length - 41))));
  }
  for (let at = 0; at < 5; at += 1) {
    const from = random(good.length - 600);
    bad.push([...good.slice(0, from), ...good.slice(from + 512)]);
  }
  bad.push(encode(text.replace(/"version":\d+/, '"version":99')));
  bad.push(encode(text.replace('duijie-backup', 'other-backup')));
  bad.push(encode('{"format":"other","version":1}\n'), encode('<!doctype html>\n'), []);
  bad.push(encode(text.replaceAll('\n', '\r\n')), encode(`\ufeff${text}`), encode(text + text));
  bad.push(encode(text.replace('"revision":9', '"revision":8')), encode(text.slice(1)));
  expect(bad.length).toBe(100);

  const seen = new Map<string, number>();
  const answers = await page.evaluate((files) => lab.tryBackups(files), bad);
  answers.forEach((answer, at) => {
    expect(answer.id, `file ${at}`).toBeUndefined();
    expect(answer.codes.length, `file ${at}`).toBeGreaterThan(0);
    const code = answer.codes[0] ?? '';
    seen.set(code, (seen.get(code) ?? 0) + 1);
  });
  expect([...seen.keys()]).toEqual(
    expect.arrayContaining(['backup-cut', 'backup-damaged', 'backup-foreign', 'backup-empty']),
  );
  const after = await page.evaluate(async () => ({
    state: await lab.state(),
    isWhole: await lab.client.isWhole(lab.workspace),
    workspaces: (await lab.workspaces.list()).length,
    databases: (await indexedDB.databases()).map((each) => each.name).sort(),
  }));
  expect(after).toMatchObject({ state: before, isWhole: true, workspaces: 1 });
  expect(after.databases.length).toBe(2);
});

test('cancelling an import leaves nothing of it, and cancel answers at once', async ({ page }) => {
  await site.visit(page);
  const results = await page.evaluate(async () => {
    await lab.create('机器人系');
    const before = await lab.state();
    const seen = [];
    for (const after of [300, 900, 1500]) {
      seen.push(await lab.importAndCancel(`s-${after}`, 20_000, after));
    }
    const state = await lab.state();
    const items = await lab.workspace.read((read) => read.count('items'));
    return { seen, unchanged: JSON.stringify(state) === JSON.stringify(before), items };
  });
  expect(results.seen.map((each) => each.code)).toEqual(['cancelled', 'cancelled', 'cancelled']);
  expect(results).toMatchObject({ unchanged: true, items: 0 });
});

test('a removed workspace can be brought back from its snapshot', async ({ page }) => {
  await site.visit(page);
  const names = await page.evaluate(async () => {
    await lab.create('机器人系');
    await lab.set('n', 41);
    const before = await lab.state();
    await lab.workspaces.remove(lab.workspace.id);
    const gone = (await lab.workspaces.list()).length;
    const snapshot = await lab.restoreNewest();
    const after = await lab.state();
    return {
      gone,
      reason: snapshot?.reason,
      same: before.digest === after.digest,
      n: await lab.get('n'),
    };
  });
  expect(names).toEqual({ gone: 0, reason: 'before-removal', same: true, n: 41 });
});
