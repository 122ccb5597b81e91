import type { Page } from '@playwright/test';
import type { BenchPage } from './page/main';
import { quantile, withBenchPage } from './page/open-page';

declare const bench: BenchPage;

/** Time from the key's event to the frame after it was painted, in ms, for each press. */
async function timed(page: Page, key: string, times: number): Promise<readonly number[]> {
  const spent: number[] = [];
  for (let at = 0; at < times; at += 1) {
    const waiting = page.evaluate(() => bench.keyTime());
    await page.waitForTimeout(60);
    await page.keyboard.press(key);
    spent.push(await waiting);
  }
  return spent;
}

/** 300 × 200 cells at 4× slow-down. Bars: p95 of arrows and typing at most 60 ms, of paging at most 150 ms, from key to paint. */
export async function run(): Promise<void> {
  await withBenchPage(async (page) => {
    await page.evaluate(() => bench.matrix());
    await page.getByRole('grid').waitFor();
    await page.waitForTimeout(300);
    const session = await page.context().newCDPSession(page);
    await session.send('Emulation.setCPUThrottlingRate', { rate: 4 });
    const rows: readonly (readonly [name: string, key: string, bar: number])[] = [
      ['arrow down', 'ArrowDown', 60],
      ['arrow right', 'ArrowRight', 60],
      ['type H', 'h', 60],
      ['page down', 'PageDown', 150],
      ['page right', 'Alt+PageDown', 150],
      ['to the end', 'Control+End', 150],
      ['to the start', 'Control+Home', 150],
    ];
    for (const [name, key, bar] of rows) {
      const spent = await timed(page, key, 20);
      const p95 = quantile(spent, 0.95);
      console.log(
        `${name}: p50 ${quantile(spent, 0.5).toFixed(1)} ms, p95 ${p95.toFixed(1)} ms (bar ${bar})`,
      );
      if (p95 > bar) process.exitCode = 1;
    }
    console.log(`nodes: ${await page.evaluate(() => bench.nodes())}`);
  });
}
