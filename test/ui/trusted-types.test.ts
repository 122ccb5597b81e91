import { describe, expect, it } from 'vitest';
import { sameOriginAddress } from '../../src/ui/trusted-types';

describe('sameOriginAddress', () => {
  const page = 'https://school.cn/duijie/index.html';

  it('lets the page’s own scripts through, relative or absolute', () => {
    expect(sameOriginAddress('./sw.js', page)).toBe('./sw.js');
    expect(sameOriginAddress('https://school.cn/a.mjs', page)).toBe('https://school.cn/a.mjs');
  });

  it.each([
    'https://evil.example/a.js',
    '//evil.example/a.js',
    'http://school.cn/a.js',
    'https://school.cn:8443/a.js',
    'data:text/javascript,alert(1)',
    'javascript:alert(1)',
    'blob:null/1',
  ])('refuses %s', (address) => {
    expect(() => sameOriginAddress(address, page)).toThrow(TypeError);
  });
});
