import { type Remote, wrap } from 'comlink';
import type { FormatId, ReadValue, Written } from '../formats/reading';
import type { FileWriter, TemplateKind } from './file-writer.worker';

export type { TemplateKind };

async function inWorker<R>(work: (writer: Remote<FileWriter>) => Promise<R>): Promise<R> {
  const worker = new Worker(new URL('./file-writer.worker.ts', import.meta.url), {
    type: 'module',
  });
  try {
    return await work(wrap<FileWriter>(worker));
  } finally {
    worker.terminate();
  }
}

/**
 * The value written in that format, in a worker that ends with the work; undefined when the format cannot hold it.
 * @example await writeFile({ standards: [document] }, 'case-1.1', new Date().toISOString())
 */
export function writeFile(
  value: ReadValue,
  format: FormatId,
  at: string,
): Promise<Written | undefined> {
  return inWorker((writer) => writer.write(value, format, at));
}

/** The blank XLSX table that an import of that kind understands. @example await writeTemplate('programme') */
export function writeTemplate(kind: TemplateKind): Promise<Uint8Array<ArrayBuffer>> {
  return inWorker((writer) => writer.template(kind));
}
