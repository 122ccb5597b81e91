import type { Locator, Page } from '@playwright/test';
import { expect, test } from './harness/test';
import { openSample, show } from './screens';

const MAPPING = { name: 'mapping', hash: '#/mapping' };
const active = (page: Page) => page.locator('[role=gridcell].active');
const writer = (page: Page) => page.locator('[role=grid] input[data-active]');

test.beforeEach(async ({ page }) => {
  await openSample(page);
  await show(page, MAPPING);
  await expect(writer(page)).toBeFocused();
});

/** Says who works here if that is asked before the act is done. */
async function nameMyself(page: Page, done: Locator): Promise<void> {
  const who = page.getByRole('dialog', { name: '您是谁？' });
  await expect(who.or(done).first()).toBeVisible();
  if (!(await who.isVisible())) return;
  await who.getByLabel('姓名').fill('陈老师');
  await who.getByRole('button', { name: '记下并继续' }).click();
  await expect(who).toBeHidden();
}

test('the first useful place is chosen, one Tab stop, and every key of the grid leads where it should', async ({
  page,
}) => {
  await expect(page.locator('[role=grid] [tabindex="0"], [role=grid] input')).toHaveCount(1);
  const at = async () => {
    const cell = page.locator('[role=row]:has([data-active])');
    const column = page.locator('[aria-colindex]:has([data-active]), [aria-colindex][data-active]');
    return [
      Number(await cell.getAttribute('aria-rowindex')),
      Number(await column.getAttribute('aria-colindex')),
    ];
  };
  const [row = 0, column = 0] = await at();
  const keys: readonly (readonly [string, number, number])[] = [
    ['ArrowDown', row + 1, column],
    ['ArrowUp', row, column],
    ['ArrowRight', row, column + 1],
    ['ArrowLeft', row, column],
    ['Home', row, 2],
    ['Control+Home', 2, 2],
    ['ArrowLeft', 2, 1],
    ['ArrowUp', 2, 1],
  ];
  for (const [key, toRow, toColumn] of keys) {
    await page.keyboard.press(key);
    expect([key, ...(await at())]).toEqual([key, toRow, toColumn]);
  }
  const count = Number(await page.getByRole('grid').getAttribute('aria-rowcount'));
  const width = Number(await page.getByRole('grid').getAttribute('aria-colcount'));
  await page.keyboard.press('Control+End');
  expect(await at()).toEqual([count, width]);
  await page.keyboard.press('PageUp');
  expect((await at())[0]).toBeLessThan(count - 5);
  await page.keyboard.press('Alt+PageUp');
  expect((await at())[1]).toBeLessThan(width - 5);
});

test('letters set, Delete clears, undo gives back, copied cells paste, and the address keeps the place', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.keyboard.press('h');
  await nameMyself(page, active(page).filter({ hasText: '●H' }));
  await expect(active(page)).toContainText('●H');
  await page.keyboard.press('2');
  await expect(active(page)).toContainText('◐M');
  await page.keyboard.press('Delete');
  await expect(active(page)).not.toContainText('M');
  await page.keyboard.press('Control+z');
  await expect(active(page)).toContainText('◐M');
  await page.keyboard.press('Control+c');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Control+v');
  await expect(active(page)).toContainText('◐M');
  await expect(page).toHaveURL(/item=.*course=|course=.*item=/);
  const name = await writer(page).getAttribute('aria-label');
  await page.reload();
  await expect(writer(page)).toHaveAttribute('aria-label', name ?? '');
});

test('an input method loses no first syllable and commits nothing while composing', async ({
  page,
}) => {
  const session = await page.context().newCDPSession(page);
  await session.send('Input.imeSetComposition', {
    text: 'zhuang',
    selectionStart: 6,
    selectionEnd: 6,
  });
  await expect(writer(page)).toHaveValue('zhuang');
  await page.keyboard.press('Enter');
  await expect(writer(page)).toHaveValue('zhuang');
  await session.send('Input.insertText', { text: '装调' });
  await expect(writer(page)).toHaveValue('装调');
  await page.keyboard.press('Escape');
  await expect(writer(page)).toHaveValue('');
  await expect(active(page)).toHaveText('');
});

test('a suggestion is taken and another rejected by keys, and what was rejected stays away', async ({
  page,
}) => {
  await expect(page.getByRole('listbox').getByRole('option').first()).toBeVisible();
  await expect(page.getByRole('listbox').getByRole('option').first()).toContainText('尚未测定');
  await expect(
    page.getByRole('listbox').getByRole('option').first().locator('mark').first(),
  ).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('listbox')).toBeFocused();
  const first = await page
    .getByRole('listbox')
    .getByRole('option')
    .first()
    .locator('strong')
    .textContent();
  await page.keyboard.press('x');
  await nameMyself(page, page.getByRole('region', { name: '通知' }).getByText(/./).first());
  const list = page.getByRole('listbox');
  await expect(list).not.toContainText(first ?? '');
  await list.focus();
  const second = await page
    .getByRole('listbox')
    .getByRole('option')
    .first()
    .locator('strong')
    .textContent();
  await page.keyboard.press('1');
  await expect(list).not.toContainText(second ?? '');
  await list.focus();
  await page.keyboard.press('Escape');
  await expect(writer(page)).toBeFocused();
  await page.reload();
  await expect(page.getByRole('listbox')).toBeVisible();
  await expect(page.getByRole('listbox').locator('strong', { hasText: first ?? '' })).toHaveCount(
    0,
  );
});

test('two trees: an item and a course are linked by keys, the curve is drawn, undo takes it back', async ({
  page,
}) => {
  await page.getByRole('radio', { name: '两棵树' }).click();
  const items = page.getByRole('tree', { name: '标准条目' });
  const courses = page.getByRole('tree', { name: '课程' });
  await items.getByRole('treeitem').first().focus();
  await page.keyboard.press('End');
  await page.keyboard.press('Home');
  await page.keyboard.press('ArrowLeft');
  await expect(items.getByRole('treeitem').first()).toHaveAttribute('aria-expanded', 'false');
  await page.keyboard.press('ArrowRight');
  for (let down = 0; down < 3; down++) await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(items.locator('[aria-selected=true]')).toContainText('1.1.1');
  const course = courses.getByRole('treeitem', { name: /机械制图/ });
  await course.focus();
  await page.keyboard.press('h');
  await nameMyself(page, course.filter({ hasText: /H/ }));
  await expect(course).toContainText('H');
  await expect(page.locator('.trees path.lit')).not.toHaveCount(0);
  await page.keyboard.press('Control+z');
  await expect(course).not.toContainText('H');
});
