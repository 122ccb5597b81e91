import { strToU8, zipSync, type Zippable } from 'fflate';

/** What a hand-made book is made of; every part can be replaced to make it bad. */
export interface BookParts {
  /** XML inside `<worksheet>`, one a sheet. */
  readonly sheets?: readonly string[];
  readonly names?: readonly string[];
  readonly sheetAttributes?: readonly string[];
  readonly strings?: string;
  readonly styles?: string;
  readonly workbook?: string;
  /** Further parts, or replacements. */
  readonly parts?: Readonly<Record<string, string | Uint8Array>>;
  readonly prolog?: string;
}

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const REL = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

export const cell = (address: string, text: string): string =>
  `<c r="${address}" t="inlineStr"><is><t>${text}</t></is></c>`;
export const number = (address: string, value: string, style = ''): string =>
  `<c r="${address}"${style && ` s="${style}"`}><v>${value}</v></c>`;
export const row = (at: number, ...cells: readonly string[]): string =>
  `<row r="${at}">${cells.join('')}</row>`;
export const data = (...rows: readonly string[]): string =>
  `<sheetData>${rows.join('')}</sheetData>`;

/** A good table of codes and names that every book may carry beside its oddity. */
export const GOOD = [
  row(1, cell('A1', 'code'), cell('B1', 'name')),
  row(2, cell('A2', '0024001'), cell('B2', '钳工')),
];

/** The parts of a book as names and bytes, before they are zipped. */
function bookParts(book: BookParts = {}): Record<string, Uint8Array> {
  const sheets = book.sheets ?? [data(...GOOD)];
  const prolog = book.prolog ?? '<?xml version="1.0" encoding="UTF-8"?>';
  const all: Record<string, string | Uint8Array> = {
    '[Content_Types].xml': `${prolog}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>`,
    '_rels/.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="${REL}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml':
      book.workbook ??
      `<workbook xmlns="${MAIN}" xmlns:r="${REL}"><sheets>${sheets
        .map(
          (_, at) =>
            `<sheet name="${book.names?.[at] ?? `Sheet${at + 1}`}" sheetId="${at + 1}" r:id="s${at + 1}" ${book.sheetAttributes?.[at] ?? ''}/>`,
        )
        .join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${sheets
      .map(
        (_, at) =>
          `<Relationship Id="s${at + 1}" Type="${REL}/worksheet" Target="worksheets/sheet${at + 1}.xml"/>`,
      )
      .join('')}</Relationships>`,
    ...(book.strings !== undefined && { 'xl/sharedStrings.xml': book.strings }),
    ...(book.styles !== undefined && { 'xl/styles.xml': book.styles }),
    ...Object.fromEntries(
      sheets.map((sheet, at) => [
        `xl/worksheets/sheet${at + 1}.xml`,
        `${prolog}<worksheet xmlns="${MAIN}">${sheet}</worksheet>`,
      ]),
    ),
    ...book.parts,
  };
  return Object.fromEntries(
    Object.entries(all).map(([name, part]) => [
      name,
      typeof part === 'string' ? strToU8(part) : part,
    ]),
  );
}

/** The book as XLSX bytes. */
export function bookBytes(book: BookParts = {}): Uint8Array {
  const parts: Zippable = Object.fromEntries(
    Object.entries(bookParts(book)).map(([name, bytes]) => [
      name,
      [bytes, { mtime: '2000-01-01T00:00:00' }],
    ]),
  );
  return zipSync(parts);
}

/** Changes the little-endian number of `size` bytes at each place where the signature is found, plus `offset`. */
export function patch(
  bytes: Uint8Array,
  signature: number,
  offset: number,
  size: 2 | 4,
  value: number,
): Uint8Array {
  const out = new Uint8Array(bytes);
  const view = new DataView(out.buffer);
  for (let at = 0; at + 4 <= out.length; at++)
    if (view.getUint32(at, true) === signature && at + offset + size <= out.length) {
      if (size === 2) view.setUint16(at + offset, value, true);
      else view.setUint32(at + offset, value, true);
    }
  return out;
}
