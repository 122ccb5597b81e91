import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

const NAMES = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'microsoft-edge',
  'microsoft-edge-stable',
];

function usualPlaces(): readonly string[] {
  const { env, platform } = process;
  if (platform === 'darwin')
    return [
      '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
      '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
      '/Applications/Chromium.app/Contents/MacOS/Chromium',
    ];
  if (platform === 'win32')
    return [env['PROGRAMFILES'], env['PROGRAMFILES(X86)'], env['LOCALAPPDATA']].flatMap((base) =>
      base === undefined
        ? []
        : [
            join(base, 'Google/Chrome/Application/chrome.exe'),
            join(base, 'Microsoft/Edge/Application/msedge.exe'),
            join(base, 'Chromium/Application/chrome.exe'),
          ],
    );
  const folders = [...(env['PATH'] ?? '').split(delimiter), '/usr/bin', '/snap/bin'];
  return NAMES.flatMap((name) => folders.map((folder) => join(folder, name)));
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** The Chrome, Chromium or Edge of this machine: DUIJIE_BROWSER if set, else the first in the usual places. */
export function findBrowser(): string | undefined {
  const named = process.env['DUIJIE_BROWSER'];
  if (named !== undefined && named !== '') return isProgram(named) ? named : undefined;
  return usualPlaces().find(isProgram);
}

/** The one command that brings a browser and Chinese glyphs to this kind of machine. */
export function installCommand(): string {
  if (process.platform === 'darwin') return 'brew install --cask chromium';
  if (process.platform === 'win32') return 'winget install Google.Chrome';
  return 'sudo apt-get install -y chromium fonts-noto-cjk';
}

/** Whether installing unasked is right: said so, or root in a container that is nobody's desk. */
export function mayInstall(): boolean {
  if (process.platform !== 'linux' || !existsSync('/usr/bin/apt-get')) return false;
  if (process.env['DUIJIE_INSTALL'] === '1') return true;
  const isContained = existsSync('/.dockerenv') || existsSync('/run/.containerenv');
  return isContained && process.getuid?.() === 0;
}

/** Installs Debian's chromium and Chinese glyphs; whether that succeeded. */
export function installBrowser(): boolean {
  const isRoot = process.getuid?.() === 0;
  const apt = (...args: string[]) => {
    const [program = 'apt-get', ...rest] = isRoot
      ? ['apt-get', ...args]
      : ['sudo', 'apt-get', ...args];
    return spawnSync(program, rest, {
      stdio: 'inherit',
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    }).status;
  };
  apt('update', '-qq');
  return apt('install', '-y', '-qq', '--no-install-recommends', 'chromium', 'fonts-noto-cjk') === 0;
}

/** Whether the machine has glyphs for Chinese; without them every character is an empty box. True where it cannot be told. */
export function hasChineseGlyphs(): boolean {
  const found = spawnSync('fc-list', [':lang=zh-cn', 'family'], { encoding: 'utf8' });
  return found.status !== 0 || found.stdout.trim() !== '';
}
