import type { SourceBlock, SourceCell } from '../../domain/source-map';
import { columnLetters } from '../grid';
import { attribute, walkXml } from '../xml/walk-xml';
import { ListNumbers } from './numbering';

interface OpenCell {
  readonly row: number;
  readonly column: number;
  readonly columns: number;
  goesOn: boolean;
  readonly paragraphs: string[];
}

interface OpenTable {
  row: number;
  column: number;
  cell: OpenCell | undefined;
  span: number;
  /** Cells that stand, by row and column of their upper left corner. */
  readonly cells: (OpenCell & { rows: number })[];
}

interface OpenParagraph {
  text: string;
  list: string | undefined;
  level: number;
  style: string;
}

/** Parts of a document that hold no text of it, or text a second time. */
const SILENT = new Set(['del', 'Fallback', 'instrText', 'delText', 'sectPr', 'moveFrom']);

/** Lists that styles put their paragraphs in. */
function styleLists(
  xml: string | undefined,
): ReadonlyMap<string, { readonly list: string; readonly level: number }> {
  const lists = new Map<string, { list: string; level: number }>();
  if (xml === undefined) return lists;
  let style = '';
  walkXml(xml, {
    open: (name, attributes) => {
      const value = attribute(attributes, 'val') ?? '';
      if (name === 'style') style = attribute(attributes, 'styleId') ?? '';
      else if (name === 'numId' && style !== '')
        lists.set(style, { list: value, level: lists.get(style)?.level ?? 0 });
      else if (name === 'ilvl' && style !== '')
        lists.set(style, { list: lists.get(style)?.list ?? '', level: Number(value) || 0 });
    },
  });
  return lists;
}

/** The parts of a Word document that its text is in. */
export interface DocxParts {
  readonly document: string;
  readonly numbering: string | undefined;
  readonly styles: string | undefined;
}

/**
 * A Word document as blocks: a paragraph outside tables is one, a table cell is one with its spans; automatic numbers are written out,
 * deleted text is left out. Undefined when the document is nested beyond any office file.
 */
export function docxBlocks(
  { document, numbering, styles }: DocxParts,
  onProgress: (done: number, total: number) => void = () => undefined,
): readonly SourceBlock[] | undefined {
  const blocks: SourceBlock[] = [];
  const numbers = new ListNumbers(numbering);
  const ofStyle = styleLists(styles);
  const tables: OpenTable[] = [];
  let paragraph: OpenParagraph | undefined;
  let paragraphs = 0;
  let tableCount = 0;
  let silent = 0;
  let isText = false;

  const endParagraph = () => {
    if (paragraph === undefined) return;
    const fromStyle = ofStyle.get(paragraph.style);
    const list = paragraph.list ?? fromStyle?.list;
    const level = paragraph.list === undefined ? (fromStyle?.level ?? 0) : paragraph.level;
    const body = paragraph.text;
    const mark =
      list === undefined || list === '0' || body.trim() === '' ? '' : numbers.next({ list, level });
    const text = mark + body;
    paragraph = undefined;
    const cell = tables[0]?.cell;
    if (cell) cell.paragraphs.push(text);
    else {
      paragraphs++;
      if (text.trim() !== '')
        blocks.push({
          index: blocks.length,
          text,
          place: { path: `p${paragraphs}` },
          wraps: false,
        });
    }
  };

  const endTable = (table: OpenTable) => {
    const number = tableCount++;
    for (const cell of table.cells) {
      const at: SourceCell = {
        table: number,
        row: cell.row,
        column: cell.column,
        rows: cell.rows,
        columns: cell.columns,
      };
      blocks.push({
        index: blocks.length,
        text: cell.paragraphs.filter((each) => each.trim() !== '').join('\n'),
        place: {
          path: `t${number + 1}`,
          row: cell.row + 1,
          column: columnLetters(cell.column),
        },
        wraps: false,
        cell: at,
      });
    }
  };

  const endCell = (table: OpenTable) => {
    const { cell } = table;
    if (cell === undefined) return;
    table.cell = undefined;
    table.column = cell.column + cell.columns;
    if (cell.goesOn) {
      const above = table.cells.findLast(
        (each) => each.column === cell.column && each.row + each.rows === cell.row,
      );
      if (above) {
        above.rows++;
        above.paragraphs.push(...cell.paragraphs);
        return;
      }
    }
    table.cells.push({ ...cell, rows: 1 });
  };

  const whole = walkXml(
    document,
    {
      open: (name, attributes) => {
        if (SILENT.has(name)) silent++;
        if (silent > 0) return;
        const value = attribute(attributes, 'val') ?? '';
        // Tables inside cells give their text to the cell around them.
        const table = tables.length === 1 ? tables[0] : undefined;
        if (name === 'tbl')
          tables.push({ row: -1, column: 0, cell: undefined, span: 1, cells: [] });
        else if (name === 'tr' && table) {
          table.row++;
          table.column = 0;
        } else if (name === 'gridBefore' && table) table.column += Math.min(Number(value) || 0, 60);
        else if (name === 'tc' && table)
          table.cell = {
            row: table.row,
            column: table.column,
            columns: 1,
            goesOn: false,
            paragraphs: [],
          };
        else if (name === 'gridSpan' && table?.cell)
          table.cell = { ...table.cell, columns: Math.max(1, Math.min(Number(value) || 1, 60)) };
        else if (name === 'vMerge' && table?.cell) table.cell.goesOn = value !== 'restart';
        else if (name === 'p') paragraph = { text: '', list: undefined, level: 0, style: '' };
        else if (paragraph && name === 'pStyle') paragraph.style = value;
        else if (paragraph && name === 'numId') paragraph.list = value;
        else if (paragraph && name === 'ilvl') paragraph.level = Number(value) || 0;
        else if (paragraph && name === 'tab' && attributes['w:val'] === undefined)
          paragraph.text += ' ';
        else if (paragraph && (name === 'br' || name === 'cr'))
          paragraph.text += attribute(attributes, 'type') === 'page' ? '' : '\n';
        else if (paragraph && name === 'noBreakHyphen') paragraph.text += '-';
        else if (name === 't') isText = true;
      },
      close: (name) => {
        if (SILENT.has(name)) {
          silent--;
          return;
        }
        if (silent > 0) return;
        if (name === 't') isText = false;
        else if (name === 'p') endParagraph();
        else if (name === 'tc' && tables.length === 1 && tables[0]) endCell(tables[0]);
        else if (name === 'tbl') {
          const table = tables.pop();
          if (table && tables.length === 0) endTable(table);
        }
      },
      text: (text) => {
        if (isText && silent === 0 && paragraph) paragraph.text += text;
      },
    },
    onProgress,
  );
  return whole ? blocks : undefined;
}
