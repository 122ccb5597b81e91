import { describe, expect, test } from 'vitest';
import { madeFixtures } from '../../fixtures/standards/make/fixtures';
import {
  expectedOf,
  FORMATS,
  NAMES,
  readFixture,
  scoreOf,
  SECOND_NAMES,
  type Score,
} from './score';

const KINDS = { o: 'occupational', x: '1+X', n: 'norm', w: 'WSOS', g: 'graduates' } as const;

const total = (scores: readonly Score[], figure: (score: Score) => number) =>
  scores.reduce((sum, score) => sum + figure(score), 0);

describe.each(FORMATS)('standards made by an office program, as %s', (format) => {
  test('items, levels, numbers, weights and planted faults are found, nothing is invented', async () => {
    const lines: string[] = [];
    const all: Score[] = [];
    for (const [letter, kind] of Object.entries(KINDS)) {
      const names = NAMES.filter((name) => name.startsWith(letter));
      const scores: Score[] = [];
      for (const name of names)
        scores.push(scoreOf(await readFixture(name, format), expectedOf(name)));
      all.push(...scores);
      const figures = [
        `${total(scores, (s) => s.found)}/${total(scores, (s) => s.items)} found`,
        `${total(scores, (s) => s.placed)} placed`,
        `${total(scores, (s) => s.invented)} invented`,
        `${total(scores, (s) => s.weightsRight)}/${total(scores, (s) => s.weights)} weights`,
        `${total(scores, (s) => s.flagged)}/${total(scores, (s) => s.faults)} faults`,
      ];
      lines.push(`${format} ${kind.padEnd(12)} ${names.length} files: ${figures.join(', ')}`);
      expect(names.length).toBeGreaterThanOrEqual(6);
    }
    console.log(lines.join('\n'));
    const items = total(all, (score) => score.items);
    const differences = all.flatMap((score) => score.differences);
    expect(
      total(all, (score) => score.invented),
      differences.join('\n'),
    ).toBe(0);
    expect(total(all, (score) => score.found) / items).toBeGreaterThanOrEqual(0.99);
    expect(total(all, (score) => score.placed) / items).toBeGreaterThanOrEqual(0.99);
    expect(total(all, (score) => score.weightsRight)).toBe(total(all, (score) => score.weights));
    expect(total(all, (score) => score.flagged)).toBe(total(all, (score) => score.faults));
    expect(all.every((score) => score.facts)).toBe(true);
  });

  test.each(NAMES)('%s: every character has its place in the source map', async (name) => {
    const reading = await readFixture(name, format);
    const [source] = reading.value?.sources ?? [];
    const [document] = reading.value?.standards ?? [];
    expect(source?.standardId).toBe(document?.standard.id);
    const letters = (text: string) => text.replace(/\s+/g, '').length;
    for (const block of source?.blocks ?? []) {
      const own = (source?.segments ?? []).filter((segment) => segment.block === block.index);
      const covered = own.map((segment) => block.text.slice(segment.from, segment.to)).join('');
      expect(letters(covered), block.text).toBe(letters(block.text));
    }
    const ids = new Set(document?.items.map((item) => item.id));
    for (const segment of source?.segments ?? [])
      if (segment.itemId !== undefined) expect(ids.has(segment.itemId)).toBe(true);
  });
});

test('what must be found is what the maker of the files states', () => {
  expect(
    madeFixtures()
      .map(({ name }) => name)
      .sort(),
  ).toEqual([...NAMES, ...SECOND_NAMES].sort());
  for (const { name, expected } of madeFixtures())
    expect(expectedOf(name)).toEqual(JSON.parse(JSON.stringify(expected)));
});
