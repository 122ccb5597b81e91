import type { Locator, Page } from '@playwright/test';
import { expect, test } from './harness/test';
import { settled } from './screens';
import { planBook, standardBook } from './walk-files';
import { atCell, WORDS } from './walk-steps';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const w = WORDS['zh-CN'];
const { importing: t, credits, shell } = w;

/** Everything a person without a mouse has: Tab to go on, keys to act. */
class Keys {
  constructor(private readonly page: Page) {}

  /** Tabs on until the target has the focus; fails when it cannot be reached so. */
  async to(target: Locator, steps = 120): Promise<void> {
    await expect(target).toBeVisible();
    for (let step = 0; step < steps; step++) {
      if (await target.evaluate((element) => element === document.activeElement)) return;
      await this.page.keyboard.press('Tab');
    }
    await expect(target, 'reached by Tab').toBeFocused();
  }

  async press(target: Locator, key = 'Enter'): Promise<void> {
    await this.to(target);
    await this.page.keyboard.press(key);
  }

  async type(target: Locator, text: string): Promise<void> {
    await this.to(target);
    await this.page.keyboard.type(text);
  }

  /** Chooses in a closed list by typing the choice's first letters. */
  async choose(target: Locator, text: string): Promise<void> {
    await this.to(target);
    for (let step = 0; step < 20; step++) {
      const chosen = await target.evaluate(
        (element) => (element as HTMLSelectElement).selectedOptions[0]?.text ?? '',
      );
      if (chosen.trim() === text) return;
      await this.page.keyboard.press('ArrowDown');
    }
    throw new Error(`no choice ${text}`);
  }
}

async function bringIn(page: Page, keys: Keys, name: string, buffer: Buffer): Promise<void> {
  const chooser = page.waitForEvent('filechooser');
  await keys.press(page.getByRole('button', { name: t.choose }));
  await (await chooser).setFiles({ name, mimeType: XLSX, buffer });
  await keys.press(page.getByRole('button', { name: t.next, exact: true }));
  await keys.press(page.getByRole('button', { name: t.take(1) }));
  const who = page.getByRole('dialog');
  const done = page.getByRole('heading', { name: t.taken, exact: true });
  await expect(who.or(done).first()).toBeVisible();
  if (await who.isVisible()) {
    await keys.type(who.getByLabel(shell.identity.name), '王老师');
    await page.keyboard.press('Enter');
  }
  await expect(done).toBeVisible();
}

test('the whole walk without a mouse: files, links, coverage, rules, award, decision, letter', async ({
  page,
}) => {
  test.slow();
  const keys = new Keys(page);
  const rail = (name: string) =>
    page.getByRole('navigation').getByRole('link', { name, exact: true });
  await page.goto('/');
  await settled(page);
  await keys.press(page.locator('.welcome').getByRole('link', { name: '选择文件…' }));
  await bringIn(page, keys, '标准.xlsx', standardBook());
  await keys.press(page.getByRole('button', { name: t.again }));
  await bringIn(page, keys, '教学进程表.xlsx', planBook());

  await keys.press(page.getByRole('link', { name: t.toMapping }));
  await keys.to(page.locator('[role=grid] input[data-active]'));
  await atCell(page, '2.1.1', '机器人示教编程');
  await page.keyboard.press('h');
  await expect(page.locator('[role=gridcell].active')).toContainText('●H');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('listbox', { name: '建议的课程' })).toBeFocused();
  await page.keyboard.press('1');
  await page.keyboard.press('Escape');
  await expect(page.locator('[role=grid] input[data-active]')).toBeFocused();

  await keys.press(rail('覆盖'));
  await expect(page.locator('main .levels .figure').first()).not.toHaveText('0.0%');
  const cell = page.getByRole('grid').getByRole('gridcell');
  await keys.to(cell);
  await page.keyboard.press('Control+Home');
  for (let down = 0; down < 20; down++) {
    if (/^2\.1\.1/.test((await cell.getAttribute('aria-label')) ?? '')) break;
    await page.keyboard.press('ArrowDown');
  }
  await page.keyboard.press('Enter');
  await expect(page.getByRole('complementary')).toContainText('机器人示教编程');

  await keys.press(rail('学分'));
  await keys.press(page.getByRole('button', { name: credits.noRules.go }));
  await keys.press(page.getByRole('button', { name: credits.rules.adopt, exact: true }));
  await keys.press(page.getByRole('button', { name: credits.record, exact: true }));
  const form = page.getByRole('form', { name: credits.form.title });
  const field = (name: string) =>
    form
      .locator('label')
      .filter({ has: page.getByText(name, { exact: true }) })
      .locator('input, select');
  const fact = (name: string) => field(w.facts.names[name] ?? name);
  const value = (name: string, key: string) => w.facts.values[name]?.[key] ?? key;
  await keys.type(field(credits.form.number), '0272001');
  await keys.type(field(credits.form.name), '赵示例');
  await keys.type(field(credits.form.what), '全国焊接机器人技能竞赛（虚构）');
  await keys.choose(fact('contestLevel'), value('contestLevel', 'national'));
  await keys.choose(fact('awardGrade'), value('awardGrade', 'second'));
  await keys.choose(fact('team'), credits.form.yes);
  await keys.choose(fact('teamRanked'), credits.form.yes);
  await keys.type(fact('teamRank'), '2');
  await page.keyboard.press('Enter');

  const decision = page.getByRole('region', { name: credits.claim.decision });
  await expect(decision).toContainText('5 − 0.5 = 4.5');
  await keys.press(
    page.getByRole('button', { name: credits.claim.addName('机器人示教编程'), exact: true }),
  );
  await expect(decision).toContainText(credits.conclusion.converted);
  await keys.press(decision.getByRole('button', { name: credits.claim.approve, exact: true }));
  await expect(decision.getByRole('button', { name: credits.claim.reopen })).toBeVisible();
  await keys.press(page.getByRole('link', { name: credits.effect.openMap }));
  await expect(page.locator('main')).toContainText('赵示例');

  await page.keyboard.press('Control+z');
  await expect(page.getByRole('region', { name: '通知' })).toContainText('已撤销');
});

test('a newcomer sees the first coverage map of the sample in at most five clicks', async ({
  page,
}) => {
  let clicks = 0;
  const click = async (target: Locator) => {
    await target.click();
    clicks += 1;
  };
  await page.goto('/');
  await settled(page);
  await click(page.getByRole('button', { name: '打开示例' }));
  await click(page.getByRole('navigation').getByRole('link', { name: '覆盖', exact: true }));
  await expect(page.locator('main .levels .figure').first()).toHaveText('69.0%');
  await expect(page.getByRole('grid')).toBeVisible();
  expect(clicks).toBeLessThanOrEqual(5);
});
