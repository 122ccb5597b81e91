import type { Page } from '@playwright/test';
import { expectAccessible } from './harness/page-tools';
import { expect, test } from './harness/test';
import { openSample, settled } from './screens';

/** The rules of an institution that does not exist, written after the guide in the README. */
const PACK = {
  format: 'duijie-credit-rules',
  version: 1,
  id: 'yunling',
  stage: 'recognition',
  title: '云岭竞赛学分（虚构）',
  institution: '云岭示例职业学院（虚构）',
  source: { title: '竞赛学分认定办法（虚构）', year: '2026' },
  edition: '2026',
  status: 'sample',
  effective: { from: '2026-01-01', to: null, by: 'claim.submitted' },
  clauses: [
    { id: 'table', text: '国家级一、二等奖 6、5 分，省部级 4、3.5 分。' },
    { id: 'team', text: '非负责人少 0.5 分。' },
  ],
  facts: [
    {
      name: 'contestLevel',
      label: '竞赛级别',
      type: 'choice',
      choices: [
        { value: 'national', label: '国家级' },
        { value: 'provincial', label: '省部级' },
      ],
    },
    {
      name: 'awardGrade',
      label: '获奖等级',
      type: 'choice',
      choices: [
        { value: 'first', label: '一等奖' },
        { value: 'second', label: '二等奖' },
      ],
    },
    { name: 'teamRank', label: '团队排名', type: 'number', question: '申请人排第几？' },
    { name: 'teamRanked', label: '分排名', type: 'flag', default: true },
  ],
  steps: [
    {
      id: 'credits',
      primitive: 'grid',
      clause: 'table',
      rows: { fact: 'contestLevel', values: ['national', 'provincial'] },
      columns: { fact: 'awardGrade', values: ['first', 'second'] },
      cells: [
        ['6', '5'],
        ['4', '3.5'],
      ],
    },
    {
      id: 'members',
      primitive: 'team',
      clause: 'team',
      when: { fact: 'teamRank', known: true },
      scheme: 'less-for-others',
      less: '0.5',
    },
  ],
};

/** Facts as chosen, and what must come out of either pack. */
const EXAMPLES: readonly (readonly [level: string, award: string, rank: string, said: string])[] = [
  ['国家级', '一等奖', '', '6'],
  ['国家级', '二等奖', '2', '4.5'],
  ['省部级', '二等奖', '1', '3.5'],
  ['省部级', '一等奖', '3', '3.5'],
  ['国家级', '', '', '待人工判断'],
];

async function openPacks(page: Page): Promise<void> {
  await page.evaluate(() => {
    location.hash = '#/packs';
  });
  await settled(page);
}

async function fill(page: Page, label: string, text: string): Promise<void> {
  const field = page.getByLabel(label, { exact: true });
  await field.fill(text);
  await field.blur();
}

async function tried(page: Page): Promise<void> {
  const side = page.getByRole('complementary', { name: '试一试' });
  for (const [level, award, rank, said] of EXAMPLES) {
    await side.getByLabel('竞赛级别').selectOption({ label: level });
    await side.getByLabel('获奖等级').selectOption(award === '' ? '' : { label: award });
    await side.getByLabel('团队排名').fill(rank);
    await expect(side.getByRole('status', { name: '试算结论' })).toContainText(
      said.length > 3 ? said : `认定 ${said} 学分`,
    );
  }
}

async function begin(page: Page): Promise<void> {
  await openPacks(page);
  await page.getByRole('button', { name: '新建认定规则' }).click();
  const who = page.getByRole('dialog');
  const editor = page.getByRole('tab', { name: '条款' });
  await expect(editor.or(who).first()).toBeVisible();
  await expect(editor).toBeVisible();
}

async function writeByHand(page: Page): Promise<void> {
  await begin(page);
  await page.getByRole('tab', { name: '基本' }).click();
  await fill(page, '名称', '云岭竞赛学分，手写（虚构）');
  await fill(page, '学校', PACK.institution);
  await fill(page, '文件名称', PACK.source.title);
  await fill(page, '自何日起', '2026-01-01');
  await page.getByRole('tab', { name: '条款' }).click();
  await page.getByRole('button', { name: '加一条' }).click();
  await fill(page, '内容 1', PACK.clauses[0]?.text ?? '');
  await fill(page, '内容 2', PACK.clauses[1]?.text ?? '');
  await page.getByRole('tab', { name: '事实' }).click();
  await fill(page, '可选值（每行 值=叫法） 1', 'national=国家级\nprovincial=省部级');
  await fill(page, '可选值（每行 值=叫法） 2', 'first=一等奖\nsecond=二等奖');
  for (const [at, name, label] of [
    [3, 'teamRank', '团队排名'],
    [4, 'teamRanked', '分排名'],
  ] as const) {
    await page.getByRole('button', { name: '加一项' }).click();
    await fill(page, `名称 ${at}`, name);
    await fill(page, `叫法 ${at}`, label);
  }
  await page.getByLabel('类型 3').selectOption('number');
  await page.getByLabel('类型 4').selectOption('flag');
  await fill(page, '缺省 4', 'true');
  await page.getByRole('tab', { name: '步骤' }).click();
  await page.getByLabel('行 1', { exact: true }).selectOption('contestLevel');
  await fill(page, '行 取值 1', 'national, provincial');
  await fill(page, '列 取值 1', 'first, second');
  for (const [cell, credits] of [
    ['国家级 一等奖', '6'],
    ['国家级 二等奖', '5'],
    ['省部级 一等奖', '4'],
    ['省部级 二等奖', '3.5'],
  ] as const)
    await fill(page, cell, credits);
  await page.getByLabel('步骤种类').selectOption('team');
  await page.getByRole('button', { name: '加一步' }).click();
  await page.getByLabel('依据条款 2').selectOption('c2');
  await expect(page.locator('main')).toContainText('缺少');
  await page.getByLabel('办法 2').selectOption({ label: '其余成员少几分' });
  await fill(page, '少几分 2', '半');
  await expect(page.getByLabel('少几分 2')).toHaveAttribute('aria-invalid', 'true');
  await fill(page, '少几分 2', '0.5');
  await page.getByLabel('只在这些条件下 2 方式').selectOption({ label: '看一个事实' });
  await fill(page, '只在这些条件下 2 事实', 'teamRank');
  await page.getByLabel('只在这些条件下 2 比较').selectOption({ label: '已知' });
}

test('the same rules written as JSON and in the editor decide the same, are tested, adopted and then fixed', async ({
  page,
}) => {
  await openSample(page);
  await begin(page);
  await page.getByRole('tab', { name: 'JSON' }).click();
  const json = page.getByRole('textbox', { name: 'JSON' });
  await json.fill('{"format": ');
  await expect(page.getByText('这不是完整的 JSON，没有采用。')).toBeVisible();
  await json.fill(JSON.stringify({ ...PACK, stage: 'recognise' }));
  await expect(page.locator('main')).toContainText('应为 recognition | conversion');
  await json.fill(JSON.stringify(PACK));
  await page.getByRole('button', { name: '采用这份 JSON' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText(PACK.title);
  await tried(page);

  await writeByHand(page);
  await expect(page.getByRole('heading', { level: 1 })).toContainText('手写');
  await tried(page);
  await expectAccessible(page);

  const side = page.getByRole('complementary', { name: '试一试' });
  await side.getByLabel('获奖等级').selectOption({ label: '二等奖' });
  await side.getByLabel('说明').fill('国家级二等奖');
  await side.getByRole('button', { name: '存为检验' }).click();
  await expect(side).toContainText('检验：1 项中 1 项通过');
  await fill(page, '国家级 二等奖', '4');
  await expect(side).toContainText('检验：1 项中 0 项通过');
  await page.getByRole('tab', { name: '检验' }).click();
  await expect(page.getByRole('table', { name: '检验' })).toContainText('应为 5，得到 4');
  await page.getByRole('heading', { level: 1 }).click();
  await page.keyboard.press('Control+z');
  await expect(side).toContainText('检验：1 项中 1 项通过');

  await page.evaluate(() => {
    location.hash = '#/credits?tab=rules';
  });
  await settled(page);
  await page
    .getByLabel('认定规则（成果 → 学分）')
    .selectOption({ label: `云岭竞赛学分，手写（虚构）（${PACK.institution}，2026）` });
  await page.getByLabel('适用年级').fill('2026');
  await page.getByRole('button', { name: '采用', exact: true }).click();
  await openPacks(page);
  await page.getByRole('link', { name: '云岭竞赛学分，手写（虚构）' }).click();
  await expect(page.locator('main')).toContainText('这份规则已被采用');
  await page.getByRole('tab', { name: '条款' }).click();
  await expect(page.getByLabel('内容 1')).toBeDisabled();
});
