import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isSameText, normalForm } from '../../src/domain/normal-form';

describe('normalForm', () => {
  it.each([
    ['ＰＬＣ　编程（一）', 'plc 编程(一)'],
    ['电 工\u200B', '电 工'],
    ['4–07—03－04', '4-07-03-04'],
    ['\u202Eabc\u202C', 'abc'],
    ['  a\n\tb ', 'a b'],
    ['', ''],
  ])('folds %j to %j', (written, expected) => expect(normalForm(written)).toBe(expected));

  it('folds once and for all', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (written) => {
        const once = normalForm(written);
        expect(normalForm(once)).toBe(once);
      }),
    );
  });

  it('calls full-width and half-width spellings the same, and different words different', () => {
    expect(isSameText('形势与政策（一）', '形势与政策(一)')).toBe(true);
    expect(isSameText('电工', '车工')).toBe(false);
  });
});
