import { readFileSync } from 'node:fs';
import { expectAccessible } from './harness/page-tools';
import { expect, test } from './harness/test';
import { openSample, settled } from './screens';

test('a copied policy is raised, seen to fail, saved, found in the checks, turned back, and passed on as a file', async ({
  page,
}) => {
  await openSample(page);
  const go = async (hash: string) => {
    await page.evaluate((to) => {
      const lens = (location.hash.split('?')[1] ?? '')
        .split('&')
        .filter((pair) => /^[ps]=/.test(pair));
      location.hash = `${to}${to.includes('?') ? '&' : '?'}${lens.join('&')}`;
    }, hash);
    await settled(page);
  };
  await go('#/courses?tab=checks');
  await page.getByRole('button', { name: /^政策 \d/ }).click();
  await page.getByRole('link', { name: '编写政策…' }).click();
  await page.getByRole('link', { name: /^深化产教融合|^产教融合/ }).click();
  await expect(page.locator('main')).toContainText('这是随附的示例');
  await expect(page.getByLabel('不少于 1', { exact: true })).toBeDisabled();
  await page.getByRole('button', { name: '以此为底本新建' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('（本校）');

  const preview = page.getByRole('complementary', { name: '当前方案的检查结论' });
  const row = preview.getByRole('listitem').filter({ hasText: '四(10)' });
  await expect(preview.getByRole('status')).toContainText('同已保存的政策');
  await expect(row).toContainText('不少于 50%');
  const floor = page.getByLabel('不少于 1', { exact: true });
  await floor.fill('一半');
  await floor.blur();
  await expect(floor).toHaveValue('0.5');
  await floor.fill('90%');
  await floor.blur();
  await expect(row).toContainText('不符合');
  await expect(row).toContainText('原为：');
  await expect(preview.getByRole('status')).toContainText('1 条不同');
  await expectAccessible(page);

  await page.getByRole('tab', { name: '条款' }).click();
  await page.getByLabel('内容 1', { exact: true }).fill('实践教学课时须达九成。');
  await page.getByLabel('内容 1', { exact: true }).blur();
  await expect(preview).toContainText('实践教学课时须达九成。');
  await page.getByLabel('依据 1', { exact: true }).selectOption({ label: '未核实' });
  await expect(page.locator('main')).toContainText('依据的条款还没有核实');
  await expect(page.getByRole('button', { name: '保存', exact: true })).toBeDisabled();
  await page.getByRole('tab', { name: '规则' }).click();
  for (let step = 0; step < 3; step++)
    await page.getByRole('button', { name: '撤销' }).first().click();
  await expect(preview.getByRole('status')).toContainText('同已保存的政策');
  await page.getByRole('button', { name: '重做' }).first().click();
  await page.getByLabel('规则种类').selectOption({ label: '总量' });
  await page.getByRole('button', { name: '加一条规则' }).click();
  await expect(preview.getByRole('status')).toContainText('2 条不同');
  await preview.getByRole('button', { name: '用于检查' }).click();
  await page.getByRole('button', { name: '保存', exact: true }).click();
  await expect(preview.getByRole('status')).toContainText('同已保存的政策');

  const saving = page.waitForEvent('download');
  await page.getByRole('button', { name: '导出 JSON' }).click();
  const file = await (await saving).path();
  const own = JSON.parse(readFileSync(file, 'utf8')) as {
    id: string;
    rules: { atLeast?: string }[];
  };
  expect(own.rules[0]?.atLeast).toBe('0.9');

  await go('#/courses?tab=checks');
  const table = page.getByRole('table', { name: /（本校）/ });
  await expect(table.getByRole('row').filter({ hasText: '不少于 90%' })).toContainText('不符合');
  await page.getByRole('heading', { level: 1 }).click();
  await page.keyboard.press('Control+z');
  await expect(table.getByRole('row').filter({ hasText: '不少于 50%' })).not.toContainText(
    '不符合',
  );

  await go('#/policies');
  await page.locator('main input[type=file]').setInputFiles({
    name: 'own.json',
    mimeType: 'application/json',
    buffer: Buffer.from(JSON.stringify({ ...own, rules: [] })),
  });
  await expect(page.locator('main')).toContainText('应为 list');
  await page.locator('main input[type=file]').setInputFiles(file);
  await expect(page.getByLabel('不少于 1', { exact: true })).toHaveValue('0.9');
});
