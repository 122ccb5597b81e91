import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { OfflineList } from '../../../src/ui/offline/groups';
import { OfflineReadiness, type OfflineBrowser } from '../../../src/ui/offline/readiness.svelte';

const LIST: OfflineList = {
  groups: [
    { id: 'app', isPrecached: true, files: ['index.html'] },
    { id: 'samples', isPrecached: false, files: ['assets/a.json', 'assets/b.json'] },
    { id: 'solver', isPrecached: false, files: ['assets/highs.wasm'] },
  ],
};

const addressOf = (file: string) => `https://school.cn/${file}`;

/** A browser in memory: a cache that a server fills, a service worker that a test moves on. */
function fakeBrowser(options: { precached?: boolean; missing?: readonly string[] } = {}) {
  const kept = new Set(options.precached === false ? [] : [addressOf('index.html')]);
  const missing = new Set((options.missing ?? []).map(addressOf));
  const heard: { waiting?: () => void; replaced?: () => void } = {};
  const goOn: { now?: () => void } = {};
  const calls = { takeOver: 0, reload: 0, waits: 0 };
  const tabs = new Set<(event: MessageEvent) => void>();
  const cache = {
    match: (address: string) => Promise.resolve(kept.has(address) ? {} : undefined),
    add: (address: string) =>
      missing.has(address)
        ? Promise.reject(new TypeError('not to be had'))
        : Promise.resolve(void kept.add(address)),
    keys: () => Promise.resolve([...kept].map((url) => ({ url }))),
    delete: ({ url }: { url: string }) => Promise.resolve(kept.delete(url)),
  };
  const browser = {
    mode: 'ready-to-keep',
    place: { addressOf, caches: { open: () => Promise.resolve(cache), match: cache.match } },
    channel: {
      postMessage: (data: unknown) => tabs.forEach((tab) => tab({ data } as MessageEvent)),
      addEventListener: (_: string, tab: (event: MessageEvent) => void) => tabs.add(tab),
      removeEventListener: (_: string, tab: (event: MessageEvent) => void) => tabs.delete(tab),
    },
    isServed: () => true,
    readList: () => Promise.resolve(LIST),
    register: (on: { waiting: () => void; replaced: () => void }) => {
      Object.assign(heard, on);
      return () => Promise.resolve(void (calls.takeOver += 1));
    },
    whenIdle: () => Promise.resolve(),
    wait: () => {
      calls.waits += 1;
      return new Promise<void>((again) => (goOn.now = again));
    },
    reload: () => void (calls.reload += 1),
  } as unknown as OfflineBrowser;
  return { browser, kept, missing, heard, calls, goOn };
}

async function settled(readiness: OfflineReadiness): Promise<void> {
  await vi.waitFor(() => expect(readiness.isComplete).toBe(true));
}

describe('being ready for use without network', () => {
  it('fetches what comes after first paint and counts the groups', async () => {
    const { browser, kept } = fakeBrowser();
    const readiness = new OfflineReadiness(browser, () => false);
    readiness.start();
    await settled(readiness);
    expect(`${readiness.ready} of ${readiness.total}`).toBe('3 of 3');
    expect(kept).toContain(addressOf('assets/highs.wasm'));
  });

  it('keeps what it has when a file cannot be had, and tries again', async () => {
    const { browser, missing, calls, goOn } = fakeBrowser({ missing: ['assets/highs.wasm'] });
    const readiness = new OfflineReadiness(browser, () => false);
    readiness.start();
    await vi.waitFor(() => expect(calls.waits).toBe(1));
    expect(readiness.groups).toEqual([
      { id: 'app', isReady: true },
      { id: 'samples', isReady: true },
      { id: 'solver', isReady: false },
    ]);
    missing.clear();
    goOn.now?.();
    await settled(readiness);
  });

  it('is not ready while the program itself is not kept', async () => {
    const { browser, calls } = fakeBrowser({ precached: false });
    const readiness = new OfflineReadiness(browser, () => false);
    readiness.start();
    await vi.waitFor(() => expect(calls.waits).toBe(1));
    expect(readiness.isComplete).toBe(false);
    expect(readiness.ready).toBe(2);
  });

  it('drops the files of earlier versions when its own are complete', async () => {
    const { browser, kept } = fakeBrowser();
    kept.add(addressOf('assets/highs-old.wasm'));
    const readiness = new OfflineReadiness(browser, () => false);
    readiness.start();
    await vi.waitFor(() => expect(kept).not.toContain(addressOf('assets/highs-old.wasm')));
  });

  it.each(['insecure', 'unsupported', 'off'] as const)('does nothing where it is %s', (mode) => {
    const { browser, heard } = fakeBrowser();
    const readiness = new OfflineReadiness({ ...browser, mode }, () => false);
    readiness.start();
    expect(heard.waiting).toBeUndefined();
    expect(readiness.total).toBe(0);
  });
});

describe('a newer version', () => {
  beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] }));
  afterEach(() => void vi.useRealTimers());

  function started(hasUnsaved: () => boolean, hasOtherUnsaved = () => false) {
    const fake = fakeBrowser();
    new OfflineReadiness(fake.browser, hasOtherUnsaved).start();
    const readiness = new OfflineReadiness(fake.browser, hasUnsaved);
    readiness.start();
    return { readiness, ...fake };
  }

  it('is said, and takes over only when asked to', async () => {
    const { readiness, heard, calls } = started(() => false);
    expect(await readiness.applyUpdate()).toBe('nothing-new');
    heard.waiting?.();
    expect(readiness.updateReady).toBe(true);
    expect(calls.takeOver).toBe(0);
    const answer = readiness.applyUpdate();
    await vi.advanceTimersByTimeAsync(400);
    expect(await answer).toBe('updating');
    expect(calls.takeOver).toBe(1);
    expect(calls.reload).toBe(0);
    heard.replaced?.();
    expect(calls.reload).toBe(1);
  });

  it('waits for unsaved input here', async () => {
    const { readiness, heard, calls } = started(() => true);
    heard.waiting?.();
    expect(await readiness.applyUpdate()).toBe('unsaved-here');
    expect(calls.takeOver).toBe(0);
  });

  it('waits for unsaved input in another tab', async () => {
    const { readiness, heard, calls } = started(
      () => false,
      () => true,
    );
    heard.waiting?.();
    expect(await readiness.applyUpdate()).toBe('unsaved-elsewhere');
    expect(calls.takeOver).toBe(0);
  });

  it('taken over from another tab never reloads over unsaved input, but once it is saved', async () => {
    let isTyping = true;
    const { readiness, heard, calls } = started(() => isTyping);
    heard.replaced?.();
    expect(readiness.isReplaced).toBe(true);
    expect(calls.reload).toBe(0);
    isTyping = false;
    expect(await readiness.applyUpdate()).toBe('updating');
    expect(calls.reload).toBe(1);
  });
});
