import { describe, expect, it } from 'vitest';
import type { CellField, CellParts, Meaning } from '../../../src/formats/plan/cell-parts';
import { readCell, shapeOf } from '../../../src/formats/plan/odd-cell';

type Case = readonly [
  CellField,
  string,
  Meaning | 'plain' | 'blank',
  Partial<Record<keyof CellParts, unknown>>,
];

const CASES: readonly Case[] = [
  ['term', '2/16W', 'weekly-by-weeks', { weekly: '2', weeks: '16' }],
  ['term', '４／１６Ｗ', 'weekly-by-weeks', { weekly: '4', weeks: '16' }],
  ['term', '4*16', 'weekly-by-weeks', { weekly: '4', weeks: '16' }],
  ['term', '16周×4', 'weeks-by-weekly', { weekly: '4', weeks: '16' }],
  ['term', '（2/14W）', 'alternative', { weekly: '2', weeks: '14', alternative: true }],
  ['term', '2W', 'whole-weeks', { weeks: '2' }],
  ['term', '1.5周', 'whole-weeks', { weeks: '1.5' }],
  ['term', '4天', 'whole-days', { days: '4' }],
  ['hours', '4周', 'whole-weeks', { weeks: '4' }],
  ['hours', '16#', 'extracurricular', { extra: '16' }],
  ['hours', '64*', 'footnoted', { value: '64' }],
  ['hours', '△32', 'footnoted', { value: '32' }],
  ['term', '☆', 'mark', {}],
  ['term', '√', 'mark', {}],
  ['hours', '(108)', 'not-counted', { value: '108', uncounted: true }],
  ['credits', '（1）', 'not-counted', { value: '1', uncounted: true }],
  ['hours', '2800-3300', 'range', { from: '2800', to: '3300' }],
  ['credits', '147～153', 'range', { from: '147', to: '153' }],
  ['credits', '≥10', 'range', { from: '10' }],
  ['hours', '？X32', 'placeholder', {}],
  ['hours', '32+16', 'addends', { value: '48' }],
  ['hours', '64学时', 'term-hours', { value: '64' }],
  ['start-weekly', '1/5', 'term-and-weekly', { terms: [1], weekly: '5' }],
  ['start-weekly', '2024-01-05', 'date-as-term-and-weekly', { terms: [1], weekly: '5' }],
  ['start-weekly', '1月5日', 'date-as-term-and-weekly', { terms: [1], weekly: '5' }],
  ['start-weekly', '5-Jan', 'date-as-term-and-weekly', { terms: [1], weekly: '5' }],
  ['start-weekly', '45296', 'date-as-term-and-weekly', { terms: [1], weekly: '5' }],
  ['term', '2024-02-16', 'date-as-weekly-by-weeks', { weekly: '2', weeks: '16' }],
  ['start', '9(暑假)', 'named-term', { terms: [9], termName: '9(暑假)' }],
  ['start-weekly', '9（暑假）', 'named-term', { terms: [9], termName: '9(暑假)' }],
  ['start-weekly', '11/', 'term-without-weekly', { terms: [11] }],
  ['start', '1-4', 'terms', { terms: [1, 2, 3, 4] }],
  ['start', '1、2，4', 'terms', { terms: [1, 2, 4] }],
  ['start', '第一学年秋季', 'plain', { terms: [1] }],
  ['start', '大四下', 'plain', { terms: [8] }],
  ['start', '二', 'plain', { terms: [2] }],
  ['start', '第3学期', 'plain', { terms: [3] }],
  ['requirement', '必', 'plain', { requirement: 'required' }],
  ['requirement', '(必)', 'conditional', { requirement: 'required', conditional: true }],
  ['requirement', '选', 'elective-free', { requirement: 'free-elective' }],
  ['requirement', '专业限选', 'plain', { requirement: 'restricted-elective' }],
  ['hours', '', 'blank', {}],
  ['hours', '—', 'blank', {}],
  ['hours', '００６４', 'plain', { value: '64' }],
  ['credits', '0.5', 'plain', { value: '0.5' }],
  ['credits', '3,5', 'unknown', {}],
  ['hours', '-16', 'unknown', {}],
  ['hours', '1e3', 'unknown', {}],
  ['start', '2025-2026', 'unknown', {}],
  ['start', '99', 'unknown', {}],
];

describe('a cell of a plan', () => {
  it.each(CASES)('%s %s is %s', (field, written, meaning, parts) => {
    const reading = readCell(field, written);
    expect(reading.state === 'odd' ? reading.meaning : reading.state).toBe(meaning);
    expect(reading.parts).toEqual(parts);
  });

  it('lists what else it could mean, and takes the meaning that the school chose', () => {
    const first = readCell('requirement', '选');
    expect(first.state === 'odd' && first.possible).toEqual([
      'elective-free',
      'elective-restricted',
      'unknown',
    ]);
    expect(readCell('requirement', '选', 'elective-restricted').parts).toEqual({
      requirement: 'restricted-elective',
    });
    expect(readCell('term', '16×2').parts).toEqual({ weekly: '16', weeks: '2' });
    expect(readCell('term', '16×2', 'weeks-by-weekly').parts).toEqual({ weekly: '2', weeks: '16' });
    expect(readCell('hours', '4周', 'unknown').parts).toEqual({});
  });

  it('passes over a chosen meaning that does not fit', () => {
    expect(readCell('hours', '4周', 'range').parts).toEqual({ weeks: '4' });
  });

  it('has the shape of all cells like it', () => {
    expect(['2/16W', '４/１4w', '1.5 / 8W'].map(shapeOf)).toEqual(['n/nW', 'n/nW', 'n/nW']);
    expect(shapeOf('9(暑假)')).toBe('n(暑假)');
  });
});
