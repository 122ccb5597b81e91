import { takeApart, type Command } from './command';
import { bytesOf, readOptions, runReader } from './run-reader';

/** Reads a file and prints what it is, how much it holds and what was wrong; with --full also the value itself. */
export const read: Command = {
  name: 'read',
  usage: 'read FILE [--as FORMAT] [--encoding NAME] [--hidden] [--full]',
  async run(args) {
    const { words, flags } = takeApart(args, {
      words: 1,
      flags: { as: 'value', encoding: 'value', hidden: 'alone', full: 'alone' },
    });
    const [path = ''] = words;
    const options = readOptions(flags);
    return runReader(path, await bytesOf(path), { options, full: flags.has('full') });
  },
};
