import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';

export interface EvalRecord {
  readonly id: string;
  readonly text: string;
  readonly gold?: readonly string[];
  readonly small?: string;
  readonly [member: string]: unknown;
}

/** A set with known answers. `answerOf` maps a target to what is scored: itself, or its class where the answers are classes. */
export interface EvalSet {
  readonly name: string;
  readonly queries: readonly EvalRecord[];
  readonly targets: readonly EvalRecord[];
  readonly answerOf: (targetId: string) => string;
  readonly byClass: boolean;
}

function records(file: string): EvalRecord[] {
  const lines = readFileSync(file, 'utf8')
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/);
  return lines.filter((line) => line.trim() !== '').map((line) => JSON.parse(line) as EvalRecord);
}

function readSet(folder: string): EvalSet {
  const queries = records(join(folder, 'queries.jsonl')).filter(({ gold }) => gold !== undefined);
  const targets = records(join(folder, 'targets.jsonl'));
  const classes = new Map(
    targets.flatMap(({ id, small }) => (small === undefined ? [] : [[id, small]])),
  );
  const ids = new Set(targets.map(({ id }) => id));
  const known = new Set(classes.values());
  const golds = queries.flatMap(({ gold = [] }) => gold);
  const byClass = golds.some((gold) => known.has(gold)) && !golds.some((gold) => ids.has(gold));
  return {
    name: basename(folder),
    queries,
    targets,
    answerOf: (id) => (byClass ? (classes.get(id) ?? id) : id),
    byClass,
  };
}

/** The sets in a folder: itself when it holds `queries.jsonl`, else each folder in it that does, by name. */
export function readSets(folder: string): readonly EvalSet[] {
  const isSet = (path: string): boolean => existsSync(join(path, 'queries.jsonl'));
  if (isSet(folder)) return [readSet(folder)];
  const inside = readdirSync(folder)
    .sort()
    .map((name) => join(folder, name));
  return inside.filter(isSet).map(readSet);
}

/** `size` members drawn without repetition by a seeded generator (mulberry32), in their given order. */
export function seededSample<T>(all: readonly T[], size: number, seed: number): readonly T[] {
  let state = seed;
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const drawn = all
    .map((_, at) => ({ at, key: next() }))
    .sort((a, b) => a.key - b.key)
    .slice(0, size);
  return drawn.sort((a, b) => a.at - b.at).flatMap(({ at }) => all.slice(at, at + 1));
}
