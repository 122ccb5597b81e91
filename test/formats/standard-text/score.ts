import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readFile } from '../../../src/formats/read-file';
import type { FileReading } from '../../../src/formats/reading';
import type { Expected } from '../../fixtures/standards/make/expected';
import { seededBytes } from '../random';

const FOLDER = fileURLToPath(new URL('../../fixtures/standards/', import.meta.url));

export const FORMATS = ['txt', 'docx', 'pdf'] as const;
export type FixtureFormat = (typeof FORMATS)[number];

const ALL = readdirSync(FOLDER)
  .filter((name) => name.endsWith('.json'))
  .map((name) => name.slice(0, -5))
  .sort();
/** Layouts of the second set that are read whole in all formats. */
const MENDED: ReadonlySet<string> = new Set([
  'g9-said-lines',
  'n7-in-english',
  'n8-full-form',
  'n9-deep-numbers',
  'w10-summary-first',
  'w7-said-sections',
  'w8-both-languages',
]);
const isFirst = (name: string) => Number(/\d+/.exec(name)?.[0]) <= 6 || MENDED.has(name);

/** Names of the layouts that must be read whole, six a kind or more, in order. */
export const NAMES = ALL.filter(isFirst);

/** The rest of the second set: layouts by one who did not know the readers, read only in part so far. */
export const SECOND_NAMES = ALL.filter((name) => !isFirst(name));

export const expectedOf = (name: string): Expected =>
  JSON.parse(readFileSync(join(FOLDER, `${name}.json`), 'utf8')) as Expected;

export const bytesOf = (name: string, format: FixtureFormat): Uint8Array =>
  readFileSync(join(FOLDER, format, `${name}.${format}`));

export const readFixture = (name: string, format: FixtureFormat): Promise<FileReading> =>
  readFile(bytesOf(name, format), `${name}.${format}`, { random: seededBytes(1) });

/** How a reading compares with what must be found: counts, and what differs in words. */
export interface Score {
  readonly items: number;
  readonly found: number;
  readonly placed: number;
  readonly invented: number;
  readonly weights: number;
  readonly weightsRight: number;
  readonly faults: number;
  readonly flagged: number;
  readonly facts: boolean;
  readonly differences: readonly string[];
}

const tight = (text: string) => text.normalize('NFKC').replace(/\s+/g, '');

/** Items are found by kind and text; placed when level, number and strength are right too. */
export function scoreOf(reading: FileReading, expected: Expected): Score {
  const document = reading.value?.standards?.[0];
  const levelName = (id: string | null) =>
    id === null ? null : (document?.standard.levels.find((level) => level.id === id)?.name ?? id);
  const left = (document?.items ?? []).map((item) => ({
    key: `${item.kind}|${tight(item.text)}`,
    full: `${levelName(item.level) ?? ''}|${tight(item.number)}|${item.strength ?? ''}`,
  }));
  const differences: string[] = [];
  let found = 0;
  let placed = 0;
  for (const [level, kind, number, text, strength] of expected.items) {
    const key = `${kind}|${tight(text)}`;
    const full = `${level ?? ''}|${tight(number)}|${strength ?? ''}`;
    const exact = left.findIndex((item) => item.key === key && item.full === full);
    const at = exact >= 0 ? exact : left.findIndex((item) => item.key === key);
    const item = left[at];
    if (item === undefined) {
      differences.push(`not found: ${full} ${key}`);
      continue;
    }
    found++;
    if (exact >= 0) placed++;
    else differences.push(`misplaced: ${key}: ${item.full} instead of ${full}`);
    left.splice(at, 1);
  }
  for (const item of left) differences.push(`invented: ${item.full} ${item.key}`);
  let weights = 0;
  let weightsRight = 0;
  const cells = (document?.standard.weights ?? []).map((column) => ({
    key: `${column.table}|${levelName(column.level) ?? ''}|${column.direction ?? ''}`,
    rows: column.rows.map((row) => `${tight(row.name)}=${row.weight ?? ''}`).join(';'),
  }));
  for (const [table, level, rows, direction = ''] of expected.weights) {
    weights += rows.length;
    const shown = rows.map(([name, weight]) => `${tight(name)}=${weight ?? ''}`).join(';');
    const same = cells.filter((column) => column.key === `${table}|${level ?? ''}|${direction}`);
    if (same.some((column) => column.rows === shown)) weightsRight += rows.length;
    else
      differences.push(
        `weights of ${table} ${level ?? ''} ${direction}: ${same.map((c) => c.rows).join(' or ')} instead of ${shown}`,
      );
  }
  const codes = new Set(reading.problems.map((problem) => problem.code));
  const silent = expected.faults.filter((code) => !codes.has(code));
  for (const code of silent) differences.push(`silent: ${code}`);
  const standard = document?.standard;
  const shown = `${standard?.kind ?? ''}|${tight(standard?.title ?? '')}|${tight(standard?.code ?? '')}|${standard?.edition ?? ''}`;
  const asked = `${expected.kind}|${tight(expected.title)}|${tight(expected.code)}|${expected.edition}`;
  if (shown !== asked) differences.push(`facts: ${shown} instead of ${asked}`);
  return {
    items: expected.items.length,
    found,
    placed,
    invented: left.length,
    weights,
    weightsRight,
    faults: expected.faults.length,
    flagged: expected.faults.length - silent.length,
    facts: shown === asked,
    differences,
  };
}
