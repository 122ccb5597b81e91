import { writeFile } from 'node:fs/promises';
import { BadArguments, takeApart, type Command } from './command';
import { bytesOf, formatArgument, readOptions, runReader } from './run-reader';

/** Reads a file, writes it in another format, and prints what that format could not hold. */
export const convert: Command = {
  name: 'convert',
  usage:
    'convert FILE --to FORMAT --out FILE [--as FORMAT] [--encoding NAME] [--hidden] [--at INSTANT]',
  async run(args) {
    const { words, flags } = takeApart(args, {
      words: 1,
      flags: {
        to: 'value',
        out: 'value',
        as: 'value',
        encoding: 'value',
        hidden: 'alone',
        at: 'value',
      },
    });
    const [path = ''] = words;
    const to = flags.get('to');
    const out = flags.get('out');
    if (to === undefined || out === undefined)
      throw new BadArguments('Both --to FORMAT and --out FILE are needed.');
    const at = flags.get('at') ?? new Date().toISOString();
    if (Number.isNaN(Date.parse(at)))
      throw new BadArguments(`"${at}" is no instant such as 2026-01-31T08:00:00Z.`);
    const outcome = await runReader(path, await bytesOf(path), {
      options: readOptions(flags),
      full: false,
      convert: { to: formatArgument(to, 'write'), at: new Date(at).toISOString() },
    });
    if (outcome.file)
      await writeFile(out, outcome.file).catch((error: unknown) => {
        throw new BadArguments(
          `${out} cannot be written: ${error instanceof Error ? error.message : ''}`,
        );
      });
    return outcome;
  },
};
