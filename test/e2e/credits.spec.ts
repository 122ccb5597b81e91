import type { Page } from '@playwright/test';
import { expectAccessible } from './harness/page-tools';
import { expect, test } from './harness/test';
import { openSample, settled } from './screens';

/** Opens a tab or form of the credits room with the lens that stands in the address. */
async function openCredits(page: Page, query = ''): Promise<void> {
  await page.evaluate((added) => {
    const lens = (location.hash.split('?')[1] ?? '')
      .split('&')
      .filter((pair) => /^[ps]=/.test(pair))
      .join('&');
    location.hash = `#/credits?${lens}${added === '' ? '' : `&${added}`}`;
  }, query);
  await settled(page);
}

const facts = (page: Page) => page.getByRole('region', { name: '事实', exact: true });
const decision = (page: Page) => page.getByRole('region', { name: '认定与转换' });
const effect = (page: Page) => page.getByRole('region', { name: '对覆盖的影响' });

/** Chooses a course, although the rules may say no. */
async function aimAt(page: Page, course: string): Promise<void> {
  const search = facts(page).getByRole('searchbox', { name: '查找课程' });
  await expect(async () => {
    if (!(await search.isVisible())) await facts(page).getByText('选择要转换的课程').click();
    await expect(search).toBeVisible({ timeout: 1000 });
  }).toPass();
  await search.fill(course);
  await facts(page)
    .getByRole('button', { name: new RegExp(`^(选择|仍然申请) ${course}$`) })
    .click();
  await expect(facts(page).getByRole('link', { name: course })).toBeVisible();
}

async function drop(page: Page, course: string): Promise<void> {
  await facts(page)
    .getByRole('button', { name: `去掉 ${course}` })
    .click();
  await expect(facts(page).getByRole('link', { name: course })).toBeHidden();
}

const claimFor = (page: Page, title: RegExp) =>
  page.getByRole('button', { name: title }).first().click();

test('a second prize of a team becomes 4.5 credits, a course of 4, a letter and three items to look after', async ({
  page,
}) => {
  await openSample(page);
  await openCredits(page);
  await claimFor(page, /^提出申请：全国机器人应用技能竞赛/);
  await expect(facts(page)).toContainText('国家级');
  await expect(facts(page)).toContainText('二等奖');
  await expect(page.locator('main')).not.toContainText(/contestLevel|awardGrade|teamRank/);

  await expect(decision(page)).toContainText('准予认定');
  await expect(decision(page)).toContainText('5 − 0.5 = 4.5 学分');
  await expect(facts(page)).toContainText('课程学分大于认定学分');
  await aimAt(page, 'PLC应用技术');
  const status = decision(page).getByRole('status');
  await expect(status).toContainText('准予转换');
  await expect(status).toContainText('余 0.5 学分不保留');
  await expect(decision(page)).toContainText('成绩记 90');
  for (const clause of [
    '团队项目分排名的，除一名负责人外其余成员各少 0.5 分',
    '思想政治理论课和体育课不得转换',
    '不得转换学分更高的课程',
    '转换后剩余的学分不保留',
    '不超过培养方案专业课总学分的 20%',
    '成绩记优秀或 90 分',
  ])
    await expect(decision(page).getByRole('listitem').filter({ hasText: clause })).toBeVisible();
  await expect(decision(page)).toContainText('0 + 4 = 4 ≤ 20.8');

  await decision(page).getByLabel('说明（写入决定）').fill('材料齐全。');
  await decision(page).getByRole('button', { name: '批准', exact: true }).click();
  await expect(decision(page)).toContainText('已批准');
  await expect(decision(page)).toContainText('材料齐全。');

  await expect(effect(page)).toContainText('3 个条目不再讲授');
  const proof = effect(page).getByRole('checkbox', { name: /可证明：能分配输入输出地址/ });
  await proof.check();
  await expect(effect(page)).toContainText('其中 1 个由成果证明');
  await page.getByRole('region', { name: '通知' }).getByRole('button', { name: '撤销' }).click();
  await expect(proof).not.toBeChecked();
  await expect(effect(page).getByRole('link', { name: '在覆盖图上看' })).toHaveAttribute(
    'href',
    /#\/coverage\?.*claim=/,
  );

  const letter = page.locator('article.printed');
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
  for (const text of [
    '学习成果学分认定与转换决定书',
    '林示例',
    '准予转换《PLC应用技术》，计 4 学分，成绩记 90',
    '5 − 0.5 = 4.5 学分',
    '日期（盖章）',
    '材料齐全',
  ])
    await expect(letter).toContainText(text);
  await expect(letter).not.toContainText('草稿');
  await page.evaluate(() => dispatchEvent(new Event('afterprint')));
  const pages = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
  expect(pages.match(/\/Type\s*\/Page\b/g)?.length).toBeLessThanOrEqual(3);

  await page.keyboard.press('Control+z');
  await expect(decision(page).getByRole('button', { name: '批准', exact: true })).toBeVisible();
});

test('every refusal names its clause and what would help: politics, too large, used before, cap reached', async ({
  page,
}) => {
  await openSample(page);
  await openCredits(page);
  await claimFor(page, /^提出申请：全国机器人应用技能竞赛/);
  const because = decision(page).getByRole('list', { name: '原因' });

  await aimAt(page, '思想道德与法治');
  await expect(decision(page).getByRole('status')).toContainText('不予转换');
  await expect(because).toContainText('该课程不得转换');
  await expect(because).toContainText('思想政治理论课和体育课不得转换。');
  await expect(decision(page).getByRole('button', { name: '批准', exact: true })).toBeDisabled();
  await expect(decision(page)).toContainText('如果改为转换');
  await drop(page, '思想道德与法治');

  await aimAt(page, '工业机器人操作与编程');
  await expect(because).toContainText('课程学分大于认定学分');
  await expect(because).toContainText('不得转换学分更高的课程');
  await expect(decision(page)).toContainText('5 > 4.5');
  await drop(page, '工业机器人操作与编程');

  await aimAt(page, '机器视觉技术应用');
  await decision(page).getByRole('button', { name: '批准', exact: true }).click();
  await decision(page).getByRole('button', { name: '再次申请' }).click();
  await expect(decision(page)).toContainText('该成果已认定过');
  await aimAt(page, 'PLC应用技术');
  await expect(because).toContainText('该成果已用过');
  await expect(because).toContainText('一项成果只能申请转换一次。');

  await openCredits(page, 'record=1');
  const form = page.getByRole('form', { name: '登记学习成果' });
  await form.getByRole('button', { name: '登记并申请' }).click();
  await expect(form.getByRole('alert')).toContainText('学号');
  await form.getByLabel('学号').fill('026460305299');
  await form.getByLabel('姓名').fill('赵示例（虚构）');
  await form.getByLabel('成果名称').fill('全国大学生英语竞赛（虚构）');
  await expect(form.getByLabel('证书种类')).toBeHidden();
  await form.getByLabel('竞赛级别').selectOption({ label: '国家级' });
  await form.getByLabel('获奖等级').selectOption({ label: '特等奖' });
  await form.getByLabel('团队参赛').selectOption({ label: '否' });
  await form.getByLabel('作品或内容').fill('英语');
  await form.getByRole('button', { name: '登记并申请' }).click();
  await expect(decision(page).getByRole('status')).toContainText('认定 10 学分');
  await aimAt(page, '高职英语');
  await expect(decision(page).getByRole('status')).toContainText('准予转换');
  await decision(page).getByRole('button', { name: '批准', exact: true }).click();
  await expect(decision(page)).toContainText('已批准');
  await openCredits(page, 'record=1');
  await form
    .getByRole('combobox', { name: '学生', exact: true })
    .selectOption({ label: '026460305299 赵示例（虚构）' });
  await form.getByLabel('成果名称').fill('全国数学建模竞赛（虚构）');
  await form.getByLabel('竞赛级别').selectOption({ label: '国家级' });
  await form.getByLabel('获奖等级').selectOption({ label: '一等奖' });
  await form.getByLabel('团队参赛').selectOption({ label: '否' });
  await form.getByLabel('作品或内容').fill('数学建模');
  await form.getByRole('button', { name: '登记并申请' }).click();
  await aimAt(page, '应用数学');
  await expect(because).toContainText('超过学分上限');
  await expect(because).toContainText('不超过培养方案公共课总学分的 20%');
  await expect(decision(page)).toContainText('8 + 4 = 12 > 9.4');
});

test('claims wait, are asked, sent back, withdrawn, found and sorted by keyboard, and a question is answered on the spot', async ({
  page,
}) => {
  await openSample(page);
  await openCredits(page, 'record=1');
  const form = page.getByRole('form', { name: '登记学习成果' });
  await form
    .getByRole('combobox', { name: '学生', exact: true })
    .selectOption({ label: '026460305102 周样本（虚构）' });
  await form.getByLabel('成果名称').fill('省级机器人竞赛（虚构）');
  await form.getByLabel('获奖等级').selectOption({ label: '一等奖' });
  await form.getByLabel('团队参赛').selectOption({ label: '是' });
  await form.getByLabel('团队排名').fill('１');
  await form.getByRole('button', { name: '登记并申请' }).click();
  await expect(decision(page).getByRole('status')).toContainText('待人工判断');
  await expect(decision(page)).toContainText('该竞赛在报名或获奖之日属于哪一级？');
  await decision(page).getByLabel('竞赛级别').selectOption({ label: '省部级' });
  await decision(page).getByRole('button', { name: '记下回答' }).click();
  await expect(decision(page).getByRole('status')).toContainText('认定 3.5 学分');
  await expect(facts(page)).toContainText('人工回答');
  await decision(page).getByRole('button', { name: '要求补充' }).click();
  await expect(decision(page)).toContainText('待补充');
  await decision(page).getByRole('button', { name: '退回' }).click();
  await expect(decision(page)).toContainText('已退回');
  await decision(page).getByRole('button', { name: '撤回申请' }).click();
  await expect(decision(page)).toContainText('已撤回');
  await expect(decision(page)).toContainText('示例教师');

  await openCredits(page, 'tab=achievements');
  await claimFor(page, /^提出申请：全国机器人应用技能竞赛/);
  await expect(decision(page).getByRole('status')).toContainText('4.5');
  await openCredits(page);
  const table = page.getByRole('table', { name: '学分申请' });
  await expect(table.getByRole('row')).toHaveCount(3);
  await page.getByRole('radio', { name: '已撤回 1' }).click();
  await expect(table.getByRole('row')).toHaveCount(2);
  await page.getByRole('radio', { name: '全部 2' }).click();
  await page.getByRole('searchbox', { name: '查找学生、成果或课程' }).fill('林示例');
  await expect(table.getByRole('row')).toHaveCount(2);
  await page.getByRole('searchbox', { name: '查找学生、成果或课程' }).fill('');
  await table.getByRole('button', { name: '学号' }).click();
  await expect(table.getByRole('columnheader', { name: '学号' })).toHaveAttribute(
    'aria-sort',
    'ascending',
  );
  await table.getByRole('link').first().focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('周样本');

  await openCredits(page);
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: '导出决定 XLSX' }).click();
  expect((await download).suggestedFilename()).toMatch(/^学分认定与转换汇总 .*\.xlsx$/);
});

test.describe('in English and in the dark', () => {
  test.use({ locale: 'en', colorScheme: 'dark' });

  test('facts are words, the walk is the same, and no view breaks an accessibility rule', async ({
    page,
  }) => {
    await openSample(page);
    await openCredits(page);
    await expectAccessible(page);
    await claimFor(page, /^Claim：/);
    const region = page.getByRole('region', { name: 'Recognition and conversion' });
    await page.getByRole('button', { name: 'Choose PLC Applications' }).click();
    await expect(region.getByRole('status')).toContainText('0.5 credits left over are not kept');
    await expect(region).toContainText('contest level national');
    await expect(region).toContainText('prize 2nd prize');
    await expect(region).toContainText('5 − 0.5 = 4.5 credits');
    await expectAccessible(page);
    await openCredits(page);
    await expectAccessible(page);
    await openCredits(page, 'record=1');
    await expectAccessible(page);
    await openCredits(page, 'tab=rules');
    await expectAccessible(page);
  });
});
