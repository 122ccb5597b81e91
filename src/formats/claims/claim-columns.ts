import type { ClaimColumn, ClaimRole, SheetColumn, ToldRoles } from '../../domain/sheet-claim';
import type { Grid } from '../grid';
import { headerKey } from '../tables/columns';

/** A fact that rules read, as a sheet may have it in a column of its own. */
export interface FactColumn {
  readonly name: string;
  readonly label: string;
  readonly type: string;
  readonly choices?: readonly { readonly value: string; readonly label: string }[];
}

/** The day of registration: a column where a catalogue of contests goes by it. */
export const REGISTERED: FactColumn = { name: 'registered', label: '报名日期', type: 'date' };

/** The headers that each column goes by; the first is the template's. */
export const CLAIM_HEADERS: Readonly<Record<ClaimColumn, readonly string[]>> = {
  number: ['学号', '学生学号', 'student number', 'student id', 'number'],
  name: ['姓名', '学生姓名', '学生', 'name', 'student'],
  className: ['班级', '行政班', 'class'],
  kind: ['成果类型', '类型', '成果类别', 'kind', 'type'],
  title: ['成果名称', '学习成果', '竞赛名称', '项目名称', '证书名称', 'achievement', 'title'],
  date: ['取得日期', '获奖日期', '发证日期', '获奖时间', '日期', 'date'],
  issuer: ['颁发机构', '主办单位', '发证机构', '颁发单位', 'issuer', 'issued by'],
  certificateNumber: ['证书编号', '证书号', '文号', '证书或文号', 'certificate number'],
  team: ['团队编号', '团队', '队伍编号', 'team'],
  evidence: ['证明材料', '佐证材料', 'evidence'],
  courses: ['申请课程', '转换课程', '置换课程', '申请转换课程', 'courses', 'target courses'],
};

/** Words for the kinds of achievement that a sheet may use beside a pack's own. */
export const KIND_WORDS: Readonly<Record<string, string>> = {
  竞赛获奖: 'contest',
  竞赛: 'contest',
  技能竞赛: 'contest',
  学科竞赛: 'contest',
  证书: 'certificate',
  职业资格: 'certificate',
  论文: 'paper',
  专利: 'patent',
  项目: 'project',
  实习: 'placement',
  企业课程: 'enterprise-course',
  社会实践与志愿服务: 'service',
  其他: 'other',
};

/** Where each known column stands. */
export type ClaimColumns = Readonly<Partial<Record<ClaimColumn, number>>>;

function guessedRole(key: string, facts: readonly FactColumn[]): ClaimRole {
  const columns = Object.entries(CLAIM_HEADERS) as [ClaimColumn, readonly string[]][];
  const known = columns.find(([, names]) => names.some((name) => headerKey(name) === key));
  if (known !== undefined) return known[0];
  const fact = facts.find(({ label, name }) => [label, name].map(headerKey).includes(key));
  return fact === undefined ? 'none' : `fact:${fact.name}`;
}

/**
 * The columns of a grid by its header row, each with its role: as a person told, else by its header. A role is given once, what was
 * told before what is guessed; a fact that the rules do not have is none. Columns without a header are left out.
 * @example sheetColumns(grid, 0, [], {})[0]?.role // 'number'
 */
export function sheetColumns(
  grid: Grid,
  header: number,
  facts: readonly FactColumn[],
  told: ToldRoles,
): readonly SheetColumn[] {
  const possible = new Set<ClaimRole>([
    ...(Object.keys(CLAIM_HEADERS) as ClaimColumn[]),
    ...facts.map(({ name }) => `fact:${name}` as const),
  ]);
  const found = (grid.rows[header] ?? []).flatMap((written, at) => {
    const key = headerKey(written);
    if (key === '') return [];
    const example = grid.rows.slice(header + 1).find((row) => (row[at] ?? '').trim() !== '')?.[at];
    return [{ at, header: written.trim(), key, example: example ?? '' }];
  });
  const taken = new Set<ClaimRole>();
  const roles = new Map<number, ClaimRole>();
  const give = (at: number, role: ClaimRole) => {
    const isFree = possible.has(role) && !taken.has(role);
    roles.set(at, isFree ? role : 'none');
    if (isFree) taken.add(role);
  };
  for (const { at, key } of found) {
    const role = Object.hasOwn(told, key) ? told[key] : undefined;
    if (role !== undefined) give(at, role);
  }
  for (const { at, key } of found) if (!roles.has(at)) give(at, guessedRole(key, facts));
  return found.map((column) => ({ ...column, role: roles.get(column.at) ?? 'none' }));
}

/** Where the known columns stand. @example claimColumns([{ at: 2, role: 'number', … }]) // { number: 2 } */
export function claimColumns(columns: readonly SheetColumn[]): ClaimColumns {
  return Object.fromEntries(
    columns.flatMap(({ at, role }) =>
      role === 'none' || role.startsWith('fact:') ? [] : [[role, at]],
    ),
  );
}

/** Whether the columns that a row cannot do without are there. @example hasNeeded({ number: 0, title: 1 }) // true */
export function hasNeeded(columns: ClaimColumns): boolean {
  return columns.number !== undefined && columns.title !== undefined;
}
