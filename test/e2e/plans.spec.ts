import { readFileSync } from 'node:fs';
import type { Locator, Page } from '@playwright/test';
import { checks as checksEn } from '../../src/i18n/en/checks';
import { courses as coursesEn } from '../../src/i18n/en/courses';
import { importing as importEn } from '../../src/i18n/en/import';
import { plans as plansEn } from '../../src/i18n/en/plans';
import { shell as shellEn } from '../../src/i18n/en/shell';
import { checks as checksZh } from '../../src/i18n/zh-CN/checks';
import { courses as coursesZh } from '../../src/i18n/zh-CN/courses';
import { importing as importZh } from '../../src/i18n/zh-CN/import';
import { plans as plansZh } from '../../src/i18n/zh-CN/plans';
import { shell as shellZh } from '../../src/i18n/zh-CN/shell';
import { expectAccessible } from './harness/page-tools';
import { expect, test } from './harness/test';
import { oddPlanBook } from './plan-files';
import { openSample, settled, show } from './screens';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const WORDS = {
  'zh-CN': {
    checks: checksZh,
    courses: coursesZh,
    importing: importZh,
    plans: plansZh,
    shell: shellZh,
  },
  en: { checks: checksEn, courses: coursesEn, importing: importEn, plans: plansEn, shell: shellEn },
};
type Words = (typeof WORDS)['zh-CN'];

const choose = (page: Page, name: string, buffer: Buffer) =>
  page.locator('main input[type=file]').setInputFiles({ name, mimeType: XLSX, buffer });

/** Says who works here if that is asked before the act is done. */
async function nameMyself(page: Page, { shell }: Words, done: Locator): Promise<void> {
  const who = page.getByRole('dialog', { name: shell.identity.title });
  await expect(who.or(done).first()).toBeVisible();
  if (!(await who.isVisible())) return;
  await who.getByLabel(shell.identity.name).fill('王老师');
  await who.getByRole('button', { name: shell.identity.save }).click();
  await expect(who).toBeHidden();
}

/** Takes a file through checking to the end. */
async function store(page: Page, w: Words): Promise<void> {
  await page.getByRole('button', { name: w.importing.take(1) }).click();
  const done = page.getByRole('heading', { name: w.importing.taken, exact: true });
  await nameMyself(page, w, done);
  await expect(done).toBeVisible();
}

for (const locale of ['zh-CN', 'en'] as const) {
  const w = WORDS[locale];
  const { importing, checks, courses, plans } = w;

  test.describe(locale, () => {
    test.use({ locale });

    test('a plan with odd cells is read, mended on the board, copied, compared, saved, and comes back equal', async ({
      page,
    }) => {
      test.slow();
      await page.goto('/#/import');
      await settled(page);
      await choose(page, '教学进程表.xlsx', oddPlanBook());
      const odd = async (shape: string, field: string, meaning: string) =>
        page
          .getByLabel(`${importing.odd.meaning}: ${shape}, ${field}`, { exact: true })
          .selectOption(meaning);
      const { fields } = importing.odd;
      await odd('(n)', fields.hours, 'not-counted');
      await odd('n#', fields.hours, 'footnoted');
      await odd('n/nW', fields.term, 'weekly-by-weeks');
      await page.getByRole('button', { name: importing.next, exact: true }).click();
      await store(page, w);

      await page.getByRole('link', { name: importing.openCourses }).click();
      await page.getByRole('tab', { name: courses.views.checks }).click();
      const clause = page.getByRole('row').filter({ hasText: /四\(10\)/ });
      await expect(clause).toContainText(checks.verdicts.fail);
      await expect(clause).toContainText('888 ÷ 1888 = 47.03%');
      await clause.getByRole('button').click();
      const inspector = page.getByRole('complementary');
      await expect(inspector).toContainText(checks.weeks('12', '24'));
      await expect(inspector.getByRole('link', { name: '岗位实习' }).first()).toBeVisible();

      await page.getByRole('tab', { name: courses.views.board }).click();
      const foot = page.getByRole('region', { name: checks.board.title });
      await expect(foot.getByRole('listitem').filter({ hasText: /四\(10\)/ })).toContainText(
        checks.verdicts.fail,
      );
      await page.getByRole('button', { name: /^岗位实习/ }).focus();
      await page.keyboard.press('F2');
      const field = page.getByLabel(courses.cell('岗位实习', courses.written));
      await field.fill('20W');
      await field.press('Enter');
      await expect(foot.getByRole('listitem').filter({ hasText: /四\(10\)/ })).toContainText(
        '1080 ÷ 2080',
      );
      await expect(foot.getByRole('listitem').filter({ hasText: /四\(10\)/ })).toContainText(
        checks.verdicts.pass,
      );
      await page.keyboard.press('Alt+ArrowLeft');
      await expect(
        page.getByRole('region', { name: /5/ }).getByRole('button', { name: /^岗位实习/ }),
      ).toBeFocused();

      await page.getByRole('button', { name: w.shell.more, exact: true }).click();
      await page.getByRole('menuitem', { name: plans.next.action }).click();
      await expect(page.getByLabel(plans.next.cohort, { exact: true })).toHaveValue('2028');
      await page.getByRole('button', { name: plans.next.make, exact: true }).click();
      await expect(page.getByRole('banner')).toContainText('2028');

      await page.getByRole('tab', { name: courses.views.compare }).click();
      await page.getByRole('button', { name: plans.compare.button(0) }).click();
      await page.getByRole('checkbox', { name: /2027/ }).check();
      await page.keyboard.press('Escape');
      await expect(page.locator('main')).toContainText(plans.compare.nothing);
      await expectAccessible(page);

      const download = page.waitForEvent('download');
      await page.getByRole('button', { name: plans.save.label, exact: true }).click();
      await page.getByRole('menuitem', { name: plans.save.xlsx }).click();
      const bytes = readFileSync(await (await download).path());
      await page.getByRole('link', { name: courses.importOne }).click();
      await settled(page);
      await choose(page, '改过的进程表.xlsx', bytes);
      await page.getByRole('button', { name: importing.next, exact: true }).click();
      await expect(page.getByRole('radio', { name: /2028/ })).toBeChecked();
      await expect(page.locator('main')).toContainText(plans.compare.nothing);
      await store(page, w);
      await page.getByRole('link', { name: importing.openCourses }).click();
      await expect(page.getByRole('rowheader', { name: '岗位实习' })).toBeVisible();
      await page.getByRole('tab', { name: courses.views.compare }).click();
      await page.getByRole('button', { name: plans.compare.button(0) }).click();
      await expect(page.getByRole('checkbox')).toHaveCount(1);
      await page.getByRole('checkbox', { name: /2027/ }).check();
      await expect(page.locator('main')).toContainText(plans.compare.nothing);
    });
  });
}

for (const colorScheme of ['light', 'dark'] as const)
  test.describe(colorScheme, () => {
    test.use({ colorScheme });

    test('checks, board, charts and comparison keep the accessibility rules', async ({ page }) => {
      await openSample(page);
      for (const tab of ['checks', 'board', 'charts', 'compare']) {
        await show(page, { name: tab, hash: `#/courses?tab=${tab}` });
        await expectAccessible(page);
      }
    });
  });

test('a reading is chosen with its effect in view, and undone', async ({ page }) => {
  const t = checksZh;
  await openSample(page);
  await show(page, {
    name: 'checks',
    hash: '#/courses?tab=checks&finding=moe-2019-13.internship.0',
  });
  const row = page.getByRole('row').filter({ hasText: '岗位实习一般为 6 个月' });
  await expect(row).toContainText(t.verdicts.borderline);
  await page.getByRole('button', { name: `${t.choose}: 26 个日历周` }).click();
  await nameMyself(page, WORDS['zh-CN'], row.getByText(t.verdicts.fail));
  await expect(row).toContainText(t.verdicts.fail);
  await page.getByRole('heading', { level: 1 }).click();
  await page.keyboard.press('Control+z');
  await expect(row).toContainText(t.verdicts.borderline);
});

test('500 rows of 10 cells are pasted as one step of undo', async ({ page }) => {
  test.slow();
  await page.goto('/#/import');
  await settled(page);
  const rows = Array.from({ length: 500 }, (_, at) => `课程${at},${at % 7},必修,${32 + (at % 3)}`);
  await page.locator('main input[type=file]').setInputFiles({
    name: '大方案.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(
      `\uFEFF课程名称,学分,课程性质,总学时,理论学时,实践学时,第1学期,第2学期,第3学期,第4学期,第5学期,第6学期\n${rows
        .map((row) => `${row},16,16,2,,,,,`)
        .join('\n')}\n`,
    ),
  });
  await page.getByRole('button', { name: importZh.next, exact: true }).click();
  await store(page, WORDS['zh-CN']);
  await page.getByRole('link', { name: importZh.openCourses }).click();
  await page.locator('main tbody tr:not(.group) .cell.num').first().click();
  const block = Array.from({ length: 500 }, () =>
    ['3', '48', '24', '24', '4', '4', '2', '2', '1', '1'].join('\t'),
  ).join('\n');
  await page.evaluate((text) => {
    const data = new DataTransfer();
    data.setData('text/plain', text);
    document.activeElement?.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
    );
  }, block);
  await expect(page.getByRole('contentinfo')).toContainText('500');
  await expect(page.locator('main tfoot')).toContainText('1500');
  const active = page.locator('main .cell.active input');
  await page.keyboard.press('Control+End');
  await expect(active).toBeFocused();
  await expect(page.getByRole('rowheader', { name: '课程499' })).toBeInViewport();
  await page.keyboard.press('Control+Home');
  await expect(active).toBeFocused();
  await expect(page.getByRole('rowheader', { name: '课程0', exact: true })).toBeInViewport();
  await page.keyboard.press('Control+z');
  await expect(page.locator('main tfoot')).not.toContainText('1500');
  await expect(page.getByRole('contentinfo')).not.toContainText('修改课程');
});
