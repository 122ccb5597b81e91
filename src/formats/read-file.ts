import { problem, type Problem } from '../domain/problem';
import type { RandomBytes } from '../domain/id';
import type { ReadContext } from './format';
import { openSource, type Source } from './gate/open-source';
import { ProblemList } from './problem-list';
import type { FileReading, OnProgress, ReadOptions } from './reading';
import { FORMATS, formatOf } from './registry';

const platformRandom: RandomBytes = (bytes) => globalThis.crypto.getRandomValues(bytes);

const nothing = (problems: readonly Problem[]): FileReading => ({
  format: null,
  kind: 'unknown',
  counts: { items: 0 },
  problems,
  value: undefined,
});

/** The place of a problem told in texts that are shown as they are: no control or direction marks from a hostile file name. */
function shownName(name: string): string {
  return name.replace(/[\p{Cc}\p{Cf}]/gu, '\uFFFD').slice(0, 200);
}

/**
 * The reading of a source that is open already, by the format asked for or the first in the registry that fits.
 * A reader that finds nothing although the source holds something gives an error, never an empty success.
 */
async function readSource(
  source: Source,
  name: string,
  options: ReadOptions,
  onProgress: OnProgress,
  tables: ReadContext['tables'],
): Promise<FileReading> {
  const format =
    options.as === undefined
      ? FORMATS.find((each) => each.fits?.(source, name))
      : formatOf(options.as);
  if (format?.read === undefined) {
    return nothing([
      source.shape === 'text'
        ? problem('unknown-document', 'error')
        : problem('format-not-read', 'error', {}, { format: source.shape }),
    ]);
  }
  const reading = await format.read(source, {
    name,
    random: options.random ?? platformRandom,
    options,
    onProgress,
    ...(tables && { tables }),
  });
  return { format: reading.value === undefined ? null : format.id, ...reading };
}

/**
 * A file's content as domain values: the gate first, then the reader of the format that its content shows, or the one asked for.
 * Never rejects for bad data: what cannot be read is a problem with its place; an empty file gives `empty-file`.
 * `tables`, when given, reads what is a table in place of the registered readers.
 * @example (await readFile(bytes, 'plan.xlsx')).kind // 'programme'
 */
export async function readFile(
  bytes: Uint8Array,
  name: string,
  options: ReadOptions = {},
  onProgress: OnProgress = () => undefined,
  tables?: ReadContext['tables'],
): Promise<FileReading> {
  const problems = new ProblemList(shownName(name));
  onProgress({ phase: 'gate', done: 0, total: bytes.length });
  const opened = openSource(bytes, options, onProgress);
  problems.take(opened.problems);
  if (opened.value === undefined) return nothing(problems.list());
  const reading = await readSource(opened.value, name, options, onProgress, tables);
  problems.take(reading.problems);
  return { ...reading, problems: problems.list() };
}
