import { wrap } from 'comlink';
import type { ReportSheet } from '../reports/report';
import type { ReportWriter } from './report.worker';

/**
 * The sheets as the bytes of an XLSX book, written in a worker that ends with the work.
 * @example await writeBook(reportSheets(report))
 */
export async function writeBook(sheets: readonly ReportSheet[]): Promise<Uint8Array<ArrayBuffer>> {
  const worker = new Worker(new URL('./report.worker.ts', import.meta.url), { type: 'module' });
  try {
    return await wrap<ReportWriter>(worker).xlsx(sheets);
  } finally {
    worker.terminate();
  }
}
