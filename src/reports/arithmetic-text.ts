import type { Arithmetic } from '../coverage/coverage';
import { shown, type Amount } from '../domain/amount';

const written = (value: Amount): string => shown(value, 3);

/**
 * The arithmetic of a figure as a school writes it, on one line; parts are rounded to three decimals only for showing, and a result that
 * is not the exact one stands after `≈`.
 * @example arithmeticText({ factor: '65', numerator: '8', denominator: '13', result: '40' }) // '65 × 8/13 = 40'
 */
export function arithmeticText({ factor, numerator, denominator, result }: Arithmetic): string {
  const isExact = [factor, numerator, denominator, result].every((each) => written(each) === each);
  return `${written(factor)} × ${written(numerator)}/${written(denominator)} ${isExact ? '=' : '≈'} ${written(result)}`;
}

/**
 * The sum of a level's covered points as a school writes it: the functions' points, over all points when these are not 100.
 * @example coveredSumText(['30', '22.5'], '100', '52.5') // '30 + 22.5 = 52.5'
 */
export function coveredSumText(
  covered: readonly Amount[],
  points: Amount,
  percent: Amount,
): string {
  const parts = covered.map(written).join(' + ');
  const isExact = [...covered, percent].every((each) => written(each) === each);
  const sum = points === '100' ? parts : `(${parts}) ÷ ${written(points)} × 100`;
  return `${sum} ${isExact ? '=' : '≈'} ${written(percent)}`;
}
