import type { Course, CourseGroup, CourseTheme, CourseType } from '../../domain/programme';
import { oneLine, squeeze } from './plan-text';

const GROUPS: readonly (readonly [RegExp, CourseGroup])[] = [
  [
    /集中(?:性)?实践|实践(?:性)?教学|实践环节|综合实训|综合实践|实习|毕业(?:设计|论文|环节)|^.{0,4}实践(?:类|课程?|模块|平台|部分|教育)?$|实训课|独立实践/,
    'block-practice',
  ],
  [/公共|通识|思政|文化(?:基础|课)|基本素[质养]|素质(?:教育|拓展|课)|军体|人文/, 'general-basic'],
  [/核心/, 'major-core'],
  [
    /拓展|方向|专业(?:群)?(?:选修|限选|任选|互选)|职业(?:延展|拓展)|个性化|岗位(?:选修|拓展)/,
    'major-extension',
  ],
  [
    /(?:专业|学科|学科大类|大类|专业群|职业|技术|专业技术)(?:群)?(?:共享)?(?:基础|平台)|平台课/,
    'major-basic',
  ],
  [/^.{0,3}(?:一|1)?专业(?:技能|技术|技术技能)(?:课|课程|必修).*|^职业技能/, 'major-core'],
];

/**
 * The group of rules that a category speaks of; the narrower words are tried first, `other` when none fits.
 * @example groupOf(['专业（技能）课程', '专业核心课']) // 'major-core'
 */
export function groupOf(categories: readonly string[]): CourseGroup {
  for (const category of [...categories].reverse()) {
    const text = squeeze(category).replace(/[()]/g, '');
    const found = GROUPS.find(([pattern]) => pattern.test(text));
    if (found !== undefined) return found[1];
  }
  return 'other';
}

const THEMES: readonly (readonly [RegExp, CourseTheme])[] = [
  [
    /思想道德|毛泽东思想|习近平新时代|形势与政策|马克思主义|中国近现代史纲要|思政|思想政治|中国特色社会主义/,
    'ideology',
  ],
  [/^(?:大学)?体育|体育与健康|体能/, 'pe'],
  [/军事|军训|国防/, 'military'],
  [/心理健康|心理素质|大学生心理/, 'psychology'],
  [/毕业(?:设计|论文|综合|项目|作业)|学位论文/, 'thesis'],
  [/顶岗实习|岗位实习|跟岗实习|毕业实习|生产实习|企业实习|专业实习/, 'placement'],
];

/** The subject that conversion rules exclude by name, if the course's name shows one. @example themeOf('大学体育Ⅱ') // 'pe' */
export function themeOf(name: string): CourseTheme | undefined {
  const text = squeeze(name);
  return THEMES.find(([pattern]) => pattern.test(text))?.[1];
}

/**
 * Course type A, B or C for the letter or words of a cell; null when it says neither.
 * @example courseTypeOf('纯实践课（C类）') // 'C'
 */
export function courseTypeOf(written: string): CourseType | null {
  const text = squeeze(written).toUpperCase();
  const letter = /^([ABC])类?课?程?$|[(（]([ABC])类?[)）]|^([ABC])[(类]/.exec(text);
  const found = letter?.[1] ?? letter?.[2] ?? letter?.[3];
  if (found === 'A' || found === 'B' || found === 'C') return found;
  if (/理实一体|理论[+＋与]实践|理论实践/.test(text)) return 'B';
  if (/^(?:纯)?(?:实践|实训)(?:课|类|课程)?$/.test(text)) return 'C';
  return /^(?:纯)?理论(?:课|类|课程)?$/.test(text) ? 'A' : null;
}

/**
 * How a course is assessed; the codes S/C and 1/2 are read as 考试/考查. Null when the cell says neither.
 * @example assessmentOf('考查') // 'non-exam'
 */
export function assessmentOf(written: string): Course['assessment'] {
  const text = squeeze(written).toUpperCase();
  if (/^(?:考查|考察|查|C|2|考核|过程性?考核|期评)/.test(text)) return 'non-exam';
  return /^(?:考试|试|S|1|统考|闭卷|机试)/.test(text) ? 'exam' : null;
}

/** A name without the marks around it, the marks, and the English name when one is written with it. */
export interface NameParts {
  readonly name: string;
  readonly nameEn?: string;
  readonly marks: string;
}

/**
 * The parts of a cell in the name column.
 * @example nameParts('★机械制图\nMechanical Drawing') // { name: '机械制图', nameEn: 'Mechanical Drawing', marks: '★' }
 */
export function nameParts(written: string): NameParts {
  const lines = written
    .split(/[\r\n]+/)
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const latin = (line: string) => /[A-Za-z]{2}/.test(line) && !/[\u3400-\u9fff]/.test(line);
  const english = lines.filter((line, at) => at > 0 && latin(line));
  const own = lines.filter((line) => !english.includes(line));
  const joined = oneLine(own.join('\n'));
  const [, before = '', bare = '', after = ''] =
    /^([*＊#＃☆★▲△※●○◆■√]*)\s*(.*?)\s*([*＊#＃☆★▲△※●○◆■√]*)$/s.exec(joined) ?? [];
  // A cell of nothing but signs keeps them as its name: a course without a name would be lost to sight.
  const [name, marks] = bare === '' ? [joined, ''] : [bare, before + after];
  return {
    name,
    ...(english.length > 0 && { nameEn: english.join(' ') }),
    marks: marks.normalize('NFKC'),
  };
}
