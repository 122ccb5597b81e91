import { utils, write } from 'xlsx';
import { expect, test } from 'vitest';
import { readFile } from '../../src/formats/read-file';
import { writeXlsx } from '../../src/formats/xlsx/write-xlsx';
import { listTexts } from '../hostile/case';
import { seededBytes } from './random';

test('a binary .xls book gives the same texts as its .xlsx twin, hidden sheets named', async () => {
  const rows = [
    ['编码', '名称', '日期'],
    ['0024001', '钳工', '2024-01-01'],
  ];
  const book = utils.book_new();
  const sheet = utils.aoa_to_sheet(rows.slice(0, 1));
  utils.sheet_add_aoa(
    sheet,
    [[{ t: 's', v: '0024001' }, '钳工', { t: 'n', v: 45292, z: 'yyyy-mm-dd' }]],
    { origin: 'A2' },
  );
  utils.book_append_sheet(book, sheet, '表');
  utils.book_append_sheet(book, utils.aoa_to_sheet([['密']]), '隐');
  book.Workbook = { Sheets: [{ name: '表' }, { name: '隐', Hidden: 1 }] };
  const xls = new Uint8Array(write(book, { type: 'array', bookType: 'biff8' }) as ArrayBuffer);
  const old = await readFile(xls, 'x.xls', { random: seededBytes(1) });
  const twin = await readFile(writeXlsx([{ name: '表', rows }]), 'x.xlsx', {
    random: seededBytes(1),
  });
  expect(listTexts(old)).toEqual([['0024001', '钳工']]);
  expect(old.value?.lists?.[0]?.items[0]?.extra).toEqual({ 日期: '2024-01-01' });
  expect(listTexts(twin)).toEqual(listTexts(old));
  expect(old.problems.map((problem) => problem.code)).toEqual(['hidden-sheet']);
});

test('a table of 20,000 rows shows progress all the way and keeps every row', async () => {
  const rows = [
    ['code', 'name', 'note'],
    ...Array.from({ length: 20_000 }, (_, at) => [`00${at}`, `n${at}`, 'same']),
  ];
  let signs = 0;
  const reading = await readFile(
    writeXlsx([{ name: 'a', rows }]),
    'x.xlsx',
    { random: seededBytes(1) },
    () => signs++,
  );
  expect(reading.counts.items).toBe(20_000);
  expect(reading.problems).toEqual([]);
  expect(listTexts(reading).at(-1)).toEqual(['0019999', 'n19999']);
  expect(signs).toBeGreaterThan(5);
}, 120_000);

test('hidden sheets, rows and columns are taken when asked for', async () => {
  const book = utils.book_new();
  utils.book_append_sheet(
    book,
    utils.aoa_to_sheet([
      ['code', 'name'],
      ['1', 'a'],
    ]),
    'a',
  );
  utils.book_append_sheet(
    book,
    utils.aoa_to_sheet([
      ['code', 'name'],
      ['2', 'b'],
    ]),
    'b',
  );
  book.Workbook = { Sheets: [{ name: 'a' }, { name: 'b', Hidden: 1 }] };
  const bytes = new Uint8Array(write(book, { type: 'array', bookType: 'xlsx' }) as ArrayBuffer);
  expect((await readFile(bytes, 'x.xlsx')).counts.items).toBe(1);
  expect((await readFile(bytes, 'x.xlsx', { includeHidden: true })).counts.items).toBe(2);
});
