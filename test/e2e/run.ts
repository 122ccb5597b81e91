import { spawnSync } from 'node:child_process';
import { ensureBuilt } from '../../src/cli/serve/build';
import { programOf } from '../check/programs';
import {
  findBrowser,
  hasChineseGlyphs,
  installBrowser,
  installCommand,
  mayInstall,
} from './harness/find-browser';

const named = process.env['DUIJIE_BROWSER'] ?? '';
if (named !== '' && findBrowser() === undefined) {
  console.error(`DUIJIE_BROWSER 指的不是可执行的浏览器 is no browser that can be run: ${named}`);
  process.exit(1);
}
if ((findBrowser() === undefined || !hasChineseGlyphs()) && mayInstall()) installBrowser();
if (findBrowser() === undefined) {
  console.error(
    '没有找到 Chrome、Chromium 或 Edge。No Chrome, Chromium or Edge was found. 请执行 Please type:\n' +
      `  ${installCommand()}\n` +
      '或用环境变量 DUIJIE_BROWSER 指明它的位置。Or name its path in DUIJIE_BROWSER.',
  );
  process.exit(1);
}
if (!hasChineseGlyphs())
  console.error(`No Chinese glyphs: pictures will show empty boxes. ${installCommand()}`);

if (!ensureBuilt(process.cwd())) process.exit(1);
const { status } = spawnSync(
  process.execPath,
  [
    programOf('@playwright/test', 'playwright'),
    'test',
    '--config',
    'test/e2e/playwright.config.ts',
    ...process.argv.slice(2),
  ],
  { stdio: 'inherit' },
);
process.exitCode = status ?? 1;
