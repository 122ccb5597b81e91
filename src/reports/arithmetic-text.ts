import type { Arithmetic } from '../coverage/coverage';
import { shown } from '../domain/amount';

/**
 * The arithmetic of a figure as one line, exact parts rounded to three decimals only for showing.
 * @example arithmeticText({ factor: '45', numerator: '1', denominator: '2', result: '22.5' }) // '45 × 1 ÷ 2 = 22.5'
 */
export function arithmeticText({ factor, numerator, denominator, result }: Arithmetic): string {
  return `${shown(factor)} × ${shown(numerator)} ÷ ${shown(denominator)} = ${shown(result)}`;
}
