import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const require = createRequire(import.meta.url);

/** The JavaScript file behind a command of an installed package, so that no shell or `.bin` link is needed. */
export function programOf(packageName: string, command: string = packageName): string {
  const manifest = join(process.cwd(), 'node_modules', packageName, 'package.json');
  const { bin } = JSON.parse(readFileSync(manifest, 'utf8')) as {
    bin: string | Record<string, string>;
  };
  const path = typeof bin === 'string' ? bin : bin[command];
  if (path === undefined) throw new Error(`${packageName} has no command ${command}`);
  return join(dirname(manifest), path);
}

/** Node's arguments that run one of our TypeScript files. */
export function ourScript(path: string): readonly string[] {
  return ['--import', require.resolve('tsx'), path];
}

export interface Outcome {
  readonly code: number;
  readonly output: string;
  readonly seconds: number;
}

/** Runs Node with the arguments; what it printed, how it ended and how long it took. Never throws. */
export function runNode(args: readonly string[], cwd: string = process.cwd()): Promise<Outcome> {
  const started = performance.now();
  return new Promise((done) => {
    const child = spawn(process.execPath, args, {
      cwd,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, FORCE_COLOR: '0', NO_COLOR: '1' },
    });
    const parts: string[] = [];
    const end = (code: number) =>
      done({ code, output: parts.join(''), seconds: (performance.now() - started) / 1000 });
    child.stdout.on('data', (part: Buffer) => parts.push(part.toString()));
    child.stderr.on('data', (part: Buffer) => parts.push(part.toString()));
    child.on('error', (error) => {
      parts.push(error.message);
      end(1);
    });
    child.on('close', (code) => end(code ?? 1));
  });
}
