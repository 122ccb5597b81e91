import type { SourceBlock } from '../../domain/source-map';
import type { StandardKind } from '../../domain/standard';
import { compact } from './piece';

/** The kinds of standard that running text is read as. */
export type TextKind = Extract<
  StandardKind,
  'occupational' | 'x-certificate' | 'norm' | 'wsos' | 'graduate-requirements'
>;

const SIGNS: readonly (readonly [TextKind, number, RegExp])[] = [
  ['x-certificate', 4, /职业技能等级标准/],
  ['x-certificate', 3, /工作领域[\s\S]*工作任务/],
  ['x-certificate', 2, /标准代码/],
  ['x-certificate', 2, /职业技能等级要求|面向职业岗位/],
  ['occupational', 4, /国家职业(?:技能)?标准/],
  ['occupational', 3, /职业功能[\s\S]*工作内容/],
  ['occupational', 3, /3[.．]\d[一二三四五]级/],
  ['occupational', 2, /[一二三四五]级[/／]?(?:初级工|中级工|高级工|技师|高级技师)/],
  ['occupational', 2, /\d[.．]\d[.．]\d能/],
  ['occupational', 2, /[权比]重表/],
  ['occupational', 2, /职业概况|申报条件|职业守则/],
  [
    'norm',
    4,
    /(?:(?:GB|HG|JB|YY|DL|SJ|DB\d{2}|JY|LD)(?:\/[TZ])?|T\/[A-Z]{2,8})\d{2,6}(?:\.\d+)?[-—–]\d{4}/,
  ],
  ['norm', 3, /国家标准|行业标准|地方标准|团体标准/],
  ['norm', 3, /规范性引用文件|normativereferences/i],
  [
    'norm',
    1,
    /(?:规范性|资料性)附录|附录[A-Z][(（](?:规范性|资料性)|annex[A-Z]\((?:normative|informative)\)/i,
  ],
  ['norm', 1, /[^适相反响对效供感]应(?!用|急)[\s\S]*[^适事便]宜/],
  ['wsos', 4, /worldskills|世界技能/i],
  ['wsos', 4, /needstoknowandunderstand|须?知道[和与、]理解|应知/i],
  ['wsos', 4, /shallbeableto|应能够|应会/i],
  ['graduate-requirements', 4, /毕业要求|graduate(?:requirement|outcome|attribute)s?/i],
  ['graduate-requirements', 4, /指标点|观测点|indicator/i],
  ['graduate-requirements', 2, /工程知识|问题分析|终身学习/],
];

/** The least that the signs of a kind must add up to. */
const ENOUGH = 6;

/**
 * The kind of standard that the content shows, by the words that such documents must hold; undefined when no kind has enough of
 * them. Names of files are not looked at.
 * @example recogniseKind(textBlocks('毕业要求1：工程知识\n指标点1.1 …')) // 'graduate-requirements'
 */
export function recogniseKind(blocks: readonly SourceBlock[]): TextKind | undefined {
  const text = compact(
    blocks
      .slice(0, 3000)
      .map((block) => block.text.slice(0, 2000))
      .join('\n')
      .slice(0, 300_000),
  );
  const scores = new Map<TextKind, number>();
  for (const [kind, weight, sign] of SIGNS)
    if (sign.test(text)) scores.set(kind, (scores.get(kind) ?? 0) + weight);
  const best = [...scores].reduce<readonly [TextKind, number] | undefined>(
    (top, next) => (top === undefined || next[1] > top[1] ? next : top),
    undefined,
  );
  return best !== undefined && best[1] >= ENOUGH ? best[0] : undefined;
}
