import { readFile } from 'node:fs/promises';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readScreening } from '../../src/save/read-screening.ts';
import { codes, facts, sampleScreening } from '../save/sample-screening.ts';
import { given, giveNext, openRows, withoutAnswers } from '../support/answering.ts';
import { launchBrowser } from '../support/browser.ts';
import { beginDraft, goTo, openCase } from '../support/open-case.ts';
import { serveBuild, type Serving } from '../support/serve.ts';
import { openWatchedPage } from '../support/watched-page.ts';

let browser: Browser;
let serving: Serving;
beforeAll(async () => { [browser, serving] = await Promise.all([launchBrowser(), serveBuild()]); });
afterAll(async () => {
  await browser.close();
  await serving.close();
});

const TYPED = 'Zanderpluckton';
const strength = (page: Page) => page.getByRole('textbox', { name: 'What is the strength?' });

/** Saves a plain file and gives what it holds. */
const savedStrength = async (page: Page): Promise<string | undefined> => {
  await goTo(page, 'working-file');
  await page.getByText('Save without a passphrase').click();
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Save as plain JSON' }).click()]);
  const read = readScreening(await readFile(await download.path(), 'utf8'), facts, codes);
  return read.ok ? read.value.strengths[0]?.text : read.problem.kind;
};

/** Ways in which a browser keeps nothing from the beginning; each is script that runs before the app. */
const KEEPS_NOTHING: readonly (readonly [what: string, script: string])[] = [
  ['has no database', 'Object.defineProperty(window, "indexedDB", { value: undefined })'],
  ['forbids storage to sites', 'Object.defineProperty(window, "indexedDB", { get() { throw new DOMException("", "SecurityError"); } })'],
  ['is a private window that refuses to open a database', `IDBFactory.prototype.open = () => {
    const asked = new EventTarget();
    asked.error = new DOMException('', 'InvalidStateError');
    setTimeout(() => asked.onerror?.(new Event('error')));
    return asked;
  }`],
];

describe('where the browser keeps nothing', () => {
  test.each(KEEPS_NOTHING)('because it %s: a plain reason, everything goes on, and a file can be saved', async (_what, script) => {
    const { page, troubles } = await openWatchedPage(browser, serving.address);
    await page.addInitScript(script);
    await page.addInitScript(() => { Reflect.deleteProperty(window, 'showSaveFilePicker'); });
    await openCase(page, serving.address, sampleScreening);
    await goTo(page, 'working-file');
    await page.getByRole('button', { name: 'Keep an encrypted draft on this computer' }).click();
    await page.getByRole('alert').filter({ hasText: /keep|storage/i }).first().waitFor();
    expect(await page.locator('#draft ~ * .code').count()).toBe(0);
    await goTo(page, 'strengths');
    await strength(page).fill(TYPED);
    await goTo(page, 'tasks');
    expect(await page.getByText(/^Draft saved/).count()).toBe(0);
    expect(await savedStrength(page)).toBe(TYPED);
    expect(troubles).toEqual([]);
    await page.context().close();
  });
});

/** What a browser says to a write when its disk is full: any of these was seen. */
const REFUSALS = ['QuotaExceededError', 'DataError', 'UnknownError'] as const;

// A real database without room for a save is in tests/save/browser.journey.test.ts.
describe('where a draft was begun and its storage refuses', () => {
  test('with any of the errors of a full disk: the warning comes within a second of the answer, the work stays, and a file can be saved', async () => {
    const { page } = await openWatchedPage(browser, serving.address);
    await page.addInitScript(() => { Reflect.deleteProperty(window, 'showSaveFilePicker'); });
    await openCase(page, serving.address, withoutAnswers());
    await beginDraft(page);
    await page.evaluate(() => {
      const { transaction } = IDBDatabase.prototype;
      Reflect.set(window, 'refuse', (name: string | undefined) => {
        IDBDatabase.prototype.transaction = name === undefined ? transaction : () => { throw new DOMException('', name); };
      });
    });
    const refuse = (name: string | undefined): Promise<void> => page.evaluate((error) => { (Reflect.get(window, 'refuse') as (name: string | undefined) => void)(error); }, name);
    await openRows(page);
    const waits: number[] = [];
    for (const name of REFUSALS) {
      await refuse(name);
      const began = performance.now();
      await giveNext(page);
      await page.getByText('Not saved – save a file now.').waitFor();
      waits.push(performance.now() - began);
      await refuse(undefined);
      await giveNext(page);
      await page.getByText(/^Draft saved \d\d:\d\d/).waitFor();
    }
    // The others may have waited for the machine.
    expect(Math.min(...waits)).toBeLessThan(1_000);
    expect(await given(page)).toBe(2 * REFUSALS.length);
    await refuse('QuotaExceededError');
    await goTo(page, 'strengths');
    await strength(page).fill(TYPED);
    expect(await savedStrength(page)).toBe(TYPED);
    await page.context().close();
  });
});
