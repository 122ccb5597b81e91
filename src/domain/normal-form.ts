const DASHES = /[\u2010-\u2015\u2212\uFE58\uFE63\uFF0D]/g;
const INVISIBLE = /[\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2064\uFEFF]/g;

/**
 * The text as compared, never as shown: NFKC (width, ligatures, ideographic space), invisible and bidi marks removed,
 * dash variants as `-`, white space folded to one blank and trimmed, lower case. Idempotent.
 * @example normalForm('ＰＬＣ　编程（一）') // 'plc 编程(一)'
 */
export function normalForm(written: string): string {
  return written
    .normalize('NFKC')
    .replace(INVISIBLE, '')
    .replace(DASHES, '-')
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase();
}

/**
 * Whether two texts are the same after normalForm.
 * @example isSameText('（一）', '(一)') // true
 */
export function isSameText(a: string, b: string): boolean {
  return a === b || normalForm(a) === normalForm(b);
}
