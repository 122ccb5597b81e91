import { describe, expect, it } from 'vitest';
import { queryOfRecord, targetOfRecord } from '../../src/matching/records';

describe('records of lists', () => {
  it('tolerate unknown and missing members', () => {
    expect(targetOfRecord({ id: 'a', text: '焊工', colour: 'red' })).toEqual({
      id: 'a',
      fields: { name: '焊工' },
    });
    expect(targetOfRecord({ id: 7 })).toEqual({ id: '7', fields: {} });
    expect(queryOfRecord({ id: 'q' })).toEqual({ id: 'q', parts: [] });
    expect(queryOfRecord({ id: 'q', text: null, courses: [1, null, '金工'] })?.parts).toEqual([
      { name: 'courses', text: '1\n金工', weight: 1 },
    ]);
  });

  it.each([null, [], 'text', 3, {}, { id: '' }, { id: {} }])('are undefined for %j', (record) => {
    expect(targetOfRecord(record)).toBeUndefined();
    expect(queryOfRecord(record)).toBeUndefined();
  });
});
