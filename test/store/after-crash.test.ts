import { afterEach, expect, test, vi } from 'vitest';
import { startFreshLog } from '../../src/store/fresh-log';
import { Registry } from '../../src/store/registry';
import { beginSession } from '../../src/store/session-mark';

afterEach(() => vi.unstubAllGlobals());

test('a session that was not left in the usual way is known at the next start', async () => {
  // Newer Node has locks of its own; this page is one without, as on plain http.
  vi.stubGlobal('navigator', {});
  const registry = new Registry('after-crash-1');
  expect(await beginSession(registry)).toBe('clean');
  expect(await beginSession(registry)).toBe('unclean');
  await registry.notes.clear();
  expect(await beginSession(registry)).toBe('clean');
});

test('another open page of ours means that nothing ended', async () => {
  const registry = new Registry('after-crash-2');
  await beginSession(registry);
  const locks = {
    query: () => Promise.resolve({ held: [{ name: 'duijie-session' }] }),
    request: (_name: string, _options: object, entered: () => unknown) => {
      entered();
      return Promise.resolve();
    },
  };
  vi.stubGlobal('navigator', { locks });
  expect(await beginSession(registry)).toBe('clean');
});

test('Chromium gets more noise than its write buffer holds, and none of it stays', async () => {
  const registry = new Registry('after-crash-3');
  const put = vi.spyOn(registry.scratch, 'bulkPut');
  await startFreshLog(registry);
  expect(put).not.toHaveBeenCalled();
  vi.stubGlobal('navigator', { userAgent: 'Mozilla/5.0 HeadlessChrome/156.0.0.0 Safari/537.36' });
  await startFreshLog(registry);
  const pieces = put.mock.calls.flatMap(([rows]) => [...rows]);
  const bytes = pieces.reduce((sum, piece) => sum + piece.bytes.length, 0);
  expect(bytes).toBeGreaterThan(4 * 1024 * 1024);
  expect(Math.max(...pieces.map((piece) => piece.bytes.length))).toBeLessThan(64 * 1024);
  expect(await registry.scratch.count()).toBe(0);
});
