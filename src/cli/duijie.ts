import { BadArguments, type Command } from './command';
import { check } from './check';
import { convert } from './convert';
import { coverage } from './coverage';
import { decide } from './decide';
import { read } from './read';
import { suggest } from './suggest';

/** Every command. A new one is one file and one line here. */
const COMMANDS: readonly Command[] = [read, convert, suggest, coverage, decide, check];

const usage = (): string => COMMANDS.map((command) => `  duijie ${command.usage}`).join('\n');

/** Prints nothing but JSON on standard output; a mistake in the arguments ends with 2 and a sentence on standard error. */
async function main(args: readonly string[]): Promise<number> {
  const [name = '', ...rest] = args;
  const command = COMMANDS.find((each) => each.name === name);
  if (command === undefined) {
    process.stderr.write(
      `${name === '' ? 'A command is needed.' : `There is no command "${name}".`} There are:\n${usage()}\n`,
    );
    return 2;
  }
  try {
    const { output, exit } = await command.run(rest);
    const lines =
      command.prints === 'lines' && Array.isArray(output)
        ? (output as readonly unknown[])
        : [output];
    for (const line of lines) process.stdout.write(`${JSON.stringify(line)}\n`);
    return exit;
  } catch (error) {
    if (!(error instanceof BadArguments)) throw error;
    process.stderr.write(`${error.message} Usage: duijie ${command.usage}\n`);
    return 2;
  }
}

process.exitCode = await main(process.argv.slice(2));
