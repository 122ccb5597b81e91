import { expectAccessible } from './harness/page-tools';
import { expect, test } from './harness/test';
import { openSample, SCREEN_VIEWS, settled, show } from './screens';

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`in ${colorScheme}`, () => {
    test.use({ colorScheme });

    test('no screen breaks any accessibility rule', async ({ page }) => {
      test.slow();
      const broken: string[] = [];
      const look = async (name: string) => {
        await expectAccessible(page).catch((fault: unknown) =>
          broken.push(`${name}: ${String(fault)}`),
        );
      };
      await page.goto('/');
      await settled(page);
      await look('first start');
      await openSample(page);
      for (const view of SCREEN_VIEWS) {
        await show(page, view);
        await look(view.name);
      }
      await page.keyboard.press('Control+k');
      await page.getByRole('option').first().waitFor();
      await look('finder');
      expect(broken).toEqual([]);
    });
  });
}
