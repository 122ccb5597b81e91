import { describe, expect, it } from 'vitest';
import { fitted, fittedAround, svgFile, textWidth } from '../../src/charts/svg';

describe('A name that is too long for its place', () => {
  it('is cut at its end, or in its middle so that names with one beginning stay apart', () => {
    expect(fitted('工业机器人系统操作员', 60, 12)).toBe('工业机器…');
    expect(fittedAround('工业机器人操作与编程', 56, 12)).toBe('工业…编程');
    expect(fittedAround('工业机器人离线编程与仿真', 56, 12)).toBe('工业…仿真');
  });

  it('stays whole when it fits, is never wider than its place, and is left out where nothing fits', () => {
    expect(fittedAround('机械基础', 48, 12)).toBe('机械基础');
    for (let width = 0; width < 140; width += 7)
      expect(textWidth(fittedAround('工业机器人 PLC 应用技术', width, 12), 12)).toBeLessThanOrEqual(
        width,
      );
    expect(fittedAround('工业机器人', 20, 12)).toBe('');
    expect(fittedAround('', 20, 12)).toBe('');
  });
});

describe('The caption of a drawing', () => {
  it('is told whole, in as many lines as its width needs', () => {
    const told = '每条目取最强的已确认对应，按学校强度折算';
    const svg = svgFile({ width: 100, height: 10, shapes: [] }, '图', [told]);
    const lines = [...svg.matchAll(/font-size="12"[^>]*>([^<]*)</g)].map(([, text]) => text);
    expect(lines.length).toBeGreaterThan(1);
    expect(lines.join('')).toBe(told);
  });
});
