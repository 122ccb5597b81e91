import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { printedSheet } from '../../../src/formats/plan/printed-sheet';
import { writePlanDocx } from '../../../src/formats/plan/write-plan-docx';
import { course, plan, samplePlan } from '../../checks/plans';

const textOf = (bytes: Uint8Array) =>
  strFromU8(unzipSync(bytes)['word/document.xml'] ?? new Uint8Array());

describe('a plan for print', () => {
  it('holds every course once, in a table whose head is repeated, on lying A4', async () => {
    const xml = textOf(await writePlanDocx(samplePlan));
    for (const { name } of samplePlan.courses) expect(xml).toContain(`>${name}<`);
    expect(xml).toContain('<w:tblHeader');
    expect(xml).toContain('w:orient="landscape"');
  });

  it('is the same bytes each time', async () => {
    expect(await writePlanDocx(samplePlan)).toEqual(await writePlanDocx(samplePlan));
  });

  it('escapes what is markup, and takes a plan without courses', async () => {
    expect(textOf(await writePlanDocx(plan([course('C<&>语言')])))).toContain('C&lt;&amp;&gt;语言');
    expect(textOf(await writePlanDocx(plan([])))).toContain('<w:tbl>');
  });
});

describe('a sheet on paper', () => {
  const sheet = {
    name: '',
    headerRows: 2,
    rows: [
      ['学时', '', '', '备注'],
      ['理论', '实践', '课外', ''],
      ['16', '', '8', ''],
    ],
    merges: [{ top: 0, bottom: 0, left: 0, right: 2 }],
    numeric: [0, 2],
  };

  it('leaves out columns that no row fills, and heads keep to what is left', () => {
    expect(printedSheet(sheet)).toMatchObject({
      rows: [
        ['学时', ''],
        ['理论', '课外'],
        ['16', '8'],
      ],
      merges: [{ top: 0, bottom: 0, left: 0, right: 1 }],
      numeric: [0, 1],
    });
  });

  it('keeps the text of a merged head whose first column goes', () => {
    const rows = [...sheet.rows.slice(0, 2), ['', '4', '8', '']];
    expect(printedSheet({ ...sheet, rows }).rows[0]).toEqual(['学时', '']);
  });

  it('keeps every column of a sheet without rows', () => {
    expect(printedSheet({ name: '', rows: [['甲', '乙']], headerRows: 1 }).rows).toEqual([
      ['甲', '乙'],
    ]);
    expect(printedSheet({ name: '', rows: [] }).rows).toEqual([]);
  });
});
