import { describe, expect, it } from 'vitest';
import { amount } from '../../src/domain/amount';
import { hoursOfAll, unitHours } from '../../src/domain/unit-hours';

describe('hours of units', () => {
  const split = { hours: { theory: amount(2), practice: amount(4) } };
  const whole = { hours: { total: amount(8), theory: amount(4), extra: amount(1) } };

  it('are the total as written, else the sum of the kinds', () => {
    expect(unitHours(split)).toBe('6');
    expect(unitHours(whole)).toBe('8');
    expect(unitHours({ hours: {} })).toBeUndefined();
  });

  it('add up where any states them', () => {
    expect(hoursOfAll([split, whole, { hours: {} }])).toBe('14');
    expect(hoursOfAll([{ hours: {} }])).toBeUndefined();
    expect(hoursOfAll([])).toBeUndefined();
  });
});
