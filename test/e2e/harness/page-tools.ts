import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect, type Page } from '@playwright/test';
import type { AxeResults } from 'axe-core';

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core'), 'utf8');

/** Makes the page's processor the given number of times slower, until the page closes. */
export async function slowDown(page: Page, times: number): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: times });
}

/**
 * Every accessibility rule of axe that the page breaks, one line each with the first elements it is broken at.
 * axe comes in past the policy, which forbids the page itself any such script.
 */
async function axeViolations(page: Page): Promise<readonly string[]> {
  const session = await page.context().newCDPSession(page);
  await session.send('Runtime.evaluate', { expression: `${axeSource};undefined` });
  await session.detach();
  const { violations } = await page.evaluate(async () => {
    const { axe } = globalThis as unknown as {
      axe: { run(context: Document): Promise<AxeResults> };
    };
    return axe.run(document);
  });
  return violations.map(
    ({ id, help, nodes }) =>
      `${id}: ${help}: ${nodes
        .slice(0, 3)
        .map(({ target }) => target.join(' '))
        .join(' | ')} (${nodes.length})`,
  );
}

/** Fails with the list when the page breaks any accessibility rule. */
export async function expectAccessible(page: Page): Promise<void> {
  expect(await axeViolations(page)).toEqual([]);
}

/** Whether the service worker answers for the page and every file of the built program is kept. */
function isAllKept(page: Page): Promise<boolean> {
  return page.evaluate(async () => {
    if (navigator.serviceWorker.controller === null) return false;
    const answer = await fetch('offline.json');
    const { groups } = (await answer.json()) as { groups: { files: string[] }[] };
    for (const file of groups.flatMap((group) => group.files)) {
      const address = new URL(file, document.baseURI).href;
      if ((await caches.match(address, { ignoreSearch: true })) === undefined) return false;
    }
    return true;
  });
}

/** Waits until everything is kept for use without network. */
export async function waitUntilKept(page: Page, timeout = 60_000): Promise<void> {
  await expect.poll(() => isAllKept(page), { timeout, intervals: [250] }).toBe(true);
}
