import { chromium, type CDPSession, type Page } from 'playwright-core';
import { shippedBank } from '../../src/content/bank.ts';
import { serveFolder } from '../../scripts/build/serve-folder.ts';
import { findBrowser } from '../support/browser.ts';
import { hostedFolder } from '../support/built.ts';
import { largeHousehold } from '../support/large-household.ts';
import { goTo, openCase } from '../support/open-case.ts';

/** One line of the table, in milliseconds of script: what the browser paints afterwards is not in it. */
export interface AddMeasure {
  readonly what: string;
  readonly times: number;
  readonly median: number;
  readonly p95: number;
  readonly slowest: number;
  /** Undefined for what happens after a pause, in several turns. */
  readonly budget: number | undefined;
}

const SLOW_DOWN = 4;
const BUDGET = 16;
/** Long enough for everything that waits for a pause in typing. */
const PAUSE = 2_500;

/** Types a line by the fields' own events and lets the page come to rest. */
const typeLine = (page: Page, date: string): Promise<void> => page.evaluate(async (written) => {
  const put = (id: string, value: string, event: string): void => {
    const input = document.getElementById(id) as HTMLInputElement;
    input.value = value;
    input.dispatchEvent(new Event(event, { bubbles: true }));
  };
  put('entry-date', written, 'input');
  put('entry-kind', 'police', 'change');
  put('entry-note', 'A neighbour rang about shouting.', 'input');
  await new Promise((done) => { requestAnimationFrame(() => { setTimeout(done, 0); }); });
}, date);

/** Sends the line as Enter does and waits until Svelte, which works in microtasks, has nothing left to do. */
const send = (page: Page): Promise<void> => page.evaluate(async () => {
  document.getElementById('entry-date')?.closest('form')?.requestSubmit();
  for (let turn = 0; turn < 50; turn += 1) await Promise.resolve();
});

/** The milliseconds of script so far that the page's own thread has worked: other work on the machine does not count. */
const scriptTime = async (session: CDPSession): Promise<number> => {
  const { metrics } = await session.send('Performance.getMetrics');
  return (metrics.find((metric) => metric.name === 'ScriptDuration')?.value ?? 0) * 1000;
};

const summed = (what: string, times: readonly number[], budget: number | undefined): AddMeasure => {
  const ordered = times.toSorted((a, b) => a - b);
  const at = (part: number): number => Math.round((ordered[Math.min(ordered.length - 1, Math.floor(ordered.length * part))] ?? 0) * 10) / 10;
  return { what, times: ordered.length, median: at(0.5), p95: at(0.95), slowest: at(1), budget };
};

const slowly = async (page: Page): Promise<CDPSession> => {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  await session.send('Emulation.setCPUThrottlingRate', { rate: SLOW_DOWN });
  return session;
};

/**
 * Measures in a browser, slowed down four times, what adding one event to a chronology of 2,000 costs with 20 children.
 * @param folder of the hosted build
 */
export const measureAdding = async (folder: string = hostedFolder()): Promise<readonly AddMeasure[]> => {
  if (!shippedBank.ok) throw new Error('the shipped bank is not in order');
  const screening = largeHousehold(shippedBank.value, { children: 20, events: 2_000, assessedOn: '2026-11-20' });
  const serving = await serveFolder(folder, { port: 0 });
  const browser = await chromium.launch((await findBrowser()).launch);
  try {
    const page = await browser.newPage();
    await openCase(page, serving.address, screening);
    await goTo(page, 'chronology');
    const session = await slowly(page);
    const afterwards: number[] = [];
    const run = async (dates: readonly string[], pause = 0): Promise<readonly number[]> => {
      const times: number[] = [];
      for (const date of dates) {
        await typeLine(page, date);
        const before = await scriptTime(session);
        await send(page);
        const sent = await scriptTime(session);
        times.push(sent - before);
        if (pause === 0) continue;
        await page.waitForTimeout(pause);
        afterwards.push(await scriptTime(session) - sent);
      }
      return times;
    };
    await run(['1 March 2025', '2 March 2025', '3 March 2025']);
    const near = await run(Array.from({ length: 40 }, (_one, at) => `${1 + (at % 28)} March 2025`));
    const far = await run(Array.from({ length: 40 }, (_one, at) => `${1 + (at % 28)}/${1 + ((at * 5) % 12)}/${2021 + ((at * 3) % 5)}`));
    const slow = await run(Array.from({ length: 10 }, (_one, at) => `${1 + at}/${1 + at}/${2021 + (at % 5)}`), PAUSE);
    return [
      summed('in the same place, one soon after the other', near, BUDGET),
      summed('here and there in the list', far, BUDGET),
      summed('with a pause after each', slow, BUDGET),
      summed('what follows in the pause: list, picture, counts, grid', afterwards, undefined),
    ];
  } finally {
    await browser.close();
    await serving.close();
  }
};
