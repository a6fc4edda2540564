/** Opens pages that remember what must never happen in a journey. */
import type { Browser, Page } from 'playwright-core';

/** A page and the troubles that it has met so far. */
export interface WatchedPage {
  readonly page: Page;
  /** Console errors and warnings, uncaught errors, policy violations, and requests to anywhere but `home`. */
  readonly troubles: readonly string[];
}

/**
 * Opens an empty page in a context of its own, with nothing stored.
 * @param home the start of every address that the page may ask for, for example `http://localhost:4173/` or `file:`
 */
export const openWatchedPage = async (browser: Browser, home: string): Promise<WatchedPage> => {
  const context = await browser.newContext({ acceptDownloads: true, locale: 'en-GB', timezoneId: 'Europe/London' });
  const page = await context.newPage();
  const troubles: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') troubles.push(`console ${message.type()}: ${message.text()}`);
  });
  page.on('pageerror', (error) => troubles.push(`uncaught: ${error.message}`));
  context.on('request', (request) => {
    const address = request.url();
    if (!address.startsWith(home) && !/^(?:blob|data):/.test(address)) troubles.push(`request: ${request.method()} ${address}`);
    if (request.method() !== 'GET') troubles.push(`request: ${request.method()} ${address}`);
  });
  return { page, troubles };
};
