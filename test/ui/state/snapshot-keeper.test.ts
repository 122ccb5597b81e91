import { describe, expect, it, vi } from 'vitest';
import type { Snapshot } from '../../../src/store/snapshots';
import type { Workspace } from '../../../src/store/workspace';
import { SnapshotKeeper } from '../../../src/ui/state/snapshot-keeper';

const now = new Date('2026-11-23T08:00:00Z');

function snapshot(revision: number, at: string): Snapshot {
  return { workspaceId: 'w1', file: 'f', revision, at, reason: 'periodic' };
}

function keeperAt(revision: number, kept: readonly Snapshot[], open = true) {
  const workspace = { id: 'w1', read: () => Promise.resolve({ revision }) } as unknown as Workspace;
  const take = vi.fn(() => Promise.resolve());
  const keeper = new SnapshotKeeper({
    workspace: () => (open ? workspace : undefined),
    list: () => Promise.resolve(kept),
    take,
    now: () => now,
    alone: (work) => work(),
  });
  return { keeper, take };
}

describe('The keeper of restore points', () => {
  it('takes the first after the first change, and none of an untouched workspace', async () => {
    const fresh = keeperAt(0, []);
    await fresh.keeper.look();
    expect(fresh.take).not.toHaveBeenCalled();
    const changed = keeperAt(1, []);
    await changed.keeper.look();
    expect(changed.take).toHaveBeenCalledOnce();
  });

  it('takes another after 50 changes, or any after a day', async () => {
    const cases: [number, Snapshot, number][] = [
      [59, snapshot(10, '2026-11-23T07:00:00Z'), 0],
      [60, snapshot(10, '2026-11-23T07:00:00Z'), 1],
      [11, snapshot(10, '2026-11-22T07:00:00Z'), 1],
      [10, snapshot(10, '2026-11-01T07:00:00Z'), 0],
    ];
    for (const [revision, newest, times] of cases) {
      const { keeper, take } = keeperAt(revision, [newest]);
      await keeper.look();
      expect(take, String(revision)).toHaveBeenCalledTimes(times);
    }
  });

  it('takes one of any change after a session that was not closed', async () => {
    const { keeper, take } = keeperAt(11, [snapshot(10, '2026-11-23T07:59:00Z')]);
    await keeper.look();
    expect(take).not.toHaveBeenCalled();
    await keeper.look(true);
    expect(take).toHaveBeenCalledOnce();
    const same = keeperAt(10, [snapshot(10, '2026-11-23T07:59:00Z')]);
    await same.keeper.look(true);
    expect(same.take).not.toHaveBeenCalled();
  });

  it('leaves a workspace alone that is not whole or is busy', async () => {
    const { keeper, take } = keeperAt(99, [], false);
    await keeper.look();
    expect(take).not.toHaveBeenCalled();
  });

  it('looks again after one that could not be kept', async () => {
    const { keeper, take } = keeperAt(1, []);
    take.mockRejectedValueOnce(new Error('no room'));
    await keeper.look();
    await keeper.look();
    expect(take).toHaveBeenCalledTimes(2);
  });

  it('never runs twice at once', async () => {
    const { keeper, take } = keeperAt(1, []);
    await Promise.all([keeper.look(), keeper.look()]);
    expect(take).toHaveBeenCalledOnce();
  });
});
