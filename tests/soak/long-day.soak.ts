import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { given, giveNext, openRows, withoutAnswers } from '../support/answering.ts';
import { launchBrowser } from '../support/browser.ts';
import { beginDraft, goTo, openCase } from '../support/open-case.ts';
import { serveBuild, type Serving } from '../support/serve.ts';
import { openWatchedPage } from '../support/watched-page.ts';

/** `EDITS=500 npm run soak -- tests/soak/long-day.soak.ts`: how many changes are made; a long day has some 5,000. */
const EDITS = Number(process.env['EDITS'] ?? 5_000);
const ROUND = 100;
const MB = 1024 * 1024;
/** What a day's work may leave in memory. */
const MOST_GROWTH = 20 * MB;

let browser: Browser;
let serving: Serving;
beforeAll(async () => { [browser, serving] = await Promise.all([launchBrowser(), serveBuild()]); });
afterAll(async () => {
  await browser.close();
  await serving.close();
});

test('after a long day of changes the page has grown by less than 20 MB, and everything is in the draft', async () => {
  const { page, troubles } = await openWatchedPage(browser, serving.address);
  const control = await page.context().newCDPSession(page);
  const used = async (): Promise<number> => {
    for (let times = 0; times < 3; times += 1) await control.send('HeapProfiler.collectGarbage');
    return (await control.send('Runtime.getHeapUsage')).usedSize;
  };
  await openCase(page, serving.address, withoutAnswers());
  await beginDraft(page);
  /** A round: some answers, then changes of a text on another page, and a look at the result. */
  const round = async (edits: number): Promise<void> => {
    await openRows(page);
    for (let answer = 0; answer < 5; answer += 1) await giveNext(page);
    await goTo(page, 'strengths');
    const text = page.getByRole('textbox', { name: 'How is that known?' });
    for (let edit = 5; edit < edits; edit += 1) await text.fill(`The teacher saw it, and said so ${String(edit)} times.`);
    await goTo(page, 'tasks');
  };
  // The first rounds fill what is kept on purpose: parts of the program, and steps that can be taken back.
  for (let edits = 0; edits < 200; edits += ROUND) await round(ROUND);
  const before = await used();
  for (let edits = 0; edits < EDITS; edits += ROUND) await round(ROUND);
  const growth = (await used()) - before;
  process.stdout.write(`${String(EDITS)} changes: the heap grew by ${(growth / MB).toFixed(1)} MB, from ${(before / MB).toFixed(1)} MB\n`);
  expect(growth).toBeLessThan(MOST_GROWTH);
  await openRows(page);
  expect(await given(page)).toBeGreaterThan(5);
  await page.getByText(/^Draft saved \d\d:\d\d/).waitFor();
  expect(troubles).toEqual([]);
});
