import { parseAmount } from './amount';
import { problem, type Problem } from './problem';

export type JsonSchema = Readonly<Record<string, unknown>>;

/**
 * What a part of a pack may look like, said once: it checks a value (problems name the path) and describes itself as JSON Schema,
 * and its type is the type of what it lets through.
 */
export interface Shape<T> {
  readonly check: (value: unknown, path: string) => readonly Problem[];
  readonly schema: JsonSchema;
  readonly optional?: boolean;
  /** Carries the type only. */
  readonly type?: T;
}

export type Shaped<S> = S extends Shape<infer T> ? T : never;
type Fields = Readonly<Record<string, Shape<unknown>>>;
type Optional<S> = S & { readonly optional: true };
type OptionalKeys<F extends Fields> = {
  [K in keyof F]: F[K] extends { readonly optional: true } ? K : never;
}[keyof F];
export type ShapedFields<F extends Fields> = {
  readonly [K in Exclude<keyof F, OptionalKeys<F>>]: Shaped<F[K]>;
} & { readonly [K in OptionalKeys<F>]?: Shaped<F[K]> };

function wrong(path: string, expected: string): readonly Problem[] {
  return [problem('pack-wrong-value', 'error', { path }, { expected })];
}

/** Whether the value is a plain JSON object. @example isRecord([]) // false */
export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Any text that is not blank. */
export const text: Shape<string> = {
  check: (value, path) =>
    typeof value === 'string' && value.trim() !== '' ? [] : wrong(path, 'text'),
  schema: { type: 'string', minLength: 1 },
};

/** true or false. */
export const flag: Shape<boolean> = {
  check: (value, path) => (typeof value === 'boolean' ? [] : wrong(path, 'true-or-false')),
  schema: { type: 'boolean' },
};

/** A whole number, negative ones too. */
export const whole: Shape<number> = {
  check: (value, path) => (Number.isInteger(value) ? [] : wrong(path, 'whole-number')),
  schema: { type: 'integer' },
};

/** An exact amount: `"4.5"`, `"1/3"`, or a plain JSON number. */
export const exact: Shape<string | number> = {
  check: (value, path) =>
    (typeof value === 'string' || typeof value === 'number') &&
    parseAmount(String(value)) !== undefined
      ? []
      : wrong(path, 'amount'),
  schema: {
    type: ['string', 'number'],
    description: 'Exact amount: decimal or fraction as text, or a plain number',
  },
};

/** An exact amount as text alone: `"4.5"`, `"1/3"`. */
export const exactText: Shape<string> = {
  check: (value, path) =>
    typeof value === 'string' && parseAmount(value) !== undefined ? [] : wrong(path, 'amount'),
  schema: { type: 'string', pattern: '^-?\\d+(?:\\.\\d+)?(?:/\\d+)?$' },
};

/** An ISO date, `2026-03-01`. */
export const day: Shape<string> = {
  check: (value, path) =>
    typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value) ? [] : wrong(path, 'date'),
  schema: { type: 'string', pattern: '^\\d{4}-\\d{2}-\\d{2}$' },
};

/** One of the named words. */
export function oneOf<const W extends string>(...words: readonly W[]): Shape<W> {
  return {
    check: (value, path) =>
      (words as readonly unknown[]).includes(value) ? [] : wrong(path, words.join(' | ')),
    schema: { enum: words },
  };
}

/** A text, number or truth value. */
export const scalar: Shape<string | number | boolean> = {
  check: (value, path) =>
    ['string', 'number', 'boolean'].includes(typeof value) ? [] : wrong(path, 'plain-value'),
  schema: { type: ['string', 'number', 'boolean'] },
};

/** A list, empty ones too unless `atLeast` says otherwise. */
export function list<T>(each: Shape<T>, atLeast = 0): Shape<readonly T[]> {
  return {
    check: (value, path) => {
      if (!Array.isArray(value) || value.length < atLeast) return wrong(path, 'list');
      return value.flatMap((item: unknown, at) => each.check(item, `${path}[${at}]`));
    },
    schema: { type: 'array', items: each.schema, ...(atLeast > 0 && { minItems: atLeast }) },
  };
}

/** One shape or the other; what fits neither is told as the first tells it. */
export function either<A, B>(a: Shape<A>, b: Shape<B>): Shape<A | B> {
  return {
    check: (value, path) => {
      const first = a.check(value, path);
      return first.length === 0 || b.check(value, path).length === 0 ? [] : first;
    },
    schema: { anyOf: [a.schema, b.schema] },
  };
}

/** An object whose keys are free and whose values all have one shape. */
export function dictionary<T>(each: Shape<T>): Shape<Readonly<Record<string, T>>> {
  return {
    check: (value, path) =>
      isRecord(value)
        ? Object.entries(value).flatMap(([key, item]) => each.check(item, `${path}.${key}`))
        : wrong(path, 'object'),
    schema: { type: 'object', additionalProperties: each.schema },
  };
}

/** The field may be left out. */
export function maybe<S extends Shape<unknown>>(shape: S): Optional<S> {
  return { ...shape, optional: true };
}

/** The value may also be null. */
export function orNull<T>(shape: Shape<T>): Shape<T | null> {
  return {
    check: (value, path) => (value === null ? [] : shape.check(value, path)),
    schema: { anyOf: [shape.schema, { type: 'null' }] },
  };
}

/** An object with exactly these fields; a field it does not know is a problem, for it is most often a misspelt one. */
export function fields<F extends Fields>(known: F): Shape<ShapedFields<F>> {
  const required = Object.keys(known).filter((key) => known[key]?.optional !== true);
  return {
    check: (value, path) => {
      if (!isRecord(value)) return wrong(path, 'object');
      const at = (key: string) => (path === '' ? key : `${path}.${key}`);
      return [
        ...required
          .filter((key) => value[key] === undefined)
          .map((key) => problem('pack-missing-field', 'error', { path: at(key) }, { field: key })),
        ...Object.entries(value).flatMap(([key, item]) => {
          const shape = Object.hasOwn(known, key) ? known[key] : undefined;
          if (shape === undefined)
            return [problem('pack-unknown-field', 'error', { path: at(key) }, { field: key })];
          return item === undefined ? [] : shape.check(item, at(key));
        }),
      ];
    },
    schema: {
      type: 'object',
      required,
      properties: Object.fromEntries(
        Object.entries(known).map(([key, each]) => [key, each.schema]),
      ),
      additionalProperties: false,
    },
  };
}
