import type { Locator, Page } from '@playwright/test';
import { actions } from '../../src/i18n/zh-CN/actions';
import { editions as t } from '../../src/i18n/zh-CN/editions';
import { importing } from '../../src/i18n/zh-CN/import';
import { domain } from '../../src/i18n/zh-CN/domain';
import { repair } from '../../src/i18n/zh-CN/repair';
import { standards } from '../../src/i18n/zh-CN/standards';
import { expectAccessible } from './harness/page-tools';
import { expect, test } from './harness/test';
import { nextEdition } from './next-edition';
import { openSample, settled, show } from './screens';
import { atCell, nameMyself, WORDS } from './walk-steps';
import { planBook } from './walk-files';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const { shell } = WORDS['zh-CN'];

/** Three faults: two statements in one line, a number left out, a weight column that does not sum to 100. */
const OLD = `焊接机器人操作员 国家职业标准（2020年版）
职业编码：6-30-99-00
3 工作要求
3.1 三级/高级工
职业功能 工作内容 技能要求 相关知识要求
1. 机械装调
1.1 部件装配
1.1.1 能按图装配末端执行器；能检查装配精度
1.1.3 能调整夹具
1.1.1 装配图识读方法
2. 编程调试
2.1 示教编程
2.1.1 能编写搬运轨迹程序
2.1.2 能设置工具坐标系
2.1.1 运动指令的用法
4 权重表
4.2 技能要求权重表
项目 三级/高级工(%)
机械装调 40
编程调试 50
`;

const NEW = `焊接机器人操作员 国家职业标准（2026年版）
职业编码：6-30-99-00
3 工作要求
3.1 三级/高级工
职业功能 工作内容 技能要求 相关知识要求
1. 机械装调
1.1 部件装配
1.1.1 能按图装配末端执行器
1.1.2 能检查装配精度
1.1.3 能调整夹具
1.1.1 装配图识读方法
2. 编程调试
2.1 示教编程
2.1.1 能编写搬运与码垛轨迹程序并试运行
2.1.2 能设置工具坐标系
2.1.1 运动指令的用法
4 权重表
4.2 技能要求权重表
项目 三级/高级工(%)
机械装调 40
编程调试 60
`;

async function paste(page: Page, text: string): Promise<void> {
  await show(page, { name: 'import', hash: '#/import' });
  const again = page.getByRole('button', { name: importing.again });
  if (await again.isVisible()) await again.click();
  await page.getByLabel(importing.paste).fill(text);
  await page.getByRole('button', { name: importing.readPaste }).click();
  await expect(page.getByRole('tree')).toBeVisible();
}

async function take(page: Page): Promise<void> {
  await page.getByRole('button', { name: importing.next, exact: true }).click();
  await page.getByRole('button', { name: importing.take(1) }).click();
  const done = page.getByRole('heading', { name: importing.taken, exact: true });
  await nameMyself(page, shell, done);
  await expect(done).toBeVisible();
}

const rows = (page: Page, kind: string): Locator =>
  page.locator('tr[data-row]').filter({ has: page.getByRole('button', { name: kind }) });

test('a pasted standard with three faults is mended, mapped, carried to the next edition, undone and done again', async ({
  page,
}) => {
  test.slow();
  await page.goto('/#/import');
  await settled(page);
  await page
    .locator('main input[type=file]')
    .setInputFiles({ name: '方案.xlsx', mimeType: XLSX, buffer: planBook() });
  await take(page);

  await paste(page, OLD);
  const tree = page.getByRole('tree');
  const line = (text: string) => tree.getByRole('treeitem').filter({ hasText: text });
  // The first fault, by keyboard: two statements in one line, cut where the caret stands.
  await line('能按图装配末端执行器').click();
  const text = page.getByLabel(repair.form.text, { exact: true });
  await text.focus();
  await page.keyboard.press('Home');
  for (let step = 0; step < '能按图装配末端执行器；'.length; step += 1)
    await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Control+Enter');
  await expect(line('能检查装配精度')).toContainText('1.1.2');
  await expect(line('能检查装配精度')).not.toContainText('末端执行器');
  // What stood at the end of the first half is a sign of the list, not of the statement.
  await line('能按图装配末端执行器').click();
  await text.fill('能按图装配末端执行器');
  await page.keyboard.press('Enter');
  await expect(tree).toBeFocused();
  // Undo and redo of the mending itself.
  await page.keyboard.press('Control+z');
  await expect(line('末端执行器；')).toBeVisible();
  await page.keyboard.press('Control+y');
  await expect(line('末端执行器；')).toHaveCount(0);
  // The second, the missing number, is settled by the first; a suspicion is dismissed; the third is a figure.
  const settle = page.getByRole('checkbox', { name: repair.doubts.settle });
  const doubt = (words: string) =>
    page.getByRole('listitem').filter({ has: settle, hasText: words });
  await expect(doubt('1.1.3')).toContainText(repair.doubts.cured);
  await doubt('部件装配').getByRole('checkbox').check();
  await expect(page.getByText(repair.doubts.title(1))).toBeVisible();
  await page.getByRole('tab', { name: repair.weights.title }).click();
  const weight = page.getByLabel(repair.weights.of('编程调试', '三级/高级工'));
  await weight.fill('60');
  await weight.press('Tab');
  await expect(page.getByText(repair.weights.sum('100'))).toBeVisible();
  await page.getByRole('tab', { name: repair.doubts.tab }).click();
  await expect(page.getByText(repair.doubts.title(0))).toBeVisible();
  await expect(doubt('90')).toContainText(repair.doubts.cured);
  await expect(page.getByText(repair.bar.open(0))).toBeVisible();
  await expectAccessible(page);
  await take(page);

  await show(page, { name: 'mapping', hash: '#/mapping' });
  await page.getByRole('gridcell').first().click();
  await atCell(page, '2.1.1', '机器人示教编程');
  await page.keyboard.press('h');
  await atCell(page, '1.1.2', '机器人机械装调');
  await page.keyboard.press('m');

  await paste(page, NEW);
  await take(page);
  await show(page, { name: 'standards', hash: '#/standards' });
  await page.locator('main tbody tr', { hasText: '2020' }).getByRole('link').click();
  await page.getByRole('link', { name: standards.compareWith('2026') }).click();
  await expect(page.locator('main header')).toContainText(t.note(2, 1));
  await expect(rows(page, t.kind.reworded)).toHaveCount(1);
  await expect(rows(page, t.kind.reworded).locator('ins')).toHaveText(['与码垛', '并试运行']);

  await page.getByRole('button', { name: t.carry.button(2) }).click();
  await page.getByRole('button', { name: t.carry.go, exact: true }).click();
  await expect(rows(page, t.kind.reworded)).toContainText(t.linkState.open(1));
  const carried = page.getByText(t.linkState.carried(1), { exact: true });
  await expect(carried).toHaveCount(1);
  await page.keyboard.press('Control+z');
  await expect(carried).toHaveCount(0);
  await expect(page.getByRole('button', { name: t.carry.button(2) })).toBeVisible();
  await page.keyboard.press('Control+y');
  await expect(carried).toHaveCount(1);

  await rows(page, t.kind.reworded).getByRole('button').click();
  await page.keyboard.press('a');
  await expect(page.locator('main header')).toContainText(t.done(2));
});

test('a PDF is shown as printed, with the place of the chosen item marked, and as text', async ({
  page,
}) => {
  await page.goto('/#/import');
  await settled(page);
  await page
    .locator('main input[type=file]')
    .setInputFiles('test/fixtures/standards/pdf/o5-planted-faults.pdf');
  const printed = page.getByRole('region', { name: repair.source.pages(4) });
  const third = printed.getByRole('img', { name: repair.source.page(3) }).locator('canvas');
  await page.getByRole('treeitem').filter({ hasText: '1.1.3' }).first().click();
  await expect(printed.locator('[data-block]').first()).toBeInViewport();
  const hasInk = () =>
    third.evaluate((canvas: HTMLCanvasElement) => {
      if (canvas.width === 0) return false;
      const { data } = canvas.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height) ?? {
        data: [],
      };
      return data.some((value, at) => at % 4 === 0 && value < 100);
    });
  await expect.poll(hasInk).toBe(true);
  await expect(printed.getByText(repair.source.notDrawn)).toHaveCount(0);
  await expectAccessible(page);
  await page.getByRole('radio', { name: repair.source.asText }).click();
  await expect(page.getByRole('button', { name: '1.1.3' }).first()).toBeVisible();
});

test('of the sample, every link is carried or queued, and the page is for everyone', async ({
  page,
}) => {
  await openSample(page);
  await show(page, { name: 'import', hash: '#/import' });
  await page.locator('main input[type=file]').setInputFiles({
    name: '新版.json',
    mimeType: 'application/json',
    buffer: await nextEdition(),
  });
  await page.getByRole('button', { name: importing.take(1) }).click();
  await expect(page.getByRole('heading', { name: importing.taken, exact: true })).toBeVisible();
  await show(page, { name: 'standards', hash: '#/standards' });
  await page.locator('main tbody a').first().click();
  await page.getByRole('link', { name: standards.compareWith('2026') }).click();
  const carry = page.getByRole('button', { name: /^移交 \d+ 条对接$/ });
  await expect(carry).toBeVisible();
  await expectAccessible(page);
  const [, links, open] = /(\d+) 条对接，其中 (\d+) 条要人看/.exec(
    await page.locator('main header').innerText(),
  ) ?? ['', '', ''];
  await carry.click();
  const dialog = page.getByRole('dialog');
  const told = (await dialog.locator('li').allInnerTexts()).map((said) => parseInt(said, 10));
  expect(told.reduce((sum, count) => sum + count, 0)).toBe(Number(links));
  expect((told[1] ?? 0) + (told[2] ?? 0)).toBe(Number(open));
  await dialog.getByRole('button', { name: t.carry.go, exact: true }).click();
  await expect(carry).toHaveCount(0);
  await page.keyboard.press('n');
  await rows(page, t.kind.gone).first().getByRole('button').click();
  await page.keyboard.press('n');
  await expectAccessible(page);
});

test('a shipped standard comes as one act and goes with one undo', async ({ page }) => {
  await openSample(page);
  await show(page, { name: 'standards', hash: '#/standards' });
  const name = standards.shipped['occupational/turner'];
  await page.getByRole('button', { name: standards.addShipped }).click();
  await page.getByRole('menuitem', { name }).click();
  await expect(page.locator('main tbody tr')).toHaveCount(2);
  await expect(
    page.getByText(actions['import-standard']({ title: '车工', items: 163 })).first(),
  ).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect(page.locator('main tbody tr')).toHaveCount(1);
});

test('a standard is rearranged by keyboard and saved as one act', async ({ page }) => {
  await openSample(page);
  await show(page, { name: 'standards', hash: '#/standards' });
  await page.locator('main tbody a').first().click();
  await page.getByRole('button', { name: '能调整同步带、链条的张紧程度' }).click();
  await page.getByRole('link', { name: standards.editTree }).click();
  const tree = page.getByRole('tree');
  const chosen = tree.locator('[aria-selected=true]');
  await expect(chosen).toContainText('能调整同步带');
  await tree.focus();
  await page.keyboard.press('Alt+ArrowUp');
  await page.keyboard.press('m');
  await expect(chosen).toContainText('能调整同步带');
  await page.keyboard.press('Control+z');
  await page.keyboard.press('n');
  await expect(chosen).toContainText(repair.form.newText);
  await page.keyboard.press('Enter');
  await page.getByLabel(repair.form.text, { exact: true }).fill('能记录装配过程');
  await page.keyboard.press('Enter');
  await expect(chosen).toContainText('能记录装配过程');
  const drawn = tree.getByRole('treeitem');
  const target = drawn.filter({ hasText: '能安装直线导轨' });
  await chosen.dragTo(target);
  const texts = await drawn.allInnerTexts();
  const placeOf = (wanted: string) => texts.findIndex((said) => said.includes(wanted));
  expect(placeOf('能安装直线导轨') - placeOf('能记录装配过程')).toBe(1);
  await expectAccessible(page);
  await page.getByRole('button', { name: repair.edit.save }).click();
  await expect(page.locator('main header')).toContainText(standards.items(278));
  await expect(page.locator('article')).toContainText('能记录装配过程');
  await page.keyboard.press('Control+z');
  await expect(page.locator('main header')).toContainText(standards.items(277));
});

test('several items are chosen by keyboard, retyped, put under another one and removed, each in one step', async ({
  page,
}) => {
  await openSample(page);
  await show(page, { name: 'standards', hash: '#/standards' });
  await page.locator('main tbody a').first().click();
  await page.getByRole('button', { name: '能调整同步带、链条的张紧程度' }).click();
  await page.getByRole('link', { name: standards.editTree }).click();
  const tree = page.getByRole('tree');
  const chosen = tree.locator('[aria-selected=true]');
  const items = tree.getByRole('treeitem');
  await expect(chosen).toContainText('能调整同步带');
  const count = await items.count();
  const bulk = page.getByRole('form', { name: repair.several.title });
  await tree.focus();
  await page.keyboard.press('Shift+ArrowUp');
  await page.keyboard.press('Control+ArrowUp');
  await page.keyboard.press('Control+ArrowUp');
  await page.keyboard.press('Space');
  await expect(chosen).toHaveCount(3);
  await expect(bulk.getByRole('status')).toHaveText(repair.several.count(3));
  await bulk.getByLabel(repair.form.kind).selectOption('knowledge');
  for (let at = 0; at < 3; at += 1)
    await expect(chosen.nth(at)).toContainText(domain.itemKind.knowledge);
  await expectAccessible(page);

  const parents = bulk.getByLabel(repair.several.target);
  await parents.selectOption({ index: 1 });
  await bulk.getByRole('button', { name: repair.several.under }).click();
  await expect(items).toHaveCount(count);
  await tree.focus();
  await page.keyboard.press('Delete');
  await expect(items).toHaveCount(count - 3);
  await expect(bulk).toHaveCount(0);
  for (let step = 0; step < 3; step += 1) await page.keyboard.press('Control+z');
  await expect(items).toHaveCount(count);
  await expect(chosen).toHaveCount(3);
  await page.keyboard.press('Escape');
  await expect(chosen).toHaveCount(1);

  // By pointer: a stretch with Shift, one out with Ctrl.
  await items.nth(4).click();
  await items.nth(7).click({ modifiers: ['Shift'] });
  await items.nth(5).click({ modifiers: ['Control'] });
  await expect(chosen).toHaveCount(3);
});
