import { problem, type Problem } from '../../domain/problem';
import { condition, type Condition } from './condition';
import { exact, isRecord, list, text, type Shape } from '../../domain/shape';

/** An exact amount worked out from facts. */
export type Expression =
  | string
  | number
  | { readonly fact: string }
  | { readonly sum: readonly Expression[] }
  | { readonly times: readonly Expression[] }
  | { readonly minus: readonly [Expression, Expression] }
  | { readonly dividedBy: readonly [Expression, Expression] }
  /** How far two amounts lie apart, never negative. */
  | { readonly distance: readonly [Expression, Expression] }
  | { readonly least: readonly Expression[] }
  | { readonly greatest: readonly Expression[] }
  /** Credits of all courses of the student's plan of which the condition holds. */
  | { readonly planCredits: Condition };

const MANY = ['sum', 'times', 'least', 'greatest'];
const TWO = ['minus', 'dividedBy', 'distance'];

function checkExpression(value: unknown, path: string): readonly Problem[] {
  if (!isRecord(value)) return exact.check(value, path);
  const keys = Object.keys(value);
  const key = keys.length === 1 ? keys[0] : undefined;
  if (key === 'fact') return text.check(value[key], `${path}.fact`);
  if (key === 'planCredits') return condition.check(value[key], `${path}.planCredits`);
  if (key !== undefined && MANY.includes(key))
    return list(expression, 1).check(value[key], `${path}.${key}`);
  const pair = key !== undefined && TWO.includes(key) ? value[key] : undefined;
  if (key !== undefined && Array.isArray(pair) && pair.length === 2)
    return list(expression).check(pair, `${path}.${key}`);
  return [problem('pack-wrong-value', 'error', { path }, { expected: 'expression' })];
}

/** The shape of an expression; in JSON Schema it is the definition `expression`. */
export const expression: Shape<Expression> = {
  check: checkExpression,
  schema: { $ref: '#/$defs/expression' },
};

const self = { $ref: '#/$defs/expression' };
const one = (key: string, schema: unknown) => ({
  type: 'object',
  required: [key],
  properties: { [key]: schema },
  additionalProperties: false,
});

/** What `expression` means in the shipped JSON Schema. */
export const EXPRESSION_SCHEMA = {
  anyOf: [
    exact.schema,
    one('fact', text.schema),
    ...MANY.map((key) => one(key, { type: 'array', items: self, minItems: 1 })),
    ...TWO.map((key) => one(key, { type: 'array', items: self, minItems: 2, maxItems: 2 })),
    one('planCredits', condition.schema),
  ],
};
