import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { DEFAULT_SCALE, type Alignment } from '../../src/domain/alignment';
import { amount, sum } from '../../src/domain/amount';
import type { StandardDocument } from '../../src/domain/standard';
import { coverageOf } from '../../src/coverage/coverage-of';

function shipped(file: string): unknown {
  return JSON.parse(readFileSync(new URL(`../../standards/${file}`, import.meta.url), 'utf8'));
}

/*
 * 工业机器人系统操作员 三级, weights 15, 20, 65, and the shipped sample plan, reckoned on paper:
 *
 * 机械系统装调, 8 skill items: H for 1.1.2, 1.2.1, 1.3.1, 1.3.2; M for 1.1.1, 1.3.3; L for 1.2.2; none for 1.1.3
 *   4 × 1 + 2 × 2/3 + 1 × 1/3 = 17/3      15 × 17/3 ÷ 8  = 85/8 = 10.625
 * 电气系统装调, 8 skill items: H for 2.1.1, 2.1.3, 2.2.1, 2.2.2, 2.2.3, 2.3.2; M for 2.1.2, 2.3.1
 *   6 × 1 + 2 × 2/3 = 22/3                20 × 22/3 ÷ 8  = 55/3 = 18.333…
 * 系统操作与编程调试, 13 skill items: H for 3.1.1, 3.1.2, 3.2.1, 3.2.2, 3.4.1, 3.4.3; M for 3.1.3, 3.2.3, 3.4.2;
 *   none for 3.1.4, 3.3.1, 3.3.2, 3.3.3
 *   6 × 1 + 3 × 2/3 = 8                   65 × 8 ÷ 13    = 40
 * Together 85/8 + 55/3 + 40 = 1655/24 = 68.958…
 */
it('agrees with the sample reckoned by hand', () => {
  const document = shipped('occupational/industrial-robot-operator.json') as StandardDocument;
  const { alignments } = shipped('samples/industrial-robotics-2026.alignments.json') as {
    readonly alignments: readonly Alignment[];
  };
  const [target] = coverageOf({ document, level: '3', alignments, scale: DEFAULT_SCALE }).levels;
  const functions = target?.rows.filter(({ depth }) => depth === 0);
  expect(functions?.map(({ text, covered }) => [text, covered])).toEqual([
    ['机械系统装调', '10.625'],
    ['电气系统装调', '55/3'],
    ['系统操作与编程调试', '40'],
  ]);
  expect(target?.covered).toBe('1655/24');
  expect(target?.covered).toBe(sum([amount('85/8'), amount('55/3'), amount(40)]));
});
