import { parentPort, workerData } from 'node:worker_threads';
import { readFile } from '../formats/read-file';
import { writeFile } from '../formats/write-file';
import { plainReading } from './plain-reading';
import type { ReaderJob, ReaderMessage } from './reader-job';

const job = workerData as ReaderJob;
const say = (message: ReaderMessage): void => parentPort?.postMessage(message);

async function work(): Promise<ReaderMessage> {
  let last = 0;
  say({ kind: 'progress' });
  const reading = await readFile(job.bytes, job.name, job.options, () => {
    const now = performance.now();
    if (now - last < 100) return;
    last = now;
    say({ kind: 'progress' });
  });
  const exit = reading.value === undefined ? 1 : 0;
  if (job.convert === undefined || reading.value === undefined) {
    const output =
      job.convert === undefined
        ? plainReading(reading, job.full)
        : { losses: [], problems: reading.problems };
    return { kind: 'done', exit, json: JSON.stringify(output) };
  }
  const { to, at } = job.convert;
  const random = (bytes: Uint8Array<ArrayBuffer>) => globalThis.crypto.getRandomValues(bytes);
  const written = await writeFile(reading.value, to, { at, random });
  if ('refused' in written)
    return {
      kind: 'done',
      exit: 1,
      json: JSON.stringify({ losses: [], problems: [written.refused] }),
    };
  return {
    kind: 'done',
    exit: 0,
    json: JSON.stringify({ losses: written.losses }),
    file: written.bytes,
  };
}

work().then(say, (error: unknown) =>
  say({
    kind: 'fault',
    message: error instanceof Error ? (error.stack ?? error.message) : String(error),
  }),
);
