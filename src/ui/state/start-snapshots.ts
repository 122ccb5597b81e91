import { listSnapshots } from '../../store/snapshots';
import type { StoreClient } from '../../workers/store-client';
import type { Services } from '../services';
import { SnapshotKeeper } from './snapshot-keeper';

/** Lets one window at a time do the work, where the browser has locks (not on plain http). */
async function aloneAmongWindows(work: () => Promise<void>): Promise<void> {
  // The types promise locks everywhere; plain http has none.
  const locks = navigator.locks as LockManager | undefined;
  if (locks === undefined) return work();
  await locks.request('duijie-snapshot', { ifAvailable: true }, async (lock) => {
    if (lock !== null) await work();
  });
}

/** Keeps restore points of whichever workspace is open, while nothing large is under way; gives the function that stops it. */
export function startSnapshots(
  services: Services,
  client: StoreClient,
  isAfterCrash: boolean,
): () => void {
  const { session, backups, acts } = services;
  const keeper = new SnapshotKeeper({
    workspace: () =>
      session.isWritable && !backups.work && !acts.turning ? session.workspace : undefined,
    list: listSnapshots,
    take: (workspace) => client.snapshot(workspace, 'periodic'),
    now: () => new Date(services.now()),
    alone: aloneAmongWindows,
  });
  return keeper.start(isAfterCrash);
}
