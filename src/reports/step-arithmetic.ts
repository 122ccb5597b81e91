import type { Fact, TraceStep } from '../domain/achievement';
import { compareAmounts, parseAmount, plus, shown, type Amount } from '../domain/amount';

const amountOf = (value: Fact | undefined): Amount | undefined =>
  typeof value === 'string' || typeof value === 'number' ? parseAmount(String(value)) : undefined;

/**
 * What a step of a proof reckoned, as one line of signs and numbers that reads the same in every language; '' when it reckoned nothing.
 * A limit is compared with `≤` or `>`; a difference is written out.
 * @example stepArithmetic(teamStep) // '5 − 0.5 = 4.5'
 */
export function stepArithmetic({ given, result }: TraceStep): string {
  const of = (name: string) => amountOf(given[name]);
  const out = amountOf(result['credits']);
  const [credits, less, recognised, course] = [
    of('credits'),
    of('less'),
    of('recognised'),
    of('course.credits'),
  ];
  const [used, asked, limit] = [of('used'), of('asked'), of('limit')];
  if (credits !== undefined && less !== undefined && out !== undefined)
    return `${shown(credits)} − ${shown(less)} = ${shown(out)}`;
  if (used !== undefined && asked !== undefined && limit !== undefined) {
    const total = plus(used, asked);
    const sign = compareAmounts(total, limit) > 0 ? '>' : '≤';
    return `${shown(used)} + ${shown(asked)} = ${shown(total)} ${sign} ${shown(limit)}`;
  }
  if (recognised !== undefined && course !== undefined) {
    const left = amountOf(result['left']);
    if (left !== undefined && out !== undefined)
      return `${shown(recognised)} − ${shown(out)} = ${shown(left)}`;
    if ('refused' in result)
      return `${shown(course)} ${compareAmounts(course, recognised) > 0 ? '>' : '≤'} ${shown(recognised)}`;
  }
  return '';
}
