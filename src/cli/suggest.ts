import { readFile } from 'node:fs/promises';
import { buildIndex } from '../matching/lexical-index';
import { rank } from '../matching/rank';
import { queryOfRecord, targetOfRecord } from '../matching/records';
import { BadArguments, takeApart, type Command } from './command';

const USUAL_TOP = 10;
const MOST_TOP = 10_000;

function parsed(line: string, place: string): unknown {
  try {
    return JSON.parse(line) as unknown;
  } catch {
    throw new BadArguments(`${place} is not JSON.`);
  }
}

/** The records of a file of JSON lines; blank lines and a byte order mark do not count. */
async function recordsOf<T>(
  flags: ReadonlyMap<string, string>,
  flag: string,
  take: (record: unknown) => T | undefined,
): Promise<readonly T[]> {
  const path = flags.get(flag);
  if (path === undefined)
    throw new BadArguments('Both --queries FILE and --targets FILE are needed.');
  const text = await readFile(path, 'utf8').catch(() => {
    throw new BadArguments(`${path} cannot be read.`);
  });
  return text
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/)
    .flatMap((line, at) => {
      if (line.trim() === '') return [];
      const place = `Line ${at + 1} of ${path}`;
      const record = take(parsed(line, place));
      if (record === undefined) throw new BadArguments(`${place} is no object with an id.`);
      return [record];
    });
}

function topOf(flags: ReadonlyMap<string, string>): number {
  const written = flags.get('top') ?? String(USUAL_TOP);
  const top = /^\d{1,5}$/.test(written) ? Number(written) : 0;
  if (top < 1 || top > MOST_TOP)
    throw new BadArguments(`--top takes a whole number from 1 to ${MOST_TOP}, not "${written}".`);
  return top;
}

/** Ranks the targets of a list for each query of another and prints a line a query, each target with its reasons. */
export const suggest: Command = {
  name: 'suggest',
  usage: 'suggest --queries FILE.jsonl --targets FILE.jsonl [--top 10]',
  prints: 'lines',
  async run(args) {
    const { flags } = takeApart(args, {
      words: 0,
      flags: { queries: 'value', targets: 'value', top: 'value' },
    });
    const top = topOf(flags);
    const queries = await recordsOf(flags, 'queries', queryOfRecord);
    const index = buildIndex(await recordsOf(flags, 'targets', targetOfRecord));
    return {
      output: queries.map(({ id, parts }) => ({
        id,
        ranked: rank(index, parts, top).map(({ id, score, because }) => ({ id, score, because })),
      })),
      exit: 0,
    };
  },
};
