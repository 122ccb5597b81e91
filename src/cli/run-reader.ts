import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { Worker } from 'node:worker_threads';
import { READABLE, WRITABLE, type FormatId, type ReadOptions } from '../formats/reading';
import { BadArguments } from './command';
import type { ReaderJob } from './reader-job';
import { watchReader, type ReaderOutcome } from './watch-reader';

/** Milliseconds without a sign of life after which a reader is stopped. */
const STUCK_AFTER = 5000;
/** Milliseconds that the thread may take to start at all. */
const START_WITHIN = 60_000;

/** Node threads do not inherit the TypeScript loader, so the thread asks for it itself. */
const START = `import('tsx/esm/api').then(({ tsImport }) => tsImport(${JSON.stringify(new URL('./reader-thread.ts', import.meta.url).href)}, ${JSON.stringify(import.meta.url)}))`;

/** The format id that a word names; throws BadArguments with the list of ids otherwise. */
export function formatArgument(word: string, direction: 'read' | 'write'): FormatId {
  const ids = direction === 'read' ? READABLE : WRITABLE;
  const id = ids.find((each) => each === word);
  if (id === undefined)
    throw new BadArguments(
      `There is no format "${word}" to ${direction}; there are ${ids.join(', ')}.`,
    );
  return id;
}

/** The bytes of a file that must exist; throws BadArguments with a sentence otherwise. */
export async function bytesOf(path: string): Promise<Uint8Array> {
  if (!existsSync(path)) throw new BadArguments(`There is no file ${path}.`);
  try {
    return await readFile(path);
  } catch (error) {
    throw new BadArguments(
      `${path} cannot be read: ${error instanceof Error ? error.message : ''}`,
    );
  }
}

/** Reading options from flags that all reading commands share. */
export function readOptions(flags: ReadonlyMap<string, string>): ReadOptions {
  const as = flags.get('as');
  const encoding = flags.get('encoding');
  return {
    ...(as !== undefined && { as: formatArgument(as, 'read') }),
    ...(encoding !== undefined && { encoding }),
    ...(flags.has('hidden') && { includeHidden: true }),
  };
}

/**
 * Runs a reading job in a thread of its own and stops it when it shows no progress for five seconds (exit 3), so that no file can
 * hang the command.
 */
export function runReader(
  path: string,
  bytes: Uint8Array,
  rest: Omit<ReaderJob, 'bytes' | 'name'>,
): Promise<ReaderOutcome> {
  const job: ReaderJob = { bytes, name: basename(path), ...rest };
  const worker = new Worker(START, {
    eval: true,
    workerData: job,
    resourceLimits: { maxOldGenerationSizeMb: 2048 },
  });
  return watchReader(worker, job.name, { start: START_WITHIN, stuck: STUCK_AFTER });
}
