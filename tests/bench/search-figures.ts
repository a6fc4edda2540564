import { launchBrowser } from '../support/browser.ts';
import { serveSite } from './peers/bench-server.ts';
import { fastLine, watchPage } from './peers/watch-page.ts';

/** How long the page works for each letter typed into the threshold search, at a quarter of this machine's speed, in milliseconds. */
export interface SearchFigures {
  readonly strokes: number;
  readonly median: number;
  readonly p95: number;
  readonly slowest: number;
  /** What stood in the box at the slowest letters, the slowest first. */
  readonly slowestAt: readonly string[];
}

/** What people ask; each letter is one search. */
const PHRASES = ['toddler left alone', 'left alone 10', 'smelly', 'teeth', 'DNA 3', 'attendance 88', 'bruise baby', 'no food', 'clutter 5', 'drinking mum'];
/** A person who has just opened the page reads it first, in milliseconds. */
const BEFORE_TYPING = 5_000;
const BETWEEN_STROKES = 120;
/** The longest list of slowest letters. */
const NAMED = 5;

declare global {
  interface Window {
    searchTimes?: number[];
  }
}

/** From the letter until all that it brought about stands in the page; drawing it is the browser's own work. */
const takeTimes = (): void => {
  const times: number[] = [];
  window.searchTimes = times;
  let began = 0;
  addEventListener('input', () => { began = performance.now(); }, true);
  // The app's own work was asked for before this, in the same turn: a turn of the queue later it is done.
  addEventListener('input', () => { queueMicrotask(() => { queueMicrotask(() => { times.push(performance.now() - began); }); }); });
};

const at = (sorted: readonly number[], share: number): number => sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * share) - 1)] ?? 0;

/** Types every phrase letter by letter, each time in a page just opened. @param app the folder of the hosted build */
export const searchFigures = async (app: string, visits: number): Promise<SearchFigures> => {
  const site = await serveSite({ folders: [app], ours: true });
  const browser = await launchBrowser();
  const found: { readonly takes: number; readonly typed: string }[] = [];
  try {
    for (let visit = 0; visit < visits; visit += 1) {
      const watched = await watchPage(browser, 'input');
      const { page } = watched;
      await fastLine(watched);
      await page.addInitScript(takeTimes);
      await page.goto(`${site.address}#/thresholds`, { waitUntil: 'load' });
      await page.locator('#threshold-search').waitFor({ timeout: 120_000 });
      await page.waitForTimeout(BEFORE_TYPING);
      for (const phrase of PHRASES) {
        await page.locator('#threshold-search').focus();
        for (const letter of phrase) {
          await page.keyboard.type(letter);
          await page.waitForTimeout(BETWEEN_STROKES);
        }
        const times = await page.evaluate(() => window.searchTimes?.splice(0) ?? []);
        if (times.length !== phrase.length) throw new Error(`${String(times.length)} letters of "${phrase}" were seen`);
        found.push(...times.map((takes, letter) => ({ takes, typed: phrase.slice(0, letter + 1) })));
        await page.locator('#threshold-search').fill('');
        await page.evaluate(() => { window.searchTimes?.splice(0); });
      }
      await watched.close();
    }
  } finally {
    await browser.close();
    site.close();
  }
  const sorted = found.toSorted((a, b) => a.takes - b.takes);
  const times = sorted.map(({ takes }) => takes);
  return { strokes: times.length, median: at(times, 0.5), p95: at(times, 0.95), slowest: at(times, 1), slowestAt: sorted.slice(-NAMED).reverse().map(({ typed }) => typed) };
};
