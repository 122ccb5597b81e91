import type { OfflineGroup, OfflineList } from './groups';

/** The cache of the files that come after first paint; the service worker answers from the same one. */
export const BACKGROUND_CACHE = 'duijie-background';

/** What keeping files needs of the browser; a test gives its own. */
export interface KeepingPlace {
  readonly caches: Pick<CacheStorage, 'open' | 'match'>;
  /** Absolute address of a file named relative to the page. */
  readonly addressOf: (file: string) => string;
}

/** Whether every file of the group is kept in some cache of this address. */
export async function isKept(group: OfflineGroup, place: KeepingPlace): Promise<boolean> {
  for (const file of group.files) {
    // The precache adds a revision to names that carry no hash of their own.
    const found = await place.caches.match(place.addressOf(file), { ignoreSearch: true });
    if (found === undefined) return false;
  }
  return true;
}

/**
 * Fetches and keeps the files of one background group that are not kept yet, one after the other so that nobody
 * waits behind them. Rejects when one cannot be had; what came before it stays kept.
 */
export async function keepGroup(group: OfflineGroup, place: KeepingPlace): Promise<void> {
  const cache = await place.caches.open(BACKGROUND_CACHE);
  for (const file of group.files) {
    const address = place.addressOf(file);
    if ((await cache.match(address)) === undefined) await cache.add(address);
  }
}

/** Drops what earlier versions kept in the background and this one does not name; how many files. */
export async function dropOthers(list: OfflineList, place: KeepingPlace): Promise<number> {
  const named = new Set(
    list.groups
      .filter((group) => !group.isPrecached)
      .flatMap((group) => group.files.map((file) => place.addressOf(file))),
  );
  const cache = await place.caches.open(BACKGROUND_CACHE);
  const old = (await cache.keys()).filter((request) => !named.has(request.url));
  for (const request of old) await cache.delete(request);
  return old.length;
}
