import { sum, type Amount } from '../../domain/amount';
import { problem, type Place } from '../../domain/problem';
import type { ProblemList } from '../problem-list';
import { compact } from './piece';

/** One column of a weight table as read, its level still a word (empty: the standard has no levels). */
export interface ReadWeights {
  readonly level: string;
  /** Direction that the column is for; undefined in standards without. */
  readonly direction: string | undefined;
  readonly table: 'skill' | 'theory';
  readonly rows: readonly { readonly name: string; readonly weight: Amount | null }[];
  readonly where: Place;
}

const TITLE =
  /^(?:[一二三四五六][、.．]|[(（][一二三四五六][)）]|\d(?:[.．]\d)?[、.．]?|表\d+)?(?:鉴定)?(?:理论知识|基本要求|技能要求|专业能力要求|专业能力|操作技能|技能操作|技能)?(?:要求)?(?:权重|比重)表?(?:[(（].{0,6}[)）])?$/;

/** The word that ends a weight table. */
export const TOTAL = /^(?:合计|总计|共计|小计)$/;

const HEAD_LABEL =
  /^(?:项目|技能等级|职业技能等级|专业技术等级|等级|级别|方向|权重|比重|[(（]?[%％][)）]?|单位[:：]?[%％]?)+$/;

/** Whether text is a head that names no level and no direction: `项目`, `技能等级`, `（%）`. */
export function isHeadLabel(tight: string): boolean {
  return HEAD_LABEL.test(tight);
}

/** The weight table that a heading opens: `theory` or `skill`; undefined for text that is no such heading. */
export function weightTitle(text: string): 'theory' | 'skill' | undefined {
  const tight = compact(text);
  if (tight.length > 30 || !TITLE.test(tight)) return undefined;
  return /理论|知识/.test(tight) ? 'theory' : 'skill';
}

/** What a column is for, in the words of the document. @example columnName({ level: '初级', direction: '算法部署方向' }) // '初级 算法部署方向' */
export function columnName({
  level,
  direction = '',
}: Pick<ReadWeights, 'level' | 'direction'>): string {
  return `${level} ${direction}`.trim();
}

/** Says which columns do not sum to 100; nothing is mended. */
export function sumCheck(columns: readonly ReadWeights[], problems: ProblemList): void {
  for (const column of columns) {
    const total = sum(column.rows.flatMap((row) => row.weight ?? []));
    if (total !== '100')
      problems.take([
        problem('weights-not-100', 'warning', column.where, {
          level: columnName(column),
          sum: total,
        }),
      ]);
  }
}
