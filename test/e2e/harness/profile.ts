import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type BrowserContext, type Page } from '@playwright/test';
import { BROWSER_ARGS } from './browser-args';
import { findBrowser } from './find-browser';

/** A browser with a profile on disk that can be killed without warning and opened again. */
export interface Profile {
  readonly folder: string;
  readonly context: BrowserContext;
  readonly page: Page;
  /** Ends the whole browser at once, as a power button does. */
  kill(): Promise<void>;
  close(): Promise<void>;
}

/** A fresh folder for a profile. */
export function makeProfileFolder(): string {
  return mkdtempSync(join(tmpdir(), 'duijie-profile-'));
}

/** Opens a browser on the profile folder, after clearing the locks that a killed one leaves. */
export async function openProfile(folder: string): Promise<Profile> {
  for (const lock of ['SingletonLock', 'SingletonSocket', 'SingletonCookie'])
    rmSync(join(folder, lock), { force: true });
  const executablePath = findBrowser();
  const context = await chromium.launchPersistentContext(folder, {
    headless: true,
    args: [...BROWSER_ARGS],
    chromiumSandbox: false,
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    ...(executablePath !== undefined && { executablePath }),
  });
  const browser = context.browser();
  if (browser === null) throw new Error('the browser of a profile must be known to be killed');
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  const id = processInfo.find(({ type }) => type === 'browser')?.id;
  if (id === undefined) throw new Error('the browser did not tell its process');
  const page = context.pages()[0] ?? (await context.newPage());
  return {
    folder,
    context,
    page,
    close: () => context.close(),
    kill: async () => {
      const gone = new Promise<void>((done) => browser.once('disconnected', () => done()));
      process.kill(id, 'SIGKILL');
      await gone;
    },
  };
}
