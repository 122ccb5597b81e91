/** What a command run gives: the value to print as JSON, and how the process ends. */
export interface CommandResult {
  readonly output: unknown;
  /** 0 done, 1 the data could not be taken, 3 a reader made no progress. */
  readonly exit: 0 | 1 | 3;
}

/** Arguments that make no sense: said in one sentence, exit 2. */
export class BadArguments extends Error {}

/** A command of the headless tool. */
export interface Command {
  readonly name: string;
  /** How it is called, for the sentence after a mistake. */
  readonly usage: string;
  /** `lines`: the output is a list, printed one JSON a line. */
  readonly prints?: 'lines';
  readonly run: (args: readonly string[]) => Promise<CommandResult>;
}

/** Arguments taken apart: plain words in order, and flags with their values. */
export interface Arguments {
  readonly words: readonly string[];
  readonly flags: ReadonlyMap<string, string>;
}

/**
 * Takes arguments apart. `flags` names each allowed flag and whether a value follows it; `words` says how many plain words there
 * must be. Throws BadArguments on anything else.
 * @example takeApart(['a.csv', '--as', 'csv'], { words: 1, flags: { as: 'value' } }).flags.get('as') // 'csv'
 */
export function takeApart(
  args: readonly string[],
  expected: { readonly words: number; readonly flags: Readonly<Record<string, 'value' | 'alone'>> },
): Arguments {
  const words: string[] = [];
  const flags = new Map<string, string>();
  for (let at = 0; at < args.length; at++) {
    const arg = args[at] ?? '';
    if (!arg.startsWith('--')) {
      words.push(arg);
      continue;
    }
    const [name = '', inline] = arg.slice(2).split(/=(.*)/s);
    const kind = Object.hasOwn(expected.flags, name) ? expected.flags[name] : undefined;
    if (kind === undefined) throw new BadArguments(`There is no option --${name}.`);
    if (flags.has(name)) throw new BadArguments(`Option --${name} stands twice.`);
    if (kind === 'alone') {
      if (inline !== undefined) throw new BadArguments(`Option --${name} takes no value.`);
      flags.set(name, '');
      continue;
    }
    const value = inline ?? args[++at];
    if (value === undefined || (inline === undefined && value.startsWith('--')))
      throw new BadArguments(`Option --${name} needs a value.`);
    flags.set(name, value);
  }
  if (words.length !== expected.words)
    throw new BadArguments(
      expected.words === 1
        ? 'Exactly one FILE is needed.'
        : `${expected.words} plain arguments are needed, ${words.length} given.`,
    );
  return { words, flags };
}
