import type { Page } from '@playwright/test';
import { expectAccessible } from './harness/page-tools';
import { expect, test } from './harness/test';
import { openSample, settled } from './screens';

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

/** Adopts two shipped packs by their ids. */
async function adopt(page: Page, recognition: string, conversion: string): Promise<void> {
  await openCredits(page, 'tab=rules');
  await page.getByLabel('认定规则（成果 → 学分）').selectOption(recognition);
  await page.getByLabel('转换规则（学分 → 课程）').selectOption(conversion);
  await page.getByRole('button', { name: '采用', exact: true }).click();
}

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

test('why a course was failed decides, is kept with the claim, stands in the proof and is undone', async ({
  page,
}) => {
  await openSample(page);
  await adopt(page, 'rs26', 'rs09');
  await openCredits(page);
  await page
    .getByRole('button', { name: /^提出申请：全国机器人/ })
    .first()
    .click();
  await aimAt(page, 'PLC应用技术');
  const status = decision(page).getByRole('status');
  await expect(status).toContainText('待人工判断');
  await facts(page).getByText('修读情况（规则要看）').click();
  const form = facts(page).getByRole('form', { name: '修读情况：PLC应用技术' });
  await form.getByLabel('不及格原因').selectOption('cheating');
  await form.getByRole('button', { name: '记下' }).click();
  await expect(status).toContainText('不予转换');
  await expect(decision(page).getByRole('list', { name: '原因' })).toContainText(
    '不及格的原因不允许置换',
  );
  await expect(decision(page).getByRole('list', { name: '依据：逐步' })).toContainText(
    /不及格原因 作弊/,
  );
  await expect(facts(page)).toContainText(/不及格原因 作弊/);
  await page.getByRole('heading', { level: 1 }).click();
  await page.keyboard.press('Control+z');
  await expect(status).toContainText('待人工判断');
  await decision(page).getByLabel('不及格原因').selectOption('marks');
  await decision(page).getByRole('button', { name: '记下回答' }).click();
  await expect(status).toContainText('准予转换');
  await expect(facts(page)).toContainText(/不及格原因 成绩/);
  await expectAccessible(page);
});

test('relatedness is reckoned from linked items, shown with its words, and taken or stated by a person with the grounds', async ({
  page,
}) => {
  await openSample(page);
  await openCredits(page);
  await page
    .getByRole('button', { name: /^提出申请：全国机器人/ })
    .first()
    .click();
  await aimAt(page, 'PLC应用技术');
  const effect = page.getByRole('region', { name: '对覆盖的影响' });
  await effect.getByRole('checkbox', { name: /可证明：能分配输入输出地址/ }).check();
  await expect(effect).toContainText('由成果证明');
  await adopt(page, 'rs26', 'rs06');
  await openCredits(page);
  await page.getByRole('table', { name: '学分申请' }).getByRole('link').first().click();
  await expect(facts(page)).toContainText(
    /内容相关度（按对接条目）：\s*25%（该课程讲授的 4 个条目中，成果证明 1 个）/,
  );
  await facts(page)
    .getByRole('button', { name: /^采用 / })
    .click();
  const proof = decision(page).getByRole('list', { name: '依据：逐步' });
  await expect(proof).toContainText(/相关度的依据 按对接条目核算：1 \/ 4/);
  await expect(decision(page).getByRole('list', { name: '原因' })).toContainText('相关度不足');

  await facts(page)
    .getByText(/^内容相关度 0\.\d+；相关度的依据/)
    .click();
  const form = facts(page).getByRole('form', { name: '修读情况：PLC应用技术' });
  await form.getByLabel('内容相关度').fill('80');
  await expect(form.getByRole('alert')).toContainText('百分数');
  await expect(form.getByRole('button', { name: '记下' })).toBeDisabled();
  await form.getByLabel('内容相关度').fill('80%');
  await form.getByLabel('相关度的依据').fill('教研室对照课程标准');
  await form.getByRole('button', { name: '记下' }).click();
  await expect(proof).toContainText('内容相关度 0.8；相关度的依据 教研室对照课程标准');
  await expect(facts(page)).toContainText(
    /内容相关度（按对接条目）：\s*25%（该课程讲授的 4 个条目中，成果证明 1 个）/,
  );
  await expectAccessible(page);
});

test('an enterprise course becomes credits by the table and the mentor’s word, a school course goes the other way, and both leave a record', async ({
  page,
}) => {
  await openSample(page);
  await adopt(page, 'enterprise-hours', 'enterprise-transfer');
  await openCredits(page, 'record=1');
  const form = page.getByRole('form', { name: '登记学习成果' });
  const student = form.getByRole('combobox', { name: '学生', exact: true });
  await student.selectOption({ label: '026460305102 周样本（虚构）' });
  await form.getByLabel('成果类型').selectOption({ label: '企业课程' });
  await form.getByLabel('成果名称').fill('工作站调试（企业授课，虚构）');
  await form.getByLabel('合作企业').fill('启明智造装备有限公司（虚构）');
  await form.getByLabel('活动类型').selectOption({ label: '企业授课' });
  await form.getByLabel('计量单位').selectOption({ label: '学时' });
  await form.getByLabel('数量').fill('80');
  await form.getByLabel('企业导师', { exact: true }).fill('示例导师（虚构）');
  await form.getByRole('button', { name: '登记并申请' }).click();
  const status = decision(page).getByRole('status');
  await decision(page).getByLabel('企业导师评定表').check();
  await decision(page).getByLabel('考勤记录').check();
  await decision(page).getByRole('button', { name: '记下回答' }).click();
  await expect(decision(page)).toContainText('企业导师对该生的评定是什么？');
  await decision(page).getByLabel('企业导师评定').selectOption({ label: '良好' });
  await decision(page).getByRole('button', { name: '记下回答' }).click();
  await expect(status).toContainText('认定 5 学分');
  const because = decision(page).getByRole('list', { name: '原因' });
  await aimAt(page, '高职英语');
  await expect(because).toContainText('该课程不得转换');
  await facts(page).getByRole('button', { name: '去掉 高职英语' }).click();
  await aimAt(page, '工业机器人工作站系统集成');
  await decision(page).getByLabel('内容相关度').fill('75%');
  await decision(page).getByRole('button', { name: '记下回答' }).click();
  await expect(status).toContainText('准予转换');
  await expect(decision(page)).toContainText('成绩记 良');

  await page.getByRole('button', { name: '校企转换记录' }).click();
  const download = page.waitForEvent('download');
  await page.getByRole('menuitem', { name: '导出 XLSX' }).click();
  expect((await download).suggestedFilename()).toMatch(
    /^校企课程学分转换记录 026460305102 .*\.xlsx$/,
  );
  await page.evaluate(() => {
    globalThis.print = () => dispatchEvent(new Event('beforeprint'));
  });
  await page.getByRole('button', { name: '校企转换记录' }).click();
  await page.getByRole('menuitem', { name: '打印' }).click();
  const paper = page.locator('article.printed');
  for (const text of [
    '企业授课',
    '80',
    '0.0625',
    '示例导师',
    '工业机器人工作站系统集成',
    '企业导师（企业盖章）',
  ])
    await expect(paper).toContainText(text);
  await page.evaluate(() => dispatchEvent(new Event('afterprint')));
  await expectAccessible(page);

  await openCredits(page, 'record=1');
  await student.selectOption({ label: '026460305102 周样本（虚构）' });
  await form.getByLabel('成果类型').selectOption({ label: '校内课程（已修）' });
  await form.getByLabel('成果名称').fill('机器人综合实训（校内，虚构）');
  await form.getByLabel('成绩', { exact: true }).fill('86');
  await form.getByLabel('校内课程学时').fill('96');
  await form.getByLabel('课程学分').fill('6');
  await form.getByRole('button', { name: '登记并申请' }).click();
  await expect(status).toContainText('认定 6 学分');
  await aimAt(page, '应用数学');
  await expect(because).toContainText('该课程不得转换');
  await facts(page).getByRole('button', { name: '去掉 应用数学' }).click();
  await aimAt(page, '工业机器人工作站系统集成');
  await decision(page).getByLabel('内容相关度').fill('0.9');
  await decision(page).getByRole('button', { name: '记下回答' }).click();
  await expect(status).toContainText('准予转换');
  await expect(decision(page)).toContainText('成绩记 86');
});
