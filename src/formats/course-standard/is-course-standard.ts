import type { SourceBlock } from '../../domain/source-map';
import { compact } from '../standard-text/piece';

const HEAD_BLOCKS = 24;
const TITLE = /课程标准|课程教学标准|课程教学大纲|《.{2,30}》教学大纲/;
const GOALS = /(?:课程|学习|教学|知识|能力|技能|素质|素养)目标/;
const UNITS = /(?:项目|模块|单元|情境|章节|任务|教学内容)/;

/**
 * Whether the content is a 课程标准: its first lines call it so, and it speaks of outcomes or units with hours. Standards of whole majors (专业教学标准) are not.
 * @example isCourseStandard(textBlocks('《电工基础》课程标准\n一、课程目标\n…')) // true
 */
export function isCourseStandard(blocks: readonly SourceBlock[]): boolean {
  const head = compact(
    blocks
      .slice(0, HEAD_BLOCKS)
      .map(({ text }) => text.slice(0, 200))
      .join('\n'),
  );
  if (!TITLE.test(head)) return false;
  const text = compact(
    blocks
      .slice(0, 2000)
      .map((block) => block.text.slice(0, 400))
      .join('\n'),
  );
  return GOALS.test(text) || (UNITS.test(text) && /学时|课时/.test(text));
}
