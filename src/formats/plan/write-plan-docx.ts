import {
  AlignmentType,
  Document,
  type IRunOptions,
  Packer,
  PageOrientation,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlign,
  WidthType,
} from 'docx';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { ProgrammeDocument } from '../../domain/programme';
import type { SheetOut } from '../xlsx/write-xlsx';
import { orientationSheet } from './orientation-sheet';
import { planSheet } from './plan-sheet';
import { printedSheet } from './printed-sheet';

const FONT = { ascii: 'Times New Roman', eastAsia: '宋体', hAnsi: 'Times New Roman' };
/** A4 lying, 2 cm of margin, in twentieths of a point; font sizes in half points. */
const PAGE = { width: 11_906, height: 16_838, margin: 1134, text: 16 };

/** How far a cell reaches; undefined for one that another covers. */
function spanOf(sheet: SheetOut, row: number, column: number) {
  const merge = sheet.merges?.find(
    ({ top, bottom, left, right }) =>
      top <= row && row <= bottom && left <= column && column <= right,
  );
  if (merge === undefined) return { rows: 1, columns: 1 };
  if (merge.top !== row || merge.left !== column) return undefined;
  return { rows: merge.bottom - merge.top + 1, columns: merge.right - merge.left + 1 };
}

function runOf(text: string, isHead: boolean): TextRun {
  const options: IRunOptions = { text, bold: isHead, size: PAGE.text, font: FONT };
  return new TextRun(options);
}

function tableOf(sheet: ReturnType<typeof printedSheet>): Table {
  const width = Math.max(1, ...sheet.rows.map((row) => row.length));
  const heads = sheet.headerRows ?? 0;
  const rows = sheet.rows.map((row, at) => {
    const cells = Array.from({ length: width }, (_, column) => {
      const span = spanOf(sheet, at, column);
      if (span === undefined) return [];
      const isFigure = sheet.numeric?.includes(column) === true;
      const lines = (row[column] ?? '').split('\n');
      return [
        new TableCell({
          columnSpan: span.columns,
          rowSpan: span.rows,
          verticalAlign: VerticalAlign.CENTER,
          margins: { left: 60, right: 60 },
          children: lines.map(
            (text) =>
              new Paragraph({
                alignment: at < heads || isFigure ? AlignmentType.CENTER : AlignmentType.LEFT,
                children: [runOf(text, at < heads)],
              }),
          ),
        }),
      ];
    }).flat();
    return new TableRow({ children: cells, tableHeader: at < heads, cantSplit: true });
  });
  const room = PAGE.height - 2 * PAGE.margin;
  const places = sheet.widths.reduce((all, each) => all + each, 0);
  return new Table({
    rows,
    layout: TableLayoutType.FIXED,
    width: { size: room, type: WidthType.DXA },
    columnWidths: sheet.widths.map((each) => Math.floor((each * room) / places)),
  });
}

/** The same plan gives the same bytes: the instant of writing is taken out, and every entry has one date. */
function inOrder(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  const parts = unzipSync(bytes);
  const core = parts['docProps/core.xml'];
  if (core !== undefined)
    parts['docProps/core.xml'] = strToU8(
      strFromU8(core).replace(/(<dcterms:\w+[^>]*>)[^<]*/g, '$12000-01-01T00:00:00Z'),
    );
  const names = Object.keys(parts).sort();
  const sorted = Object.fromEntries(names.map((name) => [name, parts[name] ?? new Uint8Array()]));
  return new Uint8Array(zipSync(sorted, { mtime: new Date('2000-01-01T00:00:00') }));
}

/**
 * A plan as a Word document for print, on lying A4: its 职业面向, then its own columns, titles, merged cells and remarks, the head repeated on every page. Equal plans give equal bytes.
 * @example (await writePlanDocx(document)).length > 0 // true
 */
export async function writePlanDocx(document: ProgrammeDocument): Promise<Uint8Array<ArrayBuffer>> {
  const sheets = [
    orientationSheet(document.programme) ?? [],
    planSheet(document, 'as-printed'),
  ].flat();
  const { margin } = PAGE;
  const file = new Document({
    creator: '',
    title: document.programme.name,
    sections: [
      {
        properties: {
          page: {
            size: {
              width: PAGE.width,
              height: PAGE.height,
              orientation: PageOrientation.LANDSCAPE,
            },
            margin: { top: margin, bottom: margin, left: margin, right: margin },
          },
        },
        // Word joins tables that touch.
        children: sheets.flatMap((sheet, at) => [
          ...(at === 0 ? [] : [new Paragraph('')]),
          tableOf(printedSheet(sheet)),
        ]),
      },
    ],
  });
  return inOrder(new Uint8Array(await Packer.toArrayBuffer(file)));
}
