import { isRecord } from '../../../domain/shape';
import { membersOf } from './members-of';

/** How an amount is said: as a number, by a fact, by the plan, or worked out from others. */
export const EXPRESSION_KINDS = [
  'amount',
  'fact',
  'planCredits',
  'times',
  'sum',
  'minus',
  'dividedBy',
  'least',
  'greatest',
  'distance',
] as const;
export type ExpressionKind = (typeof EXPRESSION_KINDS)[number];

const PAIRS: readonly ExpressionKind[] = ['minus', 'dividedBy', 'distance'];

/** Whether an amount of that kind is worked out from exactly two others. @example isPair('minus') // true */
export function isPair(kind: ExpressionKind): boolean {
  return PAIRS.includes(kind);
}

/**
 * What kind of expression this is, finished or not.
 * @example expressionKind({ times: ['0.2', { fact: 'credits' }] }) // 'times'
 */
export function expressionKind(expression: unknown): ExpressionKind {
  if (!isRecord(expression)) return 'amount';
  return EXPRESSION_KINDS.find((kind) => kind in expression) ?? 'amount';
}

/** No condition that could fail. */
const EVERY = { planCredits: { all: [] } };

/**
 * Whether an expression sums the credits of every course of the plan.
 * @example isEveryCourse({ planCredits: { all: [] } }) // true
 */
export function isEveryCourse(expression: unknown): boolean {
  return JSON.stringify(expression) === JSON.stringify(EVERY);
}

/** The amounts that an expression is worked out from; one that is not worked out is its own only part. */
export function operandsOf(expression: unknown): readonly unknown[] {
  const kind = expressionKind(expression);
  if (kind === 'planCredits') return [];
  return kind === 'amount' || kind === 'fact' || !isRecord(expression)
    ? [expression]
    : membersOf(expression[kind]);
}

/**
 * The expression turned into another kind; its operands are kept where that can be.
 * @example reckonedAs('0.2', 'times') // { times: ['0.2', '1'] }
 */
export function reckonedAs(expression: unknown, kind: ExpressionKind): unknown {
  if (kind === 'amount') return '1';
  if (kind === 'fact') return { fact: '' };
  if (kind === 'planCredits') return EVERY;
  const [first = '1', second = '1', ...others] = operandsOf(expression).filter(
    (each) => each !== undefined,
  );
  return { [kind]: isPair(kind) ? [first, second] : [first, second, ...others] };
}
