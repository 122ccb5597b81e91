import { problem } from '../../domain/problem';
import type { Condition, Scalar } from './condition';
import { exact, isRecord, list, scalar, type Shape } from '../../domain/shape';

/** Bounds in a table cell; `above` and `below` leave the bound out. */
interface Bounds {
  readonly atLeast?: string | number;
  readonly atMost?: string | number;
  readonly above?: string | number;
  readonly below?: string | number;
}

/** Any value but these. */
interface Except {
  readonly not: readonly Scalar[];
}

/** An input cell of a decision table: a value, one of several, all but some, bounds, or `"-"` for any (DMN's unary tests). */
export type Cell = Scalar | readonly Scalar[] | Except | Bounds;

const BOUNDS = ['atLeast', 'atMost', 'above', 'below'];

const SEVERAL = list(scalar, 1);

function isCell(value: unknown): boolean {
  if (Array.isArray(value)) return SEVERAL.check(value, '').length === 0;
  if (!isRecord(value)) return scalar.check(value, '').length === 0;
  const keys = Object.keys(value);
  if (keys.length === 1 && keys[0] === 'not') return SEVERAL.check(value['not'], '').length === 0;
  return (
    keys.length > 0 &&
    keys.every((key) => BOUNDS.includes(key) && exact.check(value[key], '').length === 0)
  );
}

export const cell: Shape<Cell> = {
  check: (value, path) =>
    isCell(value)
      ? []
      : [problem('pack-wrong-value', 'error', { path }, { expected: 'table-cell' })],
  schema: {
    anyOf: [
      scalar.schema,
      SEVERAL.schema,
      {
        type: 'object',
        required: ['not'],
        properties: { not: SEVERAL.schema },
        additionalProperties: false,
      },
      {
        type: 'object',
        properties: Object.fromEntries(BOUNDS.map((key) => [key, { type: ['string', 'number'] }])),
        additionalProperties: false,
        minProperties: 1,
      },
    ],
  },
};

/**
 * The condition that an input cell puts on its fact; undefined for `"-"`, which any value fits, even an unknown one.
 * @example conditionOfCell('awardGrade', ['first', 'second']) // { fact: 'awardGrade', in: ['first', 'second'] }
 */
export function conditionOfCell(fact: string, written: Cell): Condition | undefined {
  if (written === '-') return undefined;
  if (typeof written !== 'object') return { fact, is: written };
  if (isList(written)) return { fact, in: written };
  return 'not' in written ? { not: { fact, in: written.not } } : { fact, ...written };
}

function isList(written: Cell): written is readonly Scalar[] {
  return Array.isArray(written);
}
