import { describe, expect, it } from 'vitest';
import { formatTargets, parseTargets } from '../../../src/ui/state/lens.svelte';
import { formatRoute, parseRoute } from '../../../src/ui/state/route';

describe('an address', () => {
  it('comes back as it was written, Chinese and marks included', () => {
    const query = { p: 'p1', s: 's1@三级,s2', item: 'a&b=c %' };
    expect(parseRoute(formatRoute('standard', '甲/乙', query))).toEqual({
      screen: 'standard',
      id: '甲/乙',
      query,
    });
  });

  it('that leads nowhere names no screen', () => {
    expect(parseRoute('#/nowhere').screen).toBeUndefined();
    expect(parseRoute('#/%E0%A4%A').screen).toBeUndefined();
  });

  it('that is empty is the overview', () => {
    expect(parseRoute('').screen).toBe('overview');
  });
});

describe('the targets of the lens', () => {
  it('name each standard once, with its first level', () => {
    expect(formatTargets(parseTargets('a@3,b,a@4,,'))).toBe('a@3,b');
  });
});
