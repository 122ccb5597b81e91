import { StoreFault } from './store-fault';

type Locks = Pick<LockManager, 'request'>;

/** How long to wait for a lock: the browser frees that of an ended worker only after a moment. */
const PATIENCE = 1500;

/**
 * Runs bulk work on a workspace while no other window does. Another one that is still at it after a moment gives `bulk-busy`.
 * Where the browser has no locks (plain http), the database's own transactions still keep both whole; they only wait for each
 * other.
 */
export async function withBulkLock<R>(workspaceId: string, work: () => Promise<R>): Promise<R> {
  const locks = (globalThis.navigator as Partial<Navigator> | undefined)?.locks as
    Locks | undefined;
  if (locks === undefined) return work();
  const lock = { isOurs: false };
  const patience = new AbortController();
  const timer = setTimeout(() => patience.abort(), PATIENCE);
  try {
    return await locks.request(`duijie-bulk-${workspaceId}`, { signal: patience.signal }, () => {
      lock.isOurs = true;
      clearTimeout(timer);
      return work();
    });
  } catch (error) {
    throw lock.isOurs ? error : new StoreFault('bulk-busy', { cause: error });
  } finally {
    clearTimeout(timer);
  }
}
