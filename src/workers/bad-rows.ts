import type { Problem } from '../domain/problem';
import { writeCsv } from '../formats/csv/write-csv';
import type { Grid } from '../formats/grid';
import { rowOfProblem } from '../formats/mapping/table-view';
import { writeXlsx } from '../formats/xlsx/write-xlsx';
import { importing as en } from '../i18n/en/import';
import { problemList as listEn } from '../i18n/en/problem-list';
import type { Locale } from '../i18n/locale';
import { problemSentence } from '../i18n/problem-sentence';
import { importing as zh } from '../i18n/zh-CN/import';
import { problemList as listZh } from '../i18n/zh-CN/problem-list';

/** What goes out of the program when rows were not read well. */
export type BadRowsFormat = 'xlsx' | 'csv';

/**
 * Every error and warning of a reading as a table in the asked language: place, severity, sentence, then the row as the file has
 * it; to be mended in an office program. No problem gives the headings alone.
 * @example writeBadRows([], [], 'en', 'csv').length // 52
 */
export function writeBadRows(
  problems: readonly Problem[],
  grids: readonly Grid[],
  locale: Locale,
  format: BadRowsFormat,
): Uint8Array<ArrayBuffer> {
  const { badRows } = locale === 'en' ? en : zh;
  const { severities } = locale === 'en' ? listEn : listZh;
  const lines = problems
    .filter(({ severity }) => severity !== 'note')
    .map((problem) => {
      const { sheet, row, line, column } = problem.where;
      return [
        sheet ?? '',
        String(row ?? line ?? ''),
        column ?? '',
        severities[problem.severity],
        problemSentence(locale, problem),
        ...rowOfProblem(grids, problem),
      ];
    });
  const rows = [badRows.headers, ...lines];
  return format === 'csv'
    ? writeCsv(rows)
    : writeXlsx([{ name: badRows.sheet, rows, headerRows: 1, frozenColumns: 5 }]);
}
