import fc from 'fast-check';
import { read } from 'xlsx';
import { expect, test } from 'vitest';
import { guarded, unguarded } from '../../src/formats/csv/guard';
import { readCsv } from '../../src/formats/csv/read-csv';
import { writeCsv } from '../../src/formats/csv/write-csv';
import { openZip } from '../../src/formats/gate/zip-open';
import { safeFileName } from '../../src/formats/safe-file-name';
import { readXlsx } from '../../src/formats/xlsx/read-xlsx';
import { writeXlsx } from '../../src/formats/xlsx/write-xlsx';

const STARTS = ['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠'];

test.each(STARTS)('a text that begins with %j is guarded, and comes back as it was', (start) => {
  const text = `${start}cmd`;
  expect(guarded(text)).toBe(`'${text}`);
  expect(unguarded(guarded(text))).toBe(text);
});

test.each(['-4.5', '+3', '1e5', '-12%', '007'])('the number %s stays untouched', (text) => {
  expect(guarded(text)).toBe(text);
});

test('an ordinary apostrophe is nobody’s guard', () => {
  expect(guarded("'tis")).toBe("'tis");
  expect(unguarded("'tis")).toBe("'tis");
});

test('guarding and taking the guard off gives any text back', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => unguarded(guarded(text)) === text),
  );
  fc.assert(
    fc.property(
      fc.constantFrom(...STARTS, "'", ' ', "'="),
      fc.string(),
      (start, rest) => unguarded(guarded(start + rest)) === start + rest,
    ),
  );
});

test('what CSV writes, our reader gives back', () => {
  const word = fc
    .string({ unit: 'grapheme' })
    .map((text) => text.replace(/[\0\r]/g, '').replace(/^\uFEFF+/, ''));
  fc.assert(
    fc.property(
      fc.array(fc.tuple(word, word, fc.constantFrom('x', '=1', '-5', '"')), {
        minLength: 1,
        maxLength: 8,
      }),
      (rows) => {
        const text = new TextDecoder().decode(writeCsv([['a', 'b', 'c'], ...rows]));
        return (
          JSON.stringify(readCsv(text).value?.rows) === JSON.stringify([['a', 'b', 'c'], ...rows])
        );
      },
    ),
    { seed: 7, numRuns: 300 },
  );
});

test('no cell of a written book is a formula, whatever its text', () => {
  const rows = [['h', 'n'], ...STARTS.map((start) => [`${start}HYPERLINK("x")`, '-4.5'])];
  const bytes = writeXlsx([{ name: 'a', rows, headerRows: 1, numeric: [1] }]);
  const sheet = read(bytes, { dense: true }).Sheets['a']?.['!data'] ?? [];
  expect(sheet.flat().filter((cell) => cell.f !== undefined)).toEqual([]);
  expect(sheet.slice(1).map((row) => row[1]?.v)).toEqual(STARTS.map(() => -4.5));
  const archive = openZip(bytes).value;
  const back = archive && readXlsx(archive, false).value?.[0]?.rows;
  expect(back?.map((row) => row[0])).toEqual(rows.map((row) => row[0]?.replace(/\r/g, '\n')));
});

test.each([
  ['../a:b?\u202Egnp', 'a b gnp.csv'],
  ['CON', '_CON.csv'],
  ['nul.txt', '_nul.txt.csv'],
  ['', 'file.csv'],
  ['...', 'file.csv'],
  ['课程/计划\n2026. ', '课程 计划2026.csv'],
])('the file name %j becomes %j', (wanted, name) => {
  expect(safeFileName(wanted, 'csv')).toBe(name);
});

test('a long Chinese file name keeps within what file systems take', () => {
  expect(
    new TextEncoder().encode(safeFileName('课'.repeat(300), 'xlsx')).length,
  ).toBeLessThanOrEqual(210);
});
