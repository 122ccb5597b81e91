import type { BenchPage } from './page/main';
import { quantile, withBenchPage } from './page/open-page';

declare const bench: BenchPage;

/**
 * 500 × 200 cells: our map against one SVG rect a cell drawn by D3, in the same page and run.
 * Bars: first frame at most 1/20, nodes at most 1/100, p95 interval of frames while panning and zooming at most 20 ms.
 */
export async function run(): Promise<void> {
  await withBenchPage(async (page) => {
    const svg: number[] = [];
    const ours: number[] = [];
    let [svgNodes, ourNodes] = [0, 0];
    for (let round = 0; round < 3; round += 1) {
      svg.push(await page.evaluate(() => bench.svg()));
      svgNodes = await page.evaluate(() => bench.nodes());
      await page.evaluate(() => bench.clear());
      await page.waitForTimeout(300);
      ours.push(await page.evaluate(() => bench.chart()));
      ourNodes = await page.evaluate(() => bench.nodes());
      if (round < 2) await page.evaluate(() => bench.clear());
      await page.waitForTimeout(300);
    }
    await page.mouse.move(700, 400);
    const frames = page.evaluate(() => bench.frames(180));
    await page.keyboard.down('Control');
    for (let at = 0; at < 40; at += 1) await page.mouse.wheel(0, at < 20 ? -12 : 6);
    await page.keyboard.up('Control');
    for (let at = 0; at < 60; at += 1) await page.mouse.wheel(at % 2 === 0 ? 25 : 0, 25);
    const gaps = await frames;
    const first = { svg: quantile(svg, 0.5), ours: quantile(ours, 0.5) };
    const p95 = quantile(gaps, 0.95);
    console.log(`first frame, ms: D3 SVG ${first.svg.toFixed(1)}, ours ${first.ours.toFixed(1)}`);
    console.log(`ratio: 1/${(first.svg / first.ours).toFixed(1)} (bar 1/20)`);
    console.log(`nodes: D3 SVG ${svgNodes}, ours ${ourNodes} (bar 1/100)`);
    console.log(`pan and zoom, frame interval p95: ${p95.toFixed(1)} ms (bar 20)`);
    if (first.svg / first.ours < 20 || svgNodes / ourNodes < 100 || p95 > 20) process.exitCode = 1;
  });
}
