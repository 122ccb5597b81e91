import { Worker } from 'node:worker_threads';
import { expect, test } from 'vitest';
import { watchReader } from '../../src/cli/watch-reader';

const thread = (code: string) =>
  new Worker(`const { parentPort } = require('node:worker_threads');${code}`, { eval: true });
const say = (message: object) => `parentPort.postMessage(${JSON.stringify(message)});`;
const watch = (code: string, patience = { start: 20_000, stuck: 150 }) =>
  watchReader(thread(code), 'odd.xlsx', patience);

test('a reader that shows no progress is stopped with exit 3 and says so', async () => {
  const outcome = await watch(`${say({ kind: 'progress' })}for (;;);`);
  expect(outcome).toMatchObject({
    exit: 3,
    output: {
      problems: [{ code: 'reader-stuck', severity: 'error', where: { file: 'odd.xlsx' } }],
    },
  });
});

test('a reader that never starts is stopped too', async () => {
  const outcome = await watch('for (;;);', { start: 150, stuck: 20_000 });
  expect(outcome.exit).toBe(3);
});

test('as long as it shows progress it is left alone, and its answer is passed on', async () => {
  const slow = `let left = 8;
    const step = () => {
      if (left-- > 0) { ${say({ kind: 'progress' })} setTimeout(step, 50); }
      else { ${say({ kind: 'done', exit: 0, json: '{"counts":{"items":3}}' })} }
    };
    step();`;
  expect(await watch(slow)).toEqual({ exit: 0, output: { counts: { items: 3 } } });
});

test('a reader that throws gives exit 1, never a crash', async () => {
  const outcome = await watch("throw new Error('planted');");
  expect(outcome).toMatchObject({ exit: 1, output: { problems: [{ code: 'reader-fault' }] } });
});
