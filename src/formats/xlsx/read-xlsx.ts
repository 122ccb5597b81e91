import type { Reading } from '../../domain/problem';
import { CAPS } from '../gate/caps';
import { declaresEntities } from '../gate/xml-safety';
import type { Archive } from '../gate/zip-open';
import type { Grid } from '../grid';
import { ProblemList } from '../problem-list';
import type { OnProgress } from '../reading';
import { partText, readBook, readFormats, readStrings } from './book';
import { layOut } from './lay-out';
import { readSheetCells } from './sheet-cells';

/** The part of the given kind beside the workbook; offices name it so, whatever its case. */
function companion(archive: Archive, file: RegExp): string | undefined {
  const name = archive.names.find((each) => file.test(each));
  return name === undefined ? undefined : partText(archive, name);
}

/**
 * The visible sheets of an unpacked XLSX book as grids. Every cell is text; only written cells are walked. Hidden sheets are
 * listed and left out unless asked for. A book with cells of which none could be taken is an error, never an empty success.
 * @example readXlsx(archive, false).value?.[0]?.rows[0] // ['课程代码', '课程名称']
 */
export function readXlsx(
  archive: Archive,
  includeHidden: boolean,
  onProgress: OnProgress = () => undefined,
): Reading<readonly Grid[]> {
  const problems = new ProblemList();
  const refuse = (code: string, params: Record<string, string | number> = {}) => {
    problems.add(code, 'error', {}, params);
    return { value: undefined, problems: problems.list() };
  };
  for (const name of archive.names)
    if (/\.(?:xml|rels|vml)$/i.test(name) && declaresEntities(partText(archive, name) ?? ''))
      return refuse('xml-declares-entities', { part: name });
  const book = readBook(archive);
  if (book === undefined) return refuse('not-a-workbook');
  problems.take(book.problems);
  if (book.sheets.length > CAPS.sheets)
    return refuse('too-many-sheets', { sheets: book.sheets.length, limit: CAPS.sheets });
  const strings = readStrings(
    companion(archive, /(?:^|\/)sharedStrings\d*\.xml$/i) ?? '',
    (done, total) => onProgress({ phase: 'parse', done, total }),
  );
  const formats = readFormats(companion(archive, /(?:^|\/)styles\d*\.xml$/i) ?? '');
  const budget = { cells: CAPS.cells, rows: CAPS.rows, characters: CAPS.characters };
  const grids: Grid[] = [];
  for (const entry of book.sheets) {
    const xml = partText(archive, entry.part);
    if (xml === undefined) {
      problems.add('sheet-missing', 'error', { sheet: entry.name });
      continue;
    }
    if (entry.hidden) {
      problems.add(
        'hidden-sheet',
        'warning',
        { sheet: entry.name },
        { taken: includeHidden ? 1 : 0 },
      );
      if (!includeHidden) continue;
    }
    if (!/<(?:\w+:)?worksheet[^<>]*\/>\s*$|<\/(?:\w+:)?worksheet\s*>\s*$/.test(xml.slice(-4096)))
      problems.add('xml-cut-short', 'error', { sheet: entry.name });
    const cells = readSheetCells(xml, {
      sheet: entry.name,
      strings,
      formats,
      date1904: book.date1904,
      budget,
      problems,
      onProgress: (done, total) => onProgress({ phase: 'parse', done, total }),
    });
    grids.push(layOut(entry.name, cells, includeHidden, problems));
  }
  if (book.sheets.length === 0) return refuse('not-a-workbook');
  return { value: grids, problems: problems.list() };
}
