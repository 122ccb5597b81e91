/** What JSON can carry. */
export type Json =
  string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

function written(value: unknown): string | undefined {
  if (value === null || typeof value !== 'object') {
    return typeof value === 'function' || typeof value === 'symbol' || value === undefined
      ? undefined
      : JSON.stringify(value);
  }
  if (Array.isArray(value)) {
    return `[${value.map((each: unknown) => written(each) ?? 'null').join(',')}]`;
  }
  let text = '';
  const fields = value as Readonly<Record<string, unknown>>;
  for (const key of Object.keys(fields).sort()) {
    const part = written(fields[key]);
    if (part === undefined) continue;
    text += `${text === '' ? '' : ','}${JSON.stringify(key)}:${part}`;
  }
  return `{${text}}`;
}

/**
 * The one JSON text of a plain value: keys in UTF-16 order, no white space, absent and undefined fields alike left out,
 * lone surrogates escaped. Equal content gives equal text, whatever the order in which it was built (after RFC 8785, whose
 * number form JSON.stringify has). An undefined value gives `null`; a bigint or a cycle throws (a bug, not bad data).
 * @example canonicalJson({ b: 1, a: [undefined, 'é'] }) // '{"a":[null,"é"],"b":1}'
 */
export function canonicalJson(value: unknown): string {
  return written(value) ?? 'null';
}
