import { readBackup } from './backup/read-backup';
import { isCtdl, readCtdl } from './ctdl/read-ctdl';
import { writeCtdl } from './ctdl/write-ctdl';
import { casePackage, readCase } from './case/read-case';
import { writeCase } from './case/write-case';
import { writeCsv } from './csv/write-csv';
import { readDocx } from './docx/read-docx';
import type { Format, FormatReading, ReadContext, WriteContext } from './format';
import type { Source } from './gate/open-source';
import type { Grid } from './grid';
import { isMd, readMd } from './md/read-md';
import { writeMd } from './md/write-md';
import { isOpenSaltCsv, readOpenSaltCsv } from './opensalt/read-csv';
import { isOpenSaltXlsx, readOpenSaltXlsx } from './opensalt/read-xlsx';
import { writeOpenSaltCsv, writeOpenSaltXlsx } from './opensalt/write';
import { readPdf } from './pdf/read-pdf';
import { isPlanJson, readPlanFile } from './plan/read-plan-json';
import { ProblemList } from './problem-list';
import type { ReadValue, Written } from './reading';
import { isStandardText, readStandardText } from './standard-text/read-text';
import { isStandardJson, readStandardJson } from './standard/standard-json';
import type { StandardDocument } from '../domain/standard';
import { listTable } from './lists/read-list';
import { listAsStandard } from './lists/as-standard';
import { looksLikeTable, readTables } from './tables/read-tables';
import { tableSheets } from './tables/write-tables';
import { writeXlsx } from './xlsx/write-xlsx';

const refused = (code: string): FormatReading => {
  const problems = new ProblemList();
  problems.add(code, 'error');
  return { kind: 'unknown', counts: { items: 0 }, value: undefined, problems: problems.list() };
};

function gridOf(source: Source): Grid | undefined {
  if (source.shape === 'text') return source.grid().value;
  return source.shape === 'grids' ? source.grids[0] : undefined;
}

/** A version 1.1 package says so in its document, or uses what only 1.1 has. */
function isCase11(source: Source): boolean {
  if (source.shape !== 'json') return false;
  return (
    casePackage(source.json) !== undefined &&
    /"caseVersion"\s*:\s*"1\.1"|"extensions"\s*:|"frameworkType"\s*:/.test(source.text)
  );
}

function readCaseSource(source: Source, context: ReadContext): FormatReading {
  return source.shape === 'json' ? readCase(source.json, context) : refused('not-json');
}

/** The one standard that a format of a single framework can hold; lists become frameworks; more than one is said. */
function single(
  value: ReadValue,
  context: WriteContext,
  write: (document: StandardDocument) => Written,
): Written | undefined {
  const documents = [
    ...(value.standards ?? []),
    ...(value.lists ?? []).map((list) => listAsStandard(list, context.random)),
  ];
  const [first] = documents;
  if (first === undefined) return undefined;
  const written = write(first);
  const losses = new ProblemList();
  losses.take(written.losses);
  if (documents.length > 1)
    losses.add('only-first-written', 'warning', {}, { count: documents.length });
  return { bytes: written.bytes, losses: losses.list() };
}

function tables(source: Source, context: ReadContext): FormatReading {
  const read = context.tables ?? readTables;
  if (source.shape === 'grids') return read(source.grids, context);
  if (source.shape !== 'text') return refused('not-a-table');
  const { value, problems } = source.grid();
  const reading = value === undefined ? refused('not-a-table') : read([value], context);
  return { ...reading, problems: [...problems, ...reading.problems] };
}

/** Every format, in the order in which content is tried on them. A new format is one folder and one entry here. */
export const FORMATS: readonly Format[] = [
  {
    id: 'backup',
    extension: 'jsonl',
    fits: (source) => source.shape === 'backup',
    read: (source, context) => {
      if (source.shape !== 'backup') return refused('backup-foreign');
      const { value, problems } = readBackup(source.bytes, {
        onProgress: (done, total) => context.onProgress({ phase: 'read', done, total }),
      });
      const held = value?.content.tables;
      return {
        kind: 'backup',
        counts: {
          items: held?.items.length ?? 0,
          ...(held && { courses: held.courses.length }),
        },
        value: value && { backup: value },
        problems,
      };
    },
  },
  {
    id: 'case-1.1',
    extension: 'json',
    fits: isCase11,
    read: readCaseSource,
    write: (value, context) =>
      single(value, context, (document) => writeCase(document, '1.1', context)),
  },
  {
    id: 'case-1.0',
    extension: 'json',
    fits: (source) => source.shape === 'json' && casePackage(source.json) !== undefined,
    read: readCaseSource,
    write: (value, context) =>
      single(value, context, (document) => writeCase(document, '1.0', context)),
  },
  {
    id: 'ctdl-asn',
    extension: 'json',
    fits: (source) => source.shape === 'json' && isCtdl(source.json),
    read: (source, context) =>
      source.shape === 'json' ? readCtdl(source.json, context) : refused('not-json'),
    write: (value, context) => single(value, context, writeCtdl),
  },
  {
    id: 'plan-json',
    extension: 'json',
    fits: (source) => source.shape === 'json' && isPlanJson(source.json),
    read: (source, context) =>
      source.shape === 'json' ? readPlanFile(source.json, context) : refused('not-json'),
  },
  {
    id: 'duijie-standard',
    extension: 'json',
    fits: (source) => source.shape === 'json' && isStandardJson(source.json),
    read: (source, context) =>
      source.shape === 'json' ? readStandardJson(source.json, context) : refused('not-json'),
  },
  {
    id: 'opensalt-xlsx',
    extension: 'xlsx',
    fits: (source) => source.shape === 'grids' && isOpenSaltXlsx(source.grids),
    read: (source, context) =>
      source.shape === 'grids' ? readOpenSaltXlsx(source.grids, context) : refused('not-a-table'),
    write: (value, context) =>
      single(value, context, (document) => writeOpenSaltXlsx(document, context.at)),
  },
  {
    id: 'jsonl',
    extension: 'jsonl',
    fits: (source) => source.shape === 'grids' && source.of === 'jsonl',
    read: (source, context) =>
      source.shape === 'grids' ? listTable.read(source.grids, context) : refused('not-a-table'),
  },
  {
    id: 'md',
    extension: 'md',
    fits: (source, name) => source.shape === 'text' && isMd(source.text, name),
    read: (source, context) =>
      source.shape === 'text' ? readMd(source.text, context) : refused('not-text'),
    write: (value, context) => single(value, context, writeMd),
  },
  {
    id: 'opensalt-csv',
    extension: 'csv',
    fits: (source) => {
      const grid = source.shape === 'text' ? gridOf(source) : undefined;
      return grid !== undefined && isOpenSaltCsv(grid);
    },
    read: (source, context) => {
      const grid = gridOf(source);
      return grid === undefined ? refused('not-a-table') : readOpenSaltCsv(grid, context);
    },
    write: (value, context) =>
      single(value, context, (document) => writeOpenSaltCsv(document, context.at)),
  },
  {
    id: 'text',
    extension: 'txt',
    fits: (source, name) => source.shape === 'text' && isStandardText(source.text, name),
    read: (source, context) =>
      source.shape === 'text' ? readStandardText(source.text, context) : refused('not-text'),
  },
  {
    id: 'docx',
    extension: 'docx',
    fits: (source) => source.shape === 'docx',
    read: (source, context) =>
      source.shape === 'docx' ? readDocx(source.archive, context) : refused('not-a-document'),
  },
  {
    id: 'pdf',
    extension: 'pdf',
    fits: (source) => source.shape === 'pdf',
    read: (source, context) =>
      source.shape === 'pdf' ? readPdf(source.bytes, context) : refused('not-a-document'),
  },
  {
    id: 'xlsx',
    extension: 'xlsx',
    fits: (source) => source.shape === 'grids',
    read: tables,
    write: (value) => {
      const { sheets, losses } = tableSheets(value);
      return sheets.length === 0 ? undefined : { bytes: writeXlsx(sheets), losses };
    },
  },
  {
    id: 'csv',
    extension: 'csv',
    fits: (source, name) => {
      const grid = source.shape === 'text' ? gridOf(source) : undefined;
      return grid !== undefined && looksLikeTable(grid, name);
    },
    read: tables,
    write: (value) => {
      const { sheets, losses } = tableSheets(value, 'one-table');
      const [first] = sheets;
      if (first === undefined) return undefined;
      const problems = new ProblemList();
      problems.take(losses);
      if (sheets.length > 1)
        problems.add('only-first-written', 'warning', {}, { count: sheets.length });
      return { bytes: writeCsv(first.rows), losses: problems.list() };
    },
  },
];

/** A format by its id; undefined for a word that is none. @example formatOf('md')?.extension // 'md' */
export function formatOf(id: string): Format | undefined {
  return FORMATS.find((format) => format.id === id);
}
