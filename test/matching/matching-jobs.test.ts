import { expect, it } from 'vitest';
import { asId, type ItemId } from '../../src/domain/id';
import type { JobProgress } from '../../src/workers/job-reply';
import { MatchingJobs } from '../../src/workers/matching-jobs';
import { item, standardOf } from '../coverage/sample';
import { course } from './sample';

const question = {
  courses: [course('weld', '焊接工艺'), course('english', '大学英语')],
  standards: [standardOf([item('i1', null, 0, { text: '能进行焊接' }), item('i2', null, 1)])],
};
const ids = ['i1', 'i2'].map((id) => asId<ItemId>(id));

it('answers about the question prepared last, and tells how far it is', async () => {
  const jobs = new MatchingJobs();
  const told: JobProgress[] = [];
  expect(jobs.forItem(asId('i1'), 10)).toEqual([]);
  expect(await jobs.prepare(question, (progress) => told.push(progress))).toEqual({
    ok: true,
    value: null,
  });
  expect(told.at(-1)).toEqual({ phase: 'read', done: 4, total: 4 });
  expect(jobs.forItem(asId('i1'), 10).map(({ courseId }) => courseId)).toEqual(['weld']);
  expect(jobs.forCourse(asId('weld'), 10).map(({ itemId }) => itemId)).toEqual(['i1']);
});

it('marks the whole matrix without reasons, above the asked fit', async () => {
  const jobs = new MatchingJobs();
  await jobs.prepare(question, () => undefined);
  const all = await jobs.faint(ids, 3, 0, () => undefined);
  expect(all).toEqual({
    ok: true,
    value: [expect.objectContaining({ itemId: 'i1', courseId: 'weld' })],
  });
  expect(await jobs.faint(ids, 3, 1.1, () => undefined)).toEqual({ ok: true, value: [] });
});
