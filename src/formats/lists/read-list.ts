import type { FormatReading, ReadContext, TableReader } from '../format';
import { cellAt, placeIn, type Grid } from '../grid';
import { ProblemList } from '../problem-list';
import type { ListAssociation, ListDocument, ListItem } from '../reading';
import { headerRow, isBlankRow } from '../tables/columns';
import { isSubtotal } from '../tables/row-kinds';
import { hierarchyColumns, listColumns, relationColumns, type ListColumns } from './list-columns';

/** The parts of a cell that lists several values: line ends, ` | ` or `; ` between them. @example severalIn('a | b') // ['a', 'b'] */
function severalIn(cell: string): readonly string[] {
  return cell
    .split(/\n| \| /)
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

function titleOf(grid: Grid, context: ReadContext): string {
  const name = context.name.replace(/\.[^.]*$/, '');
  return grid.sheet === '' || /^sheet\d*$/i.test(grid.sheet) ? name : grid.sheet;
}

function readRelations(grid: Grid, header: number, context: ReadContext): ListDocument | undefined {
  const columns = relationColumns(grid, header);
  if (columns === undefined) return undefined;
  const associations: ListAssociation[] = [];
  for (let row = header + 1; row < grid.rows.length; row++) {
    if (isBlankRow(grid, row)) continue;
    const stated = columns.type === undefined ? '' : cellAt(grid, row, columns.type);
    associations.push({
      type: stated === '' ? columns.usual : stated,
      from: cellAt(grid, row, columns.from),
      to: cellAt(grid, row, columns.to),
    });
  }
  return { title: titleOf(grid, context), items: [], associations };
}

function readHierarchy(
  grid: Grid,
  header: number,
  context: ReadContext,
  problems: ProblemList,
): ListDocument | undefined {
  const levels = hierarchyColumns(grid, header);
  if (levels.length < 2) return undefined;
  const items: ListItem[] = [];
  const associations: ListAssociation[] = [];
  const seen = new Set<string>();
  for (let row = header + 1; row < grid.rows.length; row++) {
    const path = levels.filter((level) => cellAt(grid, row, level.uri) !== '');
    const last = path.at(-1);
    if (last === undefined) continue;
    const id = cellAt(grid, row, last.uri);
    if (seen.has(id))
      problems.add('repeated-identifier', 'warning', placeIn(grid, row, last.uri), {
        identifier: id,
      });
    seen.add(id);
    const above = path.at(-2);
    if (above) associations.push({ type: 'isChildOf', from: id, to: cellAt(grid, row, above.uri) });
    items.push({
      id,
      kind: `level ${path.length - 1}`,
      code: last.code === undefined ? '' : cellAt(grid, row, last.code),
      text: cellAt(grid, row, last.term),
      source: placeIn(grid, row),
    });
  }
  return { title: titleOf(grid, context), items, associations };
}

function itemAt(
  grid: Grid,
  header: number,
  row: number,
  columns: ListColumns,
  id: string,
): ListItem {
  const get = (column: number | undefined) =>
    column === undefined ? '' : cellAt(grid, row, column).trim();
  const used = new Set(Object.values(columns));
  const extra: Record<string, string> = {};
  for (const [column, cell] of (grid.rows[row] ?? []).entries()) {
    const name = (cellAt(grid, header, column) || grid.columns[column]) ?? '';
    if (!used.has(column) && cell !== '' && name !== '__proto__') extra[name] = cell;
  }
  const definition = get(columns.definition);
  const aliases = severalIn(get(columns.aliases));
  return {
    id,
    kind: get(columns.kind),
    code: get(columns.code),
    text: get(columns.text),
    ...(definition !== '' && { definition }),
    ...(aliases.length > 0 && { aliases }),
    source: placeIn(grid, row),
    ...(Object.keys(extra).length > 0 && { extra }),
  };
}

function readRows(
  grid: Grid,
  header: number,
  context: ReadContext,
  problems: ProblemList,
): ListDocument | undefined {
  const columns = listColumns(grid, header);
  if (columns === undefined) return undefined;
  const items: ListItem[] = [];
  const associations: ListAssociation[] = [];
  const seen = new Set<string>();
  const width = grid.rows[header]?.length ?? 0;
  for (let row = header + 1; row < grid.rows.length; row++) {
    if (
      isBlankRow(grid, row) ||
      isSubtotal(cellAt(grid, row, 0)) ||
      isSubtotal(cellAt(grid, row, columns.text))
    )
      continue;
    const stated = [columns.id, columns.code]
      .map((column) => (column === undefined ? '' : cellAt(grid, row, column).trim()))
      // A text of hundreds of characters is no identifier, and very long keys make maps slow.
      .find((each) => each !== '' && each.length <= 200);
    let id = stated ?? `row-${grid.rowNumbers[row] ?? row + 1}`;
    if (seen.has(id)) {
      problems.add('repeated-identifier', 'note', placeIn(grid, row, columns.id ?? columns.code), {
        identifier: id.slice(0, 80),
      });
      id = `${id}#${grid.rowNumbers[row] ?? row + 1}`;
    }
    seen.add(id);
    if (cellAt(grid, row, columns.text).trim() === '')
      problems.add('blank-name', 'warning', placeIn(grid, row, columns.text));
    if ((grid.rows[row]?.length ?? 0) > width)
      problems.add('ragged-row', 'warning', placeIn(grid, row), {
        cells: grid.rows[row]?.length ?? 0,
        columns: width,
      });
    if (columns.parent !== undefined)
      for (const to of severalIn(cellAt(grid, row, columns.parent)))
        associations.push({ type: 'isChildOf', from: id, to });
    items.push(itemAt(grid, header, row, columns, id));
    if (items.length % 5000 === 0)
      context.onProgress({ phase: 'read', done: row, total: grid.rows.length });
  }
  return { title: titleOf(grid, context), items, associations };
}

function read(grids: readonly Grid[], context: ReadContext): FormatReading {
  const problems = new ProblemList();
  const lists: ListDocument[] = [];
  for (const grid of grids) {
    const header = headerRow(grid);
    if (header < 0) continue;
    if (header > 0)
      problems.add('preamble-skipped', 'note', placeIn(grid, header), { rows: header });
    const list =
      readRelations(grid, header, context) ??
      readHierarchy(grid, header, context, problems) ??
      readRows(grid, header, context, problems);
    if (list) lists.push(list);
  }
  const items = lists.reduce((sum, list) => sum + list.items.length, 0);
  const associations = lists.reduce((sum, list) => sum + list.associations.length, 0);
  if (lists.length === 0) problems.add('nothing-read', 'error');
  else if (items + associations === 0) problems.add('no-rows', 'warning');
  return {
    kind: lists.length === 0 ? 'unknown' : 'list',
    counts: { items, ...(associations > 0 && { associations }) },
    value: lists.length === 0 ? undefined : { lists },
    problems: problems.list(),
  };
}

/** Any other table with a header row: occupations, skills, tasks, groups, relations between them. */
export const listTable: TableReader = {
  id: 'list-table',
  fits: (grids) => (grids.some((grid) => grid.rows.length > 0) ? 0.1 : 0),
  read,
};
