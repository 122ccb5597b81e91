import { chromium } from '@playwright/test';
import { BROWSER_ARGS } from '../e2e/harness/browser-args';
import { findBrowser } from '../e2e/harness/find-browser';
import { slowDown } from '../e2e/harness/page-tools';
import { openStoreSite } from '../e2e/harness/store-page';

const ITEMS = 20_000;

/**
 * Reads a file of 20,000 items, stores it, undoes and redoes it in the worker at 4× processor slow-down while nobody touches the
 * screen. Prints how long each took and the longest task on the page's main thread; fails when one took over 50 ms.
 */
export async function run(): Promise<void> {
  const executablePath = findBrowser();
  const site = await openStoreSite();
  const browser = await chromium.launch({
    args: [...BROWSER_ARGS],
    chromiumSandbox: false,
    ...(executablePath !== undefined && { executablePath }),
  });
  const page = await browser.newPage();
  await site.visit(page);
  await slowDown(page, 4);
  const figures = await page.evaluate((items) => lab.measureImport(items), ITEMS);
  await browser.close();
  await site.close();

  console.log(`${figures.stored} items, ${figures.left} after undo; page at 4× slow-down`);
  for (const [name, { ms, longestTask, longestGap }] of Object.entries(figures.steps)) {
    const task = longestTask === 0 ? 'under 50' : longestTask.toFixed(0);
    console.log(
      `${name.padEnd(15)} ${ms.toFixed(0).padStart(6)} ms   longest task ${task} ms   longest gap ${longestGap.toFixed(0)} ms`,
    );
  }
  const worst = Math.max(...Object.values(figures.steps).map((step) => step.longestTask));
  if (figures.stored !== ITEMS || figures.left !== 0 || worst > 50) process.exitCode = 1;
}
