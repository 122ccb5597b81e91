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
  const scripts: Promise<{ path: string; kb: number }>[] = [];
  page.on('requestfinished', (request) => {
    // What is fetched for later use is no script that the page runs.
    if (request.resourceType() !== 'script' || request.serviceWorker() !== null) return;
    const { pathname: path } = new URL(request.url());
    scripts.push(
      request.sizes().then(({ responseBodySize }) => ({ path, kb: responseBodySize / 1024 })),
    );
  });
  await page.goto('/');
  await expect(page.locator('main h1, main h2').first()).toBeVisible();
  await expect(page.locator('#boot')).toHaveCount(0);
  const loaded = await Promise.all(scripts);
  const kb = loaded.reduce((sum, each) => sum + each.kb, 0);
  expect(kb).toBeGreaterThan(20);
  expect(kb, JSON.stringify(loaded)).toBeLessThanOrEqual(FIRST_LOAD_KB);
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
