import { defineConfig } from '@playwright/test';
import { BROWSER_ARGS } from './harness/browser-args';
import { findBrowser } from './harness/find-browser';

const executablePath = findBrowser();

export default defineConfig({
  testDir: '.',
  outputDir: '../../test-results',
  fullyParallel: false,
  forbidOnly: process.env['CI'] === 'true',
  retries: process.env['CI'] === 'true' ? 1 : 0,
  workers: 2,
  // Not a measure of speed: a busy machine must not fail a test that is right.
  timeout: 180_000,
  expect: { timeout: 10_000 },
  reporter: [['list'], ['json', { outputFile: '../../.cache/e2e.json' }]],
  use: {
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    viewport: { width: 1280, height: 720 },
    trace: 'retain-on-failure',
    actionTimeout: 15_000,
    launchOptions: {
      chromiumSandbox: false,
      args: [...BROWSER_ARGS],
      ...(executablePath !== undefined && { executablePath }),
    },
  },
});
