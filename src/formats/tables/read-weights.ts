import { parseAmount, type Amount } from '../../domain/amount';
import { normalForm } from '../../domain/normal-form';
import { problem, type Place, type Problem } from '../../domain/problem';
import { carryMerges, cellAt, placeIn, type Grid } from '../grid';
import { levelOf } from '../standard/levels';
import { headerKey } from './columns';
import { isSubtotal } from './row-kinds';
import { NO_CLAIMS, type CellClaims } from './sheet-source';

/** One column of a weight table, its level still the words of the file (empty: no levels). */
export interface WrittenWeights {
  readonly level: string;
  /** Direction that the column is for; absent in standards without. */
  readonly direction?: string;
  readonly table: 'skill' | 'theory';
  readonly rows: readonly { readonly name: string; readonly weight: Amount | null }[];
  /** Where the column stands. */
  readonly where: Place;
}

export interface WeightReading {
  readonly columns: readonly WrittenWeights[];
  readonly problems: readonly Problem[];
}

const NONE = /^[-—–－‐―/\s]*$/;
const bareLevel = (header: string): string =>
  header
    .normalize('NFKC')
    .replace(/[(（]\s*%\s*[)）]|%/g, '')
    .trim();

/** What a column of weights is for. */
interface HeadColumn {
  readonly column: number;
  readonly level: string;
  readonly direction: string;
}

interface Header {
  readonly row: number;
  readonly name: number;
  readonly table: number | undefined;
  readonly levels: readonly HeadColumn[];
}

/** A level, alone or with a direction behind it: `初级`, `初级 算法部署方向`. */
function headColumn(cell: string, column: number): HeadColumn | undefined {
  const bare = bareLevel(cell);
  const alone = levelOf(bare);
  if (alone) return { column, level: alone.name, direction: '' };
  const [, first = '', direction = ''] = /^(\S+)\s+(\S[\s\S]*)$/.exec(bare) ?? [];
  const level = levelOf(first);
  return level && { column, level: level.name, direction: direction.replace(/\s+/g, '') };
}

/** The header row of a weight table: a column for names and at least one named for a level or for the weight alone. */
function headerAt(grid: Grid, row: number): Header | undefined {
  const cells = grid.rows[row] ?? [];
  const levels = cells.flatMap((cell, column) => headColumn(cell, column) ?? []);
  const alone = cells.findIndex((cell) =>
    /^(?:权重|比重|weight)$/.test(headerKey(cell).replace(/%/g, '')),
  );
  const columns =
    levels.length > 0 ? levels : alone >= 0 ? [{ column: alone, level: '', direction: '' }] : [];
  const first = columns[0]?.column ?? 0;
  if (columns.length === 0 || first === 0) return undefined;
  const table = cells.findIndex((cell) => /^(?:表|权重表|table)$/.test(headerKey(cell)));
  const before = Array.from({ length: first }, (_, column) => column).filter(
    (column) => column !== table,
  );
  const name = before.at(-1);
  return name === undefined
    ? undefined
    : { row, name, table: table >= 0 ? table : undefined, levels: columns };
}

/** The header with the directions that the row below it names under each level; undefined when that row is an ordinary one. */
function withDirections(grid: Grid, header: Header): Header | undefined {
  const row = header.row + 1;
  const shown = ({ column }: HeadColumn) => cellAt(grid, row, column).replace(/\s+/g, '');
  const isNamed = header.levels.every((each) => /^\D{2,40}$/.test(shown(each)));
  if (!isNamed || header.levels.some((each) => NONE.test(shown(each)) || each.direction !== ''))
    return undefined;
  const levels = header.levels.map((each) => ({ ...each, direction: shown(each) }));
  return { ...header, row, levels };
}

function tableOf(words: string, otherwise: 'skill' | 'theory'): 'skill' | 'theory' {
  if (/理论|theory/i.test(words)) return 'theory';
  return /技能|skill/i.test(words) ? 'skill' : otherwise;
}

/** Whether the grid looks like a weight table: names beside level columns filled with numbers or dashes. */
export function hasWeights(grid: Grid): boolean {
  return readWeights(grid).columns.some((column) => column.rows.some((row) => row.weight !== null));
}

/**
 * The weight tables of a sheet, a column a level: 理论知识 or 技能要求 as a title, the sheet's name or a column of its own says.
 * Dashes mean "not at this level"; 合计 ends a table. A level with a direction behind it, or in the row below it, is that direction's.
 */
export function readWeights(written: Grid, claims: CellClaims = NO_CLAIMS): WeightReading {
  const grid = carryMerges(written);
  const problems: Problem[] = [];
  const found = new Map<
    string,
    Omit<WrittenWeights, 'rows'> & { rows: { name: string; weight: Amount | null }[] }
  >();
  let header: Header | undefined;
  let table = tableOf(grid.sheet, 'skill');
  for (let row = 0; row < grid.rows.length; row++) {
    const texts = [
      ...new Set((grid.rows[row] ?? []).map((cell) => cell.trim()).filter((cell) => cell !== '')),
    ];
    if (texts.length === 1 && /权重|比重|理论|技能/.test(texts[0] ?? '')) {
      table = tableOf(texts[0] ?? '', table);
      claims.row(row, 'weight', 'weight-table');
    }
    const next =
      headerAt(grid, row) ?? (header?.row === row - 1 ? withDirections(grid, header) : undefined);
    if (next) {
      header = next;
      claims.row(row, 'weight', 'weight-table');
      continue;
    }
    if (header === undefined || texts.length === 0) continue;
    const name = [...Array(header.name + 1).keys()]
      .map((column) => (column === header?.table ? '' : cellAt(grid, row, column).trim()))
      .filter((cell) => cell !== '')
      .at(-1);
    if (name === undefined || normalForm(name) === '') continue;
    if (isSubtotal(name)) {
      claims.row(row, 'weight', 'weight-table');
      header = header.table === undefined ? undefined : header;
      continue;
    }
    const own =
      header.table === undefined ? table : tableOf(cellAt(grid, row, header.table), table);
    for (let column = 0; column <= header.name; column++)
      claims.cell(row, column, 'weight', 'weight-table');
    for (const [at, { column, level, direction }] of header.levels.entries()) {
      const shown = cellAt(grid, row, column).trim();
      const weight = NONE.test(shown)
        ? null
        : (parseAmount(shown.normalize('NFKC').replace(/%$/, '').replace(/\s+/g, '')) ?? null);
      const isWeight = weight !== null || NONE.test(shown);
      claims.cell(row, column, isWeight ? 'weight' : 'doubt', 'weight-table');
      if (!isWeight)
        problems.push(
          problem('not-a-weight', 'warning', placeIn(grid, row, column), {
            shown: shown.slice(0, 40),
          }),
        );
      // Two columns of one level that nothing tells apart stay two.
      const alike = header.levels
        .slice(0, at)
        .filter((each) => each.level === level && each.direction === direction).length;
      const key = [own, level, direction, alike].join(':');
      const entry = found.get(key) ?? {
        ...{ level, table: own, rows: [], where: placeIn(grid, row, column) },
        ...(direction !== '' && { direction }),
      };
      entry.rows.push({ name: name.replace(/\s*\n\s*/g, ''), weight });
      found.set(key, entry);
    }
  }
  const columns = [...found.values()].filter((column) =>
    column.rows.some((row) => row.weight !== null),
  );
  return { columns, problems };
}
