import { expect, test } from 'vitest';
import { readFile } from '../../../src/formats/read-file';
import { bytesOf, readFixture } from '../standard-text/score';

/** A PDF of one page that draws what is given; without a table of its parts, as damaged files lack it too. */
function onePage(drawing: string, resources = ''): Uint8Array {
  return new TextEncoder().encode(
    [
      '%PDF-1.4',
      '1 0 obj <</Type/Catalog/Pages 2 0 R>> endobj',
      '2 0 obj <</Type/Pages/Kids[3 0 R]/Count 1>> endobj',
      `3 0 obj <</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]/Contents 4 0 R/Resources<<${resources}>>>> endobj`,
      `4 0 obj <</Length ${drawing.length}>> stream`,
      drawing,
      'endstream endobj',
      'trailer <</Root 1 0 R>>',
      '%%EOF',
    ].join('\n'),
  );
}

const codes = async (bytes: Uint8Array) => {
  const reading = await readFile(bytes, 'x.pdf');
  expect(reading.value).toBeUndefined();
  return reading.problems.map((problem) => `${problem.code} ${problem.severity}`);
};

test('a scan says that it is one', async () => {
  const picture = 'q 200 0 0 200 0 0 cm BI /W 1 /H 1 /CS /G /BPC 8 /F /AHx ID 80> EI Q';
  expect(await codes(onePage(picture))).toEqual(['scan-without-text error']);
});

test('an empty page has no text, and a damaged file is named so', async () => {
  expect(await codes(onePage('0 0 m 10 10 l S'))).toEqual(['pdf-without-text error']);
  expect(await codes(new TextEncoder().encode('%PDF-1.7\nnothing more'))).toEqual([
    'pdf-damaged error',
  ]);
});

test('text of no known kind is not taken for a standard', async () => {
  const font = '/Font<</F1<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>>>';
  const page = onePage('BT /F1 12 Tf 20 100 Td (An invoice over 12 items) Tj ET', font);
  expect(await codes(page)).toEqual(['unknown-document error']);
});

test('items name the page and the cell that they stand in', async () => {
  const reading = await readFixture('o1-form-2018', 'pdf');
  const skill = reading.value?.standards?.[0]?.items.find((item) => item.kind === 'skill');
  expect(skill?.source).toMatchObject({ page: 3 });
  expect(skill?.source?.column).toBe('C');
});

test('the bytes given stay with whoever gave them', async () => {
  const bytes = new Uint8Array(bytesOf('g1-lines', 'pdf'));
  await readFile(bytes, 'x.pdf');
  expect(bytes.byteLength).toBeGreaterThan(1000);
});

test('every block lies on its page, lines above each other and cells where they are ruled', async () => {
  const reading = await readFixture('o1-form-2018', 'pdf');
  const blocks = reading.value?.sources?.[0]?.blocks ?? [];
  expect(blocks.length).toBeGreaterThan(50);
  for (const { box, text } of blocks) {
    expect(box, text).toBeDefined();
    expect((box?.right ?? 0) > (box?.left ?? 0) && (box?.top ?? 0) > (box?.bottom ?? 0)).toBe(true);
    expect((box?.left ?? -1) >= 0 && (box?.bottom ?? -1) >= 0, text).toBe(true);
  }
  const lines = blocks.filter(({ place, cell }) => place.page === 1 && !cell);
  const heights = lines.map(({ box }) => box?.top ?? 0);
  expect(heights).toEqual([...heights].sort((a, b) => b - a));
});
