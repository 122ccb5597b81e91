/**
 * What a text of JSON says; an empty text says nothing (undefined) and is in order.
 * @example jsonOf('{"a":1}') // { isJson: true, value: { a: 1 } }
 */
export function jsonOf(
  written: string,
): { readonly isJson: true; readonly value: unknown } | { readonly isJson: false } {
  if (written.trim() === '') return { isJson: true, value: undefined };
  try {
    return { isJson: true, value: JSON.parse(written) as unknown };
  } catch {
    return { isJson: false };
  }
}
