import { wrap } from 'comlink';
import type { Reading } from '../domain/problem';
import type { JsonReader } from './json.worker';

/**
 * The value in a JSON file, read through the gate in a worker that ends with the work; what is no JSON gives its problems.
 * @example await readJson(new Uint8Array(await file.arrayBuffer()))
 */
export async function readJson(bytes: Uint8Array<ArrayBuffer>): Promise<Reading<unknown>> {
  const worker = new Worker(new URL('./json.worker.ts', import.meta.url), { type: 'module' });
  try {
    return await wrap<JsonReader>(worker).read(bytes);
  } finally {
    worker.terminate();
  }
}
