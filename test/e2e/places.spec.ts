import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium } from '@playwright/test';
import { BROWSER_ARGS } from './harness/browser-args';
import { findBrowser } from './harness/find-browser';
import { expect, test } from './harness/test';

test.describe('where the program is opened', () => {
  test('as a file it says how to start, in both languages', async ({ page, watch }) => {
    // The browser refuses the program there and says so in its console.
    watch.allow.errors.push(/./);
    await page.goto(pathToFileURL(resolve('dist/index.html')).href);
    await expect(page.getByText('npm start').first()).toBeVisible();
    await expect(page.getByText('如果这几行字一直不消失')).toBeVisible();
    await expect(page.getByText('If these lines stay')).toBeVisible();
    watch.take();
  });

  test('in a browser that is too old it says so and does not start', async ({ page }) => {
    await page.addInitScript(() => Reflect.deleteProperty(globalThis, 'structuredClone'));
    await page.goto('/');
    await expect(page.getByText('Chrome 或 Edge 109')).toBeVisible();
    await expect(page.getByText('This browser is too old')).toBeVisible();
    await expect(page.getByText('npm start').first()).toBeHidden();
    await expect(page.locator('#app')).toHaveCount(0);
  });

  test('over plain http on a school network it works, without offline use, and says so', async ({
    site,
  }) => {
    const executablePath = findBrowser();
    const browser = await chromium.launch({
      args: [
        ...BROWSER_ARGS.filter((arg) => !arg.startsWith('--host-resolver-rules')),
        '--host-resolver-rules=MAP school.lan 127.0.0.1, MAP * ~NOTFOUND',
      ],
      chromiumSandbox: false,
      ...(executablePath !== undefined && { executablePath }),
    });
    try {
      const page = await browser.newPage({ locale: 'zh-CN' });
      const errors: string[] = [];
      page.on('pageerror', (error) => errors.push(error.message));
      await page.goto(`http://school.lan:${site.port}/`);
      await expect(page.locator('#boot')).toHaveCount(0);
      expect(await page.evaluate(() => isSecureContext)).toBe(false);
      await expect(page.locator('body')).toContainText('https');
      await page.getByRole('button', { name: '打开示例' }).click();
      await expect(page.getByRole('contentinfo')).toContainText('示例工作区');
      expect(errors).toEqual([]);
    } finally {
      await browser.close();
    }
  });
});
