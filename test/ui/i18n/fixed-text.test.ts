import { describe, expect, it } from 'vitest';
import type { Amount } from '../../../src/domain/amount';
import { fixedText } from '../../../src/i18n/fixed-text';
import { LOCALES } from '../../../src/i18n/locale';

const text = (value: string, places: number) =>
  LOCALES.map((locale) => fixedText(locale, value as Amount, places));

describe('A figure with fixed decimals', () => {
  it('has as many as asked for, rounded once from the exact amount', () => {
    expect(text('69', 1)).toEqual(['69.0', '69.0']);
    expect(text('1655/24', 1)).toEqual(['69.0', '69.0']);
    expect(text('2/3', 2)).toEqual(['0.67', '0.67']);
    expect(text('5', 0)).toEqual(['5', '5']);
  });

  it('keeps its sign below one, and groups thousands', () => {
    expect(text('-1/4', 2)).toEqual(['-0.25', '-0.25']);
    expect(text('20000.5', 1)).toEqual(['20,000.5', '20,000.5']);
  });
});
