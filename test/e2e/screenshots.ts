import { mkdirSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type BrowserContext, type Page } from '@playwright/test';
import { ensureBuilt } from '../../src/cli/serve/build';
import { BROWSER_ARGS } from './harness/browser-args';
import { findBrowser } from './harness/find-browser';
import { openSite } from './harness/site';
import { openSample, SCREEN_VIEWS, settled, show } from './screens';

/** Pictures of every screen in both languages, both themes and two sizes, in a folder outside the project. */
const SIZES = [
  { width: 1280, height: 720 },
  { width: 1680, height: 1000 },
];
const [wanted = '', given] = process.argv.slice(2);

async function take(page: Page, folder: string, name: string): Promise<void> {
  // Motion is off and fonts are the system's: one frame is enough.
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => done(null))));
  await page.waitForTimeout(250);
  await page.screenshot({ path: join(folder, `${name}.png`) });
}

async function takeAll(context: BrowserContext, folder: string): Promise<number> {
  mkdirSync(folder, { recursive: true });
  const page = await context.newPage();
  await page.goto('/');
  await settled(page);
  await take(page, folder, 'first-start');
  await openSample(page);
  const views = SCREEN_VIEWS.filter(({ name }) => wanted === '' || name.includes(wanted));
  for (const view of views) {
    await show(page, view);
    await take(page, folder, view.name);
  }
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox').last().fill('plc');
  await take(page, folder, 'finder');
  await context.close();
  return views.length + 2;
}

if (!ensureBuilt(process.cwd())) process.exit(1);
const folder = given ?? mkdtempSync(join(tmpdir(), 'duijie-screens-'));
const site = await openSite();
const executablePath = findBrowser();
const browser = await chromium.launch({
  chromiumSandbox: false,
  args: [...BROWSER_ARGS],
  ...(executablePath !== undefined && { executablePath }),
});
let count = 0;
for (const locale of ['zh-CN', 'en'])
  for (const colorScheme of ['light', 'dark'] as const)
    for (const viewport of SIZES) {
      const context = await browser.newContext({
        baseURL: site.address,
        timezoneId: 'Asia/Shanghai',
        reducedMotion: 'reduce',
        ...{ locale, colorScheme, viewport },
      });
      count += await takeAll(context, join(folder, `${locale}-${colorScheme}-${viewport.width}`));
    }
await browser.close();
await site.close();
console.log(`${count} pictures in ${folder}`);
