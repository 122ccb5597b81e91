import type { Grid } from '../grid';
import { columnsByHeader, findColumn } from '../tables/columns';

/** A fact that rules read, as a sheet may have it in a column of its own. */
export interface FactColumn {
  readonly name: string;
  readonly label: string;
  readonly type: string;
  readonly choices?: readonly { readonly value: string; readonly label: string }[];
}

/** The day of registration: a column where a catalogue of contests goes by it. */
export const REGISTERED: FactColumn = { name: 'registered', label: '报名日期', type: 'date' };

export type ClaimColumn =
  | 'number'
  | 'name'
  | 'className'
  | 'kind'
  | 'title'
  | 'date'
  | 'issuer'
  | 'certificateNumber'
  | 'team'
  | 'evidence'
  | 'courses';

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

/** The known columns of a grid by its header row; unknown headers are left out. */
export function claimColumns(grid: Grid, header: number): ClaimColumns {
  const byHeader = columnsByHeader(grid, header);
  const found: Partial<Record<ClaimColumn, number>> = {};
  for (const [column, names] of Object.entries(CLAIM_HEADERS) as [ClaimColumn, string[]][]) {
    const at = findColumn(byHeader, names);
    if (at !== undefined) found[column] = at;
  }
  return found;
}

/** Whether the columns that a row cannot do without are there. @example hasNeeded({ number: 0, title: 1 }) // true */
export function hasNeeded(columns: ClaimColumns): boolean {
  return columns.number !== undefined && columns.title !== undefined;
}
