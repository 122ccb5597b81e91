import type { Reading } from '../../domain/problem';
import type { SheetClaim } from '../../domain/sheet-claim';
import { ProblemList } from '../problem-list';
import { columnsByHeader, headerKey, headerRow, isBlankRow } from '../tables/columns';
import { openGrids } from '../tables/open-grids';
import { claimColumns, hasNeeded, type FactColumn } from './claim-columns';
import { readClaimRow } from './read-claim-row';

/**
 * A sheet of achievements, one row each, through the gate: XLSX, XLS, CSV or HTML. Wanted are a student number and the achievement's name; further columns
 * by their headers (`CLAIM_HEADERS`) and one column a declared fact, by its label or name. Numbers stay text with their zeros. A row without number, name
 * or date, with a day or a choice that cannot be read, or with a number that has lost digits is not taken and is named with its place; blank rows are
 * passed over. `kindless` is the kind of rows that name none.
 * @example readClaimSheet(bytes, '成果.xlsx', pack.facts, 'contest').value?.length // 300
 */
export function readClaimSheet(
  bytes: Uint8Array,
  name: string,
  facts: readonly FactColumn[],
  kindless: string,
): Reading<readonly SheetClaim[]> {
  const problems = new ProblemList(name.slice(0, 200));
  const { value: grids, problems: refused } = openGrids(bytes, name);
  problems.take(refused);
  if (grids === undefined) return { value: undefined, problems: problems.list() };
  const found = grids
    .map((grid) => ({ grid, header: headerRow(grid) }))
    .map((each) => ({ ...each, columns: claimColumns(each.grid, Math.max(0, each.header)) }))
    .find((each) => each.header >= 0 && hasNeeded(each.columns));
  if (found === undefined) {
    problems.add('claims-no-columns', 'error');
    return { value: undefined, problems: problems.list() };
  }
  const { grid, header, columns } = found;
  const byHeader = columnsByHeader(grid, header);
  const factColumns = facts.flatMap((fact) => {
    const at = byHeader.get(headerKey(fact.label)) ?? byHeader.get(headerKey(fact.name));
    return at === undefined || Object.values(columns).includes(at) ? [] : [{ fact, at }];
  });
  const kinds = facts.find((fact) => fact.name === 'kind');
  const rows: SheetClaim[] = [];
  const layout = { grid, columns, facts: factColumns, kinds, kindless };
  for (let row = header + 1; row < grid.rows.length; row++) {
    if (isBlankRow(grid, row)) continue;
    const read = readClaimRow(layout, row);
    problems.take(read.problems);
    if (read.value !== undefined) rows.push(read.value);
  }
  if (rows.length === 0) problems.add('claims-none', 'error');
  return { value: rows, problems: problems.list() };
}
