import { readFileSync, rmSync } from 'node:fs';
import { runNode } from './programs';
import type { Step } from './steps';

/** How many tests passed and failed; a failed step that is no test runner counts as one failure. */
export interface Counts {
  readonly passed: number;
  readonly failed: number;
}

function countsOf(step: Step, isGood: boolean): Counts {
  let passed = 0;
  let failed = 0;
  if (step.results !== undefined) {
    try {
      const found = JSON.parse(readFileSync(step.results, 'utf8')) as {
        numPassedTests: number;
        numFailedTests: number;
      };
      passed = found.numPassedTests;
      failed = found.numFailedTests;
    } catch {
      // The runner died before it could count: the step's own failure is counted below.
    }
  }
  return { passed, failed: isGood ? failed : Math.max(failed, 1) };
}

async function runStep(step: Step, say: (line: string) => void): Promise<Counts> {
  if (step.results !== undefined) rmSync(step.results, { force: true });
  const outputs: string[] = [];
  let seconds = 0;
  let isGood = true;
  for (const args of step.runs) {
    const outcome = await runNode(args);
    outputs.push(outcome.output);
    seconds += outcome.seconds;
    isGood = outcome.code === 0;
    if (!isGood) break;
  }
  say(
    `${isGood ? 'ok    ' : 'FAILED'}  ${step.name.padEnd(16)}${seconds.toFixed(1).padStart(6)} s`,
  );
  if (!isGood) say(outputs.join('').trimEnd());
  return countsOf(step, isGood);
}

/** Runs the steps, two at a time, saying one line for each and the whole output of each that fails. */
export async function runSteps(
  steps: readonly Step[],
  say: (line: string) => void,
): Promise<Counts> {
  const waiting = [...steps];
  let passed = 0;
  let failed = 0;
  const lane = async (): Promise<void> => {
    for (let step = waiting.shift(); step !== undefined; step = waiting.shift()) {
      const counts = await runStep(step, say);
      passed += counts.passed;
      failed += counts.failed;
    }
  };
  await Promise.all([lane(), lane()]);
  return { passed, failed };
}
