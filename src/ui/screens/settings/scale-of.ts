import type { StrengthScale } from '../../../domain/alignment';
import { compareAmounts, ONE, parseAmount, ZERO } from '../../../domain/amount';

/** Under which setting a workspace keeps its own strength scale. */
export const SCALE_SETTING = 'strength-scale';

/**
 * The scale that steps as typed make, strongest first; undefined when a mark is empty or given twice, a share is no number from
 * 0 to 1, or a stronger step covers less than a weaker one.
 * @example scaleOf([{ key: 'H', value: '1' }]) // [{ key: 'H', value: '1' }]
 */
export function scaleOf(
  steps: readonly { readonly key: string; readonly value: string }[],
): StrengthScale | undefined {
  const scale = steps.flatMap(({ key, value }) => {
    const amount = parseAmount(value);
    return amount === undefined || key.trim() === '' ? [] : [{ key: key.trim(), value: amount }];
  });
  const isWhole = scale.length === steps.length && scale.length > 0;
  const hasTwins = new Set(scale.map(({ key }) => key)).size < scale.length;
  const isInRange = scale.every(
    ({ value }) => compareAmounts(value, ZERO) >= 0 && compareAmounts(value, ONE) <= 0,
  );
  const falls = scale.every(({ value }, at) => {
    const next = scale[at + 1];
    return next === undefined || compareAmounts(value, next.value) >= 0;
  });
  return isWhole && !hasTwins && isInRange && falls ? scale : undefined;
}
