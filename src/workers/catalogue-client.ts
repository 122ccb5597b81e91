import { transfer, wrap } from 'comlink';
import type { LevelWord } from '../formats/catalogue/read-catalogue-sheet';
import type { CatalogueReader, ReadContests } from './catalogue.worker';

/**
 * The contests of a file, read through the gate in a worker that ends with the work: a catalogue as JSON, or a sheet.
 * @example (await readContests(bytes, '目录.xlsx', levels)).rows.length // 84
 */
export async function readContests(
  bytes: Uint8Array<ArrayBuffer>,
  name: string,
  levels: readonly LevelWord[],
): Promise<ReadContests> {
  const worker = new Worker(new URL('./catalogue.worker.ts', import.meta.url), { type: 'module' });
  try {
    const reader = wrap<CatalogueReader>(worker);
    return await reader.read(transfer(bytes, [bytes.buffer]), name, levels);
  } finally {
    worker.terminate();
  }
}
