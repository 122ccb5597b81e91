import { normalForm } from '../../domain/normal-form';

/** From this share of common letter pairs on, two titles are held for near. */
const NEAR = 4 / 5;

/** A title as it is held against others. */
export interface TitleForm {
  /** Its letters and digits alone. */
  readonly letters: string;
  readonly pairs: ReadonlySet<string>;
  /** Its years and numbers: 第17届 and 第18届 are never one, nor are 第九届 and 第十届. */
  readonly numbers: string;
}

/**
 * A title's letters, pairs of letters and numbers, whatever its signs, width and case.
 * @example titleForm('机器人（2026）').letters // '机器人2026'
 */
export function titleForm(title: string): TitleForm {
  const letters = normalForm(title).replace(/[^\p{L}\p{N}]/gu, '');
  const signs = Array.from(letters);
  return {
    letters,
    pairs: new Set(signs.map((sign, at) => sign + (signs[at + 1] ?? ''))),
    numbers: (letters.match(/\p{N}+|第[〇零一二三四五六七八九十百]+/gu) ?? []).join('|'),
  };
}

/**
 * Whether two titles differ in a few letters only: their numbers are equal and their letter pairs alike by 0.8 or more (Dice 1945).
 * @example areNear(titleForm('机器人系统集成竞赛'), titleForm('机器人系统集成大赛')) // true
 */
export function areNear(a: TitleForm, b: TitleForm): boolean {
  if (a.numbers !== b.numbers) return false;
  let common = 0;
  for (const pair of a.pairs) if (b.pairs.has(pair)) common += 1;
  return (2 * common) / (a.pairs.size + b.pairs.size) >= NEAR;
}
