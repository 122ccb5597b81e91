import { hasGoodRow, listTexts, type HostileCase } from './case';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const GB = Uint8Array.from([0xc7, 0xaf, 0xb9, 0xa4]); // 钳工
const csv = (
  name: string,
  text: string,
  rest: Omit<HostileCase, 'name' | 'file' | 'bytes'>,
): HostileCase => ({ name, file: 'x.csv', bytes: () => utf8(text), ...rest });
const bytes = (
  name: string,
  make: () => Uint8Array,
  rest: Omit<HostileCase, 'name' | 'file' | 'bytes'>,
  file = 'x.csv',
): HostileCase => ({ name, file, bytes: make, ...rest });
const join = (...pieces: readonly (Uint8Array | string)[]): Uint8Array => {
  const parts = pieces.map((piece) => (typeof piece === 'string' ? utf8(piece) : piece));
  return Uint8Array.from(parts.flatMap((part) => [...part]));
};
const good = (sep = ',', end = '\r\n') => `code${sep}name${end}0024001${sep}钳工${end}`;
const wide = (text: string, big: boolean) => {
  const le = Buffer.from(text, 'utf16le');
  return big ? Uint8Array.from(le.swap16()) : Uint8Array.from(le);
};

const encodings: readonly HostileCase[] = [
  csv('UTF-8', good(), { outcome: 'exact', holds: hasGoodRow }),
  csv('UTF-8 with byte-order mark', `\uFEFF${good()}`, { outcome: 'exact', holds: hasGoodRow }),
  bytes('GB18030', () => join('code,name\r\n0024001,', GB, '\r\n'), {
    outcome: 'warned',
    code: 'encoding-guessed',
    holds: hasGoodRow,
  }),
  bytes(
    'GB18030 of four bytes',
    () =>
      join(
        'code,name\r\n0024001,',
        GB,
        '\r\n7,',
        Uint8Array.from([0x95, 0x32, 0x82, 0x36]),
        '\r\n',
      ),
    {
      outcome: 'warned',
      holds: (reading) => hasGoodRow(reading) && listTexts(reading)[1]?.[1] === '\u{20000}',
    },
  ),
  bytes('UTF-16LE with mark', () => join(Uint8Array.from([0xff, 0xfe]), wide(good('\t'), false)), {
    outcome: 'exact',
    holds: hasGoodRow,
  }),
  bytes('UTF-16BE with mark', () => join(Uint8Array.from([0xfe, 0xff]), wide(good(), true)), {
    outcome: 'exact',
    holds: hasGoodRow,
  }),
  bytes('UTF-16LE without mark', () => wide(good().replace('钳工', 'fitter'), false), {
    outcome: 'exact',
    holds: (reading) => reading.counts.items === 1,
  }),
  bytes('UTF-16BE without mark', () => wide(good().replace('钳工', 'fitter'), true), {
    outcome: 'exact',
    holds: (reading) => reading.counts.items === 1,
  }),
  bytes(
    'UTF-16 of odd length',
    () => join(Uint8Array.from([0xff, 0xfe]), wide(good('\t'), false), Uint8Array.from([0x41])),
    { outcome: 'warned', code: 'undecodable-text', holds: hasGoodRow },
  ),
  bytes('Latin-1', () => join('code,name\r\n1,caf', Uint8Array.from([0xe9]), '\r\n'), {
    outcome: 'warned',
    holds: (reading) => reading.counts.items === 1,
  }),
  bytes(
    'mixed encodings',
    () => join('code,name\r\n0024001,钳工\r\n7,', Uint8Array.from([0xff, 0xff]), '\r\n'),
    { outcome: 'warned' },
  ),
  csv('mojibake inside', 'code,name\r\n0024001,钳工\r\n7,a\u00C2\u00A0communication\r\n', {
    outcome: 'warned',
    code: 'mojibake',
    holds: hasGoodRow,
  }),
  csv('replacement characters inside', 'code,name\r\n0024001,钳工\r\n7,a\uFFFDb\r\n', {
    outcome: 'warned',
    code: 'undecodable-text',
    holds: hasGoodRow,
  }),
  csv('NUL characters', 'code,name\r\n0024001,钳\0工\r\n', {
    outcome: 'warned',
    code: 'nul-characters',
    holds: hasGoodRow,
  }),
  ...(['\r\n', '\n', '\r'] as const).map((end) =>
    csv(`line ends ${JSON.stringify(end)}`, good(',', end), {
      outcome: 'exact' as const,
      holds: hasGoodRow,
    }),
  ),
  csv('line ends mixed', 'code,name\n0024001,钳工\r\n7,b\n', {
    outcome: 'exact',
    holds: hasGoodRow,
  }),
];

const dialects: readonly HostileCase[] = [
  ...[';', '\t', '|'].map((sep) =>
    csv(`separator ${JSON.stringify(sep)}`, good(sep), {
      outcome: 'exact' as const,
      holds: hasGoodRow,
    }),
  ),
  csv('a line sep=;', `sep=;\r\n${good(';')}`, { outcome: 'exact', holds: hasGoodRow }),
  csv('a line sep=| that is not the likeliest', 'sep=|\r\ncode|name,b\r\n0024001|钳工\r\n', {
    outcome: 'exact',
    holds: (reading) => reading.counts.items === 1,
  }),
  csv('decimal commas between semicolons', 'code;name;credits\r\n0024001;钳工;2,5\r\n', {
    outcome: 'exact',
    holds: hasGoodRow,
  }),
  csv('a comma inside quotes', 'code,name\r\n0024001,钳工\r\n7,"a,b"\r\n', {
    outcome: 'exact',
    holds: (reading) => listTexts(reading)[1]?.[1] === 'a,b',
  }),
  csv('line ends inside quotes', 'code,name\r\n0024001,钳工\r\n7,"a\r\nb"\r\n', {
    outcome: 'exact',
    holds: (reading) => reading.counts.items === 2 && listTexts(reading)[1]?.[1] === 'a\nb',
  }),
  csv('doubled quotes', 'code,name\r\n0024001,钳工\r\n7,"a ""b"" c"\r\n', {
    outcome: 'exact',
    holds: (reading) => listTexts(reading)[1]?.[1] === 'a "b" c',
  }),
  csv('an open quote at the end', 'code,name\r\n0024001,钳工\r\n7,"open\r\n8,b\r\n9,c\r\n', {
    outcome: 'warned',
    code: 'open-quote',
    holds: (reading) => hasGoodRow(reading) && reading.counts.items === 4,
  }),
  csv('an open quote in the first row', 'code,"name\r\n0024001,钳工\r\n', {
    outcome: 'warned',
    code: 'open-quote',
    holds: hasGoodRow,
  }),
  csv(
    '200 open quotes',
    `code,name\r\n0024001,钳工\r\n${Array.from({ length: 199 }, (_, at) => `${at},"x`).join('\r\n')}`,
    { outcome: 'warned', code: 'open-quote', holds: (reading) => reading.counts.items === 200 },
  ),
  csv('a quote closed in the middle of a cell', 'code,name\r\n0024001,钳工\r\n7,"a"b\r\n8,c\r\n', {
    outcome: 'warned',
    code: 'open-quote',
    holds: (reading) => reading.counts.items === 3,
  }),
  csv('a quote inside a plain cell', 'code,name\r\n0024001,钳工\r\n7,5" pipe\r\n', {
    outcome: 'exact',
    holds: (reading) => listTexts(reading)[1]?.[1] === '5" pipe',
  }),
  csv('ragged rows', 'code,name\r\n0024001,钳工\r\n7,b,c,d\r\n8\r\n', {
    outcome: 'warned',
    code: 'ragged-row',
    holds: (reading) => hasGoodRow(reading) && reading.counts.items === 3,
  }),
  csv(
    'sixteen lines of preamble',
    `${Array.from({ length: 16 }, (_, at) => `About line ${at}`).join('\r\n')}\r\n${good()}7,b\r\n8,c\r\n`,
    { outcome: 'exact', code: 'preamble-skipped', holds: hasGoodRow },
  ),
  csv('blank lines between', 'code,name\r\n\r\n\r\n0024001,钳工\r\n\r\n', {
    outcome: 'exact',
    holds: (reading) => hasGoodRow(reading) && reading.counts.items === 1,
  }),
  csv('only a header', 'code,name\r\n', { outcome: 'warned', code: 'no-rows' }),
  csv(
    'a column more than the cap',
    `${Array.from({ length: 2100 }, (_, at) => `h${at}`).join(',')}\r\n`,
    { outcome: 'warned', code: 'far-cell' },
  ),
  csv(
    'a line of three million characters',
    `code,name\r\n0024001,钳工\r\n7,${'x'.repeat(3_000_000)}\r\n`,
    { outcome: 'warned', code: 'long-cell', holds: hasGoodRow },
  ),
  csv(
    '60,000 rows',
    `code,name\r\n0024001,钳工\r\n${Array.from({ length: 60_000 }, (_, at) => `${at},n${at}`).join('\n')}`,
    { outcome: 'exact', holds: (reading) => reading.counts.items === 60_001 },
  ),
  csv('300,000 rows', `code,name\r\n0024001,钳工\r\n${'1,b\n'.repeat(300_000)}`, {
    outcome: 'warned',
    code: 'too-many-cells',
    holds: hasGoodRow,
  }),
  csv('nothing but commas', ',,,\r\n,,,\r\n', { outcome: 'refused' }),
  bytes('nothing at all', () => new Uint8Array(), { outcome: 'refused', code: 'empty-file' }),
  csv('nothing but blanks', '   \r\n\t\r\n', { outcome: 'refused' }),
];

const odd = (name: string, written: string, text: string): HostileCase =>
  csv(name, `code,name\r\n0024001,钳工\r\n7,${written}\r\n`, {
    outcome: 'exact',
    holds: (reading) => hasGoodRow(reading) && listTexts(reading)[1]?.[1] === text,
  });
const id = (name: string, written: string, code: string): HostileCase =>
  csv(name, `code,name\r\n0024001,钳工\r\n${written},b\r\n`, {
    outcome: 'exact',
    holds: (reading) => hasGoodRow(reading) && listTexts(reading)[1]?.[0] === code,
  });

const values: readonly HostileCase[] = [
  id('an 18-digit id', '110101199003071234', '110101199003071234'),
  id('an id in E notation', '1.1E+17', '1.1E+17'),
  id('an id wrapped as ="00123"', '"=""00123"""', '00123'),
  id('an id with our apostrophe', "'=00123", '=00123'),
  id('an id with leading zeros', '000', '000'),
  id('a full-width id', '００１', '００１'),
  id('a negative id', '-5', '-5'),
  odd('a formula text', '=1+1', '=1+1'),
  odd('a guarded formula', "'=1+1", '=1+1'),
  odd('a word with an apostrophe', "'tis", "'tis"),
  odd('a command', '"=cmd|\' /C calc\'!A0"', "=cmd|' /C calc'!A0"),
  odd('markup', '<script>alert(1)</script>', '<script>alert(1)</script>'),
  odd('a javascript address', 'javascript:alert(1)', 'javascript:alert(1)'),
  odd('__proto__', '__proto__', '__proto__'),
  odd('bidi and zero width', 'a\u202Eb\u200B', 'a\u202Eb\u200B'),
  odd('NFD', 'e\u0301', 'e\u0301'),
  odd('an ideographic space', 'a\u3000b', 'a\u3000b'),
  odd('astral characters', '𝑑𠀀😀', '𝑑𠀀😀'),
  odd('a date-like text', '1/5', '1/5'),
  odd('#N/A', '#N/A', '#N/A'),
  csv(
    'a header named __proto__',
    'code,name,__proto__,constructor,toString\r\n0024001,钳工,a,b,c\r\n',
    { outcome: 'exact', holds: hasGoodRow },
  ),
  csv('headers twice and empty', 'code,name,,name,\r\n0024001,钳工,x,y,z\r\n', {
    outcome: 'warned',
    code: 'ragged-row',
    holds: hasGoodRow,
  }),
  csv('no header', '0024001,钳工\r\n0024002,车工\r\n', { outcome: 'exact' }),
  csv('a subtotal row', 'code,name\r\n0024001,钳工\r\n合计,1\r\n', {
    outcome: 'exact',
    holds: (reading) => reading.counts.items === 1,
  }),
];

const html = (
  name: string,
  text: string,
  rest: Omit<HostileCase, 'name' | 'file' | 'bytes'>,
): HostileCase => ({ name, file: 'x.xls', bytes: () => utf8(text), ...rest });
const TABLE = '<tr><th>code<th>name<tr><td>0024001<td>钳工';
const pages: readonly HostileCase[] = [
  html('an HTML table named xls', `<html><table>${TABLE}</table>`, {
    outcome: 'exact',
    holds: hasGoodRow,
  }),
  bytes(
    'an HTML table in GBK',
    () =>
      join(
        '<html><meta charset="gbk"><table><tr><td>code<td>name<tr><td>0024001<td>',
        GB,
        '</table>',
      ),
    { outcome: 'exact', holds: hasGoodRow },
    'x.xls',
  ),
  html(
    'scripts around and inside',
    `<table><script>alert(1)</script>${TABLE}<style>x</style></table>`,
    { outcome: 'exact', holds: hasGoodRow },
  ),
  html(
    'spans of a billion',
    `<table>${TABLE}<tr><td colspan="999999999" rowspan="999999999">x</table>`,
    { outcome: 'warned' },
  ),
  html('negative spans', `<table>${TABLE}<tr><td colspan="-3" rowspan="x">7<td>b</table>`, {
    outcome: 'exact',
    holds: hasGoodRow,
  }),
  html('tables in tables, 500 deep', `<table>${TABLE}</table>${'<table><tr><td>'.repeat(500)}`, {
    outcome: 'exact',
  }),
  html('a page without a table', '<html><body>hello</body></html>', {
    outcome: 'refused',
    code: 'no-table',
  }),
  html('an open table', `<table>${TABLE}`, { outcome: 'exact', holds: hasGoodRow }),
  html('100,000 open tags', `<table>${TABLE}</table>${'<b>'.repeat(100_000)}`, {
    outcome: 'warned',
    code: 'html-too-deep',
    holds: hasGoodRow,
  }),
  html(
    'a picture from elsewhere',
    `<table>${TABLE}<tr><td>7<td><img src="http://x.invalid/a.png" onerror="alert(1)"></table>`,
    { outcome: 'warned', code: 'blank-name', holds: hasGoodRow },
  ),
  html(
    'a book of XML 2003',
    '<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet"><Worksheet ss:Name="a"><Table><Row><Cell><Data ss:Type="String">code</Data></Cell><Cell><Data>name</Data></Cell></Row><Row><Cell><Data>0024001</Data></Cell><Cell><Data>钳工</Data></Cell></Row></Table></Worksheet></Workbook>',
    { outcome: 'exact', holds: hasGoodRow },
  ),
  html(
    'XML 2003 with entities',
    '<?xml version="1.0"?><!DOCTYPE a [<!ENTITY x "y">]><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"/>',
    { outcome: 'refused', code: 'xml-declares-entities' },
  ),
  html(
    'XML 2003 with a row at the end of the world',
    '<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet"><Worksheet ss:Name="a"><Table><Row><Cell><Data>code</Data></Cell><Cell><Data>name</Data></Cell></Row><Row><Cell><Data>0024001</Data></Cell><Cell><Data>钳工</Data></Cell></Row><Row ss:Index="1048576"><Cell ss:Index="16384"><Data>z</Data></Cell></Row></Table></Worksheet></Workbook>',
    { outcome: 'warned', code: 'far-cell', holds: hasGoodRow },
  ),
  html('some other XML', '<?xml version="1.0"?><elmo><learner/></elmo>', {
    outcome: 'refused',
    code: 'format-not-read',
  }),
  html(
    'the billion laughs',
    '<?xml version="1.0"?><!DOCTYPE l [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]><l>&b;</l>',
    { outcome: 'refused', code: 'xml-declares-entities' },
  ),
  csv('a CSV named xls', good(), { outcome: 'exact', holds: hasGoodRow }),
  bytes(
    'prose',
    () => utf8('Dear all,\nthis is a letter.\nNo table in it, and nothing more.\n'),
    { outcome: 'refused' },
    'x.txt',
  ),
  bytes(
    'a TOML file',
    () => utf8('[info]\nyear = "2023"\nname = "自动化"\n[[courses]]\ncode = "A1"\n'),
    { outcome: 'refused' },
    'x.toml',
  ),
];

/** Texts that trouble a reader: encodings, dialects, odd values, pages and XML posing as books. */
export const TEXTS: readonly HostileCase[] = [...encodings, ...dialects, ...values, ...pages];
