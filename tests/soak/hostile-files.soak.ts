import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Browser } from 'playwright-core';
import { feedMutants } from '../save/hostile-files.ts';
import { sampleScreening } from '../save/sample-screening.ts';
import { launchBrowser } from '../support/browser.ts';
import { goTo, openCase } from '../support/open-case.ts';
import { hostileFiles, pickAll } from '../support/pick-hostile.ts';
import { serveBuild, type Serving } from '../support/serve.ts';
import { openWatchedPage } from '../support/watched-page.ts';

/** `FILES=1000 PICKED=50 npm run soak -- tests/soak/hostile-files.soak.ts`: how many files are read, and how many picked in a page. */
const FILES = Number(process.env['FILES'] ?? 200_000);
const PICKED = Number(process.env['PICKED'] ?? 380);

let browser: Browser;
let serving: Serving;
beforeAll(async () => { [browser, serving] = await Promise.all([launchBrowser(), serveBuild()]); });
afterAll(async () => {
  await browser.close();
  await serving.close();
});

test('no hostile file that is picked in the page changes what is open, and each is answered at once', async () => {
  const { page, troubles } = await openWatchedPage(browser, serving.address);
  await openCase(page, serving.address, sampleScreening);
  const refused = await pickAll(page, hostileFiles(PICKED));
  process.stdout.write(`picked: ${String(PICKED)}, of which refused at once: ${String(refused)}\n`);
  expect(refused).toBeGreaterThan(PICKED / 2);
  await goTo(page, 'strengths');
  expect(await page.getByRole('textbox', { name: 'What is the strength?' }).inputValue()).toBe(sampleScreening.strengths[0]?.text);
  expect(troubles).toEqual([]);
  await page.context().close();
});

test.each(['bytes', 'structure'] as const)('of half of all hostile files, mutants of the %s of a good one, none crashes, hangs or leaves unclean text', (kind) => {
  expect(FILES).toBeGreaterThan(0);
  feedMutants(kind, Math.ceil(FILES / 2));
  process.stdout.write(`mutants of the ${kind}: ${String(Math.ceil(FILES / 2))}\n`);
});
