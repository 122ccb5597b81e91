import { wrap } from 'comlink';
import type { ProgrammeDocument } from '../domain/programme';
import type { PlanWriter } from './plan-writer.worker';

/** What a plan can be saved as. */
export type PlanFile = 'xlsx' | 'docx' | 'json';

/**
 * A plan as a file, written in a worker that ends with the work. Stamps of the store do not go along.
 * @example await writePlan({ programme, courses }, 'xlsx')
 */
export async function writePlan(
  document: ProgrammeDocument,
  as: PlanFile,
): Promise<Uint8Array<ArrayBuffer> | string> {
  const worker = new Worker(new URL('./plan-writer.worker.ts', import.meta.url), {
    type: 'module',
  });
  try {
    const writer = wrap<PlanWriter>(worker);
    return await writer[as](document);
  } finally {
    worker.terminate();
  }
}
