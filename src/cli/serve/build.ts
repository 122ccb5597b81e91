import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

const SOURCES = ['src', 'standards', 'public', 'index.html', 'vite.config.ts', 'package-lock.json'];

/** When the newest file at or below the path was changed, in ms since 1970; 0 when there is none. */
function newestChange(path: string): number {
  if (!existsSync(path)) return 0;
  const facts = statSync(path);
  if (!facts.isDirectory()) return facts.mtimeMs;
  return readdirSync(path).reduce(
    (newest, name) => Math.max(newest, newestChange(join(path, name))),
    facts.mtimeMs,
  );
}

/** Whether `dist/` below the root was built after the last change of anything it is built from. */
export function isBuilt(root: string): boolean {
  const page = join(root, 'dist', 'sw.js');
  if (!existsSync(page)) return false;
  const built = statSync(page).mtimeMs;
  return SOURCES.every((source) => newestChange(join(root, source)) < built);
}

/** Builds `dist/` unless it is up to date; whether it stands afterwards. The builder's own words go to the terminal. */
export function ensureBuilt(root: string): boolean {
  if (isBuilt(root)) return true;
  const vite = join(root, 'node_modules', 'vite', 'bin', 'vite.js');
  const result = spawnSync(process.execPath, [vite, 'build', '--logLevel', 'warn'], {
    cwd: root,
    stdio: 'inherit',
  });
  return result.status === 0;
}
