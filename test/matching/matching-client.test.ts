import { expose } from 'comlink';
import { afterEach, expect, it } from 'vitest';
import { asId } from '../../src/domain/id';
import type { JobProgress } from '../../src/workers/job-reply';
import { MatchingClient } from '../../src/workers/matching-client';
import { MatchingJobs } from '../../src/workers/matching-jobs';
import { item, standardOf } from '../coverage/sample';
import { course } from './sample';

const ports: MessagePort[] = [];
afterEach(() => {
  for (const port of ports.splice(0)) port.close();
});

/** The worker's two ends without a thread: what passes between them is cloned just as it is between threads. */
function threadless(): Worker {
  const { port1, port2 } = new MessageChannel();
  ports.push(port1, port2);
  expose(new MatchingJobs(), port2);
  const worker: unknown = Object.assign(port1, { terminate: () => port1.close() });
  return worker as Worker;
}

const question = {
  courses: [course('weld', '焊接工艺'), course('english', '大学英语')],
  standards: [standardOf([item('i1', null, 0, { text: '能进行焊接' })])],
};

it('asks its worker and tells how far it is', async () => {
  const client = new MatchingClient(threadless);
  const told: JobProgress[] = [];
  await client.prepare(question, { onProgress: (progress) => told.push(progress) }).result;
  const [first] = await client.forItem(asId('i1'), 10);
  expect(first).toMatchObject({ courseId: 'weld', because: [{ words: '焊接' }] });
  expect((await client.forCourse(asId('weld'), 10)).map(({ itemId }) => itemId)).toEqual(['i1']);
  const marks = await client.faint([asId('i1')], 3, 0).result;
  expect(marks.map(({ courseId }) => courseId)).toEqual(['weld']);
  expect(told.at(-1)).toMatchObject({ phase: 'read', done: 3, total: 3 });
  client.end();
});

it('rejects what is cancelled', async () => {
  const client = new MatchingClient(threadless);
  const job = client.prepare(question);
  job.cancel();
  await expect(job.result).rejects.toMatchObject({ code: 'cancelled' });
});
