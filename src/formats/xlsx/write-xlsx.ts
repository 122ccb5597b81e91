import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { utils, write, type CellObject, type WorkSheet } from 'xlsx';
import type { Merge } from '../grid';

/** A number that a sheet may keep as a number: its exact decimal text. */
const NUMBER = /^-?(?:0|[1-9]\d{0,14})(?:\.\d{1,12})?$/;

/** A sheet to write: rows of texts, with what makes an office table of them. */
export interface SheetOut {
  readonly name: string;
  readonly rows: readonly (readonly string[])[];
  /** Rows from the top that are headings: bold, kept in view. */
  readonly headerRows?: number;
  /** Columns from the left that stay in view. */
  readonly frozenColumns?: number;
  /** Width of each column in characters; guessed from the texts when left out. */
  readonly widths?: readonly number[];
  readonly merges?: readonly Merge[];
  /** Zero-based columns whose number texts become number cells; all else is text. */
  readonly numeric?: readonly number[];
}

/** A name that Excel takes for a sheet: at most 31 characters without its seven signs, never empty. @example sheetName('a/b') // 'a b' */
export function sheetName(wanted: string): string {
  const name = wanted
    .replace(/[[\]:*?/\\]/g, ' ')
    .replace(/^'+|'+$/g, '')
    .trim()
    .slice(0, 31)
    .trim();
  return name === '' || name.toLowerCase() === 'history' ? 'Sheet' : name;
}

function uniqueNames(names: readonly string[]): readonly string[] {
  const used = new Set<string>();
  return names.map((wanted) => {
    const base = sheetName(wanted);
    let name = base;
    for (let next = 2; used.has(name.toLowerCase()); next++)
      name = `${base.slice(0, 31 - ` ${next}`.length)} ${next}`;
    used.add(name.toLowerCase());
    return name;
  });
}

/** Half-width places that a text takes: CJK counts two. */
function places(text: string): number {
  let most = 0;
  for (const line of text.split('\n')) {
    let width = 0;
    for (const sign of line) width += (sign.codePointAt(0) ?? 0) > 0x2e80 ? 2 : 1;
    most = Math.max(most, width);
  }
  return most;
}

function guessWidths(rows: readonly (readonly string[])[]): readonly number[] {
  const columns = rows.reduce((most, row) => Math.max(most, row.length), 0);
  return Array.from({ length: columns }, (_, column) => {
    const widths = rows
      .slice(0, 300)
      .map((row) => places(row[column] ?? ''))
      .sort((a, b) => a - b);
    const usual = widths[Math.floor(widths.length * 0.9)] ?? 8;
    return Math.min(60, Math.max(8, usual + 2));
  });
}

/** Height of a line of text, in points. */
const LINE = 16;

/** Lines that the tallest cell of a row takes when its text is wrapped; 1 for an empty row. */
function linesOf(row: readonly string[], widths: readonly number[]): number {
  return row.reduce((most, text, column) => {
    const width = Math.max(2, (widths[column] ?? 8) - 1);
    const lines = text
      .split('\n')
      .reduce((sum, line) => sum + Math.max(1, Math.ceil(places(line) / width)), 0);
    return Math.max(most, lines);
  }, 1);
}

/** XML 1.0 cannot hold most control characters; Excel writes them as `_xHHHH_`, and escapes a text that looks like one. */
function officeSafe(text: string): string {
  const escaped = text.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_');
  let out = '';
  for (const sign of escaped.slice(0, 32_767)) {
    const code = sign.codePointAt(0) ?? 0;
    const bad =
      (code < 0x20 && code !== 9 && code !== 10) ||
      code === 0xfffe ||
      code === 0xffff ||
      (code >= 0xd800 && code <= 0xdfff);
    out += bad ? `_x${code.toString(16).toUpperCase().padStart(4, '0')}_` : sign;
  }
  return out;
}

function worksheet(sheet: SheetOut): WorkSheet {
  const numeric = new Set(sheet.numeric ?? []);
  const header = sheet.headerRows ?? 0;
  const data = sheet.rows.map((row, at) =>
    Array.from(row, (text, column): CellObject | undefined =>
      text === ''
        ? undefined
        : at >= header && numeric.has(column) && NUMBER.test(text)
          ? { t: 'n', v: Number(text) }
          : { t: 's', v: officeSafe(text) },
    ),
  );
  const columns = sheet.rows.reduce((most, row) => Math.max(most, row.length), 1);
  const widths = sheet.widths ?? guessWidths(sheet.rows);
  const range = utils.encode_range({
    s: { r: 0, c: 0 },
    e: { r: Math.max(0, sheet.rows.length - 1), c: columns - 1 },
  });
  return {
    '!ref': range,
    '!data': data,
    '!cols': widths.map((wch) => ({ wch })),
    '!rows': sheet.rows.map((row) => {
      const lines = linesOf(row, widths);
      return lines > 1 ? { hpt: LINE * Math.min(lines, 20) } : {};
    }),
    '!merges': (sheet.merges ?? []).map((merge) => ({
      s: { r: merge.top, c: merge.left },
      e: { r: merge.bottom, c: merge.right },
    })),
  } as WorkSheet;
}

const STYLES = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><fonts count="2"><font><sz val="11"/><name val="等线"/></font><font><b/><sz val="11"/><name val="等线"/></font></fonts><fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFE8EDF5"/><bgColor indexed="64"/></patternFill></fill></fills><borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border><border><left style="thin"><color rgb="FFB8C0CC"/></left><right style="thin"><color rgb="FFB8C0CC"/></right><top style="thin"><color rgb="FFB8C0CC"/></top><bottom style="thin"><color rgb="FFB8C0CC"/></bottom><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="3"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="0" fontId="0" fillId="0" borderId="1" xfId="0" applyBorder="1" applyAlignment="1"><alignment vertical="center" wrapText="1"/></xf><xf numFmtId="0" fontId="1" fillId="2" borderId="1" xfId="0" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1"><alignment horizontal="center" vertical="center" wrapText="1"/></xf></cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`;

function pane(rows: number, columns: number): string {
  const corner = utils.encode_cell({ r: rows, c: columns });
  const at = rows > 0 && columns > 0 ? 'bottomRight' : rows > 0 ? 'bottomLeft' : 'topRight';
  return `<pane${columns > 0 ? ` xSplit="${columns}"` : ''}${rows > 0 ? ` ySplit="${rows}"` : ''} topLeftCell="${corner}" activePane="${at}" state="frozen"/><selection pane="${at}"/>`;
}

/** Places across an A4 page; a wider sheet is printed across. */
const PAGE_PLACES = 95;

/** Printed as wide as one page, its heading rows on each. */
function pageSetup(sheet: SheetOut): string {
  const places = (sheet.widths ?? guessWidths(sheet.rows)).reduce((sum, width) => sum + width, 0);
  const orientation = places > PAGE_PLACES ? 'landscape' : 'portrait';
  return `<pageMargins left="0.5" right="0.5" top="0.6" bottom="0.6" header="0.3" footer="0.3"/><pageSetup paperSize="9" orientation="${orientation}" fitToWidth="1" fitToHeight="0"/>`;
}

/** Styles, frozen panes and the page, which the community build of SheetJS leaves out, put into a sheet's XML. */
function dress(xml: string, sheet: SheetOut): string {
  const header = sheet.headerRows ?? 0;
  const frozen = sheet.frozenColumns ?? 0;
  let dressed = xml.replace(
    /<c r="([A-Z]+)(\d+)"/g,
    (_, letters: string, row: string) =>
      `<c r="${letters}${row}" s="${Number(row) <= header ? 2 : 1}"`,
  );
  dressed = dressed
    .replace('<dimension', '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><dimension')
    .replace(/(?=<ignoredErrors|<\/worksheet>)/, pageSetup(sheet));
  if (header > 0 || frozen > 0)
    dressed = dressed.replace(
      /<sheetViews>.*?<\/sheetViews>/s,
      `<sheetViews><sheetView workbookViewId="0">${pane(header, frozen)}</sheetView></sheetViews>`,
    );
  return dressed;
}

/**
 * Sheets as an XLSX book: texts are string cells, never formulas, whatever they begin with; asked-for columns hold numbers; heading
 * rows are bold and stay in view. Equal input gives equal bytes.
 * @example writeXlsx([{ name: '课程', rows: [['名称'], ['=1+1']] }]) // the cell holds the text =1+1
 */
export function writeXlsx(sheets: readonly SheetOut[]): Uint8Array<ArrayBuffer> {
  const names = uniqueNames(sheets.map((sheet) => sheet.name));
  const book = {
    SheetNames: [...names],
    Sheets: Object.fromEntries(sheets.map((sheet, at) => [names[at] ?? '', worksheet(sheet)])),
    Workbook: {
      Names: sheets.flatMap(({ headerRows = 0 }, at) =>
        headerRows === 0
          ? []
          : [
              {
                Name: '_xlnm.Print_Titles',
                Sheet: at,
                Ref: `'${(names[at] ?? '').replaceAll("'", "''")}'!$1:$${headerRows}`,
              },
            ],
      ),
    },
  };
  const plain = write(book, {
    type: 'array',
    bookType: 'xlsx',
    bookSST: false,
    compression: false,
  }) as ArrayBuffer;
  const parts = unzipSync(new Uint8Array(plain));
  const dressed: Record<string, [Uint8Array, { mtime: string; level: 6 }]> = {};
  for (const name of Object.keys(parts).sort()) {
    let bytes = parts[name] ?? new Uint8Array();
    const sheet = /^xl\/worksheets\/sheet(\d+)\.xml$/.exec(name);
    const out = sheet ? sheets[Number(sheet[1]) - 1] : undefined;
    if (out) bytes = strToU8(dress(strFromU8(bytes), out));
    else if (name === 'xl/styles.xml') bytes = strToU8(STYLES);
    dressed[name] = [bytes, { mtime: '2000-01-01T00:00:00', level: 6 }];
  }
  return zipSync(dressed);
}
