import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { expect, test } from 'vitest';
import type { Verdict } from './run';

const LIMIT = 100_000;

/** All verdicts of a run in a process of its own, so that a file that hangs ends the run and not the test. */
async function verdicts(): Promise<readonly Verdict[]> {
  const child = spawn(
    process.execPath,
    ['--import', 'tsx', '--max-old-space-size=1024', 'test/hostile/run.ts'],
    {
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  );
  const timer = setTimeout(() => child.kill('SIGKILL'), LIMIT);
  const found: Verdict[] = [];
  for await (const line of createInterface({ input: child.stdout }))
    found.push(JSON.parse(line) as Verdict);
  clearTimeout(timer);
  return found;
}

test(
  'each of 200 hostile and odd files meets its lawful outcome, and none takes five seconds',
  async () => {
    const found = await verdicts();
    expect(found.filter((verdict) => !verdict.lawful)).toEqual([]);
    expect(found.filter((verdict) => verdict.milliseconds > 5000)).toEqual([]);
    expect(new Set(found.map((verdict) => verdict.name)).size).toBeGreaterThanOrEqual(200);
  },
  LIMIT + 10_000,
);
