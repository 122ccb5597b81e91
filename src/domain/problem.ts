/** How bad: `error` = the row or file was not taken; `warning` = taken, but a person should look; `note` = said for the record. */
export type Severity = 'error' | 'warning' | 'note';

/** Where in a source: any part that is known. Rows and columns count from 1 as the reader's program shows them. */
export interface Place {
  readonly file?: string;
  readonly sheet?: string;
  readonly row?: number;
  /** Column letters as a spreadsheet shows them: `A`, `AB`. */
  readonly column?: string;
  readonly line?: number;
  readonly page?: number;
  readonly path?: string;
}

/**
 * Data that is wrong, as a value. `code` is a stable kebab-case word whose sentence lives in `i18n/`;
 * `params` fill that sentence.
 */
export interface Problem {
  readonly code: string;
  readonly severity: Severity;
  readonly where: Place;
  readonly params: Readonly<Record<string, string | number>>;
}

/** What every reader returns: what could be read, and all that could not. `value` is undefined only when nothing could. */
export interface Reading<T> {
  readonly value: T | undefined;
  readonly problems: readonly Problem[];
}

/**
 * A problem with its parts in order; place and parameters may be left out.
 * @example problem('blank-code', 'warning', { row: 3 }) // { code: 'blank-code', severity: 'warning', where: { row: 3 }, params: {} }
 */
export function problem(
  code: string,
  severity: Severity,
  where: Place = {},
  params: Readonly<Record<string, string | number>> = {},
): Problem {
  return { code, severity, where, params };
}
