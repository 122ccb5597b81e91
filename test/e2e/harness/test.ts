import { test as base } from '@playwright/test';
import { openSite, type Site } from './site';
import { Watch } from './watch';

interface TestFixtures {
  /** Sees foreign requests, policy reports, console errors and dialogs; the test fails on any it did not allow. */
  readonly watch: Watch;
}

interface WorkerFixtures {
  readonly site: Site;
}

/** Playwright's test with the built program at `/`, served as `npm start` serves it, and watched. */
export const test = base.extend<TestFixtures, WorkerFixtures>({
  site: [
    async ({ browserName: _ }, use) => {
      const site = await openSite();
      await use(site);
      await site.close();
    },
    { scope: 'worker' },
  ],
  baseURL: async ({ site }, use) => {
    await use(site.address);
  },
  watch: [
    async ({ context, site }, use) => {
      const watch = new Watch(context, site);
      await use(watch);
      const faults = watch.take();
      if (faults.length > 0) throw new Error(`unasked for:\n${faults.join('\n')}`);
    },
    { auto: true },
  ],
});

export { expect } from '@playwright/test';
