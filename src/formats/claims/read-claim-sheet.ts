import type { Reading } from '../../domain/problem';
import type { SheetClaim, SheetColumn, ToldRoles } from '../../domain/sheet-claim';
import { ProblemList } from '../problem-list';
import { headerRow, isBlankRow } from '../tables/columns';
import { openGrids } from '../tables/open-grids';
import { claimColumns, type FactColumn, hasNeeded, sheetColumns } from './claim-columns';
import { readClaimRow } from './read-claim-row';

/** A sheet as read: its rows, and what each of its columns was taken for. */
export interface ClaimSheet {
  readonly rows: readonly SheetClaim[];
  readonly columns: readonly SheetColumn[];
}

/**
 * A sheet of achievements, one row each, through the gate: XLSX, XLS, CSV or HTML. Wanted are a student number and the achievement's name; further columns
 * by their headers (`CLAIM_HEADERS`), one column a declared fact, by its label or name, and any column that a person has told a role. Numbers stay text with
 * their zeros. A row without number, name or date, with a day or a choice that cannot be read, or with a number that has lost digits is not taken and is
 * named with its place; blank rows are passed over. Where the wanted columns are not found, the columns of the first table are told and no row.
 * `kindless` is the kind of rows that name none.
 * @example readClaimSheet(bytes, '成果.xlsx', pack.facts, 'contest').value?.rows.length // 300
 */
export function readClaimSheet(
  bytes: Uint8Array,
  name: string,
  facts: readonly FactColumn[],
  kindless: string,
  told: ToldRoles = {},
): Reading<ClaimSheet> {
  const problems = new ProblemList(name.slice(0, 200));
  const { value: grids = [], problems: refused } = openGrids(bytes, name);
  problems.take(refused);
  const tables = grids.flatMap((grid) => {
    const header = headerRow(grid);
    return header < 0 ? [] : [{ grid, header, columns: sheetColumns(grid, header, facts, told) }];
  });
  const found = tables.find(({ columns }) => hasNeeded(claimColumns(columns))) ?? tables[0];
  if (found === undefined) {
    if (refused.length === 0) problems.add('claims-no-columns', 'error');
    return { value: undefined, problems: problems.list() };
  }
  const { grid, header, columns } = found;
  if (!hasNeeded(claimColumns(columns))) {
    problems.add('claims-no-columns', 'error');
    return { value: { rows: [], columns }, problems: problems.list() };
  }
  const layout = {
    grid,
    columns: claimColumns(columns),
    facts: facts.flatMap((fact) => {
      const column = columns.find(({ role }) => role === `fact:${fact.name}`);
      return column === undefined ? [] : [{ fact, at: column.at }];
    }),
    kinds: facts.find((fact) => fact.name === 'kind'),
    kindless,
  };
  const rows: SheetClaim[] = [];
  for (let row = header + 1; row < grid.rows.length; row++) {
    if (isBlankRow(grid, row)) continue;
    const read = readClaimRow(layout, row);
    problems.take(read.problems);
    if (read.value !== undefined) rows.push(read.value);
  }
  if (rows.length === 0) problems.add('claims-none', 'error');
  return { value: { rows, columns }, problems: problems.list() };
}
