import type { Registry } from './registry';

const MARK = 'session';
const LOCK = 'duijie-session';

/** Holds a lock as long as this page lives and says whether another page holds it too; undefined where there are no locks. */
async function joinOthers(): Promise<boolean | undefined> {
  const locks = (globalThis.navigator as Partial<Navigator> | undefined)?.locks as
    Pick<LockManager, 'request' | 'query'> | undefined;
  if (locks === undefined) return undefined;
  const { held = [] } = await locks.query();
  await new Promise<void>((entered) => {
    void locks.request(LOCK, { mode: 'shared' }, () => {
      entered();
      return new Promise<never>(() => undefined);
    });
  });
  return held.some((lock) => lock.name === LOCK);
}

/**
 * Marks that the app is open, until the page is left in the usual way, and says whether the last time ended otherwise: the browser
 * was killed, crashed, or lost its power. While another page of ours is open, nothing ended.
 */
export async function beginSession(registry: Registry): Promise<'clean' | 'unclean'> {
  const hasOthers = await joinOthers();
  const mark = () => registry.notes.put({ key: MARK, value: 'open' }).catch(() => undefined);
  const left = await registry.notes.get(MARK).catch(() => undefined);
  await mark();
  if ('addEventListener' in globalThis) {
    globalThis.addEventListener('pagehide', () => {
      void registry.notes.delete(MARK).catch(() => undefined);
    });
    globalThis.addEventListener('pageshow', (event) => {
      if ((event as PageTransitionEvent).persisted) void mark();
    });
  }
  return left === undefined || hasOthers === true ? 'clean' : 'unclean';
}
