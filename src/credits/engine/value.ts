import {
  amount,
  compareAmounts,
  dividedBy,
  greatest,
  least,
  minus,
  parseAmount,
  plus,
  times,
  ZERO,
  type Amount,
} from '../../domain/amount';
import type { Expression } from '../pack/expression';
import { isUnknown, type Scope, type Unknown } from './scope';

function folded(
  parts: readonly Expression[],
  scope: Scope,
  join: (a: Amount, b: Amount) => Amount,
): Amount | Unknown {
  const values = parts.map((each) => valueOf(each, scope));
  const open = values.filter(isUnknown).flatMap((each) => each.unknown);
  if (open.length > 0) return { unknown: [...new Set(open)] };
  return values.filter((each): each is Amount => !isUnknown(each)).reduce((a, b) => join(a, b));
}

function ofFact(name: string, scope: Scope): Amount | Unknown {
  const fact = scope.fact(name);
  const value = fact === undefined || fact === null ? undefined : parseAmount(String(fact));
  return value ?? { unknown: [name] };
}

/**
 * The exact amount an expression comes to, or the facts that are missing. Division by 0 counts as a missing fact.
 * @example valueOf({ times: ['0.2', { fact: 'credits' }] }, scopeOf({ credits: '60' })) // '12'
 * @example valueOf({ dividedBy: [1, 3] }, scopeOf({})) // '1/3'
 */
export function valueOf(expression: Expression, scope: Scope): Amount | Unknown {
  if (typeof expression !== 'object') return amount(expression);
  if ('fact' in expression) return ofFact(expression.fact, scope);
  if ('planCredits' in expression)
    return scope.planCredits(expression.planCredits) ?? { unknown: ['plan'] };
  if ('sum' in expression) return folded(expression.sum, scope, plus);
  if ('times' in expression) return folded(expression.times, scope, times);
  if ('least' in expression) return folded(expression.least, scope, least);
  if ('greatest' in expression) return folded(expression.greatest, scope, greatest);
  if ('minus' in expression) return folded(expression.minus, scope, minus);
  if ('distance' in expression)
    return folded(expression.distance, scope, (a, b) => greatest(minus(a, b), minus(b, a)));
  const [above, below] = expression.dividedBy.map((each) => valueOf(each, scope));
  if (above === undefined || below === undefined) return ZERO;
  if (isUnknown(above)) return above;
  if (isUnknown(below)) return below;
  return dividedBy(above, below) ?? { unknown: ['divisor'] };
}

/**
 * Names of the facts that an expression is worked out from; those of a plan's courses are left out.
 * @example factsOfExpression({ times: [{ fact: 'quantity' }, '0.6'] }) // ['quantity']
 */
export function factsOfExpression(expression: Expression): readonly string[] {
  if (typeof expression !== 'object') return [];
  if ('fact' in expression) return [expression.fact];
  if ('planCredits' in expression) return [];
  const parts: readonly (readonly Expression[])[] = Object.values(expression);
  return parts.flat().flatMap(factsOfExpression);
}

/** The amount, or 0 when it is negative. @example notBelowZero('-0.5') // '0' */
export function notBelowZero(value: Amount): Amount {
  return compareAmounts(value, ZERO) < 0 ? ZERO : value;
}
