import type { Page } from '@playwright/test';

/** Every screen as an address, and what to do on it before looking. */
export interface ScreenView {
  readonly name: string;
  readonly hash: string;
  readonly prepare?: (page: Page) => Promise<void>;
}

const firstOf = (selector: string) => (page: Page) => page.locator(selector).first().click();

/** All screens of the sample workspace; the lens stays in the address by itself. */
export const SCREEN_VIEWS: readonly ScreenView[] = [
  { name: 'overview', hash: '#/' },
  { name: 'standards', hash: '#/standards' },
  {
    name: 'standard',
    hash: '#/standards',
    prepare: async (page) => {
      await firstOf('main tbody a')(page);
      await firstOf('.page .line:not(.head) .text')(page);
    },
  },
  {
    name: 'standard-edit',
    hash: '#/standards',
    prepare: async (page) => {
      await firstOf('main tbody a')(page);
      await firstOf('main header a[href*="/edit?"]')(page);
    },
  },
  {
    name: 'standard-editions',
    hash: '#/standards',
    prepare: async (page) => {
      await firstOf('main tbody a')(page);
      await firstOf('main header a[href*="/editions?"]')(page);
    },
  },
  {
    name: 'courses',
    hash: '#/courses',
    prepare: firstOf('main tbody tr:not(.group) td'),
  },
  { name: 'courses-board', hash: '#/courses?tab=board' },
  {
    name: 'courses-checks',
    hash: '#/courses?tab=checks&finding=zhejiang-2018.practice-share.0',
  },
  { name: 'courses-charts', hash: '#/courses?tab=charts' },
  { name: 'courses-compare', hash: '#/courses?tab=compare' },
  { name: 'courses-about', hash: '#/courses?tab=about' },
  { name: 'policies', hash: '#/policies' },
  { name: 'policy', hash: '#/policies?pack=zhejiang-2018' },
  { name: 'course', hash: '#/courses', prepare: firstOf('main tbody tr:nth-child(4) a') },
  { name: 'mapping', hash: '#/mapping' },
  { name: 'mapping-trees', hash: '#/mapping?view=trees' },
  { name: 'coverage', hash: '#/coverage' },
  { name: 'credits', hash: '#/credits' },
  { name: 'credits-rules', hash: '#/credits?tab=rules' },
  {
    name: 'credits-catalogues',
    hash: '#/credits?tab=catalogues',
    prepare: async (page) => {
      const take = page.getByRole('button', { name: /收示例目录|Take in the sample/ });
      const list = page.locator('main tbody a').first();
      await take.or(list).first().waitFor();
      if (await take.isVisible()) await take.click();
      await list.click();
    },
  },
  { name: 'credits-record', hash: '#/credits?record=1' },
  { name: 'credits-intake', hash: '#/credits?intake=1' },
  { name: 'packs', hash: '#/packs' },
  { name: 'pack', hash: '#/packs', prepare: firstOf('main tbody a') },
  { name: 'history', hash: '#/history' },
  { name: 'settings', hash: '#/settings' },
  { name: 'settings-workspaces', hash: '#/settings?tab=workspaces' },
  { name: 'settings-backup', hash: '#/settings?tab=backup' },
  { name: 'settings-scale', hash: '#/settings?tab=scale' },
  { name: 'settings-about', hash: '#/settings?tab=about' },
  { name: 'import', hash: '#/import' },
  { name: 'not-found', hash: '#/nowhere' },
];

/** Waits until the shell stands and the screen has come. */
export async function settled(page: Page): Promise<void> {
  await page.locator('.shell').waitFor();
  await page.locator('main h1, main h2').first().waitFor();
}

/** Goes to a screen and brings it into the state to be looked at. */
export async function show(page: Page, view: ScreenView): Promise<void> {
  await page.evaluate((hash) => {
    const lens = (location.hash.split('?')[1] ?? '')
      .split('&')
      .filter((pair) => /^[ps]=/.test(pair))
      .join('&');
    location.hash = lens === '' ? hash : `${hash}${hash.includes('?') ? '&' : '?'}${lens}`;
  }, view.hash);
  await settled(page);
  await view.prepare?.(page);
  await settled(page);
}

/** Opens the sample by its door on the first screen. */
export async function openSample(page: Page): Promise<void> {
  await page.goto('/');
  await settled(page);
  await page.locator('.welcome button').first().click();
  await page.locator('.welcome').waitFor({ state: 'detached' });
  await page.waitForURL(/s=/);
}
