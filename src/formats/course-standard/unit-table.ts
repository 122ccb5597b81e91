import { parseAmount, plus, type Amount } from '../../domain/amount';
import type { CourseUnit } from '../../domain/programme';
import { cellAt, markKey, type Grid } from '../grid';
import { mergeIndex, ownCells } from '../plan/plan-table';
import { oneLine, squeeze } from '../plan/plan-text';
import { isRemark, isSubtotalWord } from '../plan/row-words';
import { statementsOf } from './goals';

type Role = 'unit' | 'contents' | 'total' | 'theory' | 'practice';

const UNIT =
  /^(?:学习|教学|课程|工作|序)?(?:项目|模块|单元|情境|章节?|专题|主题|领域)(?:名称|及任务|或项目|\/?(?:项目|模块|任务|单元))*$/;
const CONTENTS =
  /^(?:主要|学习|教学|工作|典型|课程|实践|实训)*(?:任务|内容|知识点|技能点|要点|活动)(?:名称|与要求|及要求|设计|和要求|描述)*$/;
const HOURS: readonly (readonly [Role, RegExp])[] = [
  ['theory', /^(?:理论|讲授|授课|课堂)(?:教学)?(?:学时|课时)?数?$/],
  ['practice', /^(?:课内)?(?:实践|实训|实验|实操|上机|一体化)(?:教学|操作)?(?:学时|课时)?数?$/],
  [
    'total',
    /^(?:总|参考|建议|计划|教学|小计|合计)?(?:学时|课时)(?:数|分配|安排|合计|小计)*$|^(?:小计|合计|总计)$/,
  ],
];

function roleOf(written: string): Role | undefined {
  const text = squeeze(written).replace(/\(.*\)$/, '');
  if (UNIT.test(text)) return 'unit';
  if (CONTENTS.test(text)) return 'contents';
  return HOURS.find(([, pattern]) => pattern.test(text))?.[0];
}

interface Head {
  /** The last row of the header. */
  readonly end: number;
  readonly roles: ReadonlyMap<number, Role>;
}

/** The header of a table of units: a column of units or contents beside one of hours, over one or two rows. */
function headOf(grid: Grid): Head | undefined {
  for (let row = 0; row < Math.min(4, grid.rows.length); row++) {
    const width = grid.rows[row]?.length ?? 0;
    const roles = new Map<number, Role>();
    const below = new Map<number, Role>();
    for (let column = 0; column < Math.max(width, grid.columns.length); column++) {
      const role = roleOf(cellAt(grid, row, column));
      if (role !== undefined) roles.set(column, role);
      const under = roleOf(cellAt(grid, row + 1, column));
      if (under !== undefined) below.set(column, under);
    }
    const named = [...roles.values()].some((role) => role === 'unit' || role === 'contents');
    const timed = [...roles.values()].some((role) => role !== 'unit' && role !== 'contents');
    // A figure beside the labels: a table of one unit, its values in the same row.
    const isFilled = ownCells(grid, row).some(({ text }) => parseAmount(text) !== undefined);
    if (!named || !timed || isFilled) continue;
    const isDeep = [...below].some(
      ([column, role]) => role !== 'unit' && role !== 'contents' && roles.has(column),
    );
    const all = isDeep ? new Map([...roles, ...below]) : roles;
    return { end: isDeep ? row + 1 : row, roles: all };
  }
  return undefined;
}

/** A table of units as read: the units, and the sum of hours that it prints. */
export interface UnitTable {
  readonly units: readonly CourseUnit[];
  readonly printed: Amount | undefined;
}

/**
 * The units of a table (项目 | 任务 | 学时 …), rows under one merged unit joined; undefined for any other table. Check rows are kept apart;
 * hours that a merge carries down count once.
 * @example unitTable(gridOf([['序号', '项目名称', '学时'], ['1', '机器人认知', '8']]))?.units[0]?.name // '机器人认知'
 */
export function unitTable(grid: Grid): UnitTable | undefined {
  const head = headOf(grid);
  if (head === undefined) return undefined;
  const columns = (role: Role) =>
    [...head.roles].flatMap(([column, each]) => (each === role ? [column] : []));
  const own = columns('unit').length > 0 ? columns('unit') : columns('contents').slice(0, 1);
  const [name] = own;
  if (name === undefined) return undefined;
  const inner = [...own.slice(1), ...columns('contents')].filter((column) => column !== name);
  const merged = mergeIndex(grid);
  const isCarried = (row: number, column: number) => {
    const merge = merged.get(markKey(row, column));
    return (
      merge !== undefined && grid.marks.get(markKey(row, column)) === 'carried' && merge.top < row
    );
  };
  const units: CourseUnit[] = [];
  let printed: Amount | undefined;
  for (let row = head.end + 1; row < grid.rows.length; row++) {
    const hours: Partial<Record<'total' | 'theory' | 'practice', Amount>> = {};
    for (const kind of ['total', 'theory', 'practice'] as const)
      for (const column of columns(kind)) {
        const figure = parseAmount(
          squeeze(cellAt(grid, row, column)).replace(/(?:学时|课时)$/, ''),
        );
        if (figure !== undefined && !isCarried(row, column))
          hours[kind] = hours[kind] === undefined ? figure : plus(hours[kind], figure);
      }
    const cells = ownCells(grid, row);
    if (cells.length === 0 || cells.some(({ text }) => isRemark(text))) continue;
    if (cells.some(({ text }) => isSubtotalWord(text) || squeeze(text) === '合计')) {
      printed = hours.total ?? printed;
      continue;
    }
    const title = oneLine(cellAt(grid, row, name));
    const contents = inner.flatMap((column) =>
      isCarried(row, column) ? [] : statementsOf(cellAt(grid, row, column).split('\n'), false),
    );
    const last = units.at(-1);
    const goesOn = last !== undefined && (title === '' || isCarried(row, name));
    if (goesOn) units[units.length - 1] = joined(last, contents, hours);
    else if (title !== '') units.push({ name: title, contents, hours });
  }
  return units.length === 0 ? undefined : { units, printed };
}

function joined(
  unit: CourseUnit,
  contents: readonly string[],
  hours: CourseUnit['hours'],
): CourseUnit {
  const sums = { ...unit.hours };
  for (const kind of ['total', 'theory', 'practice'] as const) {
    const [before, more] = [sums[kind], hours[kind]];
    if (more !== undefined) sums[kind] = before === undefined ? more : plus(before, more);
  }
  return { ...unit, contents: [...unit.contents, ...contents], hours: sums };
}
