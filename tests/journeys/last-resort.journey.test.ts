import { readFile } from 'node:fs/promises';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readScreening } from '../../src/save/read-screening.ts';
import { codes, facts, sampleScreening } from '../save/sample-screening.ts';
import { axeFaults } from '../support/axe.ts';
import { launchBrowser } from '../support/browser.ts';
import { goTo, on, openCase } from '../support/open-case.ts';
import { serveBuild, type Serving } from '../support/serve.ts';

let browser: Browser;
let serving: Serving;
let page: Page;

beforeAll(async () => {
  [browser, serving] = await Promise.all([launchBrowser(), serveBuild()]);
  // Without the offline worker, so that a part of the program can be missing.
  page = await (await browser.newContext({ acceptDownloads: true, serviceWorkers: 'block' })).newPage();
  await page.addInitScript(() => { Reflect.deleteProperty(window, 'showSaveFilePicker'); });
  await openCase(page, serving.address, sampleScreening);
  await goTo(page, 'strengths');
  await page.getByRole('textbox', { name: 'What is the strength?' }).fill(TYPED);
});
afterAll(async () => {
  await browser.close();
  await serving.close();
});

const TYPED = 'Zanderpluckton';
const message = () => page.getByRole('alert').filter({ hasText: 'Something in this tool went wrong' });

/** Reads the message and checks what it may never say. */
const messageText = async (): Promise<string> => {
  await message().waitFor();
  const text = await message().innerText();
  expect(text).toContain('What you entered is kept. Save a working file now');
  expect(text).toContain('Nothing is reported to anyone.');
  expect(text).not.toContain(TYPED);
  return text;
};

const savedStrength = async (): Promise<string | undefined> => {
  await message().getByRole('link', { name: 'Save a working file' }).click();
  await on(page, 'working-file');
  await page.getByText('Save without a passphrase').click();
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Save as plain JSON' }).click()]);
  const read = readScreening(await readFile(await download.path(), 'utf8'), facts, codes);
  return read.ok ? read.value.strengths[0]?.text : read.problem.kind;
};

describe('when a part of the tool fails, the work is kept and can be saved at once', () => {
  test('a page that cannot be drawn: the rest goes on, the message gives a code without a word of the case, and the page comes back', async () => {
    // The catalogue of rules sorts them; a browser in which that fails stands for any fault inside a page.
    await page.evaluate((words) => {
      const { toSorted } = Array.prototype;
      Reflect.set(window, 'putRight', () => { Array.prototype.toSorted = toSorted; });
      Array.prototype.toSorted = () => { throw new TypeError(words); };
    }, TYPED);
    await page.evaluate(() => { location.hash = '#/catalogue/rules'; });
    expect(await messageText()).toMatch(/this code: TypeError-\d+-\d+/);
    expect(await axeFaults(page)).toEqual([]);
    await page.evaluate(() => { (Reflect.get(window, 'putRight') as () => void)(); });
    await message().getByRole('button', { name: 'Show the page again' }).click();
    await page.getByRole('heading', { name: 'Every rule' }).waitFor();
    expect(await message().count()).toBe(0);
  });

  test.each([
    ['outside of any page', 'setTimeout(() => { throw new RangeError(words); })', /this code: RangeError/],
    ['in a promise that nobody waits for', 'void Promise.reject(new Error(words))', /this code: Error/],
    ['that is no error at all', 'void Promise.reject({ words })', /this code: Error/],
  ])('a fault %s', async (_what, script, code) => {
    await page.evaluate(`((words) => { ${script}; })('${TYPED}')`);
    expect(await messageText()).toMatch(code);
    await message().getByRole('button', { name: 'Close this message' }).click();
    expect(await message().count()).toBe(0);
  });

  test('a part that cannot be fetched: the page stays, and a file saved from there has everything', async () => {
    await goTo(page, 'strengths');
    await page.route('**/assets/SourcesPage-*.js', (route) => route.abort());
    await page.evaluate(() => { location.hash = '#/catalogue/sources'; });
    await messageText();
    expect(await page.getByRole('textbox', { name: 'What is the strength?' }).inputValue()).toBe(TYPED);
    expect(await savedStrength()).toBe(TYPED);
  });
});
