import { readFileSync } from 'node:fs';
import { expectAccessible } from './harness/page-tools';
import { expect, test } from './harness/test';
import { openSample, settled, show } from './screens';

const COVERAGE = { name: 'coverage', hash: '#/coverage' };

test.beforeEach(async ({ page }) => {
  await openSample(page);
  await show(page, COVERAGE);
});

test('the figure opens to its functions, a gap is chosen in map and list alike, each level stands alone', async ({
  page,
}) => {
  const levels = page.locator('main .levels button');
  await expect(levels.first()).toContainText('69.0%');
  await levels.first().click();
  const pane = page.getByRole('complementary');
  await expect(pane).toContainText('10.625 + 18.333 + 40 ≈ 68.958');
  await pane.getByRole('button', { name: /系统操作与编程调试/ }).click();
  await expect(pane).toContainText('65 × 8/13 = 40');

  const gap = page
    .getByRole('region', { name: /^缺口 13/ })
    .getByRole('button')
    .first();
  await gap.click();
  await expect(gap).toHaveAttribute('aria-pressed', 'true');
  await expect(page.getByRole('grid').getByRole('gridcell')).toHaveAccessibleName(/^3\.1\.4/);
  await expect(pane).toContainText('没有已确认的课程对应');

  const map = page.getByRole('grid').getByRole('gridcell');
  await map.focus();
  await page.keyboard.press('Control+Home');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/item=/);
  await expect(gap).toHaveAttribute('aria-pressed', 'false');
  await expect(page.getByRole('grid').getByRole('gridcell')).toHaveAccessibleName(/^1\.1 /);

  await levels.nth(1).click();
  await expect(levels.nth(1)).toHaveAttribute('aria-pressed', 'true');
  await expect(levels.first()).toContainText('69.0%');
  await expect(levels.nth(1)).toContainText('不相加');
});

test('for one claim the map shows what is untaught, and leads back to it', async ({ page }) => {
  await page.evaluate(() => {
    location.hash += `${location.hash.includes('?') ? '&' : '?'}claim=none-such`;
  });
  await expect(page.locator('main')).toContainText('这份申请不在本工作区');
  await page.getByRole('button', { name: '看全体学生' }).click();
  await expect(page.locator('main')).not.toContainText('这份申请');
});

test('the hand-out is one file without people that opens by itself and finds a course', async ({
  page,
  context,
}) => {
  await page.getByRole('button', { name: '导出' }).click();
  const saved = page.waitForEvent('download');
  await page.getByRole('button', { name: /教师手册/ }).click();
  const path = await (await saved).path();
  const text = readFileSync(path, 'utf8');
  expect(text).not.toMatch(/https?:\/\/(?!www\.w3\.org\/2000\/svg)/);
  const reader = await context.newPage();
  await reader.setViewportSize({ width: 360, height: 700 });
  await reader.setContent(text);
  await reader.getByRole('searchbox').fill('机械基础');
  await reader
    .getByRole('link', { name: /机械基础/ })
    .first()
    .click();
  await expect(reader.getByRole('heading', { name: /机械基础/ })).toBeVisible();
  expect(await reader.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(
    360,
  );
});

test('it reads on a phone without scrolling sideways, and in English in the dark without breaking a rule', async ({
  page,
}) => {
  await page.setViewportSize({ width: 320, height: 640 });
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  await page.setViewportSize({ width: 1280, height: 720 });
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.getByRole('button', { name: '切换到英文' }).click();
  await settled(page);
  await expect(page.getByRole('heading', { level: 1, name: 'Coverage' })).toBeVisible();
  await expectAccessible(page);
});
