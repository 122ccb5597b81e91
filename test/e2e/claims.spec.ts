import type { Page } from '@playwright/test';
import { expectAccessible } from './harness/page-tools';
import { expect, test } from './harness/test';
import { openSample, settled } from './screens';

const ROWS = 300;
const LEVELS = ['国家级', '省部级', '校级'];
const GRADES = ['特等奖', '一等奖', '二等奖', '三等奖'];
/** One contest, written in three ways. */
const CONTEST = [
  '机器人系统集成竞赛（虚构）',
  '机器人系统集成竞赛(虚构)',
  '机器人 系统集成竞赛（虚构）',
];

/** 300 rows: five with faults, one twice, two without the level of the contest. */
function sheet(): string {
  const rows = Array.from({ length: ROWS }, (_, at) => {
    const cells = [
      `0264603${String(at).padStart(5, '0')}`,
      `示例${at}（虚构）`,
      CONTEST[at % 3],
      at === 20 ? '3/1/2026' : '2026-03-01',
      at === 21 ? '宇宙级' : at === 10 || at === 11 ? '' : LEVELS[at % 3],
      GRADES[at % 4],
      '否',
      `作品${at}`,
      at === 0 ? 'PLC应用技术' : '',
      `DEMO-${at}`,
    ];
    if (at === 22) cells[0] = '';
    if (at === 23) cells[2] = '';
    if (at === 24) cells[1] = '';
    return cells.join(',');
  });
  const header =
    '学号,姓名,成果名称,取得日期,竞赛级别,获奖等级,团队参赛,作品或内容,申请课程,证书编号';
  return `${[header, ...rows, rows[1]].join('\r\n')}\r\n`;
}

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

test('a sheet of 300 claims is taken in, decided, two questions answered, approved, a letter printed, an award revoked', async ({
  page,
}) => {
  await openSample(page);
  await openCredits(page);
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: '从表格收申请' }).click();
  await page.getByRole('button', { name: '下载空白表' }).click();
  expect((await download).suggestedFilename()).toBe('学习成果申请表.xlsx');
  await page.getByLabel('选择表格').setInputFiles({
    name: '学习成果.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(sheet()),
  });

  const intake = page.getByRole('region', { name: '从表格收申请' });
  await expect(intake.getByRole('status').first()).toContainText('读到 297 行');
  for (const fault of ['没有学号', '没有成果名称', '“3/1/2026”', '“宇宙级”'])
    await expect(intake).toContainText(fault);
  await expect(intake).toContainText('写法相近的名称 1 组');
  await expect(intake).toContainText('疑似重复 1 行');
  await expectAccessible(page);
  await intake.getByRole('button', { name: /^合并为/ }).click();
  await expect(intake).not.toContainText('写法相近的名称');
  await intake.getByRole('button', { name: '收入 296 行' }).click();
  // A new student without a name cannot be taken; that is said with its row.
  await expect(intake).toContainText('没有姓名');
  await intake.getByRole('button', { name: '返回申请' }).click();

  await expect(page.getByRole('heading', { level: 1, name: '学分' })).toBeVisible();
  const table = page.getByRole('table', { name: '学分申请' });
  await expect(table).toHaveAttribute('aria-rowcount', '296');
  expect(await table.getByRole('row').count()).toBeLessThan(120);
  await table.getByRole('checkbox', { name: '选择全部 295 份' }).check();
  const batch = page.getByRole('group', { name: '批量办理' });
  await batch.getByRole('button', { name: '核算' }).click();
  await expect(page.getByRole('radio', { name: '已核算 295' })).toBeVisible();

  await page.getByRole('combobox', { name: '结论' }).selectOption('needs-person');
  await expect(table).toHaveAttribute('aria-rowcount', '3');
  const decision = page.getByRole('region', { name: '认定与转换' });
  for (const left of [1, 0]) {
    await table.getByRole('link').first().click();
    await decision.getByLabel('竞赛级别').selectOption({ label: '省部级' });
    await decision.getByRole('button', { name: '记下回答' }).click();
    await expect(decision.getByRole('status')).toContainText('准予认定');
    await openCredits(page, left === 0 ? '' : 'outcome=needs-person');
    if (left > 0) await expect(table).toHaveAttribute('aria-rowcount', '2');
  }

  await page.getByRole('searchbox', { name: '查找学生、成果或课程' }).fill('示例0（虚构）');
  await expect(table).toHaveAttribute('aria-rowcount', '2');
  await table.getByRole('link').first().click();
  await expect(decision.getByRole('status')).toContainText('准予转换');
  await expect(page.getByRole('region', { name: '对覆盖的影响' })).toContainText('个条目不再讲授');

  await openCredits(page);
  await table.getByRole('checkbox', { name: '选择全部 295 份' }).check();
  await batch.getByLabel('说明（写入决定）').fill('材料齐全，集体审议通过。');
  await batch.getByRole('button', { name: '批准', exact: true }).click();
  await expect(page.getByRole('radio', { name: '已批准 295' })).toBeVisible();

  const saved = page.waitForEvent('download');
  await page.getByRole('button', { name: '导出决定 XLSX' }).click();
  expect((await saved).suggestedFilename()).toMatch(/^学分认定与转换汇总 .*\.xlsx$/);

  await page.getByRole('searchbox', { name: '查找学生、成果或课程' }).fill('示例0（虚构）');
  await expect(table).toHaveAttribute('aria-rowcount', '2');
  await table.getByRole('link').first().click();
  await expect(decision).toContainText('集体审议通过');
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
  await expect(page.locator('article.printed')).toContainText('准予转换《PLC应用技术》');
  await page.evaluate(() => dispatchEvent(new Event('afterprint')));

  await decision.locator('summary', { hasText: '撤销认定' }).click();
  await decision.getByLabel('撤销的理由').fill('证书编号查无此号。');
  await decision.getByRole('button', { name: '撤销认定' }).click();
  await expect(decision).toContainText('已撤销认定');
  await expect(decision).toContainText('证书编号查无此号');
  await expect(decision).toContainText('集体审议通过');
  await page.keyboard.press('Control+z');
  await expect(decision).not.toContainText('查无此号');

  // The whole batch was one act: one step takes all approvals back.
  await page.keyboard.press('Control+z');
  await openCredits(page);
  await expect(page.getByRole('radio', { name: '已批准 295' })).toBeHidden();
  await expect(page.getByRole('radio', { name: '已核算 293' })).toBeVisible();
});
