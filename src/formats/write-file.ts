import { problem, type Problem } from '../domain/problem';
import type { WriteContext } from './format';
import type { FormatId, ReadValue, Written } from './reading';
import { formatOf } from './registry';

/** A written file, or the reason why this format cannot hold the value. */
export type WriteOutcome = Written | { readonly refused: Problem };

/**
 * A value in a format, with what was lost on the way; refused when the format cannot hold this kind of value at all.
 * Equal value and instant give equal bytes.
 * @example await writeFile({ standards: [document] }, 'case-1.1', { at: '2026-01-01T00:00:00Z', random })
 */
export async function writeFile(
  value: ReadValue,
  id: FormatId,
  context: WriteContext,
): Promise<WriteOutcome> {
  const written = await formatOf(id)?.write?.(value, context);
  return written ?? { refused: problem('cannot-write', 'error', {}, { format: id }) };
}
