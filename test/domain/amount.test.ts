import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  amount,
  compareAmounts,
  dividedBy,
  greatest,
  least,
  minus,
  parseAmount,
  plus,
  shown,
  sum,
  times,
  toNumber,
} from '../../src/domain/amount';

const anyAmount = fc
  .tuple(fc.integer({ min: -1_000_000, max: 1_000_000 }), fc.integer({ min: 1, max: 5000 }))
  .map(([n, d]) => amount(`${n}/${d}`));

describe('parseAmount', () => {
  it.each([
    ['4.5', '4.5'],
    ['4.50', '4.5'],
    ['-2', '-2'],
    ['1/3', '1/3'],
    ['2/6', '1/3'],
    ['３．５', '3.5'],
    [' 16 ', '16'],
    ['0/7', '0'],
  ])('reads %j as %s', (written, expected) => expect(parseAmount(written)).toBe(expected));

  it.each([
    '',
    ' ',
    '1/0',
    '2-4',
    '1e5',
    '16#',
    '.5',
    '5.',
    '2/16W',
    'NaN',
    'Infinity',
    '1/2/3',
    '１２時',
  ])('does not guess at %j', (written) => expect(parseAmount(written)).toBeUndefined());
});

describe('amounts', () => {
  it('throws on a literal that is no amount, for that is a bug', () => {
    expect(() => amount('2W')).toThrow(RangeError);
  });

  it('keeps thirds exact', () => {
    expect(sum([amount('1/3'), amount('1/3'), amount('1/3')])).toBe('1');
    expect(plus(amount('0.1'), amount('0.2'))).toBe('0.3');
    expect(minus(amount('5'), amount('0.5'))).toBe('4.5');
    expect(times(amount('2/3'), amount('30'))).toBe('20');
    expect(dividedBy(amount('1'), amount('3'))).toBe('1/3');
    expect(dividedBy(amount('1'), amount('0'))).toBeUndefined();
    expect(sum([])).toBe('0');
  });

  it('rounds half up, and only when shown', () => {
    expect(shown(amount('1/3'))).toBe('0.333');
    expect(shown(amount('0.0005'))).toBe('0.001');
    expect(shown(amount('52.5'), 1)).toBe('52.5');
    expect(shown(amount('2/3'), 0)).toBe('1');
  });

  it('writes a decimal only when the decimal is the same number', () => {
    const tiny = dividedBy(amount(1), amount(2 ** 40));
    expect(tiny).toBe(`1/${2 ** 40}`);
  });

  it('gives back what it wrote, and orders as numbers do', () => {
    fc.assert(
      fc.property(anyAmount, anyAmount, (a, b) => {
        expect(parseAmount(a)).toBe(a);
        expect(minus(plus(a, b), b)).toBe(a);
        expect(plus(a, b)).toBe(plus(b, a));
        expect(compareAmounts(a, b)).toBe(-compareAmounts(b, a) + 0);
        expect(compareAmounts(least(a, b), greatest(a, b))).toBeLessThanOrEqual(0);
        if (Math.abs(toNumber(a) - toNumber(b)) > 1e-6) {
          expect(Math.sign(compareAmounts(a, b))).toBe(Math.sign(toNumber(a) - toNumber(b)));
        }
      }),
    );
  });

  it('reckons whole numbers of any length as exactly as fractions', () => {
    const anyWhole = fc.oneof(fc.nat(9), fc.nat(10_000_000), fc.nat(999_999_999_999));
    fc.assert(
      fc.property(anyWhole, anyWhole, anyAmount, (a, b, c) => {
        const [left, right] = [BigInt(a), BigInt(b)];
        expect(plus(amount(a), amount(b))).toBe(String(left + right));
        expect(minus(amount(a), amount(b))).toBe(String(left - right));
        if (left * right < 10n ** 15n)
          expect(times(amount(a), amount(b))).toBe(String(left * right));
        expect(sum([amount(a), c, amount(b)])).toBe(plus(plus(amount(a), amount(b)), c));
      }),
    );
  });
});
