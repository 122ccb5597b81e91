import Papa from 'papaparse';
import { guarded } from './guard';

/**
 * Rows as CSV (or TSV) bytes: UTF-8 with byte-order mark, CRLF, cells quoted where needed, texts that a spreadsheet would
 * evaluate guarded by an apostrophe that our own reader takes off. No rows give the mark alone.
 * @example new TextDecoder().decode(writeCsv([['-1', '=1']])) // "-1,'=1\r\n"
 */
export function writeCsv(
  rows: readonly (readonly string[])[],
  delimiter: ',' | '\t' = ',',
): Uint8Array<ArrayBuffer> {
  const safe = rows.map((row) => row.map(guarded));
  const text = Papa.unparse(safe, { delimiter, newline: '\r\n' });
  return new TextEncoder().encode(`\uFEFF${text}${text === '' ? '' : '\r\n'}`);
}
