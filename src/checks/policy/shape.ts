import { parseAmount } from '../../domain/amount';
import { problem, type Problem } from '../../domain/problem';

export type JsonSchema = Readonly<Record<string, unknown>>;

/** What a part of a policy pack may look like: it checks a value (problems name the path), describes itself as JSON Schema and carries the type. */
export interface Shape<T> {
  readonly check: (value: unknown, path: string) => readonly Problem[];
  readonly schema: JsonSchema;
  readonly optional?: boolean;
  /** Carries the type only. */
  readonly type?: T;
}

export type Shaped<S> = S extends Shape<infer T> ? T : never;
export type Fields = Readonly<Record<string, Shape<unknown>>>;
type OptionalKeys<F extends Fields> = {
  [K in keyof F]: F[K] extends { readonly optional: true } ? K : never;
}[keyof F];
export type ShapedFields<F extends Fields> = {
  readonly [K in Exclude<keyof F, OptionalKeys<F>>]: Shaped<F[K]>;
} & { readonly [K in OptionalKeys<F>]?: Shaped<F[K]> };

function shape<T>(
  fits: (value: unknown) => boolean,
  expected: string,
  schema: JsonSchema,
): Shape<T> {
  return {
    check: (value, path) =>
      fits(value) ? [] : [problem('policy-wrong-value', 'error', { path }, { expected })],
    schema,
  };
}

/** Whether the value is a plain JSON object. @example isRecord([]) // false */
export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Any text that is not blank. */
export const text = shape<string>(
  (value) => typeof value === 'string' && value.trim() !== '',
  'text',
  { type: 'string', minLength: 1 },
);

/** true or false. */
export const flag = shape<boolean>((value) => typeof value === 'boolean', 'true-or-false', {
  type: 'boolean',
});

/** An exact amount as text: `"4.5"`, `"1/3"`. */
export const exact = shape<string>(
  (value) => typeof value === 'string' && parseAmount(value) !== undefined,
  'amount',
  { type: 'string', pattern: '^-?\\d+(?:\\.\\d+)?(?:/\\d+)?$' },
);

/** An ISO date, `2019-06-05`. */
export const day = shape<string>(
  (value) => typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value),
  'date',
  { type: 'string', pattern: '^\\d{4}-\\d{2}-\\d{2}$' },
);

/** One of the named words. */
export function oneOf<const W extends string>(...words: readonly W[]): Shape<W> {
  return shape((value) => (words as readonly unknown[]).includes(value), words.join(' | '), {
    enum: words,
  });
}

/** A list with at least so many entries. */
export function list<T>(each: Shape<T>, atLeast = 0): Shape<readonly T[]> {
  const whole = shape<readonly T[]>(
    (value) => Array.isArray(value) && value.length >= atLeast,
    'list',
    { type: 'array', items: each.schema, ...(atLeast > 0 && { minItems: atLeast }) },
  );
  return {
    ...whole,
    check: (value, path) => [
      ...whole.check(value, path),
      ...(Array.isArray(value) ? (value as readonly unknown[]) : []).flatMap((item, at) =>
        each.check(item, `${path}[${at}]`),
      ),
    ],
  };
}

/** One shape or the other. */
export function either<A, B>(a: Shape<A>, b: Shape<B>): Shape<A | B> {
  return {
    check: (value, path) => {
      const first = a.check(value, path);
      return first.length === 0 || b.check(value, path).length === 0 ? [] : first;
    },
    schema: { anyOf: [a.schema, b.schema] },
  };
}

/** The field may be left out. */
export function maybe<T>(of: Shape<T>): Shape<T> & { readonly optional: true } {
  return { ...of, optional: true };
}

/** An object with exactly these fields; one it does not know is most often misspelt, so it is a problem. */
export function fields<F extends Fields>(known: F): Shape<ShapedFields<F>> {
  const required = Object.keys(known).filter((key) => known[key]?.optional !== true);
  return {
    check: (value, path) => {
      if (!isRecord(value))
        return [problem('policy-wrong-value', 'error', { path }, { expected: 'object' })];
      const at = (key: string) => (path === '' ? key : `${path}.${key}`);
      const fault = (code: string, field: string) =>
        problem(code, 'error', { path: at(field) }, { field });
      return [
        ...required
          .filter((key) => value[key] === undefined)
          .map((key) => fault('policy-missing-field', key)),
        ...Object.entries(value).flatMap(([key, item]) => {
          const own = Object.hasOwn(known, key) ? known[key] : undefined;
          return own?.check(item, at(key)) ?? [fault('policy-unknown-field', key)];
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
