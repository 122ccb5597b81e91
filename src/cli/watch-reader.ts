import type { Worker } from 'node:worker_threads';
import { problem } from '../domain/problem';
import type { ReaderMessage } from './reader-job';

export interface ReaderOutcome {
  readonly exit: 0 | 1 | 3;
  readonly output: unknown;
  readonly file?: Uint8Array;
}

/** Milliseconds that a thread may take to start, and to go without a sign of life after that. */
export interface Patience {
  readonly start: number;
  readonly stuck: number;
}

/**
 * What a reader's thread comes to, the thread ended in every case: its own answer, exit 1 with `reader-fault` when it breaks, exit 3
 * with `reader-stuck` when it says nothing for too long.
 */
export function watchReader(
  worker: Worker,
  file: string,
  patience: Patience,
): Promise<ReaderOutcome> {
  return new Promise((resolve, reject) => {
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
          problems: [problem(code, 'error', { file })],
        },
      });
    const stuck = () => refuse('reader-stuck', 3);
    let timer = setTimeout(stuck, patience.start);
    worker.on('message', (message: ReaderMessage) => {
      clearTimeout(timer);
      if (message.kind === 'progress') timer = setTimeout(stuck, patience.stuck);
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
