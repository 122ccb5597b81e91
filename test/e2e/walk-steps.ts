import type { Locator, Page } from '@playwright/test';
import { creditFacts as factsEn } from '../../src/i18n/en/credit-facts';
import { credits as creditsEn } from '../../src/i18n/en/credits';
import { importing as importEn } from '../../src/i18n/en/import';
import { settings as settingsEn } from '../../src/i18n/en/settings';
import { shell as shellEn } from '../../src/i18n/en/shell';
import { creditFacts as factsZh } from '../../src/i18n/zh-CN/credit-facts';
import { credits as creditsZh } from '../../src/i18n/zh-CN/credits';
import { importing as importZh } from '../../src/i18n/zh-CN/import';
import { settings as settingsZh } from '../../src/i18n/zh-CN/settings';
import { shell as shellZh } from '../../src/i18n/zh-CN/shell';
import { expect } from './harness/test';

const zh = {
  importing: importZh,
  settings: settingsZh,
  shell: shellZh,
  credits: creditsZh,
  facts: factsZh,
};
export type Words = typeof zh;
export const WORDS: Readonly<Record<'zh-CN' | 'en', Words>> = {
  'zh-CN': zh,
  en: {
    importing: importEn,
    settings: settingsEn,
    shell: shellEn,
    credits: creditsEn,
    facts: factsEn,
  },
};

/** Says who works here if that is asked before the act is done; whether it was asked. */
export async function nameMyself(
  page: Page,
  shell: Words['shell'],
  done: Locator,
): Promise<boolean> {
  const who = page.getByRole('dialog');
  await expect(who.or(done).first()).toBeVisible();
  if (!(await who.isVisible())) return false;
  await who.getByLabel(shell.identity.name).fill('王老师');
  await who.getByRole('button', { name: shell.identity.save }).click();
  return true;
}

/** Goes by arrow keys to the cell of an item and a course; the matrix has the focus. */
export async function atCell(page: Page, item: string, course: string): Promise<void> {
  const writer = page.locator('[role=grid] input[data-active]');
  await page.keyboard.press('Control+Home');
  for (const [key, wanted] of [
    ['ArrowDown', item],
    ['ArrowRight', course],
  ] as const) {
    for (let steps = 0; steps < 60; steps++) {
      if ((await writer.getAttribute('aria-label'))?.includes(wanted) === true) break;
      await page.keyboard.press(key);
    }
    await expect(writer).toHaveAttribute('aria-label', new RegExp(wanted.replaceAll('.', '\\.')));
  }
}

/**
 * On the credits screen: adopts the rules offered, records a national team's second prize, converts it into the course,
 * approves it and sees what is untaught now.
 */
export async function convertAward(page: Page, w: Words, course: string): Promise<void> {
  const { credits: t, facts } = w;
  await page.getByRole('button', { name: t.noRules.go }).click();
  await page.getByRole('button', { name: t.rules.adopt, exact: true }).click();
  await page.getByRole('button', { name: t.record, exact: true }).click();
  const form = page.getByRole('form', { name: t.form.title });
  const field = (name: string) =>
    form
      .locator('label')
      .filter({ has: page.getByText(name, { exact: true }) })
      .locator('input, select');
  await field(t.form.number).fill('0272001');
  await field(t.form.name).fill('赵示例');
  await field(t.form.what).fill('全国焊接机器人技能竞赛（虚构）');
  const fact = (name: string) => field(facts.names[name] ?? name);
  const value = (name: string, key: string) => facts.values[name]?.[key] ?? key;
  await fact('contestLevel').selectOption(value('contestLevel', 'national'));
  await fact('awardGrade').selectOption(value('awardGrade', 'second'));
  await fact('team').selectOption(t.form.yes);
  await fact('teamRanked').selectOption(t.form.yes);
  await fact('teamRank').fill('2');
  await page.getByRole('button', { name: t.form.saveAndClaim }).click();

  const decision = page.getByRole('region', { name: t.claim.decision });
  await expect(decision).toContainText(/5 − 0\.5 = 4\.5/);
  await page.getByRole('button', { name: t.claim.addName(course), exact: true }).click();
  await expect(decision).toContainText(t.conclusion.converted);
  await decision.getByRole('button', { name: t.claim.approve, exact: true }).click();
  await expect(decision.getByRole('button', { name: t.claim.reopen })).toBeVisible();
  await expect(page.getByRole('region', { name: t.claim.effect })).toContainText(
    t.effect.untaught(1),
  );
}
