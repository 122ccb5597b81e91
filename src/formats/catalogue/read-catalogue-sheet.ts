import { normalForm } from '../../domain/normal-form';
import type { Reading } from '../../domain/problem';
import { dayOf } from '../claims/day';
import { cellAt, type Grid, placeIn } from '../grid';
import { ProblemList } from '../problem-list';
import { columnsByHeader, findColumn, headerRow, isBlankRow } from '../tables/columns';
import { openGrids } from '../tables/open-grids';

const HEADERS = {
  name: ['竞赛名称', '名称', '赛事名称', 'name', 'contest'],
  aliases: ['别名', '其他名称', '曾用名', 'aliases', 'other names'],
  level: ['级别', '竞赛级别', '赛事级别', 'level'],
  class: ['类别', '等次', 'class'],
  from: ['起', '自何日起', '开始日期', 'from'],
  to: ['止', '至何日止', '结束日期', 'to'],
} as const;

type Column = keyof typeof HEADERS;

/** One contest as a sheet lists it. */
export interface CatalogueRow {
  readonly name: string;
  readonly aliases?: readonly string[];
  readonly level: string;
  readonly class?: string;
  readonly from?: string;
  readonly to?: string;
}

/** A level as rules name it and as people do. */
export interface LevelWord {
  readonly value: string;
  readonly label: string;
}

function placesIn(grid: Grid, header: number): Partial<Record<Column, number>> {
  const byHeader = columnsByHeader(grid, header);
  const columns = Object.entries(HEADERS) as [Column, readonly string[]][];
  return Object.fromEntries(
    columns.flatMap(([column, names]) => {
      const at = findColumn(byHeader, names);
      return at === undefined ? [] : [[column, at]];
    }),
  );
}

/**
 * The contests that a sheet lists, one a row, through the gate: name and level are wanted; aliases (parted by ；or line ends),
 * class, first and last day may be there. A level is told by one of the words given. A row without a name, with a level that nobody
 * knows or with a day that cannot be read is not taken and is named with its place.
 * @example readCatalogueSheet(bytes, '目录.xlsx', [{ value: 'national', label: '国家级' }]).value?.length // 84
 */
export function readCatalogueSheet(
  bytes: Uint8Array,
  name: string,
  levels: readonly LevelWord[],
): Reading<readonly CatalogueRow[]> {
  const problems = new ProblemList(name.slice(0, 200));
  const { value: grids, problems: refused } = openGrids(bytes, name);
  problems.take(refused);
  if (grids === undefined) return { value: undefined, problems: problems.list() };
  const found = grids
    .map((grid) => ({ grid, header: headerRow(grid) }))
    .map((each) => ({ ...each, at: placesIn(each.grid, Math.max(0, each.header)) }))
    .find(({ header, at }) => header >= 0 && at.name !== undefined && at.level !== undefined);
  if (found === undefined) {
    problems.add('catalogue-no-columns', 'error');
    return { value: undefined, problems: problems.list() };
  }
  const { grid, header, at } = found;
  const levelOf = (written: string) =>
    levels.find(({ value, label }) =>
      [value, label].some((each) => normalForm(each) === normalForm(written)),
    )?.value;
  const rows: CatalogueRow[] = [];
  for (let row = header + 1; row < grid.rows.length; row += 1) {
    if (isBlankRow(grid, row)) continue;
    const text = (column: Column) => {
      const place = at[column];
      return place === undefined ? '' : cellAt(grid, row, place).trim();
    };
    const refuse = (code: string, column: Column, written: string) =>
      problems.add(code, 'error', placeIn(grid, row, at[column]), { written });
    const level = levelOf(text('level'));
    const [from, to] = [dayOf(text('from')), dayOf(text('to'))];
    const isOdd = (['from', 'to'] as const).find(
      (column) => text(column) !== '' && dayOf(text(column)) === undefined,
    );
    if (text('name') === '') refuse('catalogue-no-name', 'name', '');
    else if (level === undefined) refuse('catalogue-no-level', 'level', text('level'));
    else if (isOdd !== undefined) refuse('claims-no-day', isOdd, text(isOdd));
    else {
      const aliases = text('aliases')
        .split(/[;；\n]/)
        .map((each) => each.trim())
        .filter((each) => each !== '');
      rows.push({
        name: text('name'),
        level,
        ...(aliases.length > 0 && { aliases }),
        ...(text('class') !== '' && { class: text('class') }),
        ...(from !== undefined && { from }),
        ...(to !== undefined && { to }),
      });
    }
  }
  return { value: rows, problems: problems.list() };
}
