/** What one page costs a visitor with a slow machine and a slow line, as the browser itself tells it. */
import type { Browser, CDPSession, Page } from 'playwright-core';

/** A page under watch. */
export interface Watched {
  readonly page: Page;
  readonly devtools: CDPSession;
  /** Bytes that came over the line so far, headers included, in units of 1,000. */
  readonly sentKB: () => number;
  readonly close: () => Promise<void>;
}

/** When a page could be used, in milliseconds after it was asked for, and how long it let nothing else happen until then. */
export interface LoadFigures {
  readonly interactive: number;
  readonly blocked: number;
}

/** What the page notes about itself; set up before any of its own scripts. */
interface Notes {
  readonly long: { readonly at: number; readonly takes: number }[];
  readonly presses: Map<number, number>;
  firstChoice: number | undefined;
}
declare global {
  interface Window {
    benchNotes?: Notes;
  }
}

const SLOW_4G = { offline: false, latency: 562.5, downloadThroughput: (1_600_000 * 0.9) / 8, uploadThroughput: (750_000 * 0.9) / 8 };
const SLOWDOWN = 4;
/** A page that did nothing long for this time is taken as ready, in milliseconds. */
const QUIET = 1_500;
/** Event timing speaks of nothing that took less. */
const SHORTEST = 16;

const takeNotes = (choice: string): void => {
  const notes: Notes = { long: [], presses: new Map(), firstChoice: undefined };
  window.benchNotes = notes;
  new PerformanceObserver((list) => { for (const entry of list.getEntries()) notes.long.push({ at: entry.startTime, takes: entry.duration }); }).observe({ type: 'longtask', buffered: true });
  const timing: PerformanceObserverInit & { readonly durationThreshold: number } = { type: 'event', durationThreshold: 16, buffered: true };
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries() as (PerformanceEntry & { readonly interactionId: number })[]) {
      if (entry.interactionId > 0) notes.presses.set(entry.interactionId, Math.max(entry.duration, notes.presses.get(entry.interactionId) ?? 0));
    }
  }).observe(timing);
  const look = (): void => {
    const found = document.querySelector(choice)?.getClientRects().length ?? 0;
    if (found === 0) requestAnimationFrame(look);
    else requestAnimationFrame(() => { setTimeout(() => { notes.firstChoice = performance.now(); }); });
  };
  requestAnimationFrame(look);
};

/**
 * Opens an empty page of its own, slowed down four times and on a slow line.
 * @param choice finds what a person chooses from; the page counts as there when the first one is drawn
 */
export const watchPage = async (browser: Browser, choice: string): Promise<Watched> => {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, serviceWorkers: 'block', locale: 'en-GB' });
  const page = await context.newPage();
  const devtools = await context.newCDPSession(page);
  let bytes = 0;
  devtools.on('Network.loadingFinished', ({ encodedDataLength }) => { bytes += encodedDataLength; });
  await devtools.send('Network.enable');
  await devtools.send('Network.emulateNetworkConditions', SLOW_4G);
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: SLOWDOWN });
  await page.addInitScript(takeNotes, choice);
  return { page, devtools, sentKB: () => bytes / 1000, close: () => context.close() };
};

/** Waits until the page has been quiet, then tells when it could be used and for how long it was blocked before. */
export const loadFigures = async ({ page }: Watched): Promise<LoadFigures> => {
  await page.waitForFunction((quiet) => {
    const notes = window.benchNotes;
    if (notes?.firstChoice === undefined || document.readyState !== 'complete') return false;
    const last = notes.long.at(-1);
    return performance.now() - Math.max(notes.firstChoice, last ? last.at + last.takes : 0) > quiet;
  }, QUIET, { polling: 200, timeout: 120_000 });
  return page.evaluate(() => {
    const notes = window.benchNotes ?? { long: [], firstChoice: 0 };
    const last = notes.long.at(-1);
    return { interactive: Math.max(notes.firstChoice ?? 0, last ? last.at + last.takes : 0), blocked: notes.long.reduce((sum, { takes }) => sum + Math.max(0, takes - 50), 0) };
  });
};

/** Forgets the presses so far. */
export const forgetPresses = async ({ page }: Watched): Promise<void> => { await page.evaluate(() => { window.benchNotes?.presses.clear(); }); };

/** Waits until what was pressed has been drawn and nothing more is to be done at once. */
export const settled = async ({ page }: Watched): Promise<void> => {
  await page.evaluate(() => new Promise((done) => { requestAnimationFrame(() => { setTimeout(done, 30); }); }));
};

/**
 * How long each press took until what it did was drawn, in milliseconds, shortest first.
 * @param presses how many there were; one that the browser does not speak of took at most 16 ms and counts as 16
 */
export const pressTimes = async (watched: Watched, presses: number): Promise<readonly number[]> => {
  await settled(watched);
  const told = await watched.page.evaluate(() => [...(window.benchNotes?.presses.values() ?? [])]);
  return [...told.slice(0, presses), ...Array.from({ length: Math.max(0, presses - told.length) }, () => SHORTEST)].toSorted((a, b) => a - b);
};

/** Takes the slowing of the line away, where only the page's own work is asked. */
export const fastLine = async ({ devtools }: Watched): Promise<void> => {
  await devtools.send('Network.emulateNetworkConditions', { offline: false, latency: 0, downloadThroughput: -1, uploadThroughput: -1 });
};

/** Takes all slowing away, for work whose time is not asked. */
export const atFullSpeed = async (watched: Watched): Promise<void> => {
  await watched.devtools.send('Emulation.setCPUThrottlingRate', { rate: 1 });
  await fastLine(watched);
};

/** Memory that the page's scripts hold after all rubbish was collected, in megabytes of 1,000,000 bytes. */
export const heapMB = async ({ devtools }: Watched): Promise<number> => {
  for (let round = 0; round < 3; round += 1) await devtools.send('HeapProfiler.collectGarbage');
  return (await devtools.send('Runtime.getHeapUsage')).usedSize / 1_000_000;
};

/** How many elements are in the page. */
export const elementsIn = ({ page }: Watched): Promise<number> => page.evaluate(() => document.querySelectorAll('*').length);
