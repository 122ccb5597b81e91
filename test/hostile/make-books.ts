import { strToU8 } from 'fflate';
import { hasGoodRow, listTexts, type HostileCase } from './case';
import { bookBytes, cell, data, GOOD, number, patch, row } from './book';
import { seeded } from '../formats/random';

const CENTRAL = 0x02014b50;
const LOCAL = 0x04034b50;
const END = 0x06054b50;
const STYLES =
  '<styleSheet><numFmts><numFmt numFmtId="164" formatCode="000000"/><numFmt numFmtId="165" formatCode="yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;"/><numFmt numFmtId="166" formatCode="0.0%"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="164"/><xf numFmtId="14"/><xf numFmtId="165"/><xf numFmtId="166"/></cellXfs></styleSheet>';

const book = (
  name: string,
  parts: Parameters<typeof bookBytes>[0],
  rest: Omit<HostileCase, 'name' | 'file' | 'bytes'>,
): HostileCase => ({
  name,
  file: 'x.xlsx',
  bytes: () => bookBytes(parts),
  ...rest,
});

const sheet = (
  name: string,
  xml: string,
  rest: Omit<HostileCase, 'name' | 'file' | 'bytes'>,
  parts: Parameters<typeof bookBytes>[0] = {},
) => book(name, { ...parts, sheets: [xml] }, rest);

/** A value in the column `name` of the second data row; what its text must be. */
const valued = (
  name: string,
  third: string,
  text: string,
  outcome: HostileCase['outcome'],
  code?: string,
): HostileCase =>
  sheet(
    name,
    data(...GOOD, row(3, cell('A3', 'x'), third)),
    {
      outcome,
      ...(code !== undefined && { code }),
      holds: (reading) => hasGoodRow(reading) && listTexts(reading)[1]?.[1] === text,
    },
    { styles: STYLES },
  );

const zips: readonly HostileCase[] = [
  {
    name: 'central directory declares a huge size',
    file: 'x.xlsx',
    bytes: () => patch(bookBytes(), CENTRAL, 24, 4, 0x7fffffff),
    outcome: 'refused',
    code: 'zip-too-big',
  },
  {
    name: 'central directory declares too small a size',
    file: 'x.xlsx',
    bytes: () => patch(bookBytes(), CENTRAL, 24, 4, 3),
    outcome: 'refused',
    code: 'zip-size-lies',
  },
  {
    name: 'wrong CRC',
    file: 'x.xlsx',
    bytes: () => patch(bookBytes(), CENTRAL, 16, 4, 1),
    outcome: 'refused',
    code: 'zip-crc',
  },
  {
    name: 'unknown method',
    file: 'x.xlsx',
    bytes: () => patch(bookBytes(), CENTRAL, 10, 2, 14),
    outcome: 'refused',
    code: 'zip-method',
  },
  {
    name: 'encrypted parts',
    file: 'x.xlsx',
    bytes: () => patch(bookBytes(), CENTRAL, 8, 2, 1),
    outcome: 'refused',
    code: 'file-encrypted',
  },
  {
    name: 'directory count lies upward',
    file: 'x.xlsx',
    bytes: () => patch(bookBytes(), END, 10, 2, 60),
    outcome: 'refused',
    code: 'zip-damaged',
  },
  {
    name: 'directory count beyond the cap',
    file: 'x.xlsx',
    bytes: () => patch(bookBytes(), END, 10, 2, 5000),
    outcome: 'refused',
    code: 'zip-too-many-parts',
  },
  {
    name: 'directory begins outside the file',
    file: 'x.xlsx',
    bytes: () => patch(bookBytes(), END, 16, 4, 0x7fffffff),
    outcome: 'refused',
    code: 'zip-damaged',
  },
  {
    name: 'all parts share one place',
    file: 'x.xlsx',
    bytes: () => patch(bookBytes(), CENTRAL, 42, 4, 0),
    outcome: 'refused',
  },
  {
    name: 'local headers gone',
    file: 'x.xlsx',
    bytes: () => patch(bookBytes(), LOCAL, 0, 4, 0),
    outcome: 'refused',
  },
  {
    name: 'a part of 70 MB of zeros',
    file: 'x.xlsx',
    bytes: () => bookBytes({ parts: { 'xl/media/a.bin': new Uint8Array(70 * 1024 * 1024) } }),
    outcome: 'refused',
    code: 'zip-too-big',
  },
  {
    name: '2,100 parts',
    file: 'x.xlsx',
    bytes: () =>
      bookBytes({
        parts: Object.fromEntries(Array.from({ length: 2100 }, (_, at) => [`xl/a${at}`, 'x'])),
      }),
    outcome: 'refused',
    code: 'zip-too-many-parts',
  },
  {
    name: 'the same part twice, by case',
    file: 'x.xlsx',
    bytes: () => bookBytes({ parts: { 'XL/workbook.xml': '<workbook/>' } }),
    outcome: 'refused',
    code: 'zip-repeated-part',
  },
  {
    name: 'an empty zip',
    file: 'x.xlsx',
    bytes: () => Uint8Array.from([0x50, 0x4b, 5, 6, ...Array<number>(18).fill(0)]),
    outcome: 'refused',
  },
  {
    name: 'a zip of something else',
    file: 'x.xlsx',
    bytes: () => bookBytes({ parts: {} }).slice(0, 30),
    outcome: 'refused',
  },
  ...[0.1, 0.3, 0.5, 0.7, 0.9, 0.99].map((share): HostileCase => ({
    name: `cut at ${share * 100} %`,
    file: 'x.xlsx',
    bytes: () => bookBytes().slice(0, Math.floor(bookBytes().length * share)),
    outcome: 'refused',
  })),
];

/** Random bit flips: refused, or read with nothing wrong accepted: the good row is whole or absent with something said. */
const flips: readonly HostileCase[] = Array.from({ length: 40 }, (_, seed): HostileCase => ({
  name: `bit flips, seed ${seed}`,
  file: 'x.xlsx',
  bytes: () => {
    const bytes = new Uint8Array(bookBytes({ styles: STYLES }));
    const next = seeded(seed + 1);
    for (let flip = 0; flip < 3; flip++) {
      const at = Math.floor(next() * bytes.length);
      bytes[at] = (bytes[at] ?? 0) ^ (1 << Math.floor(next() * 8));
    }
    return bytes;
  },
  outcome: 'warned',
  holds: (reading) =>
    hasGoodRow(reading) || reading.problems.some((problem) => problem.severity === 'error'),
}));

const parts: readonly HostileCase[] = [
  sheet('DOCTYPE in a sheet', `<!DOCTYPE a [<!ENTITY b "c">]>${data(...GOOD)}`, {
    outcome: 'refused',
    code: 'xml-declares-entities',
  }),
  book(
    'entity in the shared strings',
    {
      strings:
        '<!DOCTYPE s [<!ENTITY x SYSTEM "file:///etc/passwd">]><sst><si><t>&x;</t></si></sst>',
    },
    { outcome: 'refused', code: 'xml-declares-entities' },
  ),
  book(
    'DOCTYPE in relations',
    { parts: { 'xl/_rels/workbook.xml.rels': '<!doctype a><Relationships/>' } },
    { outcome: 'refused', code: 'xml-declares-entities' },
  ),
  book(
    'DOCTYPE in an SVG part',
    { parts: { 'xl/media/a.xml': '<!DOCTYPE svg><svg/>' } },
    { outcome: 'refused' },
  ),
  book(
    'a macro book',
    { parts: { 'xl/vbaProject.bin': 'x' } },
    { outcome: 'warned', code: 'macros-dropped', holds: hasGoodRow },
  ),
  book(
    'links to other books',
    { parts: { 'xl/externalLinks/externalLink1.xml': '<x/>' } },
    { outcome: 'warned', code: 'external-links-dropped', holds: hasGoodRow },
  ),
  book(
    'a data connection',
    { parts: { 'xl/connections.xml': '<x/>' } },
    { outcome: 'exact', holds: hasGoodRow },
  ),
  book('no workbook', { parts: { 'xl/workbook.xml': '' } }, { outcome: 'refused' }),
  book('a workbook that is no XML', { workbook: 'noise' }, { outcome: 'refused' }),
  book(
    'a sheet part that is missing',
    { workbook: '<workbook xmlns:r="r"><sheets><sheet name="a" r:id="s9"/></sheets></workbook>' },
    { outcome: 'refused', code: 'sheet-missing' },
  ),
  book(
    'a sheet that leaves the package',
    {
      parts: {
        'xl/_rels/workbook.xml.rels':
          '<Relationships><Relationship Id="s1" Type="http://x/worksheet" Target="../../../etc/passwd"/></Relationships>',
      },
    },
    { outcome: 'refused' },
  ),
  book(
    'an external sheet',
    {
      parts: {
        'xl/_rels/workbook.xml.rels':
          '<Relationships><Relationship Id="s1" Type="http://x/worksheet" TargetMode="External" Target="http://x.invalid/a.xml"/></Relationships>',
      },
    },
    { outcome: 'refused' },
  ),
  book(
    '300 sheets',
    { sheets: Array.from({ length: 300 }, () => data(...GOOD)) },
    { outcome: 'refused', code: 'too-many-sheets' },
  ),
  book(
    'a hidden sheet',
    {
      sheets: [data(...GOOD), data(row(1, cell('A1', 'code'), cell('B1', '密')))],
      sheetAttributes: ['', 'state="hidden"'],
    },
    { outcome: 'warned', code: 'hidden-sheet', holds: (reading) => reading.counts.items === 1 },
  ),
  book(
    'a very hidden sheet',
    {
      sheets: [data(...GOOD), data(row(1, cell('A1', 'code')))],
      sheetAttributes: ['', 'state="veryHidden"'],
    },
    { outcome: 'warned', code: 'hidden-sheet' },
  ),
  book(
    'a sheet named __proto__',
    { names: ['__proto__'] },
    { outcome: 'exact', holds: hasGoodRow },
  ),
  book(
    'a sheet with markup for a name',
    { names: ['&lt;img src=x onerror=alert(1)&gt;'] },
    { outcome: 'exact', holds: hasGoodRow },
  ),
  book(
    'an XLSB book',
    { parts: { 'xl/workbook.bin': 'x' } },
    { outcome: 'refused', code: 'format-not-read' },
  ),
  {
    name: 'an ODS book',
    file: 'x.ods',
    bytes: () => bookBytes({ parts: { 'content.xml': '<x/>' } }),
    outcome: 'refused',
    code: 'format-not-read',
  },
  {
    name: 'a Word file named xlsx',
    file: 'x.xlsx',
    bytes: () => bookBytes({ parts: { 'word/document.xml': '<w:document/>' } }),
    outcome: 'refused',
  },
  {
    name: 'a book named csv',
    file: 'x.csv',
    bytes: () => bookBytes(),
    outcome: 'exact',
    holds: hasGoodRow,
  },
  {
    name: 'UTF-16 parts',
    file: 'x.xlsx',
    bytes: () =>
      bookBytes({
        parts: {
          'xl/worksheets/sheet1.xml': Uint8Array.from([
            0xff,
            0xfe,
            ...Buffer.from(`<worksheet>${data(...GOOD)}</worksheet>`, 'utf16le'),
          ]),
        },
      }),
    outcome: 'exact',
    holds: hasGoodRow,
  },
];

const cells: readonly HostileCase[] = [
  sheet('A1 and XFD1048576', data(...GOOD, row(1_048_576, cell('XFD1048576', 'far'))), {
    outcome: 'warned',
    code: 'far-cell',
    holds: hasGoodRow,
  }),
  sheet('a lying dimension', `<dimension ref="A1:XFD1048576"/>${data(...GOOD)}`, {
    outcome: 'exact',
    holds: hasGoodRow,
  }),
  sheet('a dimension of noise', `<dimension ref="💥:-1"/>${data(...GOOD)}`, {
    outcome: 'exact',
    holds: hasGoodRow,
  }),
  sheet(
    'the last row',
    data(...GOOD, row(1_048_576, cell('A1048576', 'z'), cell('B1048576', 'end'))),
    { outcome: 'exact', holds: (reading) => hasGoodRow(reading) && reading.counts.items === 2 },
  ),
  sheet(
    'a whole-sheet merge',
    `${data(...GOOD)}<mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>`,
    { outcome: 'exact', holds: (reading) => reading.counts.items >= 1 },
  ),
  sheet(
    'a merge outside the format',
    `${data(...GOOD)}<mergeCells><mergeCell ref="A0:ZZZZ9"/></mergeCells>`,
    { outcome: 'warned', code: 'bad-merge', holds: hasGoodRow },
  ),
  sheet(
    '25,000 merges',
    `${data(...GOOD)}<mergeCells>${'<mergeCell ref="D1:E2"/>'.repeat(25_000)}</mergeCells>`,
    { outcome: 'warned', code: 'too-many-merges', holds: hasGoodRow },
  ),
  sheet(
    '16,384 columns in a row',
    data(
      ...GOOD,
      row(3, ...Array.from({ length: 16_384 }, (_, at) => `<c r="${letters(at)}3"><v>1</v></c>`)),
    ),
    { outcome: 'warned', code: 'far-cell' },
  ),
  sheet('an address of row 0', data(...GOOD, '<row r="0"><c r="A0"><v>1</v></c></row>'), {
    outcome: 'warned',
    code: 'bad-address',
    holds: hasGoodRow,
  }),
  sheet('a negative row', data(...GOOD, '<row r="-5"><c r="A-5"><v>1</v></c></row>'), {
    outcome: 'warned',
    code: 'bad-address',
    holds: hasGoodRow,
  }),
  sheet(
    'an address beyond the last row',
    data(...GOOD, '<row r="1048577"><c r="A1048577"><v>1</v></c></row>'),
    { outcome: 'warned', code: 'bad-address', holds: hasGoodRow },
  ),
  sheet('an address beyond the last column', data(...GOOD, row(3, '<c r="XFE3"><v>1</v></c>')), {
    outcome: 'warned',
    code: 'bad-address',
    holds: hasGoodRow,
  }),
  sheet('a repeated cell', data(...GOOD, row(2, cell('B2', 'second'))), {
    outcome: 'warned',
    code: 'repeated-cell',
    holds: hasGoodRow,
  }),
  sheet(
    'rows out of order',
    data(
      row(2, cell('A2', '0024001'), cell('B2', '钳工')),
      row(1, cell('A1', 'code'), cell('B1', 'name')),
    ),
    { outcome: 'exact', holds: hasGoodRow },
  ),
  sheet(
    'no addresses at all',
    '<sheetData><row><c t="inlineStr"><is><t>code</t></is></c><c t="inlineStr"><is><t>name</t></is></c></row><row><c t="inlineStr"><is><t>0024001</t></is></c><c t="inlineStr"><is><t>钳工</t></is></c></row></sheetData>',
    { outcome: 'exact', holds: hasGoodRow },
  ),
  sheet(
    'a string that is not in the table',
    data(...GOOD, row(3, '<c r="A3" t="s"><v>77</v></c>')),
    { outcome: 'warned', code: 'missing-string', holds: hasGoodRow },
  ),
  sheet(
    'prefixed element names',
    `<x:sheetData xmlns:x="y"><x:row r="1"><x:c r="A1" t="inlineStr"><x:is><x:t>code</x:t></x:is></x:c><x:c r="B1" t="inlineStr"><x:is><x:t>name</x:t></x:is></x:c></x:row><x:row r="2"><x:c r="A2" t="inlineStr"><x:is><x:t>0024001</x:t></x:is></x:c><x:c r="B2" t="inlineStr"><x:is><x:t>钳工</x:t></x:is></x:c></x:row></x:sheetData>`,
    { outcome: 'exact', holds: hasGoodRow },
  ),
  sheet(
    'hidden rows',
    data(...GOOD, `<row r="3" hidden="1">${cell('A3', 'h')}${cell('B3', '密')}</row>`),
    { outcome: 'warned', code: 'hidden-rows', holds: (reading) => reading.counts.items === 1 },
  ),
  sheet(
    'a hidden column',
    `<cols><col min="3" max="3" hidden="1"/></cols>${data(row(1, cell('A1', 'code'), cell('B1', 'name'), cell('C1', 'id card')), row(2, cell('A2', '0024001'), cell('B2', '钳工'), cell('C2', '1101')))}`,
    {
      outcome: 'warned',
      code: 'hidden-columns',
      holds: (reading) => hasGoodRow(reading) && !JSON.stringify(reading.value).includes('1101'),
    },
  ),
  sheet('nothing but blanks', data(row(1, '<c r="A1"/>')), { outcome: 'refused' }),
  sheet(
    'a cell of 200,000 characters',
    data(...GOOD, row(3, cell('A3', 'long'), cell('B3', 'a'.repeat(200_000)))),
    { outcome: 'warned', code: 'long-cell', holds: hasGoodRow },
  ),
  sheet(
    'a sheet cut in the middle of its XML',
    data(...GOOD),
    { outcome: 'warned', code: 'xml-cut-short', holds: hasGoodRow },
    { parts: { 'xl/worksheets/sheet1.xml': `<worksheet><sheetData>${GOOD.join('')}` } },
  ),
  valued(
    'an 18-digit number',
    number('B3', '110101199003071234'),
    '110101199003071234',
    'warned',
    'long-number',
  ),
  valued(
    'a number in E notation',
    number('B3', '1.10101199003071E+17'),
    '110101199003071000',
    'warned',
    'long-number',
  ),
  valued('a number padded by its format', number('B3', '24', '1'), '000024', 'exact'),
  valued('a fraction of binary dust', number('B3', '0.30000000000000004'), '0.3', 'exact'),
  valued('a negative number', number('B3', '-4.5'), '-4.5', 'exact'),
  valued('a percentage', number('B3', '0.285', '4'), '28.5%', 'exact'),
  valued('a date', number('B3', '45292', '2'), '2024-01-01', 'exact'),
  valued('a Chinese date format', number('B3', '45292', '3'), '2024-01-01', 'exact'),
  valued('a date with a time', number('B3', '45292.5', '2'), '2024-01-01 12:00', 'exact'),
  valued('serial 60', number('B3', '60', '2'), '1900-02-29', 'warned', 'impossible-date'),
  valued('serial 59', number('B3', '59', '2'), '1900-02-28', 'exact'),
  valued('serial 61', number('B3', '61', '2'), '1900-03-01', 'exact'),
  valued('a date before time began', number('B3', '-5', '2'), '-5', 'warned', 'impossible-date'),
  valued('a number that is words', number('B3', 'abc'), 'abc', 'warned', 'not-a-number'),
  valued('an error cell', '<c r="B3" t="e"><v>#N/A</v></c>', '', 'warned', 'error-cell'),
  valued(
    'a formula without value',
    '<c r="B3"><f>1+1</f></c>',
    '',
    'warned',
    'formula-without-value',
  ),
  valued('a formula with value', '<c r="B3"><f>1+1</f><v>2</v></c>', '2', 'exact'),
  valued('a formula of text', '<c r="B3" t="str"><f>A1</f><v>甲</v></c>', '甲', 'exact'),
  valued('a DDE formula', '<c r="B3" t="str"><f>cmd|\'/c calc\'!A0</f><v>x</v></c>', 'x', 'exact'),
  valued(
    'a text that begins like a formula',
    cell('B3', '=HYPERLINK(1)'),
    '=HYPERLINK(1)',
    'exact',
  ),
  valued('a yes or no', '<c r="B3" t="b"><v>1</v></c>', 'TRUE', 'exact'),
  valued(
    'rich text with a phonetic guide',
    '<c r="B3" t="inlineStr"><is><r><t>课</t></r><r><t>程</t></r><rPh sb="0" eb="1"><t>ke</t></rPh></is></c>',
    '课程',
    'exact',
  ),
  valued('escaped control characters', cell('B3', 'a_x0009_b'), 'a\tb', 'exact'),
  valued(
    'markup in a text',
    cell('B3', '&lt;script&gt;alert(1)&lt;/script&gt;'),
    '<script>alert(1)</script>',
    'exact',
  ),
  valued('zero-width and bidi marks', cell('B3', 'a\u200B\u202Eb'), 'a\u200B\u202Eb', 'exact'),
  valued('full-width digits', cell('B3', '０１２'), '０１２', 'exact'),
  valued('CDATA', '<c r="B3" t="inlineStr"><is><t><![CDATA[a<b]]></t></is></c>', 'a<b', 'exact'),
  valued('an unknown cell type', '<c r="B3" t="zz"><v>5</v></c>', '5', 'exact'),
  valued('a style that does not exist', number('B3', '7', '999'), '7', 'exact'),
  sheet(
    'headers that reach into objects',
    data(
      row(
        1,
        cell('A1', 'code'),
        cell('B1', 'name'),
        cell('C1', '__proto__'),
        cell('D1', 'constructor'),
      ),
      row(2, cell('A2', '0024001'), cell('B2', '钳工'), cell('C2', 'p'), cell('D2', 'c')),
    ),
    { outcome: 'exact', holds: hasGoodRow },
  ),
  sheet(
    'the same header twice',
    data(
      row(1, cell('A1', 'code'), cell('B1', 'name'), cell('C1', 'name')),
      row(2, cell('A2', '0024001'), cell('B2', '钳工'), cell('C2', 'other')),
    ),
    { outcome: 'exact', holds: hasGoodRow },
  ),
  sheet(
    'a header of several lines, padded',
    data(
      row(1, cell('A1', ' co\nde '), cell('B1', ' name ')),
      row(2, cell('A2', '0024001'), cell('B2', '钳工')),
    ),
    { outcome: 'exact', holds: hasGoodRow },
  ),
  sheet(
    'title rows above and a total below',
    data(
      row(1, cell('A1', '2026 list')),
      row(3, cell('A3', 'code'), cell('B3', 'name')),
      row(4, cell('A4', '0024001'), cell('B4', '钳工')),
      row(5, cell('A5', '合计'), number('B5', '1')),
    ),
    { outcome: 'exact', holds: (reading) => hasGoodRow(reading) && reading.counts.items === 1 },
  ),
  {
    name: 'shared strings repeated into 120 million characters',
    file: 'x.xlsx',
    bytes: () =>
      bookBytes({
        strings: `<sst><si><t>${'a'.repeat(30_000)}</t></si></sst>`,
        sheets: [
          data(
            ...GOOD,
            ...Array.from({ length: 4000 }, (_, at) =>
              row(at + 3, `<c r="A${at + 3}" t="s"><v>0</v></c>`),
            ),
          ),
        ],
      }),
    outcome: 'warned',
    code: 'too-many-cells',
    holds: hasGoodRow,
  },
  {
    name: 'deeply nested elements',
    file: 'x.xlsx',
    bytes: () =>
      bookBytes({ sheets: [`${data(...GOOD)}${'<a>'.repeat(50_000)}${'</a>'.repeat(50_000)}`] }),
    outcome: 'warned',
    code: 'xml-too-deep',
    holds: hasGoodRow,
  },
];

function letters(column: number): string {
  let text = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26))
    text = String.fromCharCode(65 + ((rest - 1) % 26)) + text;
  return text;
}

const utf16 = (text: string) => [...Buffer.from(text, 'utf16le')];
const OLE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

const others: readonly HostileCase[] = [
  {
    name: 'a password-protected book',
    file: 'x.xlsx',
    bytes: () =>
      Uint8Array.from([...OLE, ...Array<number>(600).fill(0), ...utf16('EncryptedPackage')]),
    outcome: 'refused',
    code: 'file-encrypted',
  },
  {
    name: 'an old Word file named xls',
    file: 'x.xls',
    bytes: () => Uint8Array.from([...OLE, ...Array<number>(600).fill(0), ...utf16('WordDocument')]),
    outcome: 'refused',
    code: 'format-not-read',
  },
  {
    name: 'an OLE file of noise',
    file: 'x.xls',
    bytes: () => Uint8Array.from([...OLE, ...Array<number>(2000).fill(7)]),
    outcome: 'refused',
  },
  {
    name: 'an xls with a broken body',
    file: 'x.xls',
    bytes: () =>
      Uint8Array.from([
        ...OLE,
        ...Array<number>(2000).fill(0),
        ...utf16('Workbook'),
        ...Array<number>(3000).fill(9),
      ]),
    outcome: 'refused',
  },
  {
    name: 'half a PDF',
    file: 'x.xlsx',
    bytes: () => strToU8('%PDF-1.7\n1 0 obj'),
    outcome: 'refused',
    code: 'pdf-damaged',
  },
  {
    name: 'a picture',
    file: 'x.xlsx',
    bytes: () => Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 1, 2, 3]),
    outcome: 'refused',
  },
  {
    name: 'a RAR archive',
    file: 'x.xlsx',
    bytes: () => Uint8Array.from([0x52, 0x61, 0x72, 0x21, 0x1a, 7]),
    outcome: 'refused',
  },
  {
    name: 'noise',
    file: 'x.xlsx',
    bytes: () => Uint8Array.from({ length: 5000 }, (_, at) => (at * 7919) % 256),
    outcome: 'refused',
  },
  {
    name: 'a stray part name with dots',
    file: 'x.xlsx',
    bytes: () => bookBytes({ parts: { '../../evil.xml': '<x/>' } }),
    outcome: 'exact',
    holds: hasGoodRow,
  },
];

/** Books that trouble a reader: bombs, lies, far cells, odd values, wrong wrappers. */
export const BOOKS: readonly HostileCase[] = [...zips, ...flips, ...parts, ...cells, ...others];
