import Fraction from 'fraction.js';

/** An exact rational as text: a terminating decimal (`4.5`) or a reduced fraction (`1/3`). Credits, hours, weights. */
export type Amount = string & { readonly __amount: true };

const PLAIN = /^-?(?:\d{1,15}(?:\.\d{1,15})?|\d{1,15}\/0*[1-9]\d{0,14})$/;

/** Written as an amount already is: no fraction need be reckoned. */
const WHOLE = /^(?:0|[1-9]\d{0,14})$/;

/** A whole number of so few figures that doubles reckon it exactly, products of two and sums of millions included. */
function smallWhole(amount: Amount): number | undefined {
  return amount.length <= 7 && WHOLE.test(amount) ? Number(amount) : undefined;
}

/** The operation on two small whole numbers, whose result is whole; undefined for any other amounts. */
function onWholes(a: Amount, b: Amount, operation: (a: number, b: number) => number) {
  const [left, right] = [smallWhole(a), smallWhole(b)];
  return left === undefined || right === undefined
    ? undefined
    : (String(operation(left, right)) as Amount);
}

function fraction(amount: Amount): Fraction {
  return new Fraction(amount);
}

function text(value: Fraction): Amount {
  let rest = value.d;
  while (rest % 2n === 0n) rest /= 2n;
  while (rest % 5n === 0n) rest /= 5n;
  const decimal = rest === 1n ? value.toString() : '';
  return (
    decimal !== '' && new Fraction(decimal).equals(value) ? decimal : value.toFraction()
  ) as Amount;
}

/**
 * The amount that a plain number text names, or undefined when it is anything else (empty, unit, range, exponent).
 * Full-width digits and surrounding blanks are accepted; nothing is guessed.
 * @example parseAmount('４.50') // '4.5'
 * @example parseAmount('2-4') // undefined
 */
export function parseAmount(written: string): Amount | undefined {
  if (WHOLE.test(written)) return written as Amount;
  const plain = written.normalize('NFKC').trim();
  return PLAIN.test(plain) ? text(new Fraction(plain)) : undefined;
}

/**
 * The amount of a literal known to be a number text; throws a RangeError when it is not (a bug, not bad data).
 * @example amount('1/3') // '1/3'
 */
export function amount(literal: string | number): Amount {
  const parsed = parseAmount(String(literal));
  if (parsed === undefined) throw new RangeError(`not an amount: ${literal}`);
  return parsed;
}

export const ZERO = '0' as Amount;
export const ONE = '1' as Amount;

/** The sum of any number of amounts; none gives 0. @example sum(['1/3', '2/3']) // '1' */
export function sum(amounts: Iterable<Amount>): Amount {
  let whole = 0;
  let total: Fraction | undefined;
  for (const each of amounts) {
    const small = smallWhole(each);
    if (small === undefined) total = (total ?? new Fraction(0)).add(fraction(each));
    else whole += small;
  }
  return total === undefined ? (String(whole) as Amount) : text(total.add(whole));
}

/** a + b. @example plus('4.5', '0.5') // '5' */
export function plus(a: Amount, b: Amount): Amount {
  return onWholes(a, b, (x, y) => x + y) ?? text(fraction(a).add(fraction(b)));
}

/** a − b. @example minus('5', '0.5') // '4.5' */
export function minus(a: Amount, b: Amount): Amount {
  return onWholes(a, b, (x, y) => x - y) ?? text(fraction(a).sub(fraction(b)));
}

/** a × b. @example times('2/3', '30') // '20' */
export function times(a: Amount, b: Amount): Amount {
  return onWholes(a, b, (x, y) => x * y) ?? text(fraction(a).mul(fraction(b)));
}

/** a ÷ b; undefined when b is 0. @example dividedBy('1', '3') // '1/3' */
export function dividedBy(a: Amount, b: Amount): Amount | undefined {
  const divisor = fraction(b);
  return divisor.n === 0n ? undefined : text(fraction(a).div(divisor));
}

/** Negative, 0 or positive as a is below, equal to or above b. @example compareAmounts('1/3', '0.3') // 1 */
export function compareAmounts(a: Amount, b: Amount): number {
  if (a === b) return 0;
  // Decimals of at most 15 signs differ as doubles when they differ at all; fractions are no numbers here.
  if (a.length <= 15 && b.length <= 15) {
    const gap = Number(a) - Number(b);
    if (!Number.isNaN(gap)) return Math.sign(gap);
  }
  return fraction(a).compare(fraction(b));
}

/** The smaller of two amounts. @example least('4.5', '4') // '4' */
export function least(a: Amount, b: Amount): Amount {
  return compareAmounts(a, b) <= 0 ? a : b;
}

/** The larger of two amounts. @example greatest('4.5', '4') // '4.5' */
export function greatest(a: Amount, b: Amount): Amount {
  return compareAmounts(a, b) >= 0 ? a : b;
}

/** The nearest double, for drawing and sorting only, never for a decision. @example toNumber('1/3') // 0.333… */
export function toNumber(amount: Amount): number {
  const decimal = Number(amount);
  return Number.isNaN(decimal) ? fraction(amount).valueOf() : decimal;
}

/**
 * The amount rounded half up to at most `places` decimals, for showing.
 * @example shown('1/3', 3) // '0.333'
 * @example shown('52.5', 1) // '52.5'
 */
export function shown(amount: Amount, places = 3): string {
  if (WHOLE.test(amount)) return amount;
  const scale = new Fraction(10n ** BigInt(places));
  const scaled = fraction(amount).mul(scale);
  return text(scaled.add(new Fraction(1, 2)).floor().div(scale));
}
