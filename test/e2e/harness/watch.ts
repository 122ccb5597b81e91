import type { BrowserContext, Page } from '@playwright/test';
import type { Site } from './site';

/** What a test may announce beforehand; everything else that a watch sees fails the test. */
export interface Allowance {
  /** Console errors and page errors whose text matches. */
  readonly errors: RegExp[];
  /** Dialogs that the test handles itself. */
  dialogs: boolean;
  /** Set while the cable is out: failed requests are then the point of the test. */
  offline: boolean;
}

/** Everything that went wrong in a context without any assertion asking for it. */
export class Watch {
  readonly allow: Allowance = { errors: [], dialogs: false, offline: false };
  #faults: string[] = [];
  readonly #sites = new Map<Site, number>();

  constructor(context: BrowserContext, site: Site) {
    this.own(site);
    context.on('request', (request) => this.#look(request.url()));
    context.on('weberror', (error) => this.#error(`page error: ${error.error().message}`));
    context.on('console', (message) => {
      if (message.type() === 'error') this.#error(`console: ${message.text()}`);
      else if (/Content Security Policy|TrustedScript/i.test(message.text()))
        this.#error(`policy: ${message.text()}`);
    });
    context.on('page', (page) => this.#watchPage(page));
    for (const page of context.pages()) this.#watchPage(page);
  }

  /** Counts another served folder as ours, and listens to its reports too. */
  own(site: Site): void {
    this.#sites.set(site, site.reports.length);
  }

  /** What was seen since the last call; a test that takes it has answered for it. */
  take(): readonly string[] {
    const taken = this.#faults;
    this.#faults = [];
    for (const [site, seen] of this.#sites) {
      taken.push(...site.reports.slice(seen).map((report) => `report: ${report}`));
      this.#sites.set(site, site.reports.length);
    }
    return taken;
  }

  #watchPage(page: Page): void {
    page.on('crash', () => this.#faults.push('page crashed'));
    page.on('dialog', (dialog) => {
      if (this.allow.dialogs) return;
      this.#faults.push(`dialog: ${dialog.type()}: ${dialog.message()}`);
      void dialog.dismiss().catch(() => undefined);
    });
  }

  #look(address: string): void {
    const isOurs = [...this.#sites.keys()].some((site) => address.startsWith(site.address));
    if (!isOurs && !/^(data|blob|about|chrome-error):/.test(address))
      this.#faults.push(`request to another origin: ${address}`);
  }

  #error(text: string): void {
    if (this.allow.offline && /net::ERR_INTERNET_DISCONNECTED|Failed to fetch/.test(text)) return;
    if (!this.allow.errors.some((pattern) => pattern.test(text))) this.#faults.push(text);
  }
}
