import { wrap } from 'comlink';
import type { CsvReader } from './csv.worker';

/**
 * The rows of a CSV file, read in a worker that ends with the work; a file without rows gives none.
 * @example await readRows(new Uint8Array(await file.arrayBuffer()))
 */
export async function readRows(
  bytes: Uint8Array<ArrayBuffer>,
): Promise<readonly (readonly string[])[]> {
  const worker = new Worker(new URL('./csv.worker.ts', import.meta.url), { type: 'module' });
  try {
    return await wrap<CsvReader>(worker).rows(bytes);
  } finally {
    worker.terminate();
  }
}
