import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { isBuilt } from '../../../src/cli/serve/build';

let root: string;

/** Writes a file that was last changed so many seconds after 1 January 2026. */
function put(path: string, seconds: number): void {
  const whole = join(root, path);
  mkdirSync(dirname(whole), { recursive: true });
  writeFileSync(whole, '');
  const time = Date.UTC(2026, 0, 1) / 1000 + seconds;
  for (let each = whole; each !== root; each = dirname(each)) utimesSync(each, time, time);
}

describe('isBuilt', () => {
  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'duijie-built-'));
  });

  afterEach(() => rmSync(root, { recursive: true, force: true }));

  it('is false before the first build', () => {
    put('src/main.ts', 1);
    expect(isBuilt(root)).toBe(false);
  });

  it('holds while nothing has changed since', () => {
    put('src/ui/deep/down.ts', 1);
    put('dist/sw.js', 2);
    expect(isBuilt(root)).toBe(true);
  });

  it.each(['src/ui/deep/down.ts', 'standards/a.json', 'index.html', 'package-lock.json'])(
    'ends with a change of %s',
    (path) => {
      put('dist/sw.js', 2);
      put(path, 3);
      expect(isBuilt(root)).toBe(false);
    },
  );
});
