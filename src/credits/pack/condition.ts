import { problem, type Problem } from '../../domain/problem';
import { isRecord, list, scalar, text, type Shape } from '../../domain/shape';

export type Scalar = string | number | boolean;
/** A plain value, or the value of another fact. */
export type Operand = Scalar | { readonly fact: string };

/** Tests of one fact; all that are written must hold. `above` and `below` leave the bound out, the others take it in (以上, 不超过). */
export interface FactTest {
  readonly fact: string;
  readonly is?: Operand;
  readonly in?: readonly Scalar[];
  readonly atLeast?: Operand;
  readonly atMost?: Operand;
  readonly above?: Operand;
  readonly below?: Operand;
  /** The fact is a list and holds this value. */
  readonly has?: Scalar;
  readonly known?: boolean;
}

/** A statement about facts that can be taken apart: never code. */
export type Condition =
  | FactTest
  | { readonly all: readonly Condition[] }
  | { readonly any: readonly Condition[] }
  | { readonly not: Condition }
  /** A condition that the pack names under `conditions`. */
  | { readonly ref: string };

const OPERAND: Shape<Operand> = {
  check: (value, path) =>
    isRecord(value) ? text.check(value['fact'], `${path}.fact`) : scalar.check(value, path),
  schema: {
    anyOf: [
      scalar.schema,
      {
        type: 'object',
        required: ['fact'],
        properties: { fact: text.schema },
        additionalProperties: false,
      },
    ],
  },
};

const TESTS: Readonly<Record<string, Shape<unknown>>> = {
  is: OPERAND,
  in: list(scalar, 1),
  atLeast: OPERAND,
  atMost: OPERAND,
  above: OPERAND,
  below: OPERAND,
  has: scalar,
  known: {
    check: (value, path) => (typeof value === 'boolean' ? [] : bad(path)),
    schema: { type: 'boolean' },
  },
};

function bad(path: string): readonly Problem[] {
  return [problem('pack-wrong-value', 'error', { path }, { expected: 'condition' })];
}

function checkCondition(value: unknown, path: string): readonly Problem[] {
  if (!isRecord(value)) return bad(path);
  const keys = Object.keys(value);
  const only = keys.length === 1 ? keys[0] : undefined;
  if (only === 'all' || only === 'any')
    return list(condition).check(value[only], `${path}.${only}`);
  if (only === 'not') return checkCondition(value['not'], `${path}.not`);
  if (only === 'ref') return text.check(value['ref'], `${path}.ref`);
  if (typeof value['fact'] !== 'string' || keys.length < 2) return bad(path);
  return keys
    .filter((key) => key !== 'fact')
    .flatMap((key) => {
      const shape = Object.hasOwn(TESTS, key) ? TESTS[key] : undefined;
      return shape === undefined
        ? [problem('pack-unknown-field', 'error', { path: `${path}.${key}` }, { field: key })]
        : shape.check(value[key], `${path}.${key}`);
    });
}

/** The shape of a condition; in JSON Schema it is the definition `condition`. */
export const condition: Shape<Condition> = {
  check: checkCondition,
  schema: { $ref: '#/$defs/condition' },
};

const self = { $ref: '#/$defs/condition' };

/** What `condition` means in the shipped JSON Schema. */
export const CONDITION_SCHEMA = {
  anyOf: [
    {
      type: 'object',
      required: ['fact'],
      minProperties: 2,
      properties: {
        fact: text.schema,
        ...Object.fromEntries(Object.entries(TESTS).map(([key, each]) => [key, each.schema])),
      },
      additionalProperties: false,
    },
    ...['all', 'any'].map((key) => ({
      type: 'object',
      required: [key],
      properties: { [key]: { type: 'array', items: self } },
      additionalProperties: false,
    })),
    { type: 'object', required: ['not'], properties: { not: self }, additionalProperties: false },
    {
      type: 'object',
      required: ['ref'],
      properties: { ref: text.schema },
      additionalProperties: false,
    },
  ],
};
