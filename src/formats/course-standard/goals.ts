import { leadingNumber } from '../standard-text/leading-number';
import { squeeze } from '../plan/plan-text';

const GOAL =
  /^(?:[一二三四五六七八九十\d]+[、.．)）]|[（(][一二三四五六七八九十\d]+[)）]|[①-⑳])?(?:课程|学习|教学|总体|具体|知识|能力|技能|素质|素养|思政|育人|情感|态度|价值观?|职业|专业|方法|社会|核心|与|和|、|的|\/)+目标(?:[:：]|$)/;
const CHAPTER = /^(?:课程|学习|教学)(?:总体|总)?目标(?:与要求)?$/;

/** Whether a heading opens the chapter of outcomes. @example isGoalChapter('二、课程目标') // true */
export function isGoalChapter(heading: string): boolean {
  const text = squeeze(heading).replace(
    /^(?:[一二三四五六七八九十\d]+[、.]|\([一二三四五六七八九十\d]+\)|第.{1,3}部分)/,
    '',
  );
  return CHAPTER.test(text.replace(/:$/, ''));
}

/** What a line that labels a kind of outcome says behind its label: '' for a bare label, undefined for any other line. @example afterGoalLabel('知识目标：掌握坐标系') // '掌握坐标系' */
export function afterGoalLabel(line: string): string | undefined {
  const text = line.trim();
  const found = GOAL.exec(squeeze(text));
  if (!found) return undefined;
  const colon = text.search(/[:：]/);
  return colon < 0 ? '' : text.slice(colon + 1).trim();
}

const MARK = /^(?:[•·●▪○◦‣∙*◆■➢✓-]\s*|[①-⑳]\s*)/;

/** A statement without the number or bullet before it and the stop behind it. */
function bare(statement: string): string {
  const text = statement.trim().replace(MARK, '');
  const number = leadingNumber(text);
  const own = number?.parted === true || number?.signed === true ? text.slice(number.length) : text;
  return own.replace(/[；;。.，,]+$/, '').trim();
}

/** Whether a line begins a statement of its own by a number or a bullet. */
function isMarked(line: string): boolean {
  return MARK.test(line) || leadingNumber(line)?.signed === true;
}

/**
 * Statements from lines: a number or bullet begins one, and so does a line after a full stop; other lines go on with the one above where lines
 * may break. Several on a line stand apart by ；or 。
 * @example statementsOf(['1. 能识读图样；', '2. 能编写程', '序。'], true) // ['能识读图样', '能编写程序']
 */
export function statementsOf(lines: readonly string[], wraps: boolean): readonly string[] {
  const joined: string[] = [];
  for (const line of lines.map((each) => each.trim()).filter((each) => each !== '')) {
    const last = joined.at(-1);
    const goesOn = wraps && last !== undefined && !isMarked(line) && !/[；;。.：:]$/.test(last);
    if (goesOn) joined[joined.length - 1] = last + line;
    else joined.push(line);
  }
  return joined
    .flatMap((line) => line.split(/[；;。](?=.)/))
    .map(bare)
    .filter((statement) => statement.length > 1);
}
