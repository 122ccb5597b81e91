import type { Page } from '@playwright/test';
import { articulation as articulationEn } from '../../src/i18n/en/articulation';
import { courses as coursesEn } from '../../src/i18n/en/courses';
import { plans as plansEn } from '../../src/i18n/en/plans';
import { shell as shellEn } from '../../src/i18n/en/shell';
import { articulation as articulationZh } from '../../src/i18n/zh-CN/articulation';
import { courses as coursesZh } from '../../src/i18n/zh-CN/courses';
import { plans as plansZh } from '../../src/i18n/zh-CN/plans';
import { shell as shellZh } from '../../src/i18n/zh-CN/shell';
import { expectAccessible } from './harness/page-tools';
import { expect, test } from './harness/test';
import { openSample, show } from './screens';

const WORDS = {
  'zh-CN': { articulation: articulationZh, courses: coursesZh, plans: plansZh, shell: shellZh },
  en: { articulation: articulationEn, courses: coursesEn, plans: plansEn, shell: shellEn },
};

for (const locale of ['zh-CN', 'en'] as const) {
  const { articulation: t, courses, plans, shell } = WORDS[locale];

  /** Copies the plan for a cohort, links and all, and waits until the copy is looked at. */
  async function copyFor(page: Page, cohort: string): Promise<void> {
    await page.getByRole('button', { name: shell.more, exact: true }).click();
    await page.getByRole('menuitem', { name: plans.next.action }).click();
    await page.getByLabel(plans.next.cohort, { exact: true }).fill(cohort);
    await page.getByRole('button', { name: plans.next.make, exact: true }).click();
    const who = page.getByRole('dialog', { name: shell.identity.title });
    const copy = page.getByRole('banner').getByText(cohort);
    await expect(who.or(copy).first()).toBeVisible();
    if (await who.isVisible()) {
      await who.getByLabel(shell.identity.name).fill('王老师');
      await who.getByRole('button', { name: shell.identity.save }).click();
    }
    await expect(page.getByRole('banner')).toContainText(cohort);
  }

  test.describe(locale, () => {
    test.use({ locale, colorScheme: locale === 'en' ? 'dark' : 'light' });

    test('a plan that follows another shows what repeats, what is missing and what may be recognised', async ({
      page,
    }) => {
      test.slow();
      await openSample(page);
      await show(page, { name: 'courses', hash: '#/courses' });
      await copyFor(page, '2031');
      await page.getByRole('tab', { name: courses.views.compare }).click();
      await page.getByRole('button', { name: plans.compare.button(0) }).click();
      await page.getByRole('checkbox', { name: /2026/ }).check();
      await page.keyboard.press('Escape');
      await page.getByRole('radio', { name: t.mode.articulation }).click();

      // The older cohort is studied first, until a person says otherwise; the address holds it.
      const main = page.locator('main');
      const first = page.getByRole('radiogroup', { name: t.earlier });
      await expect(first.getByRole('radio', { name: /2026/ })).toBeChecked();
      await first.getByRole('radio', { name: /2031/ }).click();
      await page.reload();
      await expect(first.getByRole('radio', { name: /2031/ })).toBeChecked();

      // A copy teaches the same at the same strength: every linked item repeats, and nothing goes further.
      await expect(main.getByRole('rowheader', { name: t.repeated.repeats })).toBeVisible();
      await expect(main.getByRole('rowheader', { name: t.repeated.deeper })).toBeHidden();
      await expect(main.getByRole('heading', { name: t.bridges.title(0) })).toBeHidden();

      const entry = main.locator('section').filter({ hasText: t.entry.note });
      const summary = entry.locator('summary').first();
      await summary.click();
      await expect(entry.getByText(t.entry.isMet, { exact: true }).first()).toBeVisible();
      await expectAccessible(page);
      await entry.getByRole('radio', { name: '50' }).click();
      await expect(page).toHaveURL(/share=0\.5/);

      const download = page.waitForEvent('download');
      await page.getByRole('button', { name: t.save }).click();
      expect((await download).suggestedFilename()).toContain(t.report);

      await copyFor(page, '2032');
      await page.getByRole('button', { name: plans.compare.button(1) }).click();
      await page.getByRole('checkbox', { name: /2031/ }).check();
      await page.keyboard.press('Escape');
      await page.getByRole('radio', { name: t.mode.items }).click();
      await expect(main.getByRole('rowheader', { name: t.items.groups.all })).toBeVisible();
      await expect(main.getByRole('rowheader', { name: t.items.groups.one })).toBeHidden();
      await expectAccessible(page);
    });
  });
}
