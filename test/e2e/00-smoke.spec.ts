import { expect, test } from './harness/test';
import { expectAccessible, waitUntilKept } from './harness/page-tools';

const FIRST_LOAD_KB = 150;

test('the program starts and breaks neither policy nor silence', async ({ page }) => {
  await page.goto('/');
  await expect(page.locator('#boot')).toHaveCount(0);
  await expect(page.locator('#app')).not.toBeEmpty();
});

test('the first screen is accessible', async ({ page }) => {
  await page.goto('/');
  await expect(page.locator('#boot')).toHaveCount(0);
  await expectAccessible(page);
});

test('a first visit loads no more script than promised before the first screen', async ({
  page,
}) => {
  const scripts: Promise<number>[] = [];
  page.on('requestfinished', (request) => {
    if (/\.m?js$/.test(new URL(request.url()).pathname) && request.serviceWorker() === null)
      scripts.push(request.sizes().then(({ responseBodySize }) => responseBodySize));
  });
  await page.goto('/');
  await expect(page.locator('#boot')).toHaveCount(0);
  const bytes = (await Promise.all(scripts)).reduce((sum, size) => sum + size, 0);
  expect(bytes).toBeGreaterThan(0);
  expect(bytes / 1024).toBeLessThanOrEqual(FIRST_LOAD_KB);
});

test('after one visit the program opens with the cable out', async ({ page, context, watch }) => {
  await page.goto('/');
  await waitUntilKept(page);
  watch.allow.offline = true;
  await context.setOffline(true);
  await page.reload();
  await expect(page.locator('#boot')).toHaveCount(0);
  await expect(page.locator('#app')).not.toBeEmpty();
});
