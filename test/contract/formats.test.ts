import { describe, expect, test, vi } from 'vitest';
import { readFile } from '../../src/formats/read-file';
import { READABLE, WRITABLE, type ListDocument } from '../../src/formats/reading';
import { FORMATS } from '../../src/formats/registry';
import { safeFileName } from '../../src/formats/safe-file-name';
import { writeFile } from '../../src/formats/write-file';
import { seeded, seededBytes } from '../formats/random';
import { essence, sampleStandard } from '../formats/sample-standard';

vi.setConfig({ testTimeout: 60_000 });

const context = () => ({ at: '2026-01-01T00:00:00.000Z', random: seededBytes(1) });

test('the ids that people may type are those of the registry, in its order', () => {
  expect(FORMATS.filter((format) => format.read).map((format) => format.id)).toEqual(READABLE);
  expect(
    FORMATS.filter((format) => format.write)
      .map((format) => format.id)
      .sort(),
  ).toEqual([...WRITABLE].sort());
});

describe.each(WRITABLE)('%s', (id) => {
  const written = async () => {
    const outcome = await writeFile({ standards: [sampleStandard()] }, id, context());
    if ('refused' in outcome) throw new Error(`refused: ${outcome.refused.code}`);
    return outcome;
  };
  const extension = FORMATS.find((format) => format.id === id)?.extension ?? '';

  test('reads what it wrote, by content alone, without an error', async () => {
    const { bytes } = await written();
    const reading = await readFile(bytes, safeFileName('样例', extension), {
      random: seededBytes(2),
    });
    expect(reading.problems.filter((problem) => problem.severity === 'error')).toEqual([]);
    expect(reading.format).toBe(id);
    expect(reading.counts.items).toBe(sampleStandard().items.length);
    const before = essence(sampleStandard()).items.map(({ kind, text, number }) => ({
      kind,
      text,
      number,
    }));
    const after = reading.value?.standards?.[0];
    expect(
      after && essence(after).items.map(({ kind, text, number }) => ({ kind, text, number })),
    ).toEqual(before);
  });

  test('writes equal bytes for an equal value', async () => {
    const [one, other] = [await written(), await written()];
    expect(Buffer.compare(one.bytes, other.bytes)).toBe(0);
  });

  test('keeps the good rows when told to read a file of another format, or says an error', async () => {
    const { bytes } = await written();
    for (const as of READABLE) {
      const reading = await readFile(bytes, 'x', { as, random: seededBytes(3) });
      expect(
        reading.value !== undefined ||
          reading.problems.some((problem) => problem.severity === 'error'),
      ).toBe(true);
    }
  });

  test('reads any of 60 mutations of its own output with a value or an error, and never throws', async () => {
    const { bytes } = await written();
    const next = seeded(id.length * 7919);
    for (let round = 0; round < 60; round++) {
      const mutated = new Uint8Array(bytes);
      const flips = 1 + Math.floor(next() * 8);
      for (let flip = 0; flip < flips; flip++)
        mutated[Math.floor(next() * mutated.length)] = Math.floor(next() * 256);
      const cut =
        round % 4 === 0 ? mutated.subarray(0, Math.floor(next() * mutated.length)) : mutated;
      const reading = await readFile(cut, `x.${extension}`, { random: seededBytes(round) });
      if (reading.value === undefined)
        expect(reading.problems.some((problem) => problem.severity === 'error')).toBe(true);
    }
  });
});

describe.each(READABLE)('%s as a reader', (id) => {
  test('never throws on random bytes', async () => {
    const next = seeded(4711);
    for (let round = 0; round < 40; round++) {
      const bytes = Uint8Array.from({ length: Math.floor(next() * 400) }, () =>
        Math.floor(next() * 256),
      );
      const reading = await readFile(bytes, 'noise', { as: id, random: seededBytes(round) });
      expect(reading.counts.items).toBeGreaterThanOrEqual(0);
    }
  });
});

test.each(['case-1.1', 'xlsx', 'md'] as const)(
  '%s gives the whole standard back: tree, kinds, levels, weights',
  async (id) => {
    const outcome = await writeFile({ standards: [sampleStandard()] }, id, context());
    if ('refused' in outcome) throw new Error('refused');
    const reading = await readFile(outcome.bytes, 'x', { random: seededBytes(5) });
    const back = reading.value?.standards?.[0];
    expect(back && essence(back)).toEqual(essence(sampleStandard()));
  },
);

test('case-1.1 keeps the very ids, and says nothing was lost', async () => {
  const sample = sampleStandard();
  const outcome = await writeFile({ standards: [sample] }, 'case-1.1', context());
  if ('refused' in outcome) throw new Error('refused');
  expect(outcome.losses).toEqual([]);
  const back = (await readFile(outcome.bytes, 'x')).value?.standards?.[0];
  expect(back?.standard.id).toBe(sample.standard.id);
  expect(back?.items.map((item) => item.id)).toEqual(sample.items.map((item) => item.id));
});

test('weights of a direction come back from case-1.1 as its own', async () => {
  const { standard, items } = sampleStandard();
  const weights = standard.weights.flatMap((column) => [
    { ...column, direction: '装调方向' },
    { ...column, direction: '运维方向' },
  ]);
  const document = { standard: { ...standard, weights }, items };
  const outcome = await writeFile({ standards: [document] }, 'case-1.1', context());
  if ('refused' in outcome) throw new Error('refused');
  const back = (await readFile(outcome.bytes, 'x')).value?.standards?.[0];
  expect(back && essence(back).weights).toEqual(essence(document).weights);
});

test('case-1.0 keeps levels and kinds, and names the weights and head fields it lost', async () => {
  const outcome = await writeFile({ standards: [sampleStandard()] }, 'case-1.0', context());
  if ('refused' in outcome) throw new Error('refused');
  expect(new Set(outcome.losses.map((loss) => loss.code))).toEqual(
    new Set(['weights-lost', 'field-lost']),
  );
  const back = (await readFile(outcome.bytes, 'x')).value?.standards?.[0];
  expect(back && essence(back).items).toEqual(essence(sampleStandard()).items);
  expect(back?.standard.levels).toEqual(sampleStandard().standard.levels);
});

test('a list goes to CASE as a framework and comes back with every row', async () => {
  const list: ListDocument = {
    title: 'Skills',
    items: ['a', 'b', 'c'].map((id, row) => ({
      id,
      kind: 'Skill',
      code: `${row}`,
      text: `=${id}`,
      source: {},
    })),
    associations: [{ type: 'isChildOf', from: 'b', to: 'a' }],
  };
  const outcome = await writeFile({ lists: [list] }, 'case-1.1', context());
  if ('refused' in outcome) throw new Error('refused');
  const back = (await readFile(outcome.bytes, 'x')).value?.standards?.[0];
  expect(back?.items.map((item) => [item.text, item.parentId === null])).toEqual([
    ['=a', true],
    ['=b', false],
    ['=c', true],
  ]);
});
