import type { Page } from '@playwright/test';
import { expectAccessible } from './harness/page-tools';
import { expect, test } from './harness/test';
import { openSample, settled } from './screens';

/** Two editions of a catalogue that does not exist: the contest rises to national on 2026-01-01. */
const OLD = '竞赛名称,级别\r\n机器人系统集成大赛（虚构）,省部级\r\n';
const edition2026 = {
  format: 'duijie-contest-catalogue',
  version: '1',
  id: 'catalogue-2026',
  title: '云岭竞赛目录（虚构）',
  institution: '云岭示例学会（虚构）',
  source: { title: '云岭竞赛目录（虚构）' },
  edition: '2026',
  status: 'sample',
  effective: { from: '2026-01-01', to: null, by: 'date' },
  entries: [
    { name: '机器人系统集成大赛（虚构）', aliases: ['机器人集成赛（虚构）'], level: 'national' },
  ],
};
const SHEET = [
  '学号,姓名,成果名称,取得日期,竞赛级别,获奖等级,团队参赛,作品或内容',
  '026460300911,甲（虚构）,机器人系统集成大赛(虚构),2026-05-01,,一等奖,否,作品甲',
  '026460300912,乙（虚构）,机器人系统集成大赛（虚构）,2025-05-01,,一等奖,否,作品乙',
  '026460300913,丙（虚构）,第九届机器人系统集成大赛（虚构）,2026-05-01,,二等奖,否,作品丙',
].join('\r\n');

async function openCredits(page: Page, query: string): Promise<void> {
  await page.evaluate((asked) => {
    const lens = (location.hash.split('?')[1] ?? '')
      .split('&')
      .filter((pair) => /^[ps]=/.test(pair))
      .join('&');
    location.hash = `#/credits?${lens}&${asked}`;
  }, query);
  await settled(page);
}

async function give(page: Page, button: string, name: string, text: string): Promise<void> {
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: button }).click();
  await (await chooser).setFiles([{ name, mimeType: 'text/plain', buffer: Buffer.from(text) }]);
}

test('a catalogue gives the level of a contest by its date, leaves the rest to a person, and stands in the proof', async ({
  page,
}) => {
  await openSample(page);
  await openCredits(page, 'tab=catalogues');
  await give(page, '收目录（JSON 或表格）', '目录.csv', OLD);
  const head = page.getByRole('form', { name: '目录基本信息' });
  await head.getByRole('button', { name: '收下 1 项' }).click();
  await expect(head.getByRole('alert')).toBeVisible();
  await head.getByLabel('目录', { exact: true }).fill(edition2026.title);
  await head.getByLabel('发布机构').fill(edition2026.institution);
  await head.getByLabel('版', { exact: true }).fill('2025');
  await head.getByLabel('自何日起').fill('2025-01-01');
  await head.getByLabel('至何日止（可空）').fill('2025-12-31');
  await head.getByRole('button', { name: '收下 1 项' }).click();
  await give(page, '收目录（JSON 或表格）', '目录.json', JSON.stringify(edition2026));
  const list = page.getByRole('table', { name: '已收的竞赛目录' });
  await expect(list.getByRole('row')).toHaveCount(3);
  await list.getByRole('link').first().click();
  await expect(page.getByRole('table', { name: '目录内容' })).toContainText('机器人系统集成大赛');
  await expectAccessible(page);

  await openCredits(page, 'record=1');
  const form = page.getByRole('form', { name: '登记学习成果' });
  const hint = form.getByRole('group', { name: '按目录' });
  await form.getByLabel('学号').fill('026460300910');
  await form.getByLabel('姓名').fill('丁（虚构）');
  await form.getByLabel('成果名称').fill('机器人集成赛(虚构)');
  await form.getByLabel('取得日期').fill('2026-06-01');
  await expect(hint).toContainText('国家级');
  await form.getByLabel('成果名称').fill('机器人系统集成大赛（虚构）');
  await form.getByLabel('取得日期').fill('2025-06-01');
  await expect(hint).toContainText('省部级');
  await form.getByLabel('取得日期').fill('2026-01-01');
  await expect(hint).toContainText('这一天正好换版');
  await hint.getByRole('button', { name: /国家级.*2026 版/ }).click();
  await expect(hint.getByRole('status')).toContainText('国家级');
  await form.getByLabel('获奖等级').selectOption({ label: '一等奖' });
  await expectAccessible(page);
  await page.getByRole('button', { name: '登记并申请' }).click();
  const facts = page.getByRole('region', { name: '事实' });
  await expect(facts).toContainText('竞赛级别的出处');
  await facts.getByRole('button', { name: /^查看目录/ }).click();
  const shown = page.getByRole('dialog', { name: /2026 版/ });
  await expect(shown).toContainText('机器人系统集成大赛（虚构）');
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('region', { name: '认定与转换' })).toContainText('竞赛级别的出处');

  await openCredits(page, 'intake=1');
  await give(page, '选择表格', '成果.csv', SHEET);
  const intake = page.getByRole('region', { name: '从表格收申请' });
  await expect(intake).toContainText('按目录填好 2 行的级别');
  await expect(intake).toContainText('1 项竞赛的级别要由您选');
  await expectAccessible(page);
  await intake.getByRole('button', { name: /国家级/ }).click();
  await expect(intake).toContainText('按目录填好 3 行的级别');
  await intake.getByRole('button', { name: '收入 3 行' }).click();
  await expect(page.getByText('收入学分申请 3 份').first()).toBeVisible();
  await openCredits(page, 'tab=achievements');
  const rows = page.getByRole('row');
  await expect(rows.filter({ hasText: '026460300911' })).toContainText('国家级');
  await expect(rows.filter({ hasText: '026460300912' })).toContainText('省部级');
  await expect(rows.filter({ hasText: '026460300913' })).toContainText('国家级');
});

test("a sheet with the school's own headers is told once what they mean, and remembered", async ({
  page,
}) => {
  await openSample(page);
  const text =
    '编号,谁,赛事,日子,层次,获奖等级\r\n026460300921,甲（虚构）,示例大赛（虚构）,2026-05-01,国家级,一等奖\r\n';
  await openCredits(page, 'intake=1');
  await give(page, '选择表格', '本校.csv', text);
  const intake = page.getByRole('region', { name: '从表格收申请' });
  for (const [header, meaning] of [
    ['编号', '学号'],
    ['谁', '姓名'],
    ['赛事', '成果名称'],
    ['日子', '取得日期'],
    ['层次', '竞赛级别'],
  ] as const)
    await intake.getByLabel(`“${header}”的含义`).selectOption({ label: meaning });
  await expect(intake.getByRole('status').first()).toContainText('读到 1 行');
  await expectAccessible(page);
  await intake.getByRole('button', { name: '收入 1 行' }).click();
  await expect(page.getByText('收入学分申请 1 份').first()).toBeVisible();

  await openCredits(page, 'intake=1');
  await give(page, '选择表格', '本校.csv', text.replace('026460300921', '026460300922'));
  await expect(intake.getByRole('status').first()).toContainText('读到 1 行');
  await intake.locator('summary').first().click();
  await expect(intake.getByLabel('“层次”的含义')).toHaveValue('fact:contestLevel');
});
