import { problem, type Problem } from '../../domain/problem';
import type { Archive } from '../gate/zip-open';
import { attribute, walkXml } from '../xml/walk-xml';
import { decodeText } from '../text/decode';

/** A sheet as the workbook lists it. */
export interface SheetEntry {
  readonly name: string;
  readonly hidden: boolean;
  /** Name of the part that holds its cells. */
  readonly part: string;
}

export interface Book {
  readonly sheets: readonly SheetEntry[];
  readonly date1904: boolean;
  readonly problems: readonly Problem[];
}

/** A part's text, whatever encoding its bytes show; undefined when the part is missing. @example partText(archive, 'xl/workbook.xml') */
export function partText(archive: Archive, name: string): string | undefined {
  const bytes = archive.part(name);
  return bytes === undefined ? undefined : decodeText(bytes).text;
}

function relations(xml: string): ReadonlyMap<string, { target: string; type: string }> {
  const found = new Map<string, { target: string; type: string }>();
  walkXml(xml, {
    open: (name, attributes) => {
      if (name !== 'Relationship') return;
      const id = attribute(attributes, 'Id');
      const target = attribute(attributes, 'Target');
      if (
        id !== undefined &&
        target !== undefined &&
        attribute(attributes, 'TargetMode') !== 'External'
      )
        found.set(id, { target, type: attribute(attributes, 'Type') ?? '' });
    },
  });
  return found;
}

/** A relation's target as a part name: relative to the folder of the part that holds it, or absolute. */
function resolve(base: string, target: string): string {
  if (target.startsWith('/')) return target.slice(1);
  const parts = base.split('/').slice(0, -1);
  for (const step of target.split('/'))
    if (step === '..') parts.pop();
    else if (step !== '.') parts.push(step);
  return parts.join('/');
}

/** The part that holds the workbook, as the package's root relations name it. */
function workbookPart(archive: Archive): string {
  const root = partText(archive, '_rels/.rels') ?? '';
  for (const each of relations(root).values())
    if (each.type.endsWith('/officeDocument')) return resolve('', each.target);
  return 'xl/workbook.xml';
}

/**
 * The workbook's sheets in order with the parts that hold them, and its date system. Undefined when the archive holds no
 * workbook. What is dropped is said: macros, links to other books, connections.
 * @example readBook(archive)?.sheets[0]?.name // 'Sheet1'
 */
export function readBook(archive: Archive): Book | undefined {
  const part = workbookPart(archive);
  const xml = partText(archive, part);
  if (xml === undefined) return undefined;
  const slash = part.lastIndexOf('/');
  const links = relations(
    partText(archive, `${part.slice(0, slash + 1)}_rels/${part.slice(slash + 1)}.rels`) ?? '',
  );
  const sheets: SheetEntry[] = [];
  const problems: Problem[] = [];
  let date1904 = false;
  walkXml(xml, {
    open: (name, attributes) => {
      if (name === 'workbookPr')
        date1904 = /^(?:1|true)$/.test(attribute(attributes, 'date1904') ?? '');
      if (name !== 'sheet') return;
      const sheet = attribute(attributes, 'name') ?? '';
      const target = links.get(attribute(attributes, 'id') ?? '');
      if (target === undefined) problems.push(problem('sheet-missing', 'error', { sheet }));
      else if (target.type.endsWith('/worksheet'))
        sheets.push({
          name: sheet,
          hidden: (attribute(attributes, 'state') ?? 'visible') !== 'visible',
          part: resolve(part, target.target),
        });
      else problems.push(problem('sheet-without-cells', 'note', { sheet }));
    },
  });
  const holds = (pattern: RegExp) => archive.names.some((name) => pattern.test(name));
  if (holds(/vbaProject\.bin$|macrosheets\//i)) problems.push(problem('macros-dropped', 'warning'));
  if (holds(/externalLinks\/externalLink/i))
    problems.push(problem('external-links-dropped', 'warning'));
  if (holds(/(?:^|\/)(?:connections\.xml|queryTables\/|embeddings\/)/i))
    problems.push(problem('embedded-parts-dropped', 'note'));
  return { sheets, date1904, problems };
}

/** Texts of the shared string table in order: runs joined, phonetic guides left out. @example readStrings(xml)[0] // '课程名称' */
export function readStrings(
  xml: string,
  onProgress: (done: number, total: number) => void,
): readonly string[] {
  const strings: string[] = [];
  let text = '';
  let taking = false;
  let phonetic = 0;
  walkXml(
    xml,
    {
      open: (name) => {
        if (name === 'si') text = '';
        else if (name === 'rPh') phonetic++;
        else if (name === 't') taking = phonetic === 0;
      },
      text: (piece) => {
        if (taking) text += piece;
      },
      close: (name) => {
        if (name === 't') taking = false;
        else if (name === 'rPh') phonetic--;
        else if (name === 'si') strings.push(officeText(text));
      },
    },
    onProgress,
  );
  return strings;
}

/** Office writes control characters as `_xHHHH_`; line ends become `\n`. @example officeText('a_x000D_\nb') // 'a\nb' */
export function officeText(text: string): string {
  const plain = text.includes('_x')
    ? text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) =>
        String.fromCharCode(Number.parseInt(hex, 16)),
      )
    : text;
  return plain.includes('\r') ? plain.replace(/\r\n?/g, '\n') : plain;
}

/** Number format of each cell style: its id and, when the file defines it, its text. */
export interface CellFormat {
  readonly id: number;
  readonly format: string | undefined;
}

/** The cell styles' number formats in order. @example readFormats(xml)[0] // { id: 0, format: undefined } */
export function readFormats(xml: string): readonly CellFormat[] {
  const own = new Map<number, string>();
  const formats: CellFormat[] = [];
  let inCells = false;
  walkXml(xml, {
    open: (name, attributes) => {
      if (name === 'numFmt')
        own.set(
          Number(attribute(attributes, 'numFmtId')),
          attribute(attributes, 'formatCode') ?? '',
        );
      else if (name === 'cellXfs') inCells = true;
      else if (name === 'xf' && inCells) {
        const id = Number(attribute(attributes, 'numFmtId') ?? '0');
        formats.push({ id, format: own.get(id) });
      }
    },
    close: (name) => {
      if (name === 'cellXfs') inCells = false;
    },
  });
  return formats;
}
