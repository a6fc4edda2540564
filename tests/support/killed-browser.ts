/** Ends a browser as a crash or a power cut does. */
import type { BrowserContext, Page } from 'playwright-core';

/** Ends the whole browser by a signal of the system. Its profile can be opened again afterwards. */
export const endBrowser = async (context: BrowserContext, signal: 'SIGKILL' | 'SIGTERM'): Promise<void> => {
  const session = await context.browser()?.newBrowserCDPSession();
  if (!session) throw new Error('this browser does not say which process it is');
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  const main = processInfo.find((one) => one.type === 'browser');
  if (!main) throw new Error('the browser has no main process');
  const gone = new Promise<void>((done) => { context.once('close', () => { done(); }); });
  process.kill(main.id, signal);
  await gone;
};

/** Kills the whole browser at once, without a chance to write anything. */
export const killBrowser = (context: BrowserContext): Promise<void> => endBrowser(context, 'SIGKILL');

/** Ends only the program that draws a tab, as when memory runs out; the browser goes on, and the tab is closed. */
export const crashTab = async (page: Page): Promise<void> => {
  const crashed = page.waitForEvent('crash');
  const session = await page.context().newCDPSession(page);
  void session.send('Page.crash').catch(() => undefined);
  await crashed;
  await page.close();
};
