import { DEFAULT_SCALE, type StrengthScale, type StrengthStep } from '../../../domain/alignment';
import { parseAmount } from '../../../domain/amount';

function stepOf(written: unknown): StrengthStep | undefined {
  if (typeof written !== 'object' || written === null) return undefined;
  const { key, value } = written as { readonly key?: unknown; readonly value?: unknown };
  const amount = typeof value === 'string' ? parseAmount(value) : undefined;
  return typeof key === 'string' && key !== '' && amount !== undefined
    ? { key, value: amount }
    : undefined;
}

/**
 * The school's scale as its setting holds it; anything that is no scale of at least one whole step gives the usual H, M, L.
 * @example strengthScaleOf([{ key: '3', value: '1' }]) // [{ key: '3', value: '1' }]
 * @example strengthScaleOf(undefined) // DEFAULT_SCALE
 */
export function strengthScaleOf(written: unknown): StrengthScale {
  if (!Array.isArray(written)) return DEFAULT_SCALE;
  const steps = written.map(stepOf);
  const known = steps.filter((step) => step !== undefined);
  return known.length > 0 && known.length === steps.length ? known : DEFAULT_SCALE;
}
