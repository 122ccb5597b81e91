import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { StandardDocument } from '../../src/domain/standard';
import { readFile } from '../../src/formats/read-file';

const FOLDER = 'standards/occupational';

test.each(readdirSync(FOLDER))('%s is read as it stands, under its own ids', async (name) => {
  const bytes = new Uint8Array(readFileSync(join(FOLDER, name)));
  const reading = await readFile(bytes, name);
  const written = JSON.parse(new TextDecoder().decode(bytes)) as StandardDocument;
  expect(reading.format).toBe('duijie-standard');
  expect(reading.problems).toEqual([]);
  expect(reading.value?.standards?.[0]?.standard).toEqual(written.standard);
  const byId = (items: StandardDocument['items'] = []) =>
    [...items].sort((a, b) => (a.id < b.id ? -1 : 1));
  const plain = (items: StandardDocument['items'] = []) =>
    byId(items).map(({ id, parentId, kind, level, number, text }) => [
      id,
      parentId,
      kind,
      level,
      number,
      text,
    ]);
  expect(plain(reading.value?.standards?.[0]?.items)).toEqual(plain(written.items));
});

test('a weight column keeps its direction', async () => {
  const text = readFileSync(join(FOLDER, 'industrial-robot-operator.json'), 'utf8');
  const written = JSON.parse(text) as StandardDocument;
  const weights = written.standard.weights.map((column) => ({ ...column, direction: '装调方向' }));
  const file = { ...written, standard: { ...written.standard, weights } };
  const reading = await readFile(new TextEncoder().encode(JSON.stringify(file)), 'x.json');
  expect(reading.value?.standards?.[0]?.standard.weights).toEqual(weights);
});

test('a standard that does not keep to its schema is refused with the place', async () => {
  const text = readFileSync(join(FOLDER, 'industrial-robot-operator.json'), 'utf8');
  const wrong = text.replace('"kind": "occupational"', '"kind": "trade"');
  const reading = await readFile(new TextEncoder().encode(wrong), 'x.json');
  expect(reading.value).toBeUndefined();
  expect(reading.problems.map(({ code, where }) => [code, where.path])).toEqual([
    ['not-by-schema', 'standard.kind'],
  ]);
});
