import { openSource, type Source } from '../formats/gate/open-source';
import { readFile, readSource } from '../formats/read-file';
import type { FileReading, OnProgress, ReadOptions } from '../formats/reading';
import type { Problem } from '../domain/problem';

/** A file as its reader sees it, kept in the worker so that a person may look at its tables before anything is stored. */
export interface OpenFile {
  readonly name: string;
  readonly source: Source | undefined;
  readonly problems: readonly Problem[];
}

/** The least time between two signs of progress, in milliseconds: often enough to show life, seldom enough to cost nothing. */
const EVERY = 50;

/** Progress thinned to one call in so many milliseconds, so that a page is not flooded; `now` is the worker's clock. */
export function thinned(onProgress: OnProgress, now: () => number): OnProgress {
  let last = Number.NEGATIVE_INFINITY;
  return (progress) => {
    const time = now();
    if (time - last < EVERY) return;
    last = time;
    onProgress(progress);
  };
}

/**
 * The reading job for any worker: gate, reader, counts, problems, value. The page cancels by ending the worker, which answers at
 * once however busy the reader is.
 */
export function readJob(
  bytes: Uint8Array,
  name: string,
  options: ReadOptions,
  onProgress: OnProgress,
): Promise<FileReading> {
  return readFile(
    bytes,
    name,
    options,
    thinned(onProgress, () => performance.now()),
  );
}

/** A file opened through the gate and kept, for previews of its tables. */
export function openJob(
  bytes: Uint8Array,
  name: string,
  options: ReadOptions,
  onProgress: OnProgress,
): OpenFile {
  const { value, problems } = openSource(
    bytes,
    options,
    thinned(onProgress, () => performance.now()),
  );
  return { name, source: value, problems };
}

/** The reading of a file opened before, with other options (another format, hidden rows) if asked. */
export async function readOpenJob(
  file: OpenFile,
  options: ReadOptions,
  onProgress: OnProgress,
): Promise<FileReading> {
  if (file.source === undefined)
    return {
      format: null,
      kind: 'unknown',
      counts: { items: 0 },
      problems: file.problems,
      value: undefined,
    };
  const reading = await readSource(
    file.source,
    file.name,
    options,
    thinned(onProgress, () => performance.now()),
  );
  return { ...reading, problems: [...file.problems, ...reading.problems] };
}
