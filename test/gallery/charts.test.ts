import { describe, expect, it } from 'vitest';
import { drawMap } from '../../src/charts/coverage-map/svg-map';
import { drawTree } from '../../src/charts/coverage-tree/layout';
import { treeTable } from '../../src/charts/coverage-tree/table';
import { svgFile } from '../../src/charts/svg';
import { drawBars } from '../../src/charts/weight-bars/layout';
import { barTable } from '../../src/charts/weight-bars/table';
import { sampleBars, sampleMap, sampleTree } from '../charts/sample-map';

const percent = (share: number): string => `${Math.round(share * 1000) / 10}%`;
const words = { share: percent, node: (each: { label: string }) => each.label };

/** The pictures are kept beside this file: a change of a chart shows as a change of its picture. */
describe('the gallery', () => {
  it('keeps the coverage map', async () => {
    await expect(
      svgFile(drawMap(sampleMap, percent), '覆盖图', [
        '定义：每条目取最强的已确认对应',
        '2026-11-23',
      ]),
    ).toMatchFileSnapshot('coverage-map.svg');
  });

  it('keeps the icicle', async () => {
    await expect(
      svgFile(drawTree(sampleTree, { width: 760 }, words), '层级图'),
    ).toMatchFileSnapshot('coverage-tree.svg');
  });

  it('keeps the weight bars', async () => {
    await expect(svgFile(drawBars(sampleBars, { width: 640 }), '权重')).toMatchFileSnapshot(
      'weight-bars.svg',
    );
  });

  it('keeps charts without anything in them', async () => {
    await expect(
      svgFile(drawMap({ rows: [], columns: [], links: [] }, percent), '空'),
    ).toMatchFileSnapshot('empty-map.svg');
    expect(drawTree([], { width: 600 }, words).shapes).toEqual([]);
    expect(
      drawTree([{ ...sampleTree[2], weight: 0 } as (typeof sampleTree)[0]], { width: 600 }, words)
        .shapes,
    ).toEqual([]);
    expect(drawBars([], { width: 600 }).shapes).toEqual([]);
  });

  it('has the same numbers in the tables', () => {
    expect(treeTable(sampleTree).map((row) => [row.label, row.depth])).toContainEqual([
      '能止血',
      2,
    ]);
    expect(barTable(sampleBars)[1]).toEqual({
      id: 'f2',
      label: '基础照护',
      weight: 45,
      covered: 22.5,
    });
  });
});
