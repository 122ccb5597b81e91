import { expect, test } from './harness/test';
import { openSample, settled } from './screens';

test.describe('the shell', () => {
  test('opens the sample with one click, marked as such, and one click removes it', async ({
    page,
  }) => {
    await openSample(page);
    await expect(page.getByRole('contentinfo')).toContainText('示例工作区');
    await page.getByRole('contentinfo').getByRole('link', { name: '示例工作区' }).click();
    await page.getByRole('tab', { name: '工作区' }).click();
    await page.getByRole('button', { name: '删除示例' }).click();
    await expect(page.getByRole('button', { name: '打开示例' })).toBeVisible();
    await expect(page.getByRole('contentinfo')).not.toContainText('示例工作区');
  });

  test('changes the language at once and keeps it over a reload', async ({ page }) => {
    await openSample(page);
    await page.getByRole('button', { name: '切换到英文' }).click();
    await expect(page.getByRole('heading', { name: 'Overview' })).toBeVisible();
    await expect(page.locator('html')).toHaveAttribute('lang', 'en');
    await page.reload();
    await settled(page);
    await expect(page.getByRole('navigation', { name: 'Main navigation' })).toBeVisible();
    await expect(page.locator('body')).not.toContainText('概览');
  });

  test('finds a course by its pinyin initials and opens it by keyboard', async ({ page }) => {
    await openSample(page);
    await page.keyboard.press('Control+k');
    const field = page.getByRole('combobox', { name: /查找标准/ });
    await field.fill('yysx');
    await expect(page.getByRole('option').first()).toContainText('应用数学');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { level: 1, name: '应用数学' })).toBeVisible();
  });

  test('undoes and redoes an edit by keys, and says what it did', async ({ page }) => {
    await openSample(page);
    await page.getByRole('link', { name: '标准', exact: true }).click();
    await page.locator('main tbody a').first().click();
    await page.locator('.page .line:not(.head) .text').first().click();
    const before = await page.locator('aside .text').innerText();
    await page.getByRole('button', { name: '修改原文' }).click();
    await page.getByLabel('原文', { exact: true }).fill('能做一件新的事');
    await page.getByRole('button', { name: '保存', exact: true }).click();
    await expect(page.locator('aside .text')).toHaveText('能做一件新的事');
    await page.keyboard.press('Control+z');
    await expect(page.locator('aside .text')).toHaveText(before);
    await expect(page.getByRole('region', { name: '通知' })).toContainText('已撤销');
    await page.keyboard.press('Control+y');
    await expect(page.locator('aside .text')).toHaveText('能做一件新的事');
  });

  test('keeps the chosen standards and level when a plain address is opened', async ({ page }) => {
    await openSample(page);
    const lens = page.getByRole('group', { name: '当前方案与标准' });
    await lens.getByRole('button').nth(1).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('combobox', { name: /等级/ }).selectOption({ label: '四级/中级工' });
    await page.keyboard.press('Escape');
    await expect(lens).toContainText('四级/中级工');
    await page.goto('/#/coverage');
    await expect(lens).toContainText('四级/中级工');
    await page.goto('about:blank');
    await page.goto('/#/courses');
    await settled(page);
    await expect(lens).toContainText('四级/中级工');
  });

  test('leaves the page usable after a choice from a menu', async ({ page }) => {
    await openSample(page);
    await page.getByRole('link', { name: '标准', exact: true }).click();
    await page.locator('main tbody a').first().click();
    await page.getByRole('button', { name: '导出' }).click();
    const download = page.waitForEvent('download');
    await page.getByRole('menuitem', { name: 'Markdown' }).click();
    expect((await download).suggestedFilename()).toMatch(/\.md$/);
    await page.getByRole('link', { name: '课程', exact: true }).click();
    await expect(page.getByRole('heading', { level: 1, name: '课程' })).toBeVisible();
  });

  test('finds words within a standard and marks them', async ({ page }) => {
    await openSample(page);
    await page.getByRole('link', { name: '标准', exact: true }).click();
    await page.locator('main tbody a').first().click();
    await page.getByRole('searchbox', { name: '在本等级内查找' }).fill('机器人');
    await expect(page.locator('.page mark').first()).toHaveText('机器人');
    await expect(page).toHaveURL(/find=/);
    await page.getByRole('searchbox', { name: '在本等级内查找' }).fill('不存在的词');
    await expect(page.locator('.page')).toContainText('没有含这些字的条目');
  });

  test('edits, pastes and undoes in the teaching schedule by keys', async ({ page, context }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await openSample(page);
    await page.goto('/#/courses');
    const name = page.getByRole('row', { name: /46100110/ }).getByRole('rowheader');
    await page
      .getByRole('row', { name: /46100110/ })
      .getByRole('gridcell')
      .nth(1)
      .click();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('F2');
    await page.keyboard.type('（上）');
    await page.keyboard.press('Enter');
    await expect(name).toContainText('应用数学（上）');
    await page.keyboard.press('ArrowUp');
    await page.evaluate(() => navigator.clipboard.writeText('应用数学一\t5\r\n'));
    await page.keyboard.press('Control+v');
    await expect(name).toContainText('应用数学一');
    await page.keyboard.press('Control+z');
    await expect(name).toContainText('应用数学（上）');
    await page.keyboard.press('Control+z');
    await expect(name).not.toContainText('（上）');
  });

  test('leaves Ctrl+Z to a field that is being typed in', async ({ page }) => {
    await openSample(page);
    await page.goto('/#/courses');
    await page.locator('main tbody a').first().click();
    await page.getByRole('button', { name: '修改课程目标和简介' }).click();
    const field = page.getByRole('textbox', { name: '课程简介' });
    await field.fill('一');
    await field.press('Control+z');
    await expect(page.getByRole('region', { name: '通知' })).not.toContainText('已撤销');
    await expect(page.getByRole('contentinfo')).toContainText('撤销：载入示例');
  });

  test('restores screen, selection and lens from an address in another tab', async ({
    page,
    context,
  }) => {
    await openSample(page);
    await page.getByRole('link', { name: '标准', exact: true }).click();
    await page.locator('main tbody a').first().click();
    await page.locator('.page .line:not(.head) .text').nth(3).click();
    const text = await page.locator('aside .text').innerText();
    const second = await context.newPage();
    await second.goto(page.url());
    await settled(second);
    await expect(second.locator('aside .text')).toHaveText(text);
    await expect(second.getByRole('group', { name: '当前方案与标准' })).toContainText('三级');
  });

  test('shows in one tab what another changes', async ({ page, context }) => {
    await openSample(page);
    const second = await context.newPage();
    await second.goto(page.url());
    await settled(second);
    await page.goto('/#/courses');
    await page.locator('main tbody a').first().click();
    await page.getByRole('button', { name: '修改课程目标和简介' }).click();
    await page.getByRole('textbox', { name: /课程目标/ }).fill('能说出一条目标');
    await page.getByRole('button', { name: '保存', exact: true }).click();
    await expect(second.getByRole('contentinfo')).toContainText('修改课程');
  });

  test('hides the inspector with F4 and skips to the work with the first Tab', async ({ page }) => {
    await openSample(page);
    await page.goto('/#/courses');
    await page.locator('main tbody tr:not(.group) td').first().click();
    const pane = page.getByRole('complementary', { name: '详情' });
    await expect(pane).toBeVisible();
    await page.keyboard.press('F4');
    await expect(pane).toHaveCount(0);
    await page.keyboard.press('F4');
    await expect(pane).toBeVisible();
    await page.reload();
    await settled(page);
    await page.keyboard.press('Tab');
    await expect(page.getByRole('link', { name: '跳到正文' })).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(page.locator('main')).toBeFocused();
  });

  test('names an unexpected fault and saves the data', async ({ page, watch: _ }) => {
    await openSample(page);
    await page.evaluate(() => {
      window.dispatchEvent(
        new ErrorEvent('error', { message: 'planted', error: new Error('planted') }),
      );
    });
    await expect(page.getByRole('alert')).toContainText('程序出了意外');
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: '保存我的数据' }).click();
    expect((await download).suggestedFilename()).toMatch(/\.duijie$/);
    await expect(page.getByRole('alert')).toContainText('已交给浏览器下载');
  });

  test('never scrolls the page sideways at 1280 × 720, and reads at 320 px', async ({ page }) => {
    await openSample(page);
    for (const width of [1280, 320]) {
      await page.setViewportSize({ width, height: 720 });
      for (const hash of [
        '#/',
        '#/standards',
        '#/courses',
        '#/history',
        '#/settings',
        '#/import',
      ]) {
        await page.goto(`/${hash}`);
        await settled(page);
        const over = await page.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        );
        expect(over, `${hash} at ${width}`).toBeLessThanOrEqual(0);
      }
    }
  });
});
