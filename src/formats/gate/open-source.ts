import type { Reading } from '../../domain/problem';
import { readCsv } from '../csv/read-csv';
import type { Grid } from '../grid';
import { readHtml } from '../html/read-html';
import { isJsonLines, readJsonLines } from '../json/read-json-lines';
import { parseJson, type Json } from '../json/parse-json';
import { ProblemList } from '../problem-list';
import type { OnProgress, ReadOptions } from '../reading';
import { decodeText } from '../text/decode';
import { oleKind, readXls } from '../xls/read-xls';
import { readXlsx } from '../xlsx/read-xlsx';
import { readXmlBook } from '../xml/read-xml-book';
import { CAPS } from './caps';
import { recognise, recogniseText } from './recognise';
import { declaresEntities } from './xml-safety';
import { openZip, type Archive } from './zip-open';

/** A file that has passed the gate, in the shape that readers take. */
export type Source =
  | {
      readonly shape: 'grids';
      readonly of: 'xlsx' | 'xls' | 'html' | 'xml' | 'jsonl';
      readonly grids: readonly Grid[];
    }
  | { readonly shape: 'json'; readonly json: Json; readonly text: string }
  | { readonly shape: 'text'; readonly text: string; readonly grid: () => Reading<Grid> }
  | { readonly shape: 'docx'; readonly archive: Archive; readonly bytes: Uint8Array }
  | { readonly shape: 'backup'; readonly bytes: Uint8Array }
  | { readonly shape: 'pdf'; readonly bytes: Uint8Array };

function archiveSource(
  bytes: Uint8Array,
  options: ReadOptions,
  problems: ProblemList,
  onProgress: OnProgress,
): Source | undefined {
  const archive = openZip(bytes, (done, total) => onProgress({ phase: 'gate', done, total }));
  problems.take(archive.problems);
  if (archive.value === undefined) return undefined;
  const has = (pattern: RegExp) => archive.value?.names.some((name) => pattern.test(name)) === true;
  if (has(/^word\/document\.xml$/i)) return { shape: 'docx', archive: archive.value, bytes };
  const other = has(/workbook\.bin$/i)
    ? 'xlsb'
    : has(/^content\.xml$/i)
      ? 'ods'
      : has(/^ppt\//i)
        ? 'pptx'
        : undefined;
  if (other !== undefined || !has(/workbook\d*\.xml$/i)) {
    problems.add(
      other === undefined ? 'zip-of-what' : 'format-not-read',
      'error',
      {},
      { format: other ?? 'zip' },
    );
    return undefined;
  }
  const grids = readXlsx(archive.value, options.includeHidden === true, onProgress);
  problems.take(grids.problems);
  return grids.value && { shape: 'grids', of: 'xlsx', grids: grids.value };
}

function oleSource(
  bytes: Uint8Array,
  options: ReadOptions,
  problems: ProblemList,
): Source | undefined {
  const kind = oleKind(bytes);
  if (kind === 'encrypted') problems.add('file-encrypted', 'error');
  else if (kind !== 'xls')
    problems.add('format-not-read', 'error', {}, { format: kind === 'word' ? 'doc' : 'ole' });
  else {
    const grids = readXls(bytes, options.includeHidden === true);
    problems.take(grids.problems);
    return grids.value && { shape: 'grids', of: 'xls', grids: grids.value };
  }
  return undefined;
}

/** Text of a page that names its own encoding, as HTML saved as .xls does. */
function namedEncoding(bytes: Uint8Array): string | undefined {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 2048));
  const name =
    /<meta[^>]{0,200}charset=["']?([\w-]{3,20})|<\?xml[^>]{0,100}encoding=["']([\w-]{3,20})/i.exec(
      head,
    );
  return name?.[1] ?? name?.[2];
}

function textSource(
  bytes: Uint8Array,
  options: ReadOptions,
  problems: ProblemList,
  onProgress: OnProgress,
): Source | undefined {
  let decoded = decodeText(bytes, options.encoding);
  if (options.encoding === undefined && decoded.encoding === 'gb18030') {
    const named = namedEncoding(bytes);
    if (named !== undefined && !/^utf-?8$/i.test(named)) decoded = decodeText(bytes, named);
  }
  problems.take(decoded.problems);
  const { text } = decoded;
  const what = recogniseText(text);
  if (what === 'empty') problems.add('empty-file', 'error');
  if (what === 'html') {
    const tables = readHtml(text);
    problems.take(tables.problems);
    return tables.value && { shape: 'grids', of: 'html', grids: tables.value };
  }
  if (what === 'xml') {
    if (declaresEntities(text)) problems.add('xml-declares-entities', 'error');
    else if (text.includes('urn:schemas-microsoft-com:office:spreadsheet')) {
      const book = readXmlBook(text, options.includeHidden === true);
      problems.take(book.problems);
      return book.value && { shape: 'grids', of: 'xml', grids: book.value };
    } else {
      const root =
        /<([A-Za-z_][\w.:-]{0,60})/.exec(
          text.replace(/<\?[\s\S]*?\?>|<!--[\s\S]*?-->/g, ''),
        )?.[1] ?? 'xml';
      problems.add('format-not-read', 'error', {}, { format: root });
    }
    return undefined;
  }
  if (what === 'json' && options.as !== 'csv' && options.as !== 'backup') {
    if (isJsonLines(text)) {
      const records = readJsonLines(text, onProgress);
      problems.take(records.problems);
      return records.value && { shape: 'grids', of: 'jsonl', grids: [records.value] };
    }
    const json = parseJson(text);
    problems.take(json.problems);
    return json.value === undefined ? undefined : { shape: 'json', json: json.value, text };
  }
  let grid: Reading<Grid> | undefined;
  return what === 'empty'
    ? undefined
    : { shape: 'text', text, grid: () => (grid ??= readCsv(text, onProgress)) };
}

/** A backup names itself in its first line. */
function looksLikeBackup(bytes: Uint8Array): boolean {
  return (
    bytes[0] === 0x7b &&
    new TextDecoder().decode(bytes.subarray(0, 4000)).includes('"duijie-backup"')
  );
}

/**
 * The one door: recognises a file by its content, holds it to every cap, and gives it in the shape readers take. What is refused
 * is refused here with its reason, before any parser sees it.
 * @example openSource(bytes, {}).value?.shape // 'grids'
 */
export function openSource(
  bytes: Uint8Array,
  options: ReadOptions,
  onProgress: OnProgress = () => undefined,
): Reading<Source> {
  const problems = new ProblemList();
  const given = (value: Source | undefined): Reading<Source> => ({
    value,
    problems: problems.list(),
  });
  const backup = options.as === 'backup' || looksLikeBackup(bytes);
  if (backup && bytes.length <= CAPS.backupBytes) return given({ shape: 'backup', bytes });
  if (bytes.length > CAPS.fileBytes) {
    problems.add(
      'file-too-big',
      'error',
      {},
      { megabytes: Math.ceil(bytes.length / 1024 / 1024), limit: CAPS.fileBytes / 1024 / 1024 },
    );
    return given(undefined);
  }
  const content = recognise(bytes);
  switch (content) {
    case 'zip':
      return given(archiveSource(bytes, options, problems, onProgress));
    case 'ole':
      return given(oleSource(bytes, options, problems));
    case 'pdf':
      return given({ shape: 'pdf', bytes });
    case 'empty':
      problems.add('empty-file', 'error');
      return given(undefined);
    case 'picture':
    case 'archive':
    case 'binary':
      problems.add(
        content === 'binary' ? 'not-readable' : 'format-not-read',
        'error',
        {},
        { format: content },
      );
      return given(undefined);
    case 'json':
    case 'html':
    case 'xml':
    case 'text':
    case 'utf-16':
      return given(textSource(bytes, options, problems, onProgress));
  }
}
