import type { HourKind } from '../../domain/programme';
import type { ColumnRole } from './columns';
import { squeeze } from './plan-text';

/** What a header text says of its column. */
export interface HeaderWord {
  readonly role: ColumnRole;
  readonly kind?: HourKind;
}

const UNIT = '(?:\\((?:节|学时|课时|周|h|时)\\)|/(?:节|学时|课时|h))?';
const H = '(?:学时|课时|时数|学时数|课时数)';

/** The first pattern that fits the whole squeezed text wins. */
const WORDS: readonly (readonly [RegExp, ColumnRole, HourKind?])[] = [
  [/^(?:序号|序|编号|no\.?|#)$/, 'sequence'],
  [
    /^(?:课程|教学环节|实践教学|实践|项目)?(?:类别|类型名称|体系|模块|平台|结构|分类|大类|性质类别|类)(?:名称)?(?:\(.*\))?$/,
    'category',
  ],
  [
    /^(?:课程)?(?:性质|属性|修读性质|修读类型|修习类型|修读要求|必\/?选修?|选课性质)$/,
    'requirement',
  ],
  [/^修读方式$|^必修\/选修$/, 'requirement'],
  [/^(?:课程)?(?:代码|编码|编号|代号|课程号|课号|识别码)$/, 'code'],
  [/^课程号$|^课程(?:统一)?代码$|^coursecode$|^code$/, 'code'],
  [/^(?:课程)?英文(?:课程)?(?:名称?|名)$|^课程名称?\(英文?\)$|^coursename\(en\)$/, 'name-en'],
  [
    /^(?:课程(?:名称|名)?|(?:课程|教学|实践|实训|实习)+(?:教学)?(?:\/|及|或|与|和|、)?(?:教学|实践|实训)*(?:环节|项目|内容)(?:名称)?|课程\/?环节(?:名称)?|项目名称|名称|科目(?:名称)?|学科|coursename|course)$/,
    'name',
  ],
  [/^课程(?:中文)?名称(?:\((?:中文|中英文).*\))?$|^课程名称[(/].*$/, 'name'],
  [/^(?:课程)?(?:类型|类型\(?a\/?b\/?c\)?|a\/?b\/?c类?)$/, 'type'],
  [/^(?:是否)?(?:专业)?核心(?:课程?)?$|^核心课程标记$/, 'core'],
  [/^(?:总|计划|课程)?学分(?:数|值)?(?:合计|总计|小计)?$|^credits?$/, 'credits'],
  [
    new RegExp(
      `^(?:总|计划|课程|总计|合计|教学)?(?:${H}|总计${H})(?:总数|合计|总计|小计|数)?${UNIT}$`,
    ),
    'hours',
    'total',
  ],
  [
    /^(?:课堂)?(?:理论|讲授|授课|讲课|课堂)(?:教学|讲授|部分)?(?:学时|课时|时数|学时数)?$/,
    'hours',
    'theory',
  ],
  [/^(?:集中|集中性|综合)(?:实践|实训)(?:教学)?(?:环节)?(?:学时|课时|时数)?$/, 'hours', 'block'],
  [/^校内实习(?:学时|课时|时数)?$/, 'hours', 'school-placement'],
  [/^(?:企业|校外|岗位|顶岗)实习(?:学时|课时|时数)?$/, 'hours', 'enterprise-placement'],
  [/^(?:课外|课外实践|课外学时|第二课堂)(?:学时|课时|时数)?$/, 'hours', 'extra'],
  [
    /^(?:课内|校内|其中)?(?:实践|实训|实验|上机|实操|实验实训|实验\/?实训|技能训练|练习|习题|一体化)(?:教学|环节|部分|\(.*\))?(?:学时|课时|时数|学时数)?$/,
    'hours',
    'practice',
  ],
  [
    /^(?:(?:实践|实训|实验|实习|上机|实操|技能)[、/与和]?){2,}(?:教学)?(?:学时|课时|时数)?$/,
    'hours',
    'practice',
  ],
  [/^(?:总|实践|教学|计划|上课|起止)?周数$/, 'weeks'],
  [/^(?:考核|考试|考查|考评|评价)(?:方式|类型|形式|性质|方法)$|^考试\/考查$|^考核$/, 'assessment'],
  [/^考试(?:学期|课)?$/, 'exam'],
  [/^考查(?:学期|课)?$/, 'non-exam'],
  [
    /^(?:开课|开设|授课|建议(?:修读)?|修读|执行)?学期[/及与](?:周学时|周课时|周时数|周数学时)$/,
    'start-weekly',
  ],
  [
    /^(?:开课|开设|授课|建议|建议修读|修读|推荐|执行|教学|实施|安排)?(?:学年)?(?:学期|学年\/?学期)(?:安排)?$|^开课时间$|^(?:开课|开设)学年学期$/,
    'start',
  ],
  [/^(?:周|每周|平均周)(?:学时|课时|时数|学时数)$/, 'weekly'],
  [
    /^(?:开课|授课|承担|责任|归口|承办|所属|实施)?(?:部门|单位|学院|系部|院系|院\(系\)|教研室|系|院部)(?:\(.*\))?$/,
    'department',
  ],
  [/^(?:合作|共建|校企合作|合作开发)(?:企业|单位)$/, 'partner'],
  [/^(?:是否)?校企(?:共建|共同开发|合作开发)(?:课程)?$/, 'co-developed'],
  [/^(?:先修|前导|先导|前置)(?:课程?|课程代码)?$/, 'prerequisites'],
  [
    /^(?:对应|相关|融通|考取|课证融通)?(?:的)?(?:职业(?:技能等级|资格|类)?)?证书(?:名称)?$/,
    'certificates',
  ],
  [/^(?:课程)?(?:教学)?目标$|^学习成果$/, 'outcomes'],
  [/^(?:课程)?(?:简介|描述|说明)$/, 'description'],
  [/^(?:备注|说明|附注|注)$/, 'notes'],
];

/**
 * What a single header text means on its own, or undefined when it is no word of the field.
 * @example headerWord('课 程\n名 称') // { role: 'name' }
 * @example headerWord('讲授') // { role: 'hours', kind: 'theory' }
 * @example headerWord('机械制图') // undefined
 */
export function headerWord(written: string): HeaderWord | undefined {
  const text = squeeze(written)
    .toLowerCase()
    .replace(/[:*]+$/, '');
  if (text === '' || text.length > 24) return undefined;
  for (const [pattern, role, kind] of WORDS)
    if (pattern.test(text)) return kind === undefined ? { role } : { role, kind };
  return undefined;
}

const GROUPS =
  /^(?:其中|.*(?:学时|课时|学分)(?:数)?(?:分配|分布|构成|类型|组成|安排)?(?:\(.*\))?|.*(?:按|各|分|每)?学期.*(?:分配|安排|分布|学时|课时|周数|学分)?.*|.*学年.*|.*周(?:学时|课时|学时数|数)?(?:分配|安排)?.*|(?:教学|课程)(?:进程|安排|计划)(?:表|安排)?.*|考核.*|.*(?:学时|课时)\(.*\)|培养方式)$/;

/**
 * Whether a text stands above columns without naming one: 学时分配, 各学期周学时, 第一学年.
 * @example isGroupWord('学时分配') // true
 * @example isGroupWord('大学英语') // false
 */
export function isGroupWord(written: string): boolean {
  const text = squeeze(written);
  return text !== '' && text.length <= 24 && !/[。；,，;]/.test(text) && GROUPS.test(text);
}
