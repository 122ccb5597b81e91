import { expect, test } from 'vitest';
import {
  type Snapshot,
  isSnapshotDue,
  keepSnapshot,
  listSnapshots,
  readSnapshot,
  removeSnapshots,
  superfluous,
} from '../../src/store/snapshots';

const at = (day: number) => `2026-11-${String(day).padStart(2, '0')}T08:00:00Z`;
const snapshot = (day: number, reason: Snapshot['reason']): Snapshot => ({
  workspaceId: 'w',
  file: `${day}`,
  revision: day,
  at: at(day),
  reason,
});

test('snapshots are kept, listed newest first, read back, and older periodic ones cleared away', async () => {
  for (let day = 1; day <= 6; day += 1) {
    const reason = day === 1 ? 'before-removal' : 'periodic';
    await keepSnapshot('w', new Uint8Array([day]), { revision: day, at: at(day), reason });
  }
  const kept = await listSnapshots('w');
  expect(kept.map((each) => each.revision)).toEqual([6, 5, 4, 3, 1]);
  expect(kept[0]).toMatchObject({ at: at(6), reason: 'periodic' });
  expect(kept[0] && (await readSnapshot(kept[0]))).toEqual(new Uint8Array([6]));
  expect(await listSnapshots('other')).toEqual([]);
  await removeSnapshots();
  expect(await listSnapshots()).toEqual([]);
});

test('what was kept before something was destroyed stays a month', () => {
  const list = [9, 8, 7, 6].map((day) => snapshot(day, 'periodic'));
  const old = snapshot(1, 'before-removal');
  expect(superfluous([...list, old], new Date('2026-11-25'))).toEqual([]);
  expect(superfluous([...list, old], new Date('2026-12-25'))).toEqual([old]);
});

test('one is due after 50 actions, or any and a day', () => {
  const newest = snapshot(10, 'periodic');
  expect(isSnapshotDue(undefined, 0, new Date(at(10)))).toBe(false);
  expect(isSnapshotDue(undefined, 1, new Date(at(10)))).toBe(true);
  expect(isSnapshotDue(newest, 59, new Date(at(10)))).toBe(false);
  expect(isSnapshotDue(newest, 60, new Date(at(10)))).toBe(true);
  expect(isSnapshotDue(newest, 11, new Date(at(12)))).toBe(true);
  expect(isSnapshotDue(newest, 10, new Date(at(30)))).toBe(false);
});
