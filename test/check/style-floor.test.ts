import { describe, expect, it } from 'vitest';
import { beyondFloorIn } from './style-floor';

describe('beyondFloorIn', () => {
  it('finds what older browsers lack, each once', () => {
    expect(beyondFloorIn('a:has(b){color:color-mix(in srgb,red,blue)}p:has(q){}')).toEqual([
      'color-mix(',
      ':has(',
    ]);
  });

  it('lets it stand behind @supports, also nested', () => {
    const css =
      'a{b:c}@supports (color: light-dark(red,blue)){@media print{a{color:light-dark(red,blue)}}}';
    expect(beyondFloorIn(css)).toEqual([]);
    expect(beyondFloorIn(`${css}d{color:light-dark(red,blue)}`)).toEqual(['light-dark(']);
  });

  it('does not take a name for a function', () => {
    expect(beyondFloorIn('.rounded,.remark{margin:1rem}')).toEqual([]);
  });

  it('survives a block that is never closed', () => {
    expect(beyondFloorIn('@supports (a:b){c:has(d){')).toEqual([]);
    expect(beyondFloorIn('')).toEqual([]);
  });
});
