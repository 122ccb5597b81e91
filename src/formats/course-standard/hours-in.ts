import { parseAmount, type Amount } from '../../domain/amount';
import type { CourseUnit } from '../../domain/programme';

type Hours = CourseUnit['hours'];
type Kind = 'total' | 'theory' | 'practice';

const N = '(\\d+(?:\\.\\d+)?)';
const UNIT = '(?:学时|课时)';
const THEORY = '(?:理论|讲授|授课)';
const PRACTICE = '(?:实践|实训|实验|实操|上机)';
const PATTERNS: readonly (readonly [Kind, RegExp])[] = [
  ['theory', new RegExp(`${THEORY}(?:教学)?${UNIT}?数?[:：]?\\s*${N}`)],
  ['practice', new RegExp(`${PRACTICE}(?:教学)?${UNIT}?数?[:：]?\\s*${N}`)],
  [
    'total',
    new RegExp(
      `(?<!${THEORY}|${THEORY}教学|${PRACTICE}|${PRACTICE}教学)${UNIT}数?(?:分配)?[:：]?\\s*${N}`,
    ),
  ],
  ['total', new RegExp(`(?:^|[^\\d.:：论授践训验操机])\\s*${N}\\s*个?(?:总|参考)?${UNIT}`)],
];

/**
 * The hours that a line states, by kind; a kind that it does not state is absent.
 * @example hoursIn('总学时：64（理论 30，实践 34）') // { total: '64', theory: '30', practice: '34' }
 * @example hoursIn('项目一 机器人认知（8学时）') // { total: '8' }
 */
export function hoursIn(written: string): Hours {
  const text = written.normalize('NFKC');
  const hours: Partial<Record<Kind, Amount>> = {};
  for (const [kind, pattern] of PATTERNS) {
    const found = parseAmount(pattern.exec(text)?.[1] ?? '');
    if (found !== undefined && hours[kind] === undefined) hours[kind] = found;
  }
  return hours;
}

const SAID = new RegExp(
  `[（(【\\[]?\\s*(?:建议|参考|计划|总|共)*(?:${UNIT}数?[:：]?\\s*${N}|${N}\\s*个?${UNIT})[^）)】\\]]*[）)】\\]]?\\s*$`,
);

/** A heading without the hours behind it. @example withoutHours('项目一 机器人认知（8学时）') // '项目一 机器人认知' */
export function withoutHours(heading: string): string {
  return heading.replace(SAID, '').trim();
}
