import { select } from 'd3';
import { flushSync, mount } from 'svelte';
import Chart from '../../../src/charts/coverage-map/Chart.svelte';
import { charts } from '../../../src/i18n/zh-CN/charts';
import MatrixPage from './MatrixPage.svelte';

const ROWS = 500;
const COLUMNS = 200;
const app = document.getElementById('app') ?? document.body;

const frame = () => new Promise<number>((resolve) => requestAnimationFrame(resolve));

/** From now until the frame after the next one has begun: drawing and painting included. */
async function untilPainted(work: () => void): Promise<number> {
  await frame();
  const began = performance.now();
  work();
  await frame();
  await new Promise((resolve) => setTimeout(resolve));
  return performance.now() - began;
}

const shares = Float64Array.from({ length: ROWS * COLUMNS }, (_, at) => ((at * 37) % 6) / 5);

function svgRects(): void {
  select(app)
    .append('svg')
    .attr('width', 1000)
    .attr('height', 600)
    .selectAll('rect')
    .data(Array.from(shares))
    .join('rect')
    .attr('x', (_, at) => (at % COLUMNS) * 5)
    .attr('y', (_, at) => Math.floor(at / COLUMNS) * 1.2)
    .attr('width', 5)
    .attr('height', 1.2)
    .attr('fill', (share) => `rgb(${Math.round(share * 255)},90,120)`);
}

const map = {
  rows: Array.from({ length: ROWS }, (_, at) => ({
    id: `i${at}`,
    code: String(at),
    label: `条目 ${at}`,
    depth: at % 25 === 0 ? 0 : 1,
    isGroup: at % 25 === 0,
    share: (at % 6) / 5,
  })),
  columns: Array.from({ length: COLUMNS }, (_, at) => ({
    id: `c${at}`,
    code: String(at),
    label: `课程 ${at}`,
    group: `组 ${Math.floor(at / 20)}`,
  })),
  links: Array.from(shares, (share, at) => ({
    rowId: `i${Math.floor(at / COLUMNS)}`,
    columnId: `c${at % COLUMNS}`,
    strength: 'H',
    share,
  })),
};

function chart(): void {
  app.className = 'chart';
  mount(Chart, {
    target: app,
    props: { map, words: charts.map, shareText: (share: number) => `${Math.round(share * 100)}%` },
  });
  flushSync();
}

/** The intervals between the next frames, in ms. */
async function frames(wanted: number): Promise<readonly number[]> {
  const gaps: number[] = [];
  let last = await frame();
  while (gaps.length < wanted) {
    const now = await frame();
    gaps.push(now - last);
    last = now;
  }
  return gaps;
}

/** From the next key's event to the frame after it was painted, in ms. */
function keyTime(): Promise<number> {
  return new Promise((resolve) => {
    const pressed = (event: KeyboardEvent): void => {
      requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - event.timeStamp)));
    };
    addEventListener('keydown', pressed, { capture: true, once: true });
  });
}

const bench = {
  nodes: () => app.querySelectorAll('*').length,
  clear: () => app.replaceChildren(),
  svg: () => untilPainted(svgRects),
  chart: () => untilPainted(chart),
  matrix: () => {
    mount(MatrixPage, { target: app });
  },
  frames,
  keyTime,
};

export type BenchPage = typeof bench;
Object.assign(globalThis, { bench });
