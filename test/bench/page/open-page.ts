import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Page } from '@playwright/test';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { build, preview } from 'vite';
import { BROWSER_ARGS } from '../../e2e/harness/browser-args';
import { findBrowser } from '../../e2e/harness/find-browser';

/** Builds the bench page as it would ship, opens it in the machine's browser, and clears everything away afterwards. */
export async function withBenchPage(work: (page: Page) => Promise<void>): Promise<void> {
  const outDir = await mkdtemp(join(tmpdir(), 'duijie-bench-'));
  const shared = {
    configFile: false as const,
    root: import.meta.dirname,
    base: './',
    logLevel: 'error' as const,
    build: { outDir, emptyOutDir: true },
  };
  await build({ ...shared, plugins: [svelte({ configFile: false })] });
  const server = await preview({ ...shared, preview: { port: 0 } });
  const browser = await chromium.launch({
    executablePath: findBrowser() ?? '',
    args: [...BROWSER_ARGS],
  });
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 720 } });
    await page.goto(server.resolvedUrls?.local[0] ?? '');
    await work(page);
  } finally {
    await browser.close();
    await server.close();
    await rm(outDir, { recursive: true, force: true });
  }
}

/** The value below which the given part of the numbers lies. @example quantile([1, 2, 3, 4], 0.95) // 4 */
export function quantile(values: readonly number[], part: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? 0;
}
