import type { Page } from '@playwright/test';
import { expectAccessible } from './harness/page-tools';
import { expect, test } from './harness/test';
import { openSample, settled } from './screens';

async function openPlan(page: Page): Promise<void> {
  await page.evaluate(() => {
    const lens = (location.hash.split('?')[1] ?? '')
      .split('&')
      .filter((pair) => /^[ps]=/.test(pair))
      .join('&');
    location.hash = `#/credits?${lens}&tab=achievements`;
  });
  await settled(page);
  await page.getByRole('link', { name: '怎样用最有利' }).first().click();
}

test('a student sees the best use of what was won, the clauses behind it, and claims it as one act', async ({
  page,
}) => {
  await openSample(page);
  await openPlan(page);
  await page.getByRole('button', { name: '计算' }).click();
  await expect(page.getByText(/最多可转换 \S+ 学分，已证明/)).toBeVisible({ timeout: 60_000 });
  await expectAccessible(page);
  await page.getByRole('button', { name: /^依据/ }).first().click();
  await expect(page.getByRole('list', { name: '依据：逐步' })).toBeVisible();
  await page.getByRole('button', { name: /^按此提出/ }).click();
  await expect(page.getByText(/提出学分申请/).first()).toBeVisible();
  await page.getByRole('button', { name: '撤销' }).first().click();
  await expect(page.getByRole('link', { name: '怎样用最有利' }).first()).toBeVisible();
});
