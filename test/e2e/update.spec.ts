import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, test } from './harness/test';
import { waitUntilKept } from './harness/page-tools';
import { openSite, type Site } from './harness/site';
import { settled } from './screens';

let folder: string;
let site: Site;

test.beforeEach(async ({ watch }) => {
  folder = mkdtempSync(join(tmpdir(), 'duijie-versions-'));
  cpSync('dist', folder, { recursive: true });
  site = await openSite(folder);
  watch.own(site);
});

test.afterEach(async () => {
  await site.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Puts a newer version on the server, marked so that a page can be told from the old one's. */
function publishNewer(): void {
  const page = join(folder, 'index.html');
  writeFileSync(page, readFileSync(page, 'utf8').replace('<html', '<html data-newer'));
  const worker = join(folder, 'sw.js');
  const revision = /(index\.html",revision:")\w+/;
  const text = readFileSync(worker, 'utf8');
  expect(text).toMatch(revision);
  writeFileSync(worker, text.replace(revision, '$1newer'));
}

async function visit(page: Page): Promise<void> {
  await page.goto(site.address);
  await settled(page);
  await waitUntilKept(page);
}

async function meetNewer(page: Page): Promise<void> {
  await page.evaluate(async () => {
    await (await navigator.serviceWorker.getRegistration())?.update();
  });
  await expect(newVersion(page)).toBeVisible();
}

const newVersion = (page: Page) => page.getByRole('button', { name: /新版本/ });
const isNewer = (page: Page) => page.locator('html[data-newer]').count();

/** Reads a file without storing it: work that a reload would lose. */
async function leaveUnsaved(page: Page): Promise<void> {
  await page.evaluate(() => (location.hash = '#/import'));
  await page
    .locator('input[type=file]')
    .first()
    .setInputFiles({
      name: '标准.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from('编号,内容\n1,装配\n1.1,能按图装配机械部件\n1.2,能连接电气线路\n'),
    });
  await expect(page.locator('[aria-current=step]')).toContainText('2');
}

test.describe('a newer version', () => {
  test('is said, and comes only when asked for', async ({ page }) => {
    await visit(page);
    publishNewer();
    await meetNewer(page);
    await page.waitForTimeout(500);
    expect(await isNewer(page)).toBe(0);
    await newVersion(page).click();
    await expect.poll(() => isNewer(page)).toBe(1);
    await settled(page);
  });

  test('never reloads over unsaved input, here or in another tab', async ({ page, context }) => {
    await visit(page);
    await leaveUnsaved(page);
    publishNewer();
    await meetNewer(page);
    await newVersion(page).click();
    await page.waitForTimeout(1000);
    expect(await isNewer(page)).toBe(0);
    await expect(page.locator('[aria-current=step]')).toContainText('2');

    const second = await context.newPage();
    await second.goto(site.address);
    await settled(second);
    await expect(newVersion(second)).toBeVisible();
    await newVersion(second).click();
    await second.waitForTimeout(1000);
    expect(await isNewer(page)).toBe(0);
    await expect(page.locator('[aria-current=step]')).toContainText('2');

    await page.locator('input[type=file], .actions button').first().click();
    await newVersion(page).click();
    await expect.poll(() => isNewer(page)).toBe(1);
    await expect.poll(() => isNewer(second)).toBe(1);
  });
});
