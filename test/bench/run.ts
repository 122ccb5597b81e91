import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** A bench is a file beside this one that exports this; it prints its own figures. */
export interface Bench {
  readonly run: (args: readonly string[]) => Promise<void> | void;
}

const folder = import.meta.dirname;
const names = readdirSync(folder)
  .filter((file) => file.endsWith('.ts') && file !== 'run.ts')
  .map((file) => file.slice(0, -'.ts'.length));
const [name, ...args] = process.argv.slice(2);

if (name === undefined || !names.includes(name) || !existsSync(join(folder, `${name}.ts`))) {
  console.error(`npm run bench -- NAME …   NAME: ${names.sort().join(', ') || '(none yet)'}`);
  process.exitCode = 2;
} else {
  const { run } = (await import(pathToFileURL(join(folder, `${name}.ts`)).href)) as Bench;
  await run(args);
}
