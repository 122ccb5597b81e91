import type { Page } from '@playwright/test';
import { importing as importZh } from '../../src/i18n/zh-CN/import';
import { repair as repairZh } from '../../src/i18n/zh-CN/repair';
import { expectAccessible, waitUntilKept } from './harness/page-tools';
import { expect, test } from './harness/test';
import { settled } from './screens';
import { planBook, standardBook, unknownHeadersBook } from './walk-files';
import { atCell, convertAward, nameMyself, WORDS, type Words } from './walk-steps';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Changes the address in place, as a click on a link would, and keeps the lens. */
async function go(page: Page, hash: string): Promise<void> {
  await page.evaluate((to) => {
    const lens = (location.hash.split('?')[1] ?? '')
      .split('&')
      .filter((pair) => /^[ps]=/.test(pair));
    const asked = to.split('?')[1];
    location.hash = `${to.split('?')[0] ?? ''}?${[...lens, ...(asked ? [asked] : [])].join('&')}`;
  }, hash);
  await settled(page);
}

const choose = (page: Page, name: string, buffer: Buffer) =>
  page.locator('main input[type=file]').setInputFiles({ name, mimeType: XLSX, buffer });

/** Takes a file through the steps; gives how many clicks a person needs for it, the file dialog's two included. */
async function bringIn(page: Page, w: Words, name: string, buffer: Buffer): Promise<number> {
  const { importing: t, shell } = w;
  let clicks = 2;
  await choose(page, name, buffer);
  await page.getByRole('button', { name: t.next, exact: true }).click();
  await page.getByRole('button', { name: t.take(1) }).click();
  clicks += 2;
  const done = page.getByRole('heading', { name: t.taken, exact: true });
  if (await nameMyself(page, shell, done)) clicks += 1;
  await expect(done).toBeVisible();
  return clicks;
}

/** What the screens say of how much there is: items, courses, links, claims and their states. */
async function counts(page: Page): Promise<readonly string[]> {
  const told: string[] = [];
  for (const hash of ['#/standards', '#/courses', '#/mapping', '#/credits']) {
    await go(page, hash);
    const note = page.locator('main header').first();
    await expect(note).toContainText(/\d/);
    told.push(await note.innerText());
  }
  told.push(await page.locator('main table').first().innerText());
  return told;
}

for (const locale of ['zh-CN', 'en'] as const) {
  const w = WORDS[locale];
  const { importing: t } = w;

  test.describe(locale, () => {
    test.use({ locale });

    test('own files to coverage, links, backup, cable out, and everything is there', async ({
      page,
      context,
      watch,
    }) => {
      test.slow();
      await page.goto('/#/import');
      await settled(page);
      let clicks = 1 + (await bringIn(page, w, '标准.xlsx', standardBook()));
      await page.getByRole('button', { name: t.again }).click();
      clicks += 1 + (await bringIn(page, w, '教学进程表.xlsx', planBook()));
      await page.getByRole('link', { name: t.toCoverage }).click();
      clicks += 1;
      await expect(page.locator('main')).toContainText('0.0%');
      expect(clicks).toBeLessThanOrEqual(12);

      await go(page, '#/mapping');
      await page.getByRole('gridcell').first().click();
      await atCell(page, '2.1.1', '机器人示教编程');
      await page.keyboard.press('h');
      await atCell(page, '1.1.1', '机器人机械装调');
      await page.keyboard.press('m');
      await go(page, '#/coverage');
      await expect(page.locator('main .levels .figure').first()).not.toHaveText('0.0%');
      const figure = await page.locator('main .levels .figure').first().innerText();

      await go(page, '#/courses');
      await expect(page.getByRole('rowheader', { name: /机器人示教编程/ })).toBeVisible();
      await expect(page.locator('main')).toContainText('0024001');

      await go(page, '#/credits');
      await convertAward(page, w, '机器人示教编程');
      const before = await counts(page);

      await go(page, '#/settings?tab=backup');
      const download = page.waitForEvent('download');
      await page.getByRole('button', { name: w.settings.backup.save }).click();
      const saved = await (await download).path();

      await waitUntilKept(page);
      watch.allow.offline = true;
      await context.setOffline(true);
      await page.reload();
      await settled(page);
      await go(page, '#/coverage');
      await expect(page.locator('main .levels .figure').first()).toHaveText(figure);

      await go(page, '#/settings?tab=backup');
      await page.locator('main input[type=file]').setInputFiles(saved);
      await expect(page.getByRole('heading', { level: 1 })).not.toHaveText(w.settings.title);
      expect(await counts(page)).toEqual(before);
      await go(page, '#/coverage');
      await expect(page.locator('main .levels .figure').first()).toHaveText(figure);
      await go(page, '#/history');
      await expect(page.locator('main')).toContainText('王老师');
    });
  });
}

test('a person says what unknown columns are and mends the items beside the sheet; nothing is stored before', async ({
  page,
}) => {
  const t = importZh;
  await page.goto('/#/import');
  await settled(page);
  await choose(page, '能力表.xlsx', unknownHeadersBook());
  await page.getByRole('radio', { name: t.columns.kinds.standard }).click();
  await page.getByLabel(t.columns.header).selectOption({ label: t.columns.headerRow(2) });
  await page.getByLabel(t.columns.role('A', '模块名')).selectOption('function');
  await page.getByLabel(t.columns.role('B', '能做什么')).selectOption('skill');
  await page.getByLabel(t.columns.role('C', '要懂什么')).selectOption('knowledge');
  await expect(page.locator('main .tally')).toContainText(t.columns.tally.standard(7));
  await page.getByRole('button', { name: t.next, exact: true }).click();

  // Beside the sheet, cell by cell; a column that nobody reads is a doubt that leads to its head.
  const source = page.getByRole('region', { name: repairZh.source.title });
  await expect(source.getByRole('row').last()).toContainText('5编程能编写搬运轨迹程序运动指令甲');
  const tree = page.getByRole('tree');
  await expect(tree.getByRole('treeitem')).toHaveCount(7);
  const doubt = page.getByRole('listitem').filter({ hasText: '谁教' });
  await doubt.getByRole('button', { name: repairZh.doubts.show }).click();
  await expect(source.locator('td.pointed')).toHaveText('谁教');
  await source.getByRole('button', { name: '能检查装配精度' }).click();
  await tree.press('m');
  await expect(tree.getByRole('treeitem')).toHaveCount(6);
  await tree.press('Control+z');
  await expect(tree.getByRole('treeitem')).toHaveCount(7);
  await tree.press('Control+y');
  await page.getByRole('button', { name: t.next, exact: true }).click();
  await expect(page.locator('main')).toContainText(t.rows.standard(6));

  // Back loses nothing.
  await page.getByRole('button', { name: t.back, exact: true }).click();
  await expect(tree.getByRole('treeitem')).toHaveCount(6);
  await page.getByRole('button', { name: t.back, exact: true }).click();
  await expect(page.getByLabel(t.columns.role('B', '能做什么'))).toHaveValue('skill');
  await expect(page.getByRole('contentinfo')).not.toContainText('导入');
});

test('one meaning is chosen for all cells of a shape, and rows with problems go out as a file', async ({
  page,
}) => {
  const t = importZh;
  await page.goto('/#/import');
  await settled(page);
  await choose(page, '教学进程表.xlsx', planBook());
  await expect(page.locator('main')).toContainText('推定为');
  await expect(page.locator('main')).not.toContainText('higher-diploma');
  const { factor, activities, unit } = t.conversion;
  const week = page.getByLabel(factor(activities.any, unit.week));
  await week.fill('30');
  await week.press('Tab');
  await expect(page.locator('main')).not.toContainText('没有折算系数');
  await page.getByLabel(`${t.odd.meaning}: n周`).selectOption('unknown');
  await expect(page.getByText(t.odd.chosen, { exact: true })).toBeVisible();
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: `${t.badRows.save}: CSV` }).click();
  expect((await download).suggestedFilename()).toBe(`${t.badRows.file}.csv`);
});

for (const colorScheme of ['light', 'dark'] as const)
  test.describe(colorScheme, () => {
    test.use({ colorScheme });

    test('every step of the import keeps the accessibility rules', async ({ page }) => {
      await page.goto('/#/import');
      await settled(page);
      await choose(page, '教学进程表.xlsx', planBook());
      await page.locator('.body > .actions').waitFor();
      await expectAccessible(page);
      await page.getByRole('button', { name: importZh.next, exact: true }).click();
      await expectAccessible(page);
    });
  });

test('a file that cannot be read is refused with a reason, and nothing is stored', async ({
  page,
}) => {
  await page.goto('/#/import');
  await page.locator('main input[type=file]').setInputFiles({
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
