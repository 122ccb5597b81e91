import { cpSync, readFileSync, readdirSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { type Profile, makeProfileFolder, openProfile } from './harness/profile';
import { type StoreSite, openStoreSite } from './harness/store-page';

const KILLS = Number(process.env['DUIJIE_KILLS'] ?? 25);

let site: StoreSite;
const folders: string[] = [];

test.beforeAll(async () => {
  site = await openStoreSite();
});
test.afterAll(async () => {
  await site.close();
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

function newFolder(): string {
  const folder = makeProfileFolder();
  folders.push(folder);
  return folder;
}

test(`${KILLS} kills in mixed work lose nothing that was acknowledged and tear nothing`, async () => {
  test.setTimeout(30_000 + KILLS * 8_000);
  const folder = newFolder();
  const present = new Set<string>();
  const absent = new Set<string>();
  const inFlight = new Set<string>();
  const codes: string[] = [];
  let acknowledged = 0;
  for (let round = 0; round <= KILLS; round += 1) {
    const profile = await openProfile(folder);
    const { page } = profile;
    await page.exposeFunction('begun', (id: string) => inFlight.add(id));
    await page.exposeFunction('kept', (id: string, isThere: boolean) => {
      acknowledged += 1;
      inFlight.delete(id);
      (isThere ? present : absent).add(id);
      (isThere ? absent : present).delete(id);
    });
    await site.visit(page);
    const started = await page.evaluate(() => lab.start());
    if (round === 0) await page.evaluate(() => lab.create('机器人系'));
    else {
      codes.push(started?.code ?? 'first run');
      const sound = [
        'fine',
        'newer-than-seal',
        'seal-lost',
        ...(acknowledged === 0 ? ['new'] : []),
      ];
      expect(sound, started?.detail).toContain(started?.code);
      const found = await page.evaluate(() => lab.audit());
      const there = new Set([
        ...found.settings,
        ...found.claims,
        ...found.standards.map((each) => each.id),
      ]);
      expect(found.isWhole, `round ${round}: the digest`).toBe(true);
      expect(found.decided, `round ${round}: a claim and its decision`).toEqual(found.claims);
      for (const each of found.standards) expect(each.items, each.id).toBe(each.said);
      expect([...present].filter((id) => !inFlight.has(id) && !there.has(id))).toEqual([]);
      expect([...absent].filter((id) => !inFlight.has(id) && there.has(id))).toEqual([]);
      // What was under way may stand or not; from now on it must stay as it is.
      for (const id of inFlight) (there.has(id) ? present : absent).add(id);
      for (const id of inFlight) (there.has(id) ? absent : present).delete(id);
      inFlight.clear();
    }
    if (round === KILLS) {
      await profile.close();
      break;
    }
    void page
      .evaluate(async (prefix) => {
        const { begun, kept } = globalThis as unknown as {
          begun: (id: string) => Promise<void>;
          kept: (id: string, isThere: boolean) => Promise<void>;
        };
        for (let at = 0; ; at += 1) {
          const id = `${prefix}-${at}`;
          await begun(id);
          if (at % 10 === 4) {
            await lab.decide(id);
            await kept(id, true);
          } else if (at % 10 === 7) {
            await lab.set(id, at);
            await lab.workspace.undo();
            await kept(id, false);
          } else if (at % 25 === 9) {
            await lab.import(id, 600);
            await kept(id, true);
            if (at % 50 === 9) {
              await begun(id);
              await lab.workspace.undo();
              await kept(id, false);
            } else {
              await begun(id);
              await lab.removeStandard(id);
              await kept(id, false);
            }
          } else {
            await lab.set(id, '值'.repeat(at % 40));
            await kept(id, true);
          }
        }
      }, `r${round}`)
      .catch(() => undefined);
    await new Promise((done) => setTimeout(done, 40 + ((round * 379) % 1300)));
    await profile.kill();
  }
  console.log(
    `${KILLS} kills, ${acknowledged} acknowledged; starts: ${[...new Set(codes)].join(', ')}`,
  );
  expect(acknowledged).toBeGreaterThan(KILLS * 5);
});

/** The files of the origin's databases in a profile. */
function databaseFiles(folder: string, pattern: RegExp): string[] {
  const root = join(folder, 'Default', 'IndexedDB');
  return readdirSync(root)
    .filter((name) => name.endsWith('.leveldb'))
    .flatMap((name) => readdirSync(join(root, name)).map((file) => join(root, name, file)))
    .filter((file) => pattern.test(file));
}

const DAMAGES: Readonly<Record<string, (folder: string) => void>> = {
  'the log cut': (folder) => {
    for (const file of databaseFiles(folder, /\.log$/)) {
      truncateSync(file, Math.floor(readFileSync(file).length / 3));
    }
  },
  'CURRENT gone': (folder) => {
    for (const file of databaseFiles(folder, /CURRENT$/)) rmSync(file);
  },
  'MANIFEST flipped': (folder) => {
    for (const file of databaseFiles(folder, /MANIFEST-\d+$/)) {
      writeFileSync(
        file,
        readFileSync(file).map((byte) => byte ^ 0x5a),
      );
    }
  },
  'a table gone': (folder) => {
    for (const file of databaseFiles(folder, /\.ldb$/)) rmSync(file);
  },
  'a table zeroed': (folder) => {
    for (const file of databaseFiles(folder, /\.ldb$/)) {
      writeFileSync(file, Buffer.alloc(readFileSync(file).length));
    }
  },
  'local storage gone': (folder) => {
    rmSync(join(folder, 'Default', 'Local Storage'), { recursive: true });
  },
};

test('each of six damages to the profile is named, none is shown as a first start', async () => {
  test.setTimeout(120_000);
  const folder = newFolder();
  for (const round of [0, 1]) {
    const profile = await openProfile(folder);
    await site.visit(profile.page);
    await profile.page.evaluate(async (at) => {
      if (at === 0) await lab.create('机器人系');
      else await lab.start();
      await lab.import(`s-${at}`, 2000);
      await lab.set('n', at);
      await lab.client.snapshot(lab.workspace, 'periodic');
      await lab.workspaces.close();
    }, round);
    await profile.close();
  }
  const seen: Record<string, string> = {};
  for (const [name, damage] of Object.entries(DAMAGES)) {
    const copy = newFolder();
    cpSync(folder, copy, { recursive: true });
    damage(copy);
    const profile = await openProfile(copy);
    await site.visit(profile.page);
    const start = await profile.page.evaluate(() => lab.start());
    seen[name] = start === undefined ? 'first run' : `${start.code} ${start.name}`;
    if (start && start.code !== 'seal-lost') {
      const restored = await profile.page.evaluate(async () => {
        const snapshot = await lab.restoreNewest();
        return { from: snapshot?.revision, items: (await lab.state()).counts.items };
      });
      expect(restored, name).toEqual({ from: 4, items: 4000 });
    }
    await profile.close();
  }
  console.log(seen);
  for (const name of Object.keys(DAMAGES)) {
    expect(seen[name], name).toMatch(
      name === 'local storage gone' ? /^seal-lost/ : /^(damaged|evicted|unreadable) 机器人系/,
    );
  }
});

test('200 steps are undone and redone over reloads', async () => {
  test.setTimeout(90_000);
  const folder = newFolder();
  let profile: Profile = await openProfile(folder);
  await site.visit(profile.page);
  const first = await profile.page.evaluate(async () => {
    await lab.create('机器人系');
    for (let at = 1; at <= 205; at += 1) await lab.set('n', at);
    return lab.get('n');
  });
  expect(first).toBe(205);
  await profile.close();
  profile = await openProfile(folder);
  await site.visit(profile.page);
  await profile.page.evaluate(async () => {
    await lab.start();
    for (let at = 0; at < 120; at += 1) await lab.workspace.undo();
  });
  await profile.page.reload();
  await profile.page.waitForFunction(() => 'lab' in globalThis);
  const walked = await profile.page.evaluate(async () => {
    const started = await lab.start();
    for (let at = 0; at < 80; at += 1) await lab.workspace.undo();
    const back = await lab.get('n');
    for (let at = 0; at < 200; at += 1) await lab.workspace.redo();
    return { code: started?.code, back, forth: await lab.get('n') };
  });
  expect(walked).toEqual({ code: 'fine', back: 5, forth: 205 });
  await profile.close();
});
