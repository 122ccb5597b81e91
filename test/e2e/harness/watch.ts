import type { BrowserContext, Page } from '@playwright/test';

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
  readonly faults: string[] = [];
  readonly allow: Allowance = { errors: [], dialogs: false, offline: false };
  readonly #origin: string;

  constructor(context: BrowserContext, address: string) {
    this.#origin = new URL(address).origin;
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

  #watchPage(page: Page): void {
    page.on('crash', () => this.faults.push('page crashed'));
    page.on('dialog', (dialog) => {
      if (this.allow.dialogs) return;
      this.faults.push(`dialog: ${dialog.type()}: ${dialog.message()}`);
      void dialog.dismiss().catch(() => undefined);
    });
  }

  #look(address: string): void {
    const { origin, protocol } = new URL(address);
    if (
      origin !== this.#origin &&
      !['data:', 'blob:', 'about:', 'chrome-error:'].includes(protocol)
    )
      this.faults.push(`request to another origin: ${address}`);
  }

  #error(text: string): void {
    if (this.allow.offline && /net::ERR_INTERNET_DISCONNECTED|Failed to fetch/.test(text)) return;
    if (!this.allow.errors.some((pattern) => pattern.test(text))) this.faults.push(text);
  }
}
