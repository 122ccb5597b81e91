import type { Reading } from '../../domain/problem';
import { CAPS } from '../gate/caps';
import type { Grid, Merge } from '../grid';
import { ProblemList } from '../problem-list';
import { layOut } from '../xlsx/lay-out';
import { attribute, walkXml } from './walk-xml';

/**
 * The sheets of an XML Spreadsheet 2003 text (what some systems save as .xls) as grids.
 * @example readXmlBook(xml, false).value?.[0]?.sheet // 'Sheet1'
 */
export function readXmlBook(xml: string, includeHidden: boolean): Reading<readonly Grid[]> {
  const problems = new ProblemList();
  const grids: Grid[] = [];
  let sheet = '';
  let rows = new Map<number, string[]>();
  let merges: Merge[] = [];
  let hiddenRows = new Set<number>();
  let row = -1;
  let column = -1;
  let text: string | undefined;
  let cells = 0;
  walkXml(xml, {
    open: (name, attributes) => {
      switch (name) {
        case 'Worksheet':
          sheet = attribute(attributes, 'Name') ?? '';
          rows = new Map();
          merges = [];
          hiddenRows = new Set();
          row = -1;
          break;
        case 'Row': {
          const index = Number(attribute(attributes, 'Index'));
          row = Number.isInteger(index) && index > 0 && index <= 1_048_576 ? index - 1 : row + 1;
          column = -1;
          if (attribute(attributes, 'Hidden') === '1') hiddenRows.add(row);
          break;
        }
        case 'Cell': {
          const index = Number(attribute(attributes, 'Index'));
          column = Number.isInteger(index) && index > 0 ? index - 1 : column + 1;
          const right = Number(attribute(attributes, 'MergeAcross') ?? '0') || 0;
          const down = Number(attribute(attributes, 'MergeDown') ?? '0') || 0;
          if ((right > 0 || down > 0) && merges.length < CAPS.merges)
            merges.push({ top: row, left: column, bottom: row + down, right: column + right });
          if (right > 0) column += right;
          break;
        }
        case 'Data':
          text = '';
          break;
        default:
      }
    },
    text: (piece) => {
      if (text !== undefined) text += piece;
    },
    close: (name) => {
      if (name === 'Data' && text !== undefined) {
        const at =
          merges.find((merge) => merge.top === row && merge.right === column)?.left ?? column;
        if (at >= CAPS.columns)
          problems.add('far-cell', 'warning', { sheet, row: row + 1 }, { limit: CAPS.columns });
        else if (++cells <= CAPS.cells && text !== '') {
          const inRow = rows.get(row) ?? [];
          while (inRow.length < at) inRow.push('');
          inRow[at] = text.slice(0, CAPS.cellCharacters);
          rows.set(row, inRow);
        }
        text = undefined;
      }
      if (name === 'Worksheet' && grids.length < CAPS.sheets)
        grids.push(
          layOut(
            sheet,
            { rows, marks: new Map(), hiddenRows, hiddenColumns: [], merges, cut: false },
            includeHidden,
            problems,
          ),
        );
    },
  });
  if (grids.length === 0) problems.add('not-a-workbook', 'error');
  return { value: grids.length === 0 ? undefined : grids, problems: problems.list() };
}
