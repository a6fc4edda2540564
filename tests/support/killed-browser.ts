/** Ends a browser as a crash or a power cut does. */
import type { BrowserContext } from 'playwright-core';

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
