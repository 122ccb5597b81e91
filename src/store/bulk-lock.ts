import { StoreFault } from './store-fault';

type Locks = Pick<LockManager, 'request'>;

/**
 * Runs bulk work on a workspace while no other window does. Another one at it gives `bulk-busy` at once. Where the browser has no
 * locks (plain http), the database's own transactions still keep both whole; they only wait for each other.
 */
export async function withBulkLock<R>(workspaceId: string, work: () => Promise<R>): Promise<R> {
  const locks = (globalThis.navigator as Partial<Navigator> | undefined)?.locks as
    Locks | undefined;
  if (locks === undefined) return work();
  return locks.request(`duijie-bulk-${workspaceId}`, { ifAvailable: true }, async (lock) => {
    if (lock === null) throw new StoreFault('bulk-busy');
    return work();
  });
}
