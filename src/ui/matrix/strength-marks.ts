import type { StrengthScale } from '../../domain/alignment';

const MARKS: Readonly<Record<number, readonly string[]>> = {
  1: ['●'],
  2: ['●', '○'],
  3: ['●', '◐', '○'],
  4: ['●', '◕', '◑', '○'],
  5: ['●', '◕', '◑', '◔', '○'],
};

/**
 * The symbol of a strength: full for the strongest, hollow for the weakest. Unknown keys and scales of more than five
 * steps give `•`, so that a cell is never empty where a link stands.
 * @example markOf(DEFAULT_SCALE, 'M') // '◐'
 */
export function markOf(scale: StrengthScale, key: string): string {
  const at = scale.findIndex((step) => step.key === key);
  return MARKS[scale.length]?.[at] ?? '•';
}

/** Full-width letters and digits count as their narrow forms, small letters as capitals. */
const plain = (typed: string): string => typed.normalize('NFKC').trim().toUpperCase();

/**
 * The strength that a typed text names: a key of the scale, its symbol, or a digit counting from the weakest (1) up; `0`,
 * `-` and the empty text mean "no link" (null). Anything else is undefined.
 * @example strengthOf(DEFAULT_SCALE, 'ｈ') // 'H'
 * @example strengthOf(DEFAULT_SCALE, '2') // 'M'
 * @example strengthOf(DEFAULT_SCALE, '0') // null
 * @example strengthOf(DEFAULT_SCALE, 'x') // undefined
 */
export function strengthOf(scale: StrengthScale, typed: string): string | null | undefined {
  const written = plain(typed);
  const named = scale.find((step) => plain(step.key) === written);
  if (named) return named.key;
  if (written === '' || written === '0' || written === '-') return null;
  const marked = scale.find((step) => markOf(scale, step.key) === typed.trim());
  if (marked) return marked.key;
  return /^[1-9]$/.test(written) ? scale[scale.length - Number(written)]?.key : undefined;
}
