import * as v from 'valibot';
import { type Amount, parseAmount } from '../../../domain/amount';
import type { Id } from '../../../domain/id';

/** A row's id: any text but the empty one. */
export function id<T extends Id>() {
  return v.custom<T>((value) => typeof value === 'string' && value !== '', 'id');
}

/** An exact amount as text. */
export const amount = v.custom<Amount>(
  (value) => typeof value === 'string' && parseAmount(value) !== undefined,
  'amount',
);

const whole = v.pipe(v.number(), v.safeInteger(), v.minValue(0));

/** A whole number from 0. */
export const count = whole;

/** What the seam adds to a row. */
export const stamp = { rev: whole, editor: v.string(), clock: whole };

export const place = v.looseObject({
  file: v.exactOptional(v.string()),
  sheet: v.exactOptional(v.string()),
  row: v.exactOptional(v.number()),
  column: v.exactOptional(v.string()),
  line: v.exactOptional(v.number()),
  page: v.exactOptional(v.number()),
  path: v.exactOptional(v.string()),
});

const fact = v.union([v.string(), v.number(), v.boolean(), v.null(), v.array(v.string())]);

/** Facts as rules read them, by name. */
export const facts = v.record(v.string(), fact);
