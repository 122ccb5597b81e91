import { runSteps } from './run-steps';
import { STEPS } from './steps';

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => STEPS.every((step) => step.name !== name));
if (unknown.length > 0) {
  console.error(
    `No such step: ${unknown.join(', ')}. Steps: ${STEPS.map((step) => step.name).join(' ')}`,
  );
  process.exit(2);
}

const steps = asked.length === 0 ? STEPS : STEPS.filter((step) => asked.includes(step.name));
const started = performance.now();
const { failed } = await runSteps(steps, (line) => console.log(line));
const seconds = ((performance.now() - started) / 1000).toFixed(1);
console.log(`${failed === 0 ? 'check ok' : 'check FAILED'} in ${seconds} s`);
process.exitCode = failed === 0 ? 0 : 1;
