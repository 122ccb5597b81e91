import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { ourScript } from './programs';
import { runSteps, type Counts } from './run-steps';
import { STEPS } from './steps';

const E2E_RESULTS = '.cache/e2e.json';

/** Runs the browser tests after the check; a run that could not even count is one failure. */
function runBrowserTests(): Counts {
  rmSync(E2E_RESULTS, { force: true });
  const { status } = spawnSync(process.execPath, ourScript('test/e2e/run.ts'), {
    stdio: 'inherit',
  });
  try {
    const { stats } = JSON.parse(readFileSync(E2E_RESULTS, 'utf8')) as {
      stats: { expected: number; unexpected: number; flaky: number };
    };
    const failed = stats.unexpected + stats.flaky;
    return { passed: stats.expected, failed: status === 0 ? failed : Math.max(failed, 1) };
  } catch {
    return { passed: 0, failed: 1 };
  }
}

const check = await runSteps(STEPS, (line) => console.log(line));
const browser = check.failed === 0 ? runBrowserTests() : { passed: 0, failed: 0 };
if (check.failed > 0) console.log('The check failed, so the browser tests did not run.');

const passed = check.passed + browser.passed;
const failed = check.failed + browser.failed;
process.exitCode = failed === 0 && passed > 0 ? 0 : 1;
console.log(`${passed} passed, ${failed} failed`);
