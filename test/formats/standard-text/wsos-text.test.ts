import { expect, test } from 'vitest';
import { wsosColumns } from '../../../src/formats/standard-text/wsos-columns';
import { shareBehind } from '../../../src/formats/standard-text/wsos-words';
import { readFile } from '../../../src/formats/read-file';
import { seededBytes } from '../random';

const read = async (lines: readonly string[]) => {
  const bytes = new TextEncoder().encode(lines.join('\n'));
  const reading = await readFile(bytes, 'x.txt', { random: seededBytes(1) });
  const document = reading.value?.standards?.[0];
  return {
    codes: reading.problems.map((problem) => problem.code),
    items: document?.items.map((item) => `${item.kind} ${item.number} ${item.text}`) ?? [],
    parents: document?.items.map(
      (item) => document.items.find(({ id }) => id === item.parentId)?.text ?? '',
    ),
    weights: document?.standard.weights.flatMap((column) =>
      column.rows.map((row) => `${row.name} ${row.weight ?? '—'}`),
    ),
  };
};

test('sections that a summary of shares named are opened again by their names', async () => {
  const { items, parents, weights, codes } = await read([
    'WorldSkills Occupational Standards 2024',
    'Section\tWeight',
    '1 Baking',
    '60%',
    '2 Serving',
    '40%',
    'Total 100%',
    'Section 1 Baking',
    'A baker must know and understand:',
    '■ Flours',
    'Serving',
    'A baker shall be able to:',
    '■ Lay a table',
  ]);
  expect(items).toEqual([
    'section 1 Baking',
    'knowing  Flours',
    'section 2 Serving',
    'ability  Lay a table',
  ]);
  expect(parents).toEqual(['', 'Baking', '', 'Serving']);
  expect(weights).toEqual(['Baking 60', 'Serving 40']);
  expect(codes).not.toContain('stray-fragment');
});

test('a share that is stated again otherwise is said, and so is a list under no section', async () => {
  const { codes, weights } = await read([
    'WorldSkills Occupational Standards 2024',
    '1. Baking (60%)',
    '2. Serving (40%)',
    'Total 100%',
    'The individual shall be able to:',
    '• Lay a table',
    '1. Baking (50%)',
    'The individual needs to know and understand:',
    '• Flours',
  ]);
  expect(weights).toEqual(['Baking 60', 'Serving 40']);
  expect(codes).toEqual(expect.arrayContaining(['item-without-parent', 'weight-row-unclear']));
});

test('a section that bears its own name under another number is opened, and the number is said', async () => {
  const { codes, parents } = await read([
    'WorldSkills Occupational Standards 2024',
    '1. Baking (60%)',
    '2. Serving (40%)',
    'Total 100%',
    '9. Serving',
    'The individual shall be able to:',
    '• Lay a table',
  ]);
  expect(parents).toEqual(['', '', 'Serving']);
  expect(codes).toContain('stray-fragment');
});

test('lists that stood in columns, pasted without them, are left to a person', async () => {
  const { items, codes } = await read([
    '世界技能职业标准 2024年版',
    '从业者应当知道与理解',
    '从业者必须能够',
    '1 和面',
    '面粉的种类',
    '称量配料',
    '100%',
  ]);
  expect(items).toEqual(['section 1 和面']);
  expect(codes).toContain('column-drift');
  expect(codes.filter((code) => code === 'stray-fragment')).toHaveLength(2);
});

test('a table that goes on without its header keeps its columns, one of another shape has none', () => {
  const row = (table: number, at: number, texts: readonly string[]) =>
    texts.map((text, column) => ({
      index: table * 100 + at * 10 + column,
      text,
      place: {},
      wraps: false,
      cell: { table, row: at, column, rows: 1, columns: 1 },
    }));
  const columns = wsosColumns([
    ...row(0, 0, ['Section', 'Know and understand', 'Be able to', '%']),
    ...row(1, 0, ['1 Baking', 'Flours', 'Knead', '100']),
    ...row(2, 0, ['a', 'b', 'c', 'd', 'e']),
  ]);
  expect([100, 101, 102, 103].map((index) => columns.get(index))).toEqual([
    'section',
    'knowing',
    'ability',
    'share',
  ]);
  expect(columns.has(200)).toBe(false);
});

test('a share stands in brackets or behind a blank; a year or a size is none', () => {
  expect(shareBehind('Wiring（35 %）')).toEqual({ weight: '35', until: 6 });
  expect(shareBehind('Wiring (level 3)')).toBeUndefined();
  expect(shareBehind('Wiring')).toBeUndefined();
});
