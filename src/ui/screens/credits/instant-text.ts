/** Milliseconds as an ISO instant. @example instantText(0) // '1970-01-01T00:00:00.000Z' */
export function instantText(milliseconds: number): string {
  return new Date(milliseconds).toISOString();
}
