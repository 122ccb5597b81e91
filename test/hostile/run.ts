import { readFile } from '../../src/formats/read-file';
import { seededBytes } from '../formats/random';
import type { HostileCase, Outcome } from './case';
import { BOOKS } from './make-books';
import { JSONS } from './make-json';
import { TEXTS } from './make-texts';

/** What became of one file. */
export interface Verdict {
  readonly name: string;
  readonly wanted: Outcome;
  readonly got: Outcome | 'threw';
  readonly lawful: boolean;
  readonly codes: readonly string[];
  /** Processor time, so that a busy machine does not count. */
  readonly milliseconds: number;
}

async function judge(each: HostileCase): Promise<Verdict> {
  const bytes = each.bytes();
  const start = process.cpuUsage();
  const spent = () => process.cpuUsage(start).user / 1000;
  try {
    const reading = await readFile(bytes, each.file, { random: seededBytes(1) });
    const milliseconds = spent();
    const loud = reading.problems.some((problem) => problem.severity !== 'note');
    const got: Outcome = reading.value === undefined ? 'refused' : loud ? 'warned' : 'exact';
    const codes = [...new Set(reading.problems.map((problem) => problem.code))];
    // Flipped bits may spare a file or spoil it: only silence about a wrong value is unlawful.
    const outcome = each.name.startsWith('bit flips') || got === each.outcome;
    const said =
      got !== 'refused' || reading.problems.some((problem) => problem.severity === 'error');
    const lawful =
      outcome &&
      said &&
      (each.code === undefined || codes.includes(each.code)) &&
      (each.holds?.(reading) ?? true);
    return { name: each.name, wanted: each.outcome, got, lawful, codes, milliseconds };
  } catch (error) {
    return {
      name: each.name,
      wanted: each.outcome,
      got: 'threw',
      lawful: false,
      codes: [String(error)],
      milliseconds: spent(),
    };
  }
}

// One line a file, so that a hang names the file before it.
for (const each of [...BOOKS, ...TEXTS, ...JSONS])
  process.stdout.write(`${JSON.stringify(await judge(each))}\n`);
