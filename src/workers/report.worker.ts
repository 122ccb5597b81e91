import { expose } from 'comlink';
import { writeXlsx } from '../formats/xlsx/write-xlsx';
import type { ReportSheet } from '../reports/report';

/** Writes office files away from the page, so that the library is loaded only when a file is asked for. */
const reportWriter = {
  xlsx: (sheets: readonly ReportSheet[]): Uint8Array<ArrayBuffer> => writeXlsx(sheets),
};

export type ReportWriter = typeof reportWriter;

expose(reportWriter);
