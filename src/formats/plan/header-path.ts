import { cellAt } from '../grid';
import { headerWord, isGroupWord } from './header-words';
import { columnsOf, type PlanTable } from './plan-table';
import { numeral } from './plan-text';

/** The header texts of a column from top to bottom, a text carried over several rows once. @example headerPath(table, 0) // ['课程类别'] */
export function headerPath(table: PlanTable, column: number): string[] {
  const path: string[] = [];
  for (let row = table.top; row <= table.headerEnd; row++) {
    const text = cellAt(table.grid, row, column).trim() || groupAbove(table, row, column);
    if (text !== '' && text !== path.at(-1)) path.push(text);
  }
  return path;
}

/** The group text at the left of a blank header cell that stands over other header cells: a merge that the source did not mark. */
function groupAbove(table: PlanTable, row: number, column: number): string {
  const below = Array.from({ length: table.headerEnd - row }, (_, at) => row + at + 1);
  if (!below.some((each) => cellAt(table.grid, each, column).trim() !== '')) return '';
  for (let left = column - 1; left >= table.left; left--) {
    const text = cellAt(table.grid, row, left).trim();
    if (text === '') continue;
    const word = headerWord(text);
    return isGroupWord(text) && (word === undefined || word.role === 'hours') ? text : '';
  }
  return '';
}

/** Neighbouring columns headed 1, 2, 3 … with nothing above them: terms, when there are at least two. @example bareTerms(table).size // 6 */
export function bareTerms(table: PlanTable): Set<number> {
  const found = new Set<number>();
  let run: number[] = [];
  for (const column of [...columnsOf(table), table.right + 1]) {
    const [first = '', ...rest] = headerPath(table, column);
    if (rest.length === 0 && numeral(first) === run.length + 1) {
      run.push(column);
      continue;
    }
    if (run.length > 1) for (const each of run) found.add(each);
    run = rest.length === 0 && numeral(first) === 1 ? [column] : [];
  }
  return found;
}
