import { expect, test } from './harness/test';
import type { Watch } from './harness/watch';

/** Waits for a fault that matches, and takes all that came by then. */
async function expectSeen(watch: Watch, pattern: RegExp): Promise<void> {
  const seen: string[] = [];
  await expect
    .poll(() => {
      seen.push(...watch.take());
      return seen.join('\n');
    })
    .toMatch(pattern);
}

test.describe('what would fail a test', () => {
  test.beforeEach(async ({ page }) => {
    await page.goto('/');
    await expect(page.locator('#boot')).toHaveCount(0);
  });

  test('a request to another origin', async ({ page, watch }) => {
    await page.evaluate(async () => {
      await fetch('https://example.com/').catch(() => undefined);
    });
    await expectSeen(watch, /report: .*connect-src.*example\.com/);
  });

  test('a picture from another origin', async ({ page, watch }) => {
    await page.evaluate(() => {
      new Image().src = 'https://example.com/a.png';
    });
    await expectSeen(watch, /report: .*img-src.*example\.com/);
  });

  test('a script against the policy', async ({ page, watch }) => {
    await page.evaluate(() => {
      const script = document.createElement('script');
      script.append('globalThis.planted = 1');
      document.head.append(script);
    });
    await expectSeen(watch, /TrustedScript|script-src/);
    expect(await page.evaluate(() => 'planted' in globalThis)).toBe(false);
  });

  test('markup from a string', async ({ page, watch }) => {
    const refusal = await page.evaluate(() => {
      try {
        document.body.innerHTML = '<img>';
        return 'taken';
      } catch (error) {
        return String(error);
      }
    });
    expect(refusal).toContain('TypeError');
    await expectSeen(watch, /report: .*require-trusted-types-for/);
  });

  test('a worker from elsewhere', async ({ page, watch }) => {
    const refusal = await page.evaluate(() => {
      try {
        new Worker('data:text/javascript,1');
        return 'taken';
      } catch (error) {
        return String(error);
      }
    });
    expect(refusal).toContain('TypeError');
    watch.take();
  });

  test('a style attribute', async ({ page, watch }) => {
    await page.evaluate(() => document.body.setAttribute('style', 'color: red'));
    await expectSeen(watch, /report: .*style-src/);
  });

  test('an error in the console', async ({ page, watch }) => {
    await page.evaluate(() => console.error('planted'));
    await expectSeen(watch, /console: planted/);
  });

  test('an error that nobody caught', async ({ page, watch }) => {
    await page.evaluate(() => setTimeout(() => void JSON.parse('{'), 0));
    await expectSeen(watch, /page error: .*JSON/);
  });

  test('a dialog', async ({ page, watch }) => {
    await page.evaluate(() => globalThis.confirm('planted?'));
    await expectSeen(watch, /dialog: confirm: planted\?/);
  });
});
