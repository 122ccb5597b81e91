import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import type { Lab } from '../store-page/lab';
import { type Site, openSite } from './site';

declare global {
  // What `store-page/lab.ts` puts on its page.
  var lab: Lab;
}

/** The bare page with the product's store, built as the product is and served with its headers. */
export interface StoreSite extends Site {
  /** Opens the page and waits until the store is there. */
  visit(page: Page): Promise<void>;
}

/** Builds the page into a folder of its own and serves it; closing removes the folder. */
export async function openStoreSite(): Promise<StoreSite> {
  const { build } = await import('vite');
  const folder = mkdtempSync(join(tmpdir(), 'duijie-store-page-'));
  await build({
    configFile: false,
    root: 'test/e2e/store-page',
    base: './',
    logLevel: 'error',
    worker: { format: 'es' },
    build: { outDir: folder, emptyOutDir: true, target: 'chrome109' },
  });
  const site = await openSite(folder);
  return {
    ...site,
    visit: async (page) => {
      await page.goto(site.address);
      await page.waitForFunction(() => 'lab' in globalThis);
    },
    close: async () => {
      await site.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
