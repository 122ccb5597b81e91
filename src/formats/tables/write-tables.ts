import type { Problem } from '../../domain/problem';
import type { StandardDocument } from '../../domain/standard';
import { listRows, relationRows } from '../lists/write-list';
import { planSheet } from '../plan/plan-sheet';
import { ProblemList } from '../problem-list';
import type { ReadValue } from '../reading';
import { listSheetRows, standardSheets } from '../standard/office-sheets';
import type { SheetOut } from '../xlsx/write-xlsx';

const CELL = 32_767;

function standardLosses(
  { standard, items }: StandardDocument,
  losses: ProblemList,
  oneTable: boolean,
): void {
  if (standard.foreign !== undefined) losses.add('field-lost', 'warning', {}, { field: 'foreign' });
  const several = items.filter((item) => item.alsoUnder !== undefined).length;
  if (several > 0) losses.add('several-parents-lost', 'warning', {}, { count: several });
  if (!oneTable) return;
  losses.add('field-lost', 'warning', {}, { field: 'title, code, edition' });
  if (standard.weights.length > 0)
    losses.add('weights-lost', 'warning', {}, { columns: standard.weights.length });
}

/**
 * A value as sheets: a standard as an office's tables (or, for one table, as its list of items), a list under its header, a plan
 * as its own writer makes it. What tables cannot hold is listed as losses.
 */
export function tableSheets(
  value: ReadValue,
  shape: 'book' | 'one-table' = 'book',
): { readonly sheets: readonly SheetOut[]; readonly losses: readonly Problem[] } {
  const losses = new ProblemList();
  const sheets: SheetOut[] = [];
  for (const document of value.standards ?? []) {
    standardLosses(document, losses, shape === 'one-table');
    if (shape === 'book') sheets.push(...standardSheets(document));
    else
      sheets.push({
        name: document.standard.title,
        rows: listSheetRows(document.items, document.standard.levels),
        headerRows: 1,
      });
  }
  for (const document of value.programmes ?? []) {
    sheets.push(planSheet(document, 'as-printed'));
    const targets = document.programme.targets.length;
    if (targets > 0) losses.add('field-lost', 'warning', {}, { field: 'targets', count: targets });
  }
  for (const list of value.lists ?? []) {
    if (list.items.length > 0 || list.associations.length === 0)
      sheets.push({ name: list.title, rows: listRows(list), headerRows: 1 });
    else sheets.push({ name: list.title, rows: relationRows(list), headerRows: 1 });
  }
  if (shape === 'book')
    for (const sheet of sheets)
      for (const [row, cells] of sheet.rows.entries())
        if (cells.some((cell) => cell.length > CELL))
          losses.add('text-cut', 'warning', { sheet: sheet.name, row: row + 1 }, { limit: CELL });
  return { sheets, losses: losses.list() };
}
