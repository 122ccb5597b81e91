import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { Worker } from 'node:worker_threads';
import { problem } from '../domain/problem';
import { READABLE, WRITABLE, type FormatId, type ReadOptions } from '../formats/reading';
import { BadArguments } from './command';
import type { ReaderJob, ReaderMessage } from './reader-job';

/** Milliseconds without a sign of life after which a reader is stopped. */
const STUCK_AFTER = 5000;
/** Milliseconds that the thread may take to start at all. */
const START_WITHIN = 60_000;

/** Node threads do not inherit the TypeScript loader, so the thread asks for it itself. */
const START = `import('tsx/esm/api').then(({ tsImport }) => tsImport(${JSON.stringify(new URL('./reader-thread.ts', import.meta.url).href)}, ${JSON.stringify(import.meta.url)}))`;

export interface ReaderOutcome {
  readonly exit: 0 | 1 | 3;
  readonly output: unknown;
  readonly file?: Uint8Array;
}

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
  return new Promise((resolve, reject) => {
    const worker = new Worker(START, {
      eval: true,
      workerData: job,
      resourceLimits: { maxOldGenerationSizeMb: 2048 },
    });
    const end = (outcome: ReaderOutcome) => {
      clearTimeout(timer);
      void worker.terminate().then(() => resolve(outcome), reject);
    };
    const refuse = (code: string, exit: 1 | 3) =>
      end({
        exit,
        output: {
          format: null,
          kind: 'unknown',
          counts: { items: 0 },
          problems: [problem(code, 'error', { file: job.name })],
        },
      });
    const stuck = () => refuse('reader-stuck', 3);
    let timer = setTimeout(stuck, START_WITHIN);
    worker.on('message', (message: ReaderMessage) => {
      clearTimeout(timer);
      if (message.kind === 'progress') timer = setTimeout(stuck, STUCK_AFTER);
      else if (message.kind === 'done')
        end({
          exit: message.exit,
          output: JSON.parse(message.json) as unknown,
          ...(message.file && { file: message.file }),
        });
      else {
        process.stderr.write(`${message.message}\n`);
        refuse('reader-fault', 1);
      }
    });
    worker.on('error', (error) => {
      process.stderr.write(`${error.message}\n`);
      refuse('reader-fault', 1);
    });
  });
}
