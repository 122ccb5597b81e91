import type { Page } from '@playwright/test';
import { waitUntilKept } from './harness/page-tools';
import { expect, test } from './harness/test';
import { settled } from './screens';
import { planBook, standardBook } from './walk-files';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

async function bringIn(page: Page, name: string, buffer: Buffer): Promise<void> {
  await page.goto('/#/import');
  const again = page.getByRole('button', { name: '换一个文件' });
  if (await again.isVisible()) await again.click();
  await page.locator('input[type=file]').setInputFiles({ name, mimeType: XLSX, buffer });
  await page.getByRole('button', { name: /^导入 \d+ 项/ }).click();
  const who = page.getByRole('dialog', { name: '您是谁？' });
  const done = page.getByRole('heading', { name: '已导入' });
  await expect(who.or(done)).toBeVisible();
  if (await who.isVisible()) {
    await who.getByLabel('姓名').fill('王老师');
    await who.getByRole('button', { name: '记下并继续' }).click();
  }
  await expect(done).toBeVisible();
}

test('a standard and a plan come in, links are made, all is there offline and after a reload', async ({
  page,
  context,
  watch,
}) => {
  test.slow();
  await page.goto('/');
  await settled(page);
  await bringIn(page, '焊接机器人操作员.xlsx', standardBook());
  await bringIn(page, '教学进程表.xlsx', planBook());

  await page.goto('/#/courses');
  await expect(page.getByRole('rowheader', { name: /机器人示教编程/ })).toBeVisible();
  await expect(page.locator('main tfoot')).toContainText('14');
  await expect(page.locator('main')).toContainText('0024001');
  await expect(page.getByRole('contentinfo')).toContainText('撤销：导入方案');

  await page.goto('/#/standards');
  await page.locator('main tbody a').first().click();
  await expect(page.getByRole('button', { name: '能编写搬运轨迹程序' })).toBeVisible();

  await page.goto('/#/settings?tab=backup');
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: '保存备份文件' }).click();
  const saved = await (await download).path();
  await expect(page.getByRole('contentinfo')).toContainText('此后无改动');

  await waitUntilKept(page);
  watch.allow.offline = true;
  await context.setOffline(true);
  await page.reload();
  await settled(page);
  await page.goto('/#/courses');
  await expect(page.getByRole('rowheader', { name: /机器人机械装调/ })).toBeVisible();

  await page.goto('/#/settings?tab=backup');
  await page.locator('input[type=file]').setInputFiles(saved);
  await expect(page.getByRole('region', { name: '通知' })).toContainText('备份已打开为新的工作区');
  await page.goto('/#/courses');
  await expect(page.getByRole('rowheader', { name: /机器人示教编程/ })).toBeVisible();
  await page.goto('/#/history');
  await expect(page.getByRole('table', { name: '操作历史' })).toContainText('王老师');
});

test('a file that cannot be read is refused with a reason, and nothing is stored', async ({
  page,
}) => {
  await page.goto('/#/import');
  await page.locator('input[type=file]').setInputFiles({
    name: '坏文件.xlsx',
    mimeType: XLSX,
    buffer: Buffer.from('PK\u0003\u0004 cut short'),
  });
  await expect(page.getByRole('alert')).toContainText('没有读出可以导入的内容', {
    timeout: 30_000,
  });
  await expect(page.locator('main')).toContainText(/损坏|没有读入/);
  await expect(page.getByRole('button', { name: /^导入 0 项/ })).toBeDisabled();
  await page.getByRole('button', { name: '上一步' }).click();
  await expect(page.getByText('把文件拖到这里')).toBeVisible();
});
