import { strToU8, unzipSync, zipSync } from 'fflate';
import { expect, test, vi } from 'vitest';
import { readFile } from '../../../src/formats/read-file';
import { seeded, seededBytes } from '../random';
import { bytesOf, FORMATS, NAMES, type FixtureFormat } from './score';

vi.setConfig({ testTimeout: 300_000 });

/** `DUIJIE_MUTATIONS=1000` asks for as many. */
const ROUNDS = Number(process.env['DUIJIE_MUTATIONS'] ?? 250);
const LONGEST = 5000;

/** The text of a file that mutations change: the file itself, or the document inside a Word file, packed again so that it stays whole. */
function opened(name: string, format: FixtureFormat) {
  const bytes = new Uint8Array(bytesOf(name, format));
  if (format !== 'docx') return { body: bytes, pack: (changed: Uint8Array) => changed };
  const parts = unzipSync(bytes);
  return {
    body: parts['word/document.xml'] ?? strToU8(''),
    pack: (changed: Uint8Array) =>
      zipSync({ ...parts, 'word/document.xml': changed }, { level: 1 }),
  };
}

type Change = (text: string, next: () => number) => string;

/** Faults that files come with: lines lost, doubled, moved or joined; digits and signs changed; text cut short. */
const CHANGES: readonly Change[] = [
  (text, next) => onLines(text, next, (lines, at) => lines.splice(at, 1)),
  (text, next) => onLines(text, next, (lines, at) => lines.splice(at, 0, lines[at] ?? '')),
  (text, next) =>
    onLines(text, next, (lines, at) => {
      const [line = ''] = lines.splice(at, 1);
      lines.splice(Math.floor(next() * lines.length), 0, line);
    }),
  (text, next) =>
    onLines(text, next, (lines, at) => lines.splice(at, 2, lines.slice(at, at + 2).join(''))),
  (text, next) => replaceOne(text, /\d/g, `${Math.floor(next() * 10)}`, next),
  (text, next) => replaceOne(text, /[.．、]/g, next() < 0.5 ? ' ' : '．', next),
  (text, next) => text.slice(0, Math.floor(next() * text.length)),
  (text, next) => replaceOne(text, /[\u4e00-\u9fff]/g, '', next),
];

function onLines(
  text: string,
  next: () => number,
  change: (lines: string[], at: number) => void,
): string {
  const lines = text.split(/(?<=\n|<\/w:p>)/);
  change(lines, Math.floor(next() * lines.length));
  return lines.join('');
}

function replaceOne(text: string, what: RegExp, by: string, next: () => number): string {
  const places = [...text.matchAll(what)].map((found) => found.index);
  const at = places[Math.floor(next() * places.length)];
  return at === undefined ? text : text.slice(0, at) + by + text.slice(at + 1);
}

const letters = (text: string) => text.replace(/\s+/g, '').length;

test(`${ROUNDS} mutations of good files: none hangs, none throws, no character is lost unseen`, async () => {
  const next = seeded(20261123);
  let slowest = 0;
  let read = 0;
  for (let round = 0; round < ROUNDS; round++) {
    // PDFs are slower to read; every fifth file is one.
    const format = round % 5 === 0 ? 'pdf' : (FORMATS[round % 2] ?? 'txt');
    const name = NAMES[Math.floor(next() * NAMES.length)] ?? '';
    const { body, pack } = opened(name, format);
    const changed =
      format === 'pdf'
        ? flipped(body, next)
        : strToU8(
            (CHANGES[round % CHANGES.length] ?? ((text) => text))(
              new TextDecoder().decode(body),
              next,
            ),
          );
    const before = performance.now();
    const reading = await readFile(pack(changed), `${name}.${format}`, {
      random: seededBytes(round),
    });
    slowest = Math.max(slowest, performance.now() - before);
    if (reading.value === undefined) {
      expect(reading.problems.some((problem) => problem.severity === 'error')).toBe(true);
      continue;
    }
    read++;
    for (const source of reading.value.sources ?? []) {
      const placed = source.segments.reduce((sum, { block, from, to }) => {
        const text = source.blocks[block]?.text ?? '';
        return sum + letters(text.slice(from, to));
      }, 0);
      const all = source.blocks.reduce((sum, block) => sum + letters(block.text), 0);
      expect(placed, `${name}.${format}, round ${round}`).toBe(all);
    }
  }
  console.log(`${read} of ${ROUNDS} mutations gave a standard; slowest ${Math.round(slowest)} ms`);
  expect(slowest).toBeLessThan(LONGEST);
});

function flipped(bytes: Uint8Array, next: () => number): Uint8Array {
  const changed = new Uint8Array(bytes);
  for (let flip = 0; flip < 1 + next() * 6; flip++)
    changed[Math.floor(next() * changed.length)] = Math.floor(next() * 256);
  return next() < 0.1 ? changed.subarray(0, Math.floor(next() * changed.length)) : changed;
}

/** What a careful person would see: the same standard but for one leaf that is gone. */
test('a leaf that is lost from the middle is always flagged', async () => {
  const text = new TextDecoder().decode(bytesOf('o1-form-2018', 'txt'));
  const lines = text.split('\n');
  const leaves = lines.flatMap((line, at) => {
    const found = /^(\d\.\d)\.(\d+) /.exec(line);
    if (!found) return [];
    const follows =
      lines[at + 1]?.startsWith(`${found[1] ?? ''}.${Number(found[2]) + 1} `) === true;
    return follows ? [at] : [];
  });
  expect(leaves.length).toBeGreaterThan(20);
  for (const at of leaves) {
    const cut = lines.filter((_, line) => line !== at).join('\n');
    const reading = await readFile(new TextEncoder().encode(cut), 'x.txt');
    const codes = reading.problems.map((problem) => problem.code);
    expect(codes, lines[at]).toContain('numbering-gap');
  }
});

test('a weight that is changed is always flagged', async () => {
  const text = new TextDecoder().decode(bytesOf('o2-form-2023-continued', 'txt'));
  const from = text.indexOf('4.1 理论知识权重表');
  const places = [...text.slice(from).matchAll(/^\d{1,2}$/gm)].map((found) => from + found.index);
  expect(places.length).toBeGreaterThan(10);
  for (const at of places) {
    const changed = `${text.slice(0, at)}9${text.slice(at + 1)}`;
    if (changed === text) continue;
    const reading = await readFile(new TextEncoder().encode(changed), 'x.txt');
    const codes = reading.problems.map((problem) => problem.code);
    expect(codes.some((code) => code === 'weights-not-100' || code === 'weight-row-unclear')).toBe(
      true,
    );
  }
});

/** The reading as a person sees it, without ids. */
async function seen(text: string) {
  const reading = await readFile(new TextEncoder().encode(text), 'x.txt', {
    random: seededBytes(1),
  });
  const document = reading.value?.standards?.[0];
  const value = JSON.stringify([
    document?.items.map((item) => [item.level, item.kind, item.number, item.text, item.strength]),
    document?.items.map((item) => document.items.findIndex((other) => other.id === item.parentId)),
    document?.standard.weights.map((column) => [
      column.level,
      column.rows.map((row) => [row.name, row.weight]),
    ]),
  ]);
  const problems = reading.problems.map(({ code, params }) => code + JSON.stringify(params));
  return { value, problems: problems.sort().join('\n') };
}

test.each(NAMES)('%s: no digit of a printed number changes without a word', async (name) => {
  const lines = new TextDecoder().decode(bytesOf(name, 'txt')).split('\n');
  const good = await seen(lines.join('\n'));
  for (const [at, line] of lines.entries()) {
    const number =
      /^\s*(?:毕业要求|指标点|Indicator |Graduate outcome |附录|[A-Z]\.)?[（(]?[\d.．]+/.exec(
        line,
      )?.[0];
    for (const found of (number ?? '').matchAll(/\d/g)) {
      const digit = (Number(found[0]) + 1 + ((at * 7 + found.index) % 8)) % 10;
      const changed = line.slice(0, found.index) + `${digit}` + line.slice(found.index + 1);
      const bad = await seen(lines.with(at, changed).join('\n'));
      if (bad.value !== good.value) expect(bad.problems, changed).not.toBe(good.problems);
    }
  }
});
