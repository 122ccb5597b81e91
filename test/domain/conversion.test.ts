import { describe, expect, it } from 'vitest';
import { amount } from '../../src/domain/amount';
import { activityOf, hoursOfUnits, withFactor } from '../../src/domain/conversion';

describe('the conversion table of weeks and days', () => {
  const any = withFactor([], { activity: 'any', unit: 'week' }, amount(24));
  const own = withFactor(any, { activity: 'placement', unit: 'week' }, amount(30));

  it('takes an activity by its own factor, others by that of any', () => {
    expect(hoursOfUnits(own, 'placement', 'week', amount(2))).toBe('60');
    expect(hoursOfUnits(own, 'block', 'week', amount(2))).toBe('48');
    expect(hoursOfUnits(own, 'block', 'day', amount(2))).toBeUndefined();
    expect(hoursOfUnits([], 'any', 'week', amount(2))).toBeUndefined();
  });

  it('holds one factor for an activity and unit, and none once it is taken away', () => {
    const again = withFactor(own, { activity: 'placement', unit: 'week' }, amount(26));
    expect(again).toHaveLength(2);
    expect(hoursOfUnits(again, 'placement', 'week', amount(1))).toBe('26');
    expect(withFactor(again, { activity: 'placement', unit: 'week' }, undefined)).toEqual(any);
    expect(own).toHaveLength(2);
  });

  it('knows activities by the course’s theme', () => {
    expect([activityOf('thesis'), activityOf('pe'), activityOf(undefined)]).toEqual([
      'thesis',
      'block',
      'block',
    ]);
  });
});
